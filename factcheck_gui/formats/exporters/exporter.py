"""What an exporter is, and what it may draw on."""

from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol, TypeVar, runtime_checkable

from factcheck_gui.domain.articles import Version, VersionText
from factcheck_gui.domain.differences import Row
from factcheck_gui.domain.documents import Document
from factcheck_gui.domain.history import Event
from factcheck_gui.domain.imprint import Imprint
from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.parties import Party
from factcheck_gui.domain.reports import Audience, Report
from factcheck_gui.domain.reviews import ArticleReview

Done = TypeVar("Done")

Tables = Mapping[str, Iterable[Mapping[str, Any]]]
"""The rows of a workspace by table, as storage dumps them."""

Print = Callable[[Document], bytes]
"""Sets a document on pages and returns the PDF."""

Progress = Callable[[int, int], None]
"""Is told how many claims of how many are written; it may raise to stop the export."""


class Scope(StrEnum):
    """What a format holds."""

    ARTICLE = "article"
    """One article in each file."""
    ARTICLES = "articles"
    """Any number of chosen articles in one file."""
    WORKSPACE = "workspace"
    """The whole workspace, whatever is chosen."""


class Group(StrEnum):
    """Under which heading a format is offered."""

    DOCUMENT = "document"
    """A report for people; which of them is chosen apart."""
    TABLE = "table"
    INTERCHANGE = "interchange"
    ARCHIVE = "archive"


class Back(StrEnum):
    """What comes back where the program reads a file of this format again."""

    CLAIMS = "claims"
    """The article with its claims."""
    TEXT = "text"
    """Words and blocks, as of any document."""
    ONTO_ARTICLE = "onto_article"
    """Claims, onto an article that is here."""
    WORKSPACE = "workspace"
    """Everything, as a workspace of its own."""
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two versions of one article, the older first, and how their blocks differ."""

    article_id: str
    older: Version
    newer: Version
    older_text: VersionText
    newer_text: VersionText
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFile:
    """The bytes of an original or of a copy of a source, as they came."""

    sha256: str
    media_type: str
    content: bytes


class Archive(Protocol):
    """What the workspace keeps beyond what reports show; read only when it is asked for."""

    def versions(self, article_id: str) -> tuple[tuple[Version, VersionText], ...]:
        """Return every version of an article with its text, the oldest first."""

    def kept(self, sha256: str) -> KeptFile | None:
        """Return an original or a kept copy; None where it is not there or its checksum is wrong."""

    def history(self, article_id: str) -> tuple[Event, ...]:
        """Return the events about an article and all that is shown with it, the oldest first."""


def no_progress(_done: int, _of: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What is rendered: `reviews` for formats of articles, `tables` for those of the workspace.

    What is internal has gone out of all of it before, unless `is_internal`. `made_at` is the moment of the
    export, `program` names what made it. `templates` are folders that hold templates, the desk's own first.
    `parties` are what is known of names, by name; `comparisons` those of the chosen articles, for the report
    that shows them.
    """

    reviews: tuple[ArticleReview, ...]
    tables: Tables = field(default_factory=dict)
    made_at: str
    program: str
    templates: tuple[Path, ...]
    report: Report = Report.VERDICTS
    is_internal: bool = False
    imprint: Imprint = field(default_factory=Imprint)
    parties: Mapping[str, Party] = field(default_factory=dict)
    comparisons: tuple[Comparison, ...] = ()
    print_document: Print | None = None
    archive: Archive | None = None
    progress: Progress = no_progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One of the files that an export consists of; its name may lead into folders, parted by `/`."""

    name: str
    content: bytes


class Exporter(Protocol):
    """One format; it goes by a machine name, the words for users live in the window."""

    @property
    def name(self) -> str:
        """The name used by the command line and by settings."""

    @property
    def suffix(self) -> str:
        """The ending of file names, with its dot."""

    @property
    def media_type(self) -> str:
        """The media type of such files."""

    @property
    def scope(self) -> Scope:
        """What the format holds."""

    @property
    def group(self) -> Group:
        """Under which heading it is offered."""

    @property
    def back(self) -> Back:
        """What comes back when such a file is read again."""

    @property
    def audience(self) -> Audience | None:
        """For whom it is written; None where that is chosen with each export."""

    @property
    def left_out(self) -> frozenset[Part]:
        """The parts that the format has no place for."""

    def losses(self, material: Material) -> tuple[Loss, ...]:
        """Return what of the material is left out or replaced, counted."""

    def render(self, material: Material) -> bytes:
        """Return the whole file."""


@runtime_checkable
class PiecemealExporter(Exporter, Protocol):
    """A format whose file is an archive of files that can also lie in a folder side by side."""

    def pieces(self, material: Material) -> Iterable[Piece]:
        """Return the files, those of one article after those of the other."""


@runtime_checkable
class PatientExporter(Exporter, Protocol):
    """A format whose losses take long to count, and are counted bit by bit for whoever cannot wait."""

    def losses_in_bits(self, material: Material) -> Generator[None, None, tuple[Loss, ...]]:
        """Yield after each bit of the work, and return the losses."""


def at_once(bits: Generator[None, None, Done]) -> Done:
    """Return what work that is done bit by bit comes to, for whoever waits for it."""
    while True:
        try:
            next(bits)
        except StopIteration as ended:
            done: Done = ended.value
            return done


@runtime_checkable
class CountingExporter(Exporter, Protocol):
    """A format whose losses are counted while it is rendered, for whoever wants both."""

    def render_counted(self, material: Material) -> tuple[bytes, tuple[Loss, ...]]:
        """Return the whole file, and what of the material is left out of it or replaced."""
