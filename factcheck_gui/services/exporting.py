"""Renders reports and exports, and writes them whole or not at all."""

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from factcheck_gui.domain.errors import (
    FileExistsAlreadyError,
    NotFoundError,
)
from factcheck_gui.domain.file_names import file_name, file_names
from factcheck_gui.domain.losses import Loss
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import (
    CountingExporter,
    Exporter,
    Material,
    Piece,
    PiecemealExporter,
    Print,
    Progress,
    Scope,
    no_progress,
)
from factcheck_gui.services.browsing import Browsing
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.export_material import Comparing, Gathering, find_exporter
from factcheck_gui.services.export_orders import ExportFormat, ExportOrder, Shortcomings, export_formats
from factcheck_gui.services.export_remarks import Remarks, look_over, shortcomings_of
from factcheck_gui.services.export_samples import Sample, beginning, draw_sample
from factcheck_gui.services.whole_files import write_whole
from factcheck_gui.services.whole_folders import write_all_whole
from factcheck_gui.storage.file_checks import is_workspace
from factcheck_gui.storage.store import Store, files_of

__all__ = ["ExportFormat", "ExportOrder", "Exporting", "Shortcomings", "export_formats", "file_name"]

_PACKED: Final = ".zip"


TellLosses = Callable[[tuple[Loss, ...]], None]
"""Is told what an export leaves out, before anything of it is written."""


class Exporting:
    """Writes what the workspace holds into files for others; changes nothing in it."""

    def __init__(self, store: Store, desk: Desk, browsing: Browsing, versioning: Comparing) -> None:
        self._store = store
        self._browsing = browsing
        self._gathering = Gathering(store, desk, browsing, versioning)

    def formats(self) -> tuple[ExportFormat, ...]:
        """Return the formats, in the order in which they are offered."""
        return export_formats()

    def render(
        self,
        order: ExportOrder,
        *,
        print_document: Print | None = None,
        progress: Progress = no_progress,
        tell: TellLosses | None = None,
    ) -> bytes:
        """Return an export as one file.

        Several articles in a format that holds one each become a zip. What is left out is told before
        anything is returned.

        Raises:
            UnknownFormatError: no format goes by this name.
            NotFoundError: an article is not there.
            ReadersOnlyError: internal fields were asked for in what is written for readers.
            NothingToCompareError: none of the articles has two versions.
            TemplateFaultError: a template of the desk cannot be used.
        """
        exporter = find_exporter(order.format_name)
        material = self._gathering.material(order, print_document, progress)
        if tell is not None and isinstance(exporter, CountingExporter):
            content, losses = exporter.render_counted(material)
            tell(self._gathering.with_unused(order, losses))
            return content
        if tell is not None:
            tell(self._gathering.losses(order, material))
        if exporter.scope is not Scope.ARTICLE or len(material.reviews) == 1:
            return exporter.render(material)
        from factcheck_gui.formats.exporters.packing import packed

        return packed(_pieces(exporter, material))

    def export(
        self,
        order: ExportOrder,
        target: Path,
        *,
        print_document: Print | None = None,
        progress: Progress = no_progress,
        tell: TellLosses | None = None,
    ) -> None:
        """Write an export to a file; it replaces what stands there, but never a workspace.

        Raises:
            UnknownFormatError, NotFoundError, ReadersOnlyError, NothingToCompareError, TemplateFaultError: as
                for `render`.
            FileExistsAlreadyError: the target is a workspace.
            DiskError: the file cannot be written; nothing is left behind.
        """
        self.save(self.render(order, print_document=print_document, progress=progress, tell=tell), target)

    def export_into(
        self,
        order: ExportOrder,
        folder: Path,
        *,
        print_document: Print | None = None,
        progress: Progress = no_progress,
        tell: TellLosses | None = None,
    ) -> tuple[Path, ...]:
        """Write one file for each article, or the files that a format consists of, into a folder.

        Everything is rendered before the first file is written. Files of the same names are replaced.

        Raises:
            DiskError: a file cannot be written; the folder is as it was.
            As for `export` otherwise.
        """
        exporter = find_exporter(order.format_name)
        material = self._gathering.material(order, print_document, progress)
        if tell is not None:
            tell(self._gathering.losses(order, material))
        if exporter.scope is Scope.WORKSPACE:
            name = file_name(self._store.path.stem, exporter.suffix)
            pieces: tuple[Piece, ...] = (Piece(name=name, content=exporter.render(material)),)
        else:
            pieces = tuple(_pieces(exporter, material))
        for piece in pieces:
            self._refuse_workspace(folder / piece.name)
        return write_all_whole(folder, {piece.name: piece.content for piece in pieces})

    def save(self, content: bytes, target: Path) -> None:
        """Write what was made to a file; it replaces what stands there, but never a workspace.

        Raises:
            FileExistsAlreadyError, DiskError: as for `export`.
        """
        self._refuse_workspace(target)
        write_whole(target, content)

    def losses(self, order: ExportOrder) -> tuple[Loss, ...]:
        """Return what the format leaves out of what was ordered, or replaces in it.

        Raises:
            UnknownFormatError, NotFoundError, ReadersOnlyError, NothingToCompareError: as for `render`.
        """
        return self._gathering.losses(order, self._gathering.material(order))

    def look_over(self, order: ExportOrder) -> Iterator[Remarks | None]:
        """Yield what is to be known of an export before it is made, after None for each bit of the work.

        Raises:
            As for `render`.
        """
        return look_over(self._gathering, order)

    def preview(self, order: ExportOrder, *, claims: int, blocks: int) -> Iterator[Sample | None]:
        """Yield how a report on the first article ordered begins, after None for each bit of the work.

        Raises:
            NotFoundError, NothingToCompareError, TemplateFaultError: as for `render`.
        """
        return draw_sample(self._gathering, order, claims=claims, blocks=blocks)

    def first_bytes(self, order: ExportOrder, *, claims: int, blocks: int) -> Generator[None, None, bytes]:
        """Return how the file of the first article ordered begins, made of its beginning, bit by bit.

        Raises:
            UnknownFormatError, NotFoundError: as for `render`.
        """
        exporter = find_exporter(order.format_name)
        first = self._gathering.of_first(order)
        reviews: list[ArticleReview] = []
        for article_id in first.article_ids:
            reviews.append((yield from self._gathering.review_in_bits(article_id)))
            yield
        material = self._gathering.material(first, reviews=tuple(reviews))
        yield
        cut = tuple(beginning(one, claims=claims, blocks=blocks) for one in material.reviews)
        return exporter.render(replace(material, reviews=cut))

    def suggested_name(self, order: ExportOrder) -> str:
        """Return a file name that every system takes: the title of one article, else the workspace's name.

        Raises:
            UnknownFormatError, NotFoundError: as for `render`.
        """
        exporter = find_exporter(order.format_name)
        wanted = self._gathering.wanted(order.article_ids)
        title, suffix = self._store.path.stem, exporter.suffix
        if exporter.scope is not Scope.WORKSPACE and len(wanted) == 1:
            found = self._browsing.title(wanted[0])
            if found is None:
                raise NotFoundError(entity="article", wanted=wanted[0])
            title = found
        elif exporter.scope is Scope.ARTICLE:
            suffix = _PACKED
        return file_name(title, suffix)

    def shortcomings(self, article_ids: Iterable[str] = ()) -> Shortcomings:
        """Return what is missing in some articles, or in all.

        Raises:
            NotFoundError: an article is not there.
        """
        return shortcomings_of(self._gathering.reviews(article_ids))

    def copy_templates(self, folder: Path) -> None:
        """Write the templates into a folder, for a desk to change.

        Raises:
            FileExistsAlreadyError: something lies in the folder.
            DiskError: it cannot be written.
        """
        from factcheck_gui.formats.exporters.report.templates import copy_templates

        copy_templates(self._gathering.templates, folder)

    def _refuse_workspace(self, target: Path) -> None:
        if self._belongs_to_workspace(target) or is_workspace(target):
            raise FileExistsAlreadyError(path=target)

    def _belongs_to_workspace(self, target: Path) -> bool:
        """Tell whether a file is the open workspace or one that SQLite keeps beside it."""
        return target.resolve() in files_of(self._store.path.resolve())


def _pieces(exporter: Exporter, material: Material) -> Iterator[Piece]:
    """Yield the files of an export: those that the format itself names, else one for each article."""
    if isinstance(exporter, PiecemealExporter):
        yield from exporter.pieces(material)
        return
    names = file_names((one.article.details.title for one in material.reviews), exporter.suffix)
    for done, (name, review) in enumerate(zip(names, material.reviews, strict=True), start=1):
        comparisons = tuple(one for one in material.comparisons if one.article_id == review.article.id)
        single = replace(material, reviews=(review,), comparisons=comparisons)
        yield Piece(name=name, content=exporter.render(single))
        material.progress(done, len(material.reviews))
