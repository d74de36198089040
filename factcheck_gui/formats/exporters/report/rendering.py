"""Renders a report as HTML, by the desk's own templates where it has some."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from factcheck_gui.domain.reports import Report
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.report.beginnings import Extent, Rest, shorten
from factcheck_gui.formats.exporters.report.characters import replace_unfit
from factcheck_gui.formats.exporters.report.folders import locate_first
from factcheck_gui.formats.exporters.report.imprint import style_sheet_of
from factcheck_gui.formats.exporters.report.imprint_view import IMPRINT_FILE, imprint_view
from factcheck_gui.formats.exporters.report.view import ReportView, report_view
from factcheck_gui.formats.exporters.report.word_files import read_text, read_words

__all__ = ["Extent", "compile_ahead", "render_beginning", "render_report"]

_SHARED: Final = ("_frame.html.j2", "_parts.html.j2")


def render_report(material: Material) -> str:
    """Return the report that the material asks for as HTML; every text in it is escaped.

    Raises:
        TemplateFaultError: a template, the words or what the desk has set has a fault.
    """
    return _written(material, _view(material))


def render_beginning(material: Material, extent: Extent) -> tuple[str, Rest]:
    """Return how a report begins, with the figures of the whole of it, and how much of it is not shown.

    Raises:
        TemplateFaultError: as for `render_report`.
    """
    view, rest = shorten(_view(material), extent)
    return _written(material, view), rest


def compile_ahead(folders: tuple[Path, ...], report: Report) -> Iterator[None]:
    """Compile the templates of a report one by one, for whoever cannot wait for all of them at once.

    What is wrong with a template is told when the report is rendered.
    """
    from factcheck_gui.formats.exporters.report.environment import compiled
    from factcheck_gui.formats.exporters.report.faults import FAULTS

    yield
    for name in (*_SHARED, f"{report}.html.j2"):
        try:
            path = locate_first(folders, name)
            if path is not None:
                compiled(read_text(path), name, name)
        except FAULTS:
            return
        yield


def _view(material: Material) -> ReportView:
    return report_view(material, imprint_view(material.imprint, style_sheet_of(material.templates)))


def _written(material: Material, view: ReportView) -> str:
    # Imported here: 90 milliseconds that the start of the program does without.
    from factcheck_gui.formats.exporters.report.environment import Limits, ReportEnvironment
    from factcheck_gui.formats.exporters.report.faults import FAULTS, fault
    from factcheck_gui.formats.exporters.report.words import Words

    words = Words(read_words(material.templates, material.imprint.words, IMPRINT_FILE))
    environment = ReportEnvironment(material.templates, words, Limits())
    name = f"{material.report}.html.j2"
    try:
        html = environment.write(environment.get_template(name).generate(report=view))
    except FAULTS as error:
        raise fault(error, name) from error
    return replace_unfit(html)
