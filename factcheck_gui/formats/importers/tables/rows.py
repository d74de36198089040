"""Makes an article of one row of a table, whether its columns are those of CSV or the keys of JSON."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from factcheck_gui.domain.articles import BlockKind
from factcheck_gui.domain.errors import ExpectedError, UnreadableInputError
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.formats.importers.page.reading import read_page
from factcheck_gui.formats.importers.parsed import FoundDetails, ParsedArticle, Rejected
from factcheck_gui.formats.importers.rebuilding import Rebuilding
from factcheck_gui.formats.importers.tables.columns import HTML, TEXT, as_date, as_language, find_columns
from factcheck_gui.formats.importers.texts.lines import is_visible, split_lines
from factcheck_gui.formats.importers.texts.loose_text import settle
from factcheck_gui.formats.importers.texts.pieces import gather

NO_TEXT: Final = "the row has no text"

_MARKUP: Final = re.compile(
    r"\s*<(?:!doctype|html|body|article|section|main|div|p|h[1-6]|figure)\b", re.IGNORECASE
)
_DEEPEST: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row as it stands in the file `name`: `line` counts from one, `raw` are its own bytes."""

    name: str
    line: int
    raw: bytes
    media_type: str

    @property
    def place(self) -> str:
        """How the row is named among the others."""
        return f"row {self.line}"

    def rejected(self, finding: str) -> Rejected:
        """Return the row as one that could not be read."""
        error = UnreadableInputError(name=self.name, line=self.line, finding=finding)
        return Rejected(place=self.place, error=error)


def article_of_row(row: Row, fields: Mapping[str, object]) -> ParsedArticle | Rejected:
    """Return the article that the fields of a row describe, or why they describe none."""
    columns = find_columns({name: value for name, value in fields.items() if _words(value)})
    texts = [(one, _words(fields[one], "\n\n")) for one in columns.get(TEXT, ())]
    plain = next((words for _, words in texts if is_visible(words) and not _MARKUP.match(words)), None)
    markup = next((words for _, words in texts if _MARKUP.match(words)), None)
    pages = (_words(fields[one]) for one in columns.get(HTML, ()))
    details = _details(columns, fields)
    try:
        if plain is not None:
            article = _article_of(plain, details)
        elif (page := next(pages, None) or markup) is not None:
            article = _article_of_page(page, details, row.place)
        else:
            return row.rejected(NO_TEXT)
    except ExpectedError as error:
        return Rejected(place=row.place, error=error)
    if not article.blocks:
        return row.rejected(NO_TEXT)
    return replace(article, place=row.place, original=row.raw, media_type=row.media_type)


def _article_of(words: str, details: FoundDetails) -> ParsedArticle:
    text, replaced = settle(words)
    rebuilding = Rebuilding()
    if details.title and not text.lstrip().startswith(details.title):
        rebuilding.add(BlockKind.HEADLINE, details.title)
    for piece in gather(text, split_lines(text)):
        headline = not rebuilding.blocks and piece.words.strip() == details.title
        rebuilding.add(BlockKind.HEADLINE if headline else piece.kind, piece.words)
    return ParsedArticle(
        text=rebuilding.text, blocks=rebuilding.blocks, details=details, replaced=replaced, encoding="utf-8"
    )


def _article_of_page(page: str, details: FoundDetails, place: str) -> ParsedArticle:
    data = page.encode("utf-8", errors="replace")
    article = read_page(data, address=details.link, charset="utf-8", name=place)
    found = {name: getattr(details, name) for name in details.found_in}
    found_in = {**article.details.found_in, **details.found_in}
    return replace(article, details=replace(article.details, **found, found_in=found_in))


def _details(columns: Mapping[str, tuple[str, ...]], fields: Mapping[str, object]) -> FoundDetails:
    found: dict[str, str] = {}
    for detail, names in columns.items():
        if detail in {TEXT, HTML}:
            continue
        values = (_detail(detail, _words(fields[name])) for name in names)
        value = next(filter(None, values), None)
        if value is not None:
            found[detail] = value
    return FoundDetails(**found, found_in=dict.fromkeys(found, FoundIn.DOCUMENT))


def _detail(detail: str, words: str) -> str | None:
    words = " ".join(settle(words)[0].split())
    if detail == "date":
        return as_date(words)
    return as_language(words) if detail == "language" else words


def _words(value: object, between: str = ", ", depth: int = 0) -> str:
    """Return a string, the strings of a list, or the `name` of an object; nothing for anything else."""
    if isinstance(value, str):
        return value if is_visible(value) else ""
    if depth > _DEEPEST:
        return ""
    if isinstance(value, list):
        return between.join(filter(None, (_words(one, between, depth + 1) for one in value)))
    if isinstance(value, dict):
        names = (value[key] for key in ("name", "text", "url") if isinstance(value.get(key), str))
        return next(names, "")
    return ""
