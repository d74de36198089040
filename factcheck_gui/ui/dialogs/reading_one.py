"""Reads the one article that a file or a link holds, while the window stays alive."""

from PySide6.QtWidgets import QWidget

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import AmbiguousError, EmptyInputError
from factcheck_gui.services.importing import Importing
from factcheck_gui.services.reading.reader import Reader
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.ui.jobs import in_background


def read_one(importing: Importing, request: Request, words: str, window: QWidget) -> ArticleDraft | None:
    """Return the article of a request, or None where the user has cancelled.

    Raises:
        ExpectedError: it cannot be read.
        EmptyInputError: there is no article in it.
        AmbiguousError: there are several.
    """
    reader = importing.reader()

    def work() -> ArticleDraft:
        return _only_one(reader, request)

    found = in_background(work, words, window)
    if found is None:
        reader.stop()
    return found


def _only_one(reader: Reader, request: Request) -> ArticleDraft:
    with reader:
        found: ArticleDraft | None = None
        for answer in reader.read(request):
            if not isinstance(answer, ArticleDraft):
                raise answer.error
            if found is not None:
                raise AmbiguousError(entity="file", wanted=request.name, count=2)
            found = answer
    if found is None:
        raise EmptyInputError(name=request.name)
    return found
