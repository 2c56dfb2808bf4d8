"""Where the project's data files are: beside the package in a checkout, inside it once installed."""

from functools import cache
from pathlib import Path

from geo.errors import GeoError


@cache
def data_folder() -> Path:
    """The folder that holds `gazetteer/`, `lexicon/` and `stories/`.

    Raises:
        GeoError: the installation lacks its data.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "_data", here.parent / "data"):
        if (folder / "lexicon").is_dir():
            return folder
    raise GeoError(f"{here}: the data files of Dateline are missing; install it again with pip install dateline")
