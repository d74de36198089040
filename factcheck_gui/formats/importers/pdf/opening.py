"""Opens a PDF: strictly first, then with what can be saved of it."""

import logging
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from factcheck_gui.domain.input_errors import BrokenInputError, EncryptedInputError
from factcheck_gui.formats.importers.parsed import Source

FAILURES: Final = (
    *(PyPdfError, DependencyError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError),
    *(AssertionError, RecursionError, NotImplementedError, EOFError, OSError, struct.error, zlib.error),
)
"""What pypdf raises for files that break the rules in ways that nobody has foreseen."""

_LOGGER: Final = "pypdf"
_BROKEN_OBJECT: Final = "PdfReadError("
"""How a message begins about an object of which all behind some place is lost."""
_LARGEST_STREAM: Final = 60_000_000
_MOST_PAGES: Final = 20_000


class Warnings(logging.Handler):
    """Counts what pypdf would have written; `last` is the latest of it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.count = 0
        self.last = ""
        self.broken_objects = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count a message."""
        self.count += 1
        self.last = str(record.msg)
        self.broken_objects += record.getMessage().startswith(_BROKEN_OBJECT)


@contextmanager
def reading_quietly() -> Iterator[Warnings]:
    """Listen to what pypdf has to say, instead of letting it write, and limit what it unpacks."""
    logger, listener = logging.getLogger(_LOGGER), Warnings()
    spreads = logger.propagate
    logger.addHandler(listener)
    logger.propagate = False
    try:
        with warnings.catch_warnings(), apply_configuration(zlib_maximum_output_length=_LARGEST_STREAM):
            warnings.simplefilter("ignore")
            yield listener
    finally:
        logger.removeHandler(listener)
        logger.propagate = spreads


@dataclass(slots=True)
class OpenedPdf:
    """An open PDF; `missing` counts the pages that it promises and that cannot be found."""

    reader: PdfReader
    pages: list[PageObject]
    missing: int
    is_truncated: bool


def open_pdf(source: Source) -> OpenedPdf:
    """Return the pages of a document.

    Raises:
        EncryptedInputError: it opens with a password only.
        BrokenInputError: no page can be found.
    """
    broken = BrokenInputError(name=source.name, format="pdf", finding=_finding(source))
    for strict in (True, False):
        try:
            return _opened(source, strict=strict)
        except FileNotDecryptedError as error:
            raise EncryptedInputError(name=source.name) from error
        except FAILURES as error:
            broken.__cause__ = error
    raise broken


def _opened(source: Source, *, strict: bool) -> OpenedPdf:
    reader = PdfReader(BytesIO(source.data), strict=strict)
    if reader.is_encrypted and not _opens_without_password(reader):
        raise EncryptedInputError(name=source.name)
    pages: list[PageObject] = []
    for page in reader.pages:
        pages.append(page)
        if len(pages) >= _MOST_PAGES:
            break
    if not pages:
        raise PyPdfError
    promised = _promised(reader)
    return OpenedPdf(
        reader=reader,
        pages=pages,
        missing=max(0, promised - len(pages)),
        is_truncated=_is_truncated(source),
    )


def _opens_without_password(reader: PdfReader) -> bool:
    try:
        return bool(reader.decrypt(""))
    except (DependencyError, NotImplementedError):
        # The kind of encryption needs a library that is not here.
        return False


def _promised(reader: PdfReader) -> int:
    root = reader.root_object.get("/Pages")
    tree = root.get_object() if root is not None else None
    count = tree.get("/Count") if isinstance(tree, dict) else None
    count = count.get_object() if count is not None else None
    return int(count) if isinstance(count, int) else 0


def _is_truncated(source: Source) -> bool:
    return b"%%EOF" not in source.data[-2048:] and b"startxref" not in source.data[-2048:]


def _finding(source: Source) -> str:
    return "the file ends too early" if _is_truncated(source) else "no page can be found in it"
