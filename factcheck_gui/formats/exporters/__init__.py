"""What the program writes: one file per format, each listed once in `EXPORTERS`."""

from typing import Final

from factcheck_gui.formats.exporters.csv_table import CSV_TABLE
from factcheck_gui.formats.exporters.exporter import Exporter
from factcheck_gui.formats.exporters.html_report import HTML_REPORT
from factcheck_gui.formats.exporters.json_workspace import JSON_WORKSPACE

EXPORTERS: Final[tuple[Exporter, ...]] = (HTML_REPORT, CSV_TABLE, JSON_WORKSPACE)
"""All formats, in the order in which dialogs offer them."""
