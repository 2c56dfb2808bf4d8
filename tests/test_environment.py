"""The conda environment holds what the package asks for."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_conda_environment_has_the_packages_of_the_project_and_jupyter() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = (ROOT / "environment.yml").read_text(encoding="utf-8").splitlines()
    listed = {line.removeprefix("  - ") for line in lines if line.startswith("  - ")} - {"conda-forge", "pip", "pip:"}
    asked = {*project["dependencies"], *project["optional-dependencies"]["jupyter"], f"python{project['requires-python']}"}
    assert listed == asked
