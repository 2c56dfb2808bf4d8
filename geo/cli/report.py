"""What a command says on standard error."""

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from geo.records import Problem
from geo.wording import counted

NOTHING_DONE = 2
_PROBLEMS_NAMED = 3
_PROBLEMS_SHOWN = 20


def conclude(articles: int, done: list[str], problems: Sequence[Problem]) -> int:
    """Say what was left out and sum up; the exit status."""
    for problem in problems[:_PROBLEMS_SHOWN]:
        say(f"geo: {problem.what}: {problem.why}")
    if len(problems) > _PROBLEMS_SHOWN:
        say(f"geo: and {len(problems) - _PROBLEMS_SHOWN} more")
    skipped = [problem for problem in problems if problem.skipped]
    noted = [problem for problem in problems if not problem.skipped]
    parts = [", ".join([f"{counted(articles, 'article')} read", *done])]
    parts += [f"{len(skipped)} skipped: {_kinds(skipped)}"] if skipped else []
    parts += [f"{len(noted)} noted: {_kinds(noted)}"] if noted else []
    say("; ".join(parts))
    return 0 if articles else NOTHING_DONE


def _kinds(problems: Sequence[Problem]) -> str:
    """A few problems by name, many by their kinds."""
    if len(problems) <= _PROBLEMS_NAMED:
        return ", ".join(f"{Path(problem.what).name} ({_kind(problem)})" for problem in problems)
    return ", ".join(f"{times} {kind}" for kind, times in Counter(map(_kind, problems)).most_common())


def _kind(problem: Problem) -> str:
    return problem.why.partition(":")[0]


def say(line: str) -> None:
    """Print a line on standard error."""
    print(line, file=sys.stderr)
