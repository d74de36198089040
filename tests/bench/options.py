"""What `./run bench` understands."""

import argparse
import os
from pathlib import Path
from typing import Final

from tests.bench.sizes import Size

_SEED: Final = 20260304


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command's arguments."""
    made = argparse.ArgumentParser(
        prog="./run bench",
        description="Measure what a user waits for, each figure beside the least that it could be.",
    )
    made.add_argument(
        "--quick", action="store_true", help="see that everything can be measured; tells nothing of times"
    )
    made.add_argument(
        "--size",
        choices=[one.value for one in Size],
        default=Size.MEDIUM.value,
        help="how large the data are; full has 1,000,000 words in an article and as many claims in a"
        " workspace, and takes some minutes to make them the first time (default: %(default)s)",
    )
    made.add_argument(
        "--only", metavar="PART", action="append", default=[], help="only this part; may be repeated"
    )
    made.add_argument("--list", action="store_true", help="name the parts and what each measures, and end")
    made.add_argument(
        "--seed", type=int, default=_SEED, help="what the data are made from (default: %(default)s)"
    )
    made.add_argument(
        "--data", metavar="FOLDER", type=Path, default=_cache(), help="where made data are kept"
    )
    made.add_argument(
        "--json", metavar="FILE", type=Path, help="write everything that was measured as JSON too"
    )
    made.add_argument(
        "--profile", metavar="PART", help="measure this part only, and print where its time goes"
    )
    made.add_argument("--part", help=argparse.SUPPRESS)
    return made


def _cache() -> Path:
    home = os.environ.get("XDG_CACHE_HOME")
    return (Path(home) if home else Path.home() / ".cache") / "factcheck-gui-bench"
