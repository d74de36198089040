"""Where each of an article's details came from, so that people know what to look at."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class FoundIn(StrEnum):
    """Where a detail was found, the most trustworthy first."""

    PERSON = "person"
    """Somebody has typed or confirmed it."""
    STRUCTURED_DATA = "structured_data"
    """The page's own JSON-LD or microdata."""
    META = "meta"
    """The page's `meta` and `link` elements."""
    DOCUMENT = "document"
    """The properties of a document, its front matter, or a column of a table."""
    MARKUP = "markup"
    """The page's visible elements: its first heading, a `time` element, the `lang` of the page."""
    LAYOUT = "layout"
    """The layout of the text: its first line, a byline, a dateline."""
    ADDRESS = "address"
    """The address that it was fetched from, or the name of the file."""
    GUESSED = "guessed"
    """A guess from the words, such as the language."""


DETAILS: Final = ("title", "date", "publisher", "author", "link", "language", "direction")
"""What can be known of an article."""

Provenance = Mapping[str, FoundIn]
"""Where the details with these names came from; a detail that is not named is not known."""

UNCERTAIN: Final = frozenset({FoundIn.LAYOUT, FoundIn.ADDRESS, FoundIn.GUESSED})
"""What somebody should look at before relying on it."""


def write_provenance(provenance: Provenance) -> str:
    """Return where details came from as one line, `title=meta date=markup`, as the table holds it."""
    return " ".join(f"{name}={provenance[name]}" for name in sorted(provenance))


def read_provenance(line: str) -> dict[str, FoundIn]:
    """Return what `write_provenance` has written; what a newer program has added is left out."""
    known = set(FoundIn)
    pairs = (pair.partition("=") for pair in line.split())
    return {name: FoundIn(value) for name, _, value in pairs if value in known}
