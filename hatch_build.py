"""Builds the wheel with its slowest rooms compiled by mypyc, when it is asked to: `make wheel`.

Without that the wheel is pure Python. The compiled modules lie beside their sources, which stay in the wheel for tracebacks,
and are imported in their place.
"""

import os
import shlex
import shutil
import sysconfig
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledRooms(BuildHookInterface):  # type: ignore[type-arg]
    """The hook of `[tool.hatch.build.targets.wheel.hooks.custom]`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Put the compiled modules into the wheel; an editable install runs the sources as they are."""
        if version == "editable":
            return
        _require_compiler()
        root = Path(self.root)
        folder = root / "build" / "compiled"
        for library in compiled(rooms(root, self.config), folder):
            build_data["force_include"][str(library)] = str(library.relative_to(folder / "lib"))
        build_data["pure_python"] = False
        build_data["infer_tag"] = True


def rooms(root: Path, config: dict[str, Any]) -> list[str]:
    """The files of the rooms to compile, relative to the root of the project."""
    return sorted({path.relative_to(root).as_posix() for pattern in config["rooms"] for path in root.glob(pattern)})


def compiled(files: list[str], folder: Path) -> list[Path]:
    """Compile files to libraries in `folder / "lib"`, which are named as they are to be installed."""
    # Needed only here, and installed only where the hook is on.
    from mypyc.build import mypycify
    from setuptools import Distribution
    from setuptools.command.build_ext import build_ext

    class InParallel(build_ext):
        """Compiles the C files of an extension on all cores: that of the rooms has one for each of their modules."""

        def build_extension(self, ext: Any) -> None:
            def objects_of(source: str) -> list[str]:
                return self.compiler.compile(
                    [source], output_dir=self.build_temp, include_dirs=ext.include_dirs, extra_postargs=ext.extra_compile_args
                )

            longest_first = sorted(ext.sources, key=os.path.getsize, reverse=True)
            with ThreadPoolExecutor(os.cpu_count()) as pool:
                ext.extra_objects = [path for paths in pool.map(objects_of, longest_first) for path in paths]
            ext.sources = []
            super().build_extension(ext)

    shutil.rmtree(folder, ignore_errors=True)
    # The types of libraries are not needed: mypyc compiles what is theirs as what may be anything.
    options = ["--config-file=", "--ignore-missing-imports", "--no-site-packages"]
    extensions = mypycify(
        [*options, *files], opt_level="1", debug_level="0", multi_file=True, group_name="dateline", target_dir=str(folder / "c")
    )
    build = InParallel(Distribution({"name": "dateline", "ext_modules": extensions}))
    build.build_lib, build.build_temp = str(folder / "lib"), str(folder / "objects")
    build.ensure_finalized()
    build.run()
    return sorted((folder / "lib").rglob("*" + sysconfig.get_config_var("EXT_SUFFIX")))


def _require_compiler() -> None:
    command = shlex.split(os.environ.get("CC") or sysconfig.get_config_var("CC") or "")
    header = Path(sysconfig.get_path("include")) / "Python.h"
    if os.name != "nt" and not (command and shutil.which(command[0])):
        raise SystemExit("a compiled wheel needs a C compiler, and there is none; without it: pip install .")
    if not header.is_file():
        raise SystemExit(f"a compiled wheel needs {header}, which is not there; without it: pip install .")
