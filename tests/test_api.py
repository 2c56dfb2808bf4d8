"""The names that `import geo` gives."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import geo


def test_the_public_names_are_sorted_and_exist() -> None:
    assert geo.__all__ == sorted(geo.__all__)
    assert [name for name in geo.__all__ if not hasattr(geo, name)] == []


def test_every_public_name_explains_itself() -> None:
    assert [name for name in geo.__all__ if not getattr(geo, name).__doc__] == []


def test_the_version_is_that_of_the_package() -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert geo.__version__ == project["version"]


def test_importing_the_package_loads_no_heavy_library() -> None:
    code = "import sys, geo; print(sorted({'geopandas', 'folium', 'pandas', 'shapely', 'numpy', 'geopy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_map_is_saved_only_under_the_name_of_a_page(tmp_path: Path) -> None:
    with pytest.raises(geo.FormatError, match=r"'\.pdf' to write a map to; known are \.html, \.htm"):
        geo.save(geo.map(geo.frame([])), tmp_path / "map.pdf")
    assert list(tmp_path.iterdir()) == []
