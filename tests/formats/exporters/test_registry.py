"""Every format is listed once and has what belongs to it."""

from pathlib import Path

from factcheck_gui.formats import exporters
from factcheck_gui.formats.exporters import EXPORTERS
from factcheck_gui.formats.exporters.exporter import Scope

GOLDEN = Path(__file__).resolve().parents[2] / "golden"


def test_every_file_of_a_format_is_in_the_tuple() -> None:
    folder = Path(exporters.__file__).parent
    files = {path.stem for path in folder.glob("*.py")} - {"__init__", "exporter"}
    assert {type(exporter).__module__.rpartition(".")[2] for exporter in EXPORTERS} == files


def test_names_and_suffixes_are_unique() -> None:
    assert len({exporter.name for exporter in EXPORTERS}) == len(EXPORTERS)
    assert len({exporter.suffix for exporter in EXPORTERS}) == len(EXPORTERS)


def test_every_format_of_articles_has_a_golden_file() -> None:
    article_wise = {exporter.suffix for exporter in EXPORTERS if exporter.scope is Scope.ARTICLES}
    assert article_wise <= {path.suffix for path in GOLDEN.iterdir()}
