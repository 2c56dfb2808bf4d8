"""The pictures of the README come from the project's command."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_picture_of_the_readme_is_one_that_the_command_draws() -> None:
    drawn = set(re.findall(r'"([\w-]+\.png)":', (ROOT / "docs/pictures.py").read_text(encoding="utf-8")))
    shown = set(re.findall(r"\(docs/([\w-]+\.png)\)", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert drawn == shown == {path.name for path in (ROOT / "docs").glob("*.png")}
    assert "docs/pictures.py" in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_the_pictures_are_small() -> None:
    assert max(path.stat().st_size for path in (ROOT / "docs").glob("*.png")) < 500_000
