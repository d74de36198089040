"""The inputs that a user names, with the articles of a folder in its place."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from factcheck_gui.cli.output import STANDARD
from factcheck_gui.cli.refusal import Refusal, RefusedError

_WEB_ADDRESS: Final = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+://")


def expanded(inputs: Iterable[str]) -> Iterator[str]:
    """Yield the inputs with each folder's articles in its place.

    Raises:
        RefusedError: a link, or a folder without articles.
    """
    for given in inputs:
        if _WEB_ADDRESS.match(given):
            raise RefusedError(Refusal.LINK_NOT_FETCHED, link=given)
        path = Path(given)
        if given != str(STANDARD) and path.is_dir():
            yield from _articles_in(path)
        else:
            yield given


def _articles_in(folder: Path) -> list[str]:
    from factcheck_gui.services.importing import import_formats

    suffixes = {suffix for one in import_formats() for suffix in one.suffixes}
    found = sorted(
        str(path)
        for path in folder.iterdir()
        if path.suffix.lower() in suffixes and not path.name.startswith(".") and path.is_file()
    )
    if not found:
        names = ", ".join(sorted(suffixes))
        raise RefusedError(Refusal.NO_ARTICLES, folder=folder, names=names)
    return found
