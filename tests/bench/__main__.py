"""`./run bench`: see `tests/bench/options.py` for what it understands."""

import sys

from tests.bench.command import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
