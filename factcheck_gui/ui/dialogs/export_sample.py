"""Draws the beginning of an export, quickly whatever its size."""

from collections.abc import Generator, Iterator, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.documents import Document, Paragraph, Run
from factcheck_gui.domain.reports import Audience, Report
from factcheck_gui.services.browsing import ArticleOverview
from factcheck_gui.services.export_orders import ExportFormat, ExportOrder
from factcheck_gui.services.export_samples import Sample
from factcheck_gui.services.exporting import Exporting
from factcheck_gui.ui.dialogs.export_preview import ExportPreview
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CLAIMS: Final = 40
_BLOCKS: Final = 160
_LARGEST: Final = 3_000
"""Claims of an article that is read before anybody notices."""
_READERS: Final = QT_TRANSLATE_NOOP("export", "What readers will see")
_DESK: Final = QT_TRANSLATE_NOOP("export", "What the desk will see")
_FILE: Final = QT_TRANSLATE_NOOP("export", "How the file begins")
_AS_CSV: Final = QT_TRANSLATE_NOOP("export", "The sheet of the claims")
_ARCHIVE: Final = QT_TRANSLATE_NOOP("export", "What is in the file")
_NOTHING: Final = QT_TRANSLATE_NOOP("export", "There is no article in this workspace yet.")
_TOO_LARGE: Final = QT_TRANSLATE_NOOP("export", "This is too large for a quick look: %n claims.")
_WHOLE: Final = QT_TRANSLATE_NOOP(
    "export", "Every article with its versions, claims, sources, rating scales and the whole history."
)
_PACK: Final = QT_TRANSLATE_NOOP(
    "export",
    "The report, the versions of the text, the originals, the kept copies, the history, and a list with the"
    " SHA-256 of each file.",
)
_MORE_CLAIMS: Final = (
    QT_TRANSLATE_NOOP("export", "… and %n more claim"),
    QT_TRANSLATE_NOOP("export", "… and %n more claims"),
)
_MORE_CORRECTIONS: Final = (
    QT_TRANSLATE_NOOP("export", "… and %n more correction"),
    QT_TRANSLATE_NOOP("export", "… and %n more corrections"),
)
_MORE_SOURCES: Final = (
    QT_TRANSLATE_NOOP("export", "… and %n more source"),
    QT_TRANSLATE_NOOP("export", "… and %n more sources"),
)
_MORE_BLOCKS: Final = (
    QT_TRANSLATE_NOOP("export", "… and %n more paragraph of the text"),
    QT_TRANSLATE_NOOP("export", "… and %n more paragraphs of the text"),
)
_MORE_ENTRIES: Final = {Report.CORRECTIONS: _MORE_CORRECTIONS, Report.SOURCES: _MORE_SOURCES}
_MORE_ARTICLES: Final = (
    QT_TRANSLATE_NOOP("export", "… and %n more article"),
    QT_TRANSLATE_NOOP("export", "… and %n more articles, each in this way"),
)


class ExportSample:
    """Draws into a preview; of a report it keeps the picture, which is the same in every format."""

    def __init__(self, preview: ExportPreview, exporting: Exporting) -> None:
        self._preview = preview
        self._exporting = exporting
        self._drawn: ExportOrder | None = None

    def show(
        self, wanted: ExportFormat, order: ExportOrder, chosen: Sequence[ArticleOverview]
    ) -> Generator[None, None, str]:
        """Show how an export begins, bit by bit, and return what is shown.

        Raises:
            ExpectedError: it cannot be made; the service says why.
        """
        preview = self._preview
        drawn, self._drawn = self._drawn, None
        first = _first(order, chosen)
        if first is None:
            preview.show_words(_translated(_NOTHING))
        elif not wanted.is_article_wise or wanted.name == "pack":
            preview.show_words(_translated(_PACK if wanted.name == "pack" else _WHOLE))
            return _translated(_ARCHIVE)
        elif first.claims > _LARGEST:
            preview.show_words(_translated(_TOO_LARGE).replace("%n", f"{first.claims:,}"))
        elif wanted.takes_report:
            if not _differs_in_format(order, drawn):
                yield from self._draw(order, len(chosen) - 1)
            self._drawn = order
            is_desk = wanted.audience_of(order.report) is Audience.DESK
            return _translated(_DESK if is_desk else _READERS)
        else:
            yield
            name = "csv" if wanted.name == "xlsx" else wanted.name
            replaced = replace(order, format_name=name)
            content = yield from self._exporting.first_bytes(replaced, claims=_CLAIMS, blocks=_BLOCKS)
            yield
            preview.show_file(content, ".csv" if name == "csv" else wanted.suffix)
            if wanted.name == "xlsx":
                return _translated(_AS_CSV)
        return _translated(_FILE)

    def _draw(self, order: ExportOrder, more: int) -> Iterator[None]:
        for sample in self._exporting.preview(order, claims=_CLAIMS, blocks=_BLOCKS):
            yield
            if sample is not None:
                yield from self._preview.draw(_with_rest(sample, order, more))


def _differs_in_format(order: ExportOrder, drawn: ExportOrder | None) -> bool:
    """Tell whether another order differs in nothing but its format; the same one is drawn anew."""
    return drawn is not None and order != drawn and replace(order, format_name=drawn.format_name) == drawn


def _first(order: ExportOrder, chosen: Sequence[ArticleOverview]) -> ArticleOverview | None:
    return next((one for one in chosen if one.article.id in order.article_ids[:1]), None) or next(
        iter(chosen), None
    )


def _with_rest(sample: Sample, order: ExportOrder, more: int) -> Document:
    """Return a document with lines at its end about what it does not show."""
    counts = (
        (sample.blocks, _MORE_BLOCKS),
        (sample.entries, _MORE_ENTRIES.get(order.report, _MORE_CLAIMS)),
        (more, _MORE_ARTICLES),
    )
    lines = (counted(count, *map(_translated, words)) for count, words in counts if count > 0)
    added = tuple(Paragraph(runs=(Run(text=line),), role="label") for line in lines)
    document = sample.document
    return replace(document, blocks=document.blocks + added)


def _translated(words: str) -> str:
    return QCoreApplication.translate("export", words)
