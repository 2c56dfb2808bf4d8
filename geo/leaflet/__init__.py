"""Events on a Leaflet map: GeoDataFrame -> folium.Map -> one self-contained HTML file."""
