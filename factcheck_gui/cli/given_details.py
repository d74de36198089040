"""What somebody says of an article on the command line, in place of what the article says itself."""

from argparse import ArgumentParser
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.provenance import FoundIn

Given = Mapping[str, str]

DETAILS: Final = ("title", "date", "publisher", "author", "link", "language")
OF_ONE_ARTICLE: Final = ("title", "link")


def declare_details(parser: ArgumentParser) -> None:
    """Take the details that an article can have."""
    parser.add_argument("--title", metavar="TEXT", help="the title, where the file says none or another")
    parser.add_argument("--date", metavar="DATE", help="when it was published: YYYY-MM-DD")
    parser.add_argument("--publisher", metavar="NAME", help="who published it")
    parser.add_argument("--author", metavar="NAME", help="who wrote it")
    parser.add_argument("--link", metavar="URL", help="where it was published")
    parser.add_argument("--language", metavar="CODE", help="its language, such as en or ur")


def with_given(draft: ArticleDraft, given: Given) -> ArticleDraft:
    """Return a draft with the details that were given; what was given empty is unknown."""
    details = draft.details

    def chosen(name: str, found: str | None) -> str | None:
        return given[name] or None if name in given else found

    details = replace(
        details,
        title=given.get("title", details.title),
        date=chosen("date", details.date),
        publisher=chosen("publisher", details.publisher),
        author=chosen("author", details.author),
        link=chosen("link", details.link),
        language=chosen("language", details.language),
    )
    return replace(
        draft, details=details, provenance={**draft.provenance, **dict.fromkeys(given, FoundIn.PERSON)}
    )
