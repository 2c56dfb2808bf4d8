"""The command `geo`."""

import os
import sys
from collections.abc import Sequence

from geo.cli.parser import make_parser
from geo.cli.report import NOTHING_DONE, say
from geo.errors import GeoError

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 2 where nothing could be done, else 0."""
    options = make_parser().parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read our output has seen enough; what Python still holds for it goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except GeoError as error:
        say(f"geo: {error}")
        return NOTHING_DONE
    except OSError as error:
        say(f"geo: {error.filename}: {error.strerror}" if error.filename else f"geo: {error}")
        return NOTHING_DONE
    except KeyboardInterrupt:
        say("geo: interrupted; no file was left half written")
        return INTERRUPTED
    return status
