"""Makes the files of a pack: reports, tables, texts, originals, and the manifest of them all."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.disclosure import for_readers
from factcheck_gui.domain.reports import Report
from factcheck_gui.formats.exporters.csv_table import CSV_TABLE
from factcheck_gui.formats.exporters.evidence_pack.archived import history_lines, kept_files, version_files
from factcheck_gui.formats.exporters.evidence_pack.contents import (
    Contents,
    MissingFile,
    PackedFile,
    PackedKind,
)
from factcheck_gui.formats.exporters.evidence_pack.index_page import index_page
from factcheck_gui.formats.exporters.evidence_pack.manifest import INDEX, MANIFEST, SUMS, manifest
from factcheck_gui.formats.exporters.exporter import Material, Piece, no_progress
from factcheck_gui.formats.exporters.json_lines import JSON_LINES
from factcheck_gui.formats.exporters.report.rendering import render_report

_REPORTS: Final = (
    (Report.VERDICTS, "report.html", "The verdict report, as readers may see it"),
    (Report.ANNOTATED, "article.html", "The text with the claims marked in it, as readers may see it"),
    (Report.SOURCES, "sources.html", "Every source and which claims draw on it, as readers may see it"),
)
_MEMO: Final = "corrections.html"


def pack_files(material: Material) -> Iterator[Piece]:
    """Yield the files, the page that explains them first and the manifest second."""
    contents = _contents(material)
    files, missing = contents.files, contents.missing
    lines = "".join(f"{one.sha256}  {one.path}\n" for one in files)
    sums = PackedFile(
        path=SUMS,
        kind=PackedKind.CHECKSUMS,
        about="The checksums of the files above, as “sha256sum --check” reads them",
        content=lines.encode(),
    )
    index = PackedFile(
        path=INDEX,
        kind=PackedKind.INDEX,
        about="The page that explains the pack",
        content=index_page(material, (*files, sums), missing),
    )
    yield Piece(name=index.path, content=index.content)
    yield Piece(name=MANIFEST, content=manifest(material, (index, *files, sums), missing))
    for one in (sums, *files):
        yield Piece(name=one.path, content=one.content)


def _contents(material: Material) -> Contents:
    """Return the files, and what is missing; in between, whoever waits is told how far it has come."""
    files: list[PackedFile] = []
    missing: tuple[MissingFile, ...] = ()
    steps = len(_REPORTS) + 4
    quiet = replace(material, progress=no_progress)
    for done, one in enumerate(_made(quiet), start=1):
        files.append(one)
        material.progress(min(done, steps - 2), steps)
    files += version_files(material)
    kept = kept_files(material)
    files += kept.found.values()
    missing = tuple(kept.missing.values())
    material.progress(steps, steps)
    return Contents(files=tuple(files), missing=missing)


def _made(material: Material) -> Iterator[PackedFile]:
    """Yield what is written anew: reports, tables, and for the desk the memo and the history."""
    public = replace(
        material,
        reviews=for_readers(material.reviews),
        is_internal=False,
        archive=None,
    )
    for report, path, about in _REPORTS:
        content = render_report(replace(public, report=report)).encode()
        yield PackedFile(path=path, kind=PackedKind.REPORT, about=about, content=content)
    yield PackedFile(
        path="claims.csv",
        kind=PackedKind.CLAIMS,
        about="Every claim in one row, for spreadsheets",
        content=CSV_TABLE.render(material),
        is_internal=material.is_internal,
    )
    yield PackedFile(
        path="claims.jsonl",
        kind=PackedKind.CLAIMS,
        about="Every claim with everything noted on it, for programs",
        content=JSON_LINES.render(material),
        is_internal=material.is_internal,
    )
    if material.is_internal:
        memo = render_report(replace(material, report=Report.CORRECTIONS)).encode()
        yield PackedFile(
            path=_MEMO,
            kind=PackedKind.MEMO,
            about="What is not right as written, with proposed wordings",
            content=memo,
            is_internal=True,
        )
        # It holds every field as it was at every time, also those that stay on the desk.
        yield PackedFile(
            path="history.jsonl",
            kind=PackedKind.HISTORY,
            about="Who changed what and when, the oldest first",
            content=history_lines(material),
            is_internal=True,
        )
