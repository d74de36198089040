"""Starts the command line with percent-encoded arguments, for callers that cannot hand on every byte.

Qt's processes take arguments as text, and leave out what of a file name is none.
"""

import sys

from factcheck_gui.cli.main import main
from factcheck_gui.paths_as_bytes import decoded

if __name__ == "__main__":
    sys.argv[1:] = map(decoded, sys.argv[1:])
    sys.exit(main())
