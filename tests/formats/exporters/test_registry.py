"""Every format is listed once and has what belongs to it."""

import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from factcheck_gui.formats import exporters
from factcheck_gui.formats.exporters.finding import PLACES, find_by_name
from factcheck_gui.formats.exporters.registry import EXPORTERS

GOLDEN: Final = Path(__file__).resolve().parents[2] / "golden"

# PDF is drawn by Qt, whose bytes differ between releases: tests/ui/printing reads what is on its pages.
GOLDEN_FILES: Final = {
    "html": "report-verdicts.html",
    "docx": "report.docx",
    "odt": "report.odt",
    "md": "report.md",
    "csv": "claims.csv",
    "xlsx": "tables.xlsx.json",
    "jsonl": "claims.jsonl",
    "claimreview": "claimreview.jsonld",
    "webannotation": "webannotation.jsonld",
    "averitec": "averitec.json",
    "qdpx": "project.qdpx",
    "casjson": "cas.json",
    "xmi": "claims.xmi",
    "brat": "claims.ann",
    "doccano": "doccano.jsonl",
    "labelstudio": "labelstudio.json",
    "json": "workspace.json",
    "pack": "pack.manifest.json",
}


def exporters_defined() -> Iterator[object]:
    """Yield everything in the package that looks like an exporter."""
    for module in pkgutil.walk_packages(exporters.__path__, f"{exporters.__name__}."):
        for value in vars(importlib.import_module(module.name)).values():
            if not isinstance(value, type) and hasattr(value, "render") and hasattr(value, "suffix"):
                yield value


def test_every_exporter_is_in_the_tuple() -> None:
    assert {type(one) for one in exporters_defined()} == {type(one) for one in EXPORTERS}


def test_names_are_unique() -> None:
    assert len({exporter.name for exporter in EXPORTERS}) == len(EXPORTERS)


def test_every_exporter_is_found_by_its_name() -> None:
    assert [find_by_name(exporter.name) for exporter in EXPORTERS] == list(EXPORTERS)
    assert list(PLACES) == [exporter.name for exporter in EXPORTERS]
    assert find_by_name("clay") is None


def test_every_format_has_a_golden_file() -> None:
    assert {exporter.name for exporter in EXPORTERS} - {"pdf"} == GOLDEN_FILES.keys()
    assert {name for name in GOLDEN_FILES.values() if not (GOLDEN / name).is_file()} == set()
