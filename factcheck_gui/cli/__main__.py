"""Starts the command line: `python -m factcheck_gui.cli`."""

import sys

from factcheck_gui.cli.main import main

sys.exit(main())
