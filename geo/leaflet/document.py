"""One HTML document with everything in it: styles, scripts, data, and a policy that allows no more than these."""

import base64
import hashlib
import html
import json
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

STATIC = Path(__file__).resolve().parent / "static"

# In the order in which they need each other.
SCRIPTS = (
    "words.js", "geometry.js", "grid.js", "dom.js", "data.js", "symbols.js", "canvas.js", "basemap.js", "titles.js", "labels.js",
    "shapes.js", "marks.js", "claims.js", "card.js", "order.js", "panel.js", "filters.js", "timedrawing.js", "timeline.js", "legend.js",
    "address.js", "download.js", "print.js", "folium.js", "page.js",
)  # fmt: skip
STYLES = ("page.css", "map.css", "card.css", "timeline.css", "narrow.css", "print.css")

# Above this many characters of JSON, data is deflated: it is then about a third as long, but a person cannot read it.
_READABLE = 500_000

_ESCAPED = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Document:
    """What a page is made of. Texts are escaped by `render`; scripts, styles and `body` are taken as they are."""

    title: str
    body: str
    language: str = "en"
    theme: str = "auto"
    styles: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    data: dict[str, Any] = field(default_factory=dict)
    """JSON by the id of the element that holds it."""
    head: str = ""
    """Elements that layers of the user's want in the head."""
    remote: tuple[str, ...] = ()
    """Origins that the user allowed scripts, styles and fonts to come from."""
    images: tuple[str, ...] = ()
    """Origins of the tile layers that the user chose."""
    style_attributes: bool = False

    def render(self) -> str:
        """The document as text."""
        styles = "".join(f"<style>{style}</style>\n" for style in self.styles)
        scripts = "".join(f"<script>{script}</script>\n" for script in self.scripts)
        data = "".join(data_element(name, value) for name, value in self.data.items())
        inline = self.head + styles + scripts
        return (
            f'<!DOCTYPE html>\n<html lang="{html.escape(self.language)}" data-theme="{html.escape(self.theme)}">\n<head>\n'
            '<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{html.escape(self.policy(inline))}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="referrer" content="no-referrer">\n'
            '<link rel="icon" href="data:,">\n'
            f"<title>{html.escape(self.title)}</title>\n{styles}{self.head}</head>\n<body>\n{self.body}\n{data}{scripts}</body>\n</html>\n"
        )

    def policy(self, inline: str) -> str:
        """A Content-Security-Policy for the styles and scripts that stand in `inline`, and nothing else."""
        remote = [*self.remote]
        rules = {
            "default-src": ["'none'"],
            "script-src": [*_hashes("script", inline), *remote],
            "style-src-elem": [*_hashes("style", inline), *remote],
            "style-src-attr": ["'unsafe-inline'"] if self.style_attributes else ["'none'"],
            "img-src": ["data:", "blob:", *self.images, *remote],
            "font-src": ["data:", *remote],
            "base-uri": ["'none'"],
            "form-action": ["'none'"],
        }
        return "; ".join(f"{rule} {' '.join(sources)}" for rule, sources in rules.items())


def _hashes(tag: str, inline: str) -> list[str]:
    contents = re.findall(rf"<{tag}(?:\s[^>]*)?>(.*?)</{tag}>", inline, flags=re.DOTALL | re.IGNORECASE)
    digests = (hashlib.sha256(content.encode("utf-8")).digest() for content in contents if content)
    return [f"'sha256-{base64.b64encode(digest).decode('ascii')}'" for digest in dict.fromkeys(digests)] or ["'none'"]


def data_element(name: str, value: Any) -> str:
    """A script element that holds data and cannot run or be closed by what it holds; long data is deflated."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    if len(text) <= _READABLE:
        return f'<script type="application/json" id="{name}">{escape_json(text)}</script>\n'
    packed = zlib.compress(text.encode("utf-8", "surrogatepass"), 6)
    return f'<script type="application/json+deflate" id="{name}">{base64.b64encode(packed).decode("ascii")}</script>\n'


def escape_json(text: str) -> str:
    """JSON in which nothing can end a script element or a line of script, as JSON of the same value."""
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


@cache
def own_styles() -> tuple[str, ...]:
    """Leaflet's style and ours, images inlined."""
    leaflet = (STATIC / "vendor/leaflet/leaflet.css").read_text(encoding="utf-8")
    leaflet = re.sub(r"url\((images/[\w.-]+\.png)\)", lambda match: f"url({_data_url(match[1])})", leaflet)
    # What is left of url() names is a fragment for an old browser: url(#default#VML).
    return (leaflet, "\n".join((STATIC / name).read_text(encoding="utf-8") for name in STYLES))


@cache
def own_scripts() -> tuple[str, ...]:
    """Leaflet's script, then ours."""
    leaflet = (STATIC / "vendor/leaflet/leaflet.js").read_text(encoding="utf-8")
    # Developer tools would ask for the source map.
    leaflet = re.sub(r"//# sourceMappingURL=\S+", "", leaflet)
    # Its licence asks to go where it goes.
    licence = (STATIC / "vendor/leaflet/LICENSE").read_text(encoding="utf-8")
    images = {name: _data_url(f"images/{file}") for name, file in _DEFAULT_ICON.items()}
    # Leaflet would look for its images beside its style sheet.
    icons = f'L.Icon.Default.imagePath = "";\nL.Icon.Default.mergeOptions({json.dumps(images)});'
    ours = "\n".join((STATIC / name).read_text(encoding="utf-8") for name in SCRIPTS)
    return (f"/*\n{licence}*/\n{leaflet}", icons, ours)


_DEFAULT_ICON = {"iconUrl": "marker-icon.png", "iconRetinaUrl": "marker-icon-2x.png", "shadowUrl": "marker-shadow.png"}


def _data_url(name: str) -> str:
    content = (STATIC / "vendor/leaflet" / name).read_bytes()
    return f"data:image/png;base64,{base64.b64encode(content).decode('ascii')}"


def skeleton(map_id: str) -> str:
    """The body that the script fills; `map_id` becomes the id of the map's element."""
    return (STATIC / "page.html").read_text(encoding="utf-8").replace("{{map}}", map_id)


def remote_links(markup: str) -> list[str]:
    """The addresses outside the document that scripts and links in `markup` would load."""
    found = re.findall(
        r"""<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)\s*=\s*["']?((?:https?:)?//[^"'\s>]+)""", markup, flags=re.IGNORECASE
    )
    return list(dict.fromkeys(found))


def origins(addresses: Iterable[str]) -> tuple[str, ...]:
    """The origins of addresses, as a policy names them: `https://{s}.tile.org/{z}` is `https://*.tile.org`."""
    found: Sequence[str] = [address if "//" in address else f"https://{address}" for address in addresses]
    matches = (re.match(r"((?:https?:)?//)([^/?#]+)", address) for address in found)
    hosts = ((match[1] if match[1] != "//" else "https://") + re.sub(r"\{\w+\}", "*", match[2]) for match in matches if match)
    return tuple(dict.fromkeys(hosts))
