"""Which rooms a compiled wheel has compiled, and that it is one only when asked for."""

import importlib
import os
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
WHEEL: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
HOOK = WHEEL["hooks"]["custom"]


def modules(pattern: str) -> list[str]:
    return [".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for path in sorted(ROOT.glob(pattern))]


def test_a_wheel_is_pure_python_unless_asked_otherwise() -> None:
    assert HOOK["enable-by-default"] is False


@pytest.mark.parametrize("pattern", HOOK["rooms"])
def test_a_room_that_is_to_be_compiled_exists(pattern: str) -> None:
    assert modules(pattern) != []


@pytest.mark.parametrize("pattern", HOOK["rooms"])
@pytest.mark.skipif(os.environ.get("DATELINE_COMPILED") != "true", reason="only `make compiled` installs a compiled wheel")
def test_a_room_is_compiled_in_a_compiled_wheel(pattern: str) -> None:
    files = [importlib.import_module(name).__file__ or "" for name in modules(pattern)]
    assert [file for file in files if not file.endswith((".so", ".pyd"))] == []


def test_mypyc_is_the_mypy_that_checks_the_types() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    checks = next(package for package in project["optional-dependencies"]["dev"] if package.startswith("mypy"))
    assert HOOK["dependencies"] == [checks.replace("mypy", "mypy[mypyc]")]
