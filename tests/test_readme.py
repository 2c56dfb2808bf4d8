"""The README tells the truth about what is in the project."""

import re
from pathlib import Path

import pytest

from geo.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_map_of_the_modules_has_every_room_and_no_other() -> None:
    rooms = {
        f"geo/{path.name}/" if path.is_dir() else f"geo/{path.name}" for path in (ROOT / "geo").iterdir() if not path.name.startswith("_")
    }
    table = {
        name for line in README.splitlines() if line.startswith("| `geo/") for name in re.findall(r"`(geo/[^`]+)`", line.split("|")[1])
    }
    assert table == rooms - {"geo/py.typed"}


def test_the_map_of_the_claims_has_each_module_once() -> None:
    claims = ROOT / "geo" / "claims"
    table = README.partition("| in `geo/claims/` | modules |\n")[2].partition("\n\n")[0]
    rows = [line.split("|")[2:4] for line in table.splitlines()[1:]]
    named = [f"{room.strip(' `')}{name}" for room, names in rows for name in re.findall(r"`(\w+)`", names)]
    assert sorted(named) == sorted(str(path.relative_to(claims)).removesuffix(".py") for path in claims.rglob("[!_]*.py"))


def test_every_file_that_it_links_to_exists() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("command", ["map", "events", "places", "locate", "gazetteer search", "evaluate"])
def test_every_command_that_it_shows_is_one(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([*command.split(), "--help"])
    assert stopped.value.code == 0
    assert f"usage: geo {command}" in capsys.readouterr().out
