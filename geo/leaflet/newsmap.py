"""Events on a folium map that is saved as one HTML file and asks the network for nothing."""

import os
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any, BinaryIO, Literal

import folium
import geopandas
from branca.element import Element, Figure
from folium.template import Template

from geo.errors import FormatError
from geo.files import whole_file
from geo.leaflet import background
from geo.leaflet.document import Document, origins, own_scripts, own_styles, remote_links, skeleton
from geo.leaflet.pagedata import page_events
from geo.leaflet.picture import picture
from geo.leaflet.still import still
from geo.leaflet.words import words
from geo.wording import counted

Theme = Literal["auto", "light", "dark"]
Order = Literal["sources", "newest", "oldest", "given"]
_MAP_ID = "map_dateline"
_STYLE = (
    "<style>.dateline-live~.dateline-still{display:none}</style>"
    "<noscript><style>.dateline-live{display:none}.dateline-live~.dateline-still{display:block}</style></noscript>"
)


class _Page(Figure):
    """The figure around the map: where folium would link libraries from the network, it writes them out."""

    def __init__(self, news: "NewsMap") -> None:
        super().__init__()
        self.header._children.clear()  # branca's meta tag; the document brings its own
        self._news = news

    def render(self, **kwargs: Any) -> str:
        for child in self._children.values():
            child.render(**kwargs)
        return self._news.document(
            head=self.header.render(**kwargs), body=self.html.render(**kwargs), script=self.script.render(**kwargs)
        ).render()


class NewsMap(folium.Map):
    """A `folium.Map` of events: add layers of your own to it, show it in a notebook, or `save` it as one HTML file."""

    default_js: list[tuple[str, str]] = []  # noqa: RUF012  (folium's own declaration)
    default_css: list[tuple[str, str]] = []  # noqa: RUF012
    _template = Template(
        """
        {% macro html(this, kwargs) %}{{ this.skeleton() }}{% endmacro %}
        {% macro script(this, kwargs) %}
        var {{ this.get_name() }} = dateline.start({{ this.get_name()|tojson }}, {
            ...{{ this.options|tojavascript }}, given: {{ this.given|tojson }}
        });
        {%- if this.zoom_control_position %}
        L.control.zoom({ position: {{ this.zoom_control|tojson }} }).addTo({{ this.get_name() }});
        {%- endif %}
        {%- for layer in this.objects_to_stay_in_front %}
        {{ this.get_name() }}.on("overlayadd", () => {{ layer.get_name() }}.bringToFront());
        {%- endfor %}
        {% endmacro %}
        """
    )

    def __init__(self, events: Mapping[str, Any], *, title: str, theme: Theme, allow_network: bool, height: str, **options: Any) -> None:
        """Made by `news_map`."""
        super().__init__(**options)
        # folium leaves these to its tiles, which a map of ours mostly has none of.
        self.options.update({name: options[name] for name in ("min_zoom", "max_zoom") if options.get(name) is not None})
        # Without a place to look at, the page looks at its events.
        self.given = {"center": self.location, "zoom": self.options["zoom"]} if options.get("location") is not None else None
        self._name, self._id = "map", _MAP_ID.removeprefix("map_")
        self._events, self._title, self._theme = events, title, theme
        self._allow_network, self._frame_height = allow_network, height
        _Page(self).add_child(self)

    def skeleton(self) -> str:
        """The page's body, which its script fills."""
        return skeleton(self.get_name())

    def document(self, *, head: str, body: str, script: str) -> Document:
        """The whole page around what folium has rendered.

        Raises:
            FormatError: a layer loads something from the network, which was not allowed.
        """
        links = remote_links(head + body)
        if links and not self._allow_network:
            raise FormatError(
                f"a layer on this map loads {', '.join(links)}, and a saved map makes no request: "
                "leave the layer out, or make the map with allow_network=True"
            )
        return Document(
            title=self._title[:500] or "Dateline",
            theme=self._theme,
            body=body,
            styles=own_styles(),
            scripts=(*own_scripts(), f"\n{script}\n"),
            data={"dateline-words": words(), "dateline-basemap": self._basemap(), "dateline-events": self._events},
            head=head,
            remote=origins(links),
            images=origins(self._tile_urls()),
            style_attributes=bool(self._children),
        )

    def save(self, outfile: str | bytes | Path | BinaryIO, close_file: bool = True, **kwargs: Any) -> None:
        """Write the page to a path, whole or not at all; or to an open binary file."""
        page = self.get_root().render(**kwargs).encode("utf-8")
        if isinstance(outfile, str | bytes | Path):
            with whole_file(Path(os.fsdecode(outfile))) as path:
                path.write_bytes(page)
            return
        outfile.write(page)
        if close_file:
            outfile.close()

    def _repr_html_(self, **kwargs: Any) -> str:
        """The page in a frame of its own, and beside it a picture and a table.

        A sanitizer takes away the frame and the style that hides the picture and the table, so these are what a
        notebook shows that is not trusted; where scripts are off, `noscript` turns the two round.
        """
        page = escape(self.get_root().render(**kwargs))
        frame = (
            f'<iframe class="dateline-live" srcdoc="{page}" title="{escape(self._title[:500] or "Map of events")}" '
            f'style="width:100%;height:{escape(self._frame_height)};border:0" allowfullscreen></iframe>'
        )
        instead = still(self._events, self._repr_svg_(), title=self._title[:500])
        return f'<div>{_STYLE}{frame}<div class="dateline-still">{instead}</div></div>'

    def _repr_svg_(self) -> str:
        """A picture for formats that know no HTML, such as the PDF of a notebook."""
        return picture(self._events, self._basemap())

    def __repr__(self) -> str:
        return f"<map of {counted(len(self._events['events']), self._events['noun'])}; save it with .save('map.html')>"

    def _basemap(self) -> dict[str, Any]:
        return background.part(place for event in self._events["events"] for place in event.get("places", ()) if "lat" in place)

    def _tile_urls(self) -> list[str]:
        return [layer.tiles for layer in _tile_layers(self)]


def _tile_layers(element: Element) -> Iterator[folium.TileLayer]:
    """The tile layers of a map, also those in groups, and in a control such as a map in the corner."""
    corner = getattr(element, "tile_layer", None)  # of a folium.plugins.MiniMap
    if isinstance(corner, folium.TileLayer):
        yield corner
    for child in element._children.values():
        if isinstance(child, folium.TileLayer):
            yield child
        yield from _tile_layers(child)


def news_map(
    frame: geopandas.GeoDataFrame,
    *,
    title: str = "",
    subtitle: str = "",
    empty: str = "",
    unresolved: Iterable[Mapping[str, Any]] = (),
    theme: Theme = "auto",
    order: Order | None = None,
    tiles: str | folium.TileLayer | None = None,
    attr: str | None = None,
    height: str = "620px",
    allow_network: bool = False,
    **options: Any,
) -> NewsMap:
    """A map of events.

    Args:
        frame: one row an event, as `geo.frames.frame` makes it, or filtered and edited since. Any CRS.
        title: of the page.
        subtitle: a line under it: what was read, when.
        empty: what a page without events says, as the reason.
        unresolved: names outside the events that could not be placed, each with "text", "reason" and maybe "article".
        theme: light, dark, or as the reader's system has it.
        order: of the list as the page opens; unless it is said, the order of the frame's rows, of more than 50 events the
            most sources first. The reader may choose another.
        tiles: an online tile layer over the map's own background, as `folium.Map` takes it. The page then
            asks the tile server for images; where it does not answer, the background stays.
        attr: the attribution of `tiles`, where folium does not know it.
        height: in notebooks, as CSS.
        allow_network: let layers of the user's load their scripts from where they are.
        options: further options of `folium.Map`, such as `max_zoom`.

    Raises:
        FormatError: the frame has no geometry, its coordinates are no degrees, or the options ask for another projection.
    """
    if options.get("crs", "EPSG3857") != "EPSG3857":
        raise FormatError(f"a map is drawn in EPSG3857, not in {options['crs']}; frames may be in any CRS")
    if not isinstance(frame, geopandas.GeoDataFrame) or frame._geometry_column_name not in frame.columns:
        raise FormatError(
            f"a map needs a GeoDataFrame with a geometry column, not this {type(frame).__name__}; geo.frame makes one from events"
        )
    events = {
        "title": title,
        "subtitle": subtitle,
        "empty": empty,
        "order": order,
        "unresolved": [dict(name) for name in unresolved],
        **page_events(frame),
    }
    return NewsMap(events, title=title, theme=theme, allow_network=allow_network, height=height, tiles=tiles, attr=attr, **options)
