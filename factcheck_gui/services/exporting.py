"""Renders reports and exports, and writes them whole or not at all."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from factcheck_gui import __version__
from factcheck_gui.domain.errors import FileExistsAlreadyError, NotFoundError, UnknownFormatError
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters import EXPORTERS
from factcheck_gui.formats.exporters.exporter import Exporter, Material, Scope
from factcheck_gui.services.browsing import Browsing
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.whole_files import write_whole
from factcheck_gui.storage.articles import check_texts
from factcheck_gui.storage.dump import dump_tables
from factcheck_gui.storage.file_checks import is_workspace
from factcheck_gui.storage.store import Store, files_of

PROGRAM: Final = f"factcheck-gui {__version__}"
"""How exports name what made them."""

_NAME_LENGTH: Final = 80
# File systems count bytes, and a letter can take four of them.
_NAME_BYTES: Final = 240
_NAMELESS: Final = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """A format that can be chosen; `is_article_wise` tells whether it holds chosen articles or all."""

    name: str
    suffix: str
    is_article_wise: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shortcomings:
    """What readers of a report would miss."""

    claims_without_source: int
    verdicts_without_reason: int
    unchecked_claims: int


def export_formats() -> tuple[ExportFormat, ...]:
    """Return the formats, in the order in which they are offered."""
    return tuple(
        ExportFormat(name=one.name, suffix=one.suffix, is_article_wise=one.scope is Scope.ARTICLES)
        for one in EXPORTERS
    )


class Exporting:
    """Writes what the workspace holds into files for others; changes nothing in it."""

    def __init__(self, store: Store, desk: Desk, browsing: Browsing) -> None:
        self._store = store
        self._desk = desk
        self._browsing = browsing

    def formats(self) -> tuple[ExportFormat, ...]:
        """Return the formats, in the order in which they are offered."""
        return export_formats()

    def render(self, format_name: str, article_ids: Iterable[str] = ()) -> bytes:
        """Return an export as it would be written; no articles named stands for all of them.

        Raises:
            UnknownFormatError: no format goes by this name.
            NotFoundError: an article is not there.
        """
        exporter = _exporter(format_name)
        is_article_wise = exporter.scope is Scope.ARTICLES
        material = Material(
            reviews=self._reviews(article_ids) if is_article_wise else (),
            tables={} if is_article_wise else self._tables(),
            made_at=self._desk.now(),
            program=PROGRAM,
            templates=self._desk.resources / "templates",
        )
        return exporter.render(material)

    def export(self, format_name: str, article_ids: Iterable[str], target: Path) -> None:
        """Write an export to a file; it replaces what stands there, but never a workspace.

        Raises:
            UnknownFormatError, NotFoundError: as for `render`.
            FileExistsAlreadyError: the target is a workspace.
            DiskError: the file cannot be written; nothing is left behind.
        """
        self.save(self.render(format_name, article_ids), target)

    def save(self, content: bytes, target: Path) -> None:
        """Write what the window has drawn to a file; it replaces what stands there, but never a workspace.

        Raises:
            FileExistsAlreadyError, DiskError: as for `export`.
        """
        if self._belongs_to_workspace(target) or is_workspace(target):
            raise FileExistsAlreadyError(path=target)
        write_whole(target, content)

    def suggested_name(self, format_name: str, article_ids: Iterable[str] = ()) -> str:
        """Return a file name that every system takes: the title of one article, else the workspace's name.

        Raises:
            UnknownFormatError, NotFoundError: as for `render`.
        """
        exporter = _exporter(format_name)
        wanted = list(dict.fromkeys(article_ids)) or [one.article.id for one in self._browsing.articles()]
        title = self._store.path.stem
        if exporter.scope is Scope.ARTICLES and len(wanted) == 1:
            overview = self._browsing.article(wanted[0])
            if overview is None:
                raise NotFoundError(entity="article", wanted=wanted[0])
            title = overview.article.details.title
        return file_name(title, exporter.suffix)

    def shortcomings(self, article_ids: Iterable[str] = ()) -> Shortcomings:
        """Return what is missing in some articles, or in all.

        Raises:
            NotFoundError: an article is not there.
        """
        claims = [claim for review in self._reviews(article_ids) for claim in review.claims]
        verdicts = (verdict for claim in claims for verdict in claim.verdicts.values())
        return Shortcomings(
            claims_without_source=sum(not claim.notes for claim in claims),
            verdicts_without_reason=sum(one.value_id is not None and not one.reason for one in verdicts),
            unchecked_claims=sum(not claim.is_checked for claim in claims),
        )

    def _belongs_to_workspace(self, target: Path) -> bool:
        """Tell whether a file is the open workspace or one that SQLite keeps beside it."""
        return target.resolve() in files_of(self._store.path.resolve())

    def _reviews(self, article_ids: Iterable[str]) -> tuple[ArticleReview, ...]:
        wanted = dict.fromkeys(article_ids) or [one.article.id for one in self._browsing.articles()]
        return tuple(self._browsing.review(article_id).snapshot() for article_id in wanted)

    def _tables(self) -> dict[str, list[dict[str, object]]]:
        # One transaction: what another program commits meanwhile is in all tables or in none.
        with self._store.writing() as db:
            # An altered text could not be restored.
            check_texts(db)
            return dump_tables(db)


def file_name(title: str, suffix: str) -> str:
    """Return a title as a file name that every system takes."""
    return _shortened(_slug(title), suffix) + suffix


def _exporter(format_name: str) -> Exporter:
    found = next((one for one in EXPORTERS if one.name == format_name), None)
    if found is None:
        raise UnknownFormatError(name=format_name)
    return found


def _slug(title: str) -> str:
    """Return a title as letters, digits and hyphens, of whatever script."""
    kept = ""
    for character in unicodedata.normalize("NFKC", title).lower():
        # Marks belong to their letters: many scripts write vowels with them.
        is_kept = character.isalnum() or (kept[-1:].strip() and unicodedata.category(character)[0] == "M")
        kept += character if is_kept else " "
    return "-".join(kept.split()) or _NAMELESS


def _shortened(slug: str, suffix: str) -> str:
    """Return as many whole words of a name as fit, or the beginning of its only word."""
    kept = slug[: _NAME_LENGTH - len(suffix)]
    while len((kept + suffix).encode()) > _NAME_BYTES:
        kept = kept[:-1]
    if len(kept) < len(slug) and slug[len(kept)] != "-" and "-" in kept:
        kept = kept.rpartition("-")[0]
    return kept.strip("-") or _NAMELESS
