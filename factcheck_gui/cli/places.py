"""The inputs that a user names, as requests to read them, with the articles of a folder in its place."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.output import STANDARD
from factcheck_gui.cli.refusal import Refusal, RefusedError
from factcheck_gui.domain.errors import DiskError

if TYPE_CHECKING:
    from factcheck_gui.services.reading.requests import Request

_WEB_ADDRESS: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+://")


def requests_of(inputs: Iterable[str], *, allow_private: bool) -> "Iterator[Request | None]":
    """Yield a request for each file and link, and None for standard input.

    Raises:
        RefusedError: a folder without articles.
        DiskError: a folder that cannot be listed.
    """
    from factcheck_gui.services.reading.pairs import without_texts_beside
    from factcheck_gui.services.reading.requests import Request

    for given in without_texts_beside(inputs):
        if given == str(STANDARD):
            yield None
        elif _WEB_ADDRESS.match(given):
            yield Request(address=given, allow_private=allow_private)
        elif Path(given).is_dir():
            yield from (Request(path=path) for path in _articles_in(Path(given)))
        else:
            yield Request(path=Path(given).absolute())


def _articles_in(folder: Path) -> Iterator[Path]:
    from factcheck_gui.services.importing import import_formats
    from factcheck_gui.services.reading.folders import articles_in

    found = False
    try:
        for path in articles_in(folder):
            found = True
            yield path.absolute()
    except OSError as error:
        raise DiskError.of(folder, error) from error
    if not found:
        names = ", ".join(sorted({suffix for one in import_formats() for suffix in one.suffixes}))
        raise RefusedError(Refusal.NO_ARTICLES, folder=folder, names=names)
