"""Known trouble with what comes in: files that cannot be read, and links that cannot be fetched."""

from enum import StrEnum

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.light_dataclasses import dataclass


@dataclass(kw_only=True, eq=False)
class InputError(ExpectedError):
    """An input that cannot become an article; nothing of it was taken in."""

    name: str


@dataclass(kw_only=True, eq=False)
class EncryptedInputError(InputError):
    """A file that opens with a password only."""


@dataclass(kw_only=True, eq=False)
class NoTextLayerError(InputError):
    """A document of pictures, such as a scanned PDF: there are pages, and no text."""

    pages: int


@dataclass(kw_only=True, eq=False)
class TooLargeInputError(InputError):
    """An input, or what it unpacks to, is larger than we read; `limit` counts bytes."""

    limit: int


@dataclass(kw_only=True, eq=False)
class NotAFileError(InputError):
    """A folder, a pipe or a device where a file is wanted."""


@dataclass(kw_only=True, eq=False)
class TooManyPartsError(InputError):
    """An input of more paragraphs and rows of tables than an article can have."""

    limit: int


@dataclass(kw_only=True, eq=False)
class UnreadableRowError(InputError):
    """A row of a table that is no article; the other rows can be."""

    line: int
    finding: str


@dataclass(kw_only=True, eq=False)
class WrongTypeError(InputError):
    """A file whose name promises a format, and whose bytes are of none that we know."""

    promised: str


@dataclass(kw_only=True, eq=False)
class BrokenInputError(InputError):
    """A file of a known format that breaks its rules: `finding` names what, for people."""

    format: str
    finding: str


@dataclass(kw_only=True, eq=False)
class TookTooLongError(InputError):
    """Reading was stopped, because it took longer than any honest file does."""

    seconds: int


@dataclass(kw_only=True, eq=False)
class TookTooMuchMemoryError(InputError):
    """Reading was stopped, because it needed more memory than any honest file does; `limit` in bytes."""

    limit: int


@dataclass(kw_only=True, eq=False)
class ReaderCrashedError(InputError):
    """The process that read the file has died."""


@dataclass(kw_only=True, eq=False)
class RestNotReadError(InputError):
    """A file of many articles whose reading broke off; `read` counts those before that."""

    read: int


class NoText(StrEnum):
    """What a file holds that holds no text of an article."""

    ANNOTATIONS = "annotations"
    TABLE = "table"
    """Claims of ours in rows or lines."""
    WORKSPACE = "workspace"
    """The whole of a workspace, which is none to be read into another."""
    CLAIM_REVIEW = "claim_review"
    AVERITEC = "averitec"
    ROWS = "rows"
    """A table none of whose rows has a text."""
    NOTHING = "nothing"
    """Brackets of JSON with nothing between them."""


@dataclass(kw_only=True, eq=False)
class NoArticleError(InputError):
    """A file that is sound and about articles, and holds the text of none."""

    trouble: NoText


@dataclass(kw_only=True, eq=False)
class NoAnnotationsError(InputError):
    """A file that is none of annotations, where those are wanted."""


class FetchTrouble(StrEnum):
    """Why a link could not be fetched."""

    SCHEME = "scheme"
    """Neither http nor https."""
    NO_HOST = "no_host"
    NOT_PUBLIC = "not_public"
    """The address leads to this computer or into a private network; `detail` names it."""
    UNKNOWN_HOST = "unknown_host"
    UNREACHABLE = "unreachable"
    CERTIFICATE = "certificate"
    STATUS = "status"
    """The server answered with an error; `detail` is the status."""
    REDIRECTS = "redirects"
    """More redirects than allowed, or one that leads nowhere."""
    TIME = "time"
    SIZE = "size"
    BROKEN_ANSWER = "broken_answer"
    """What came is no HTTP, ended early, or cannot be unpacked."""


@dataclass(kw_only=True, eq=False)
class FetchError(InputError):
    """A link that could not be fetched; `name` is the link."""

    trouble: FetchTrouble
    detail: str = ""
