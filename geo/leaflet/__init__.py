"""Events on a Leaflet map: GeoDataFrame -> folium.Map -> one self-contained HTML file."""

from geo.leaflet.newsmap import NewsMap, news_map

__all__ = ["NewsMap", "news_map"]
