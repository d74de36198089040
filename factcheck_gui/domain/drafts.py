"""Drafts: articles as they were read, before anybody has agreed to take them in."""

from collections.abc import Mapping, Sequence
from dataclasses import field

from factcheck_gui.domain.articles import ArticleDetails, Block
from factcheck_gui.domain.found_claims import NOTHING_FOUND, FoundClaims
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.domain.originals import Original
from factcheck_gui.domain.provenance import FoundIn
from factcheck_gui.domain.remarks import Remark, incompleteness
from factcheck_gui.domain.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleDraft:
    """An article as an importer found it, with its statements.

    `replaced` counts the characters that no workspace can hold and that became U+FFFD; `sketch` is what
    similar texts are found by. `found` are the claims that another program has marked in it.
    """

    details: ArticleDetails
    text: str
    blocks: Sequence[Block]
    statements: Sequence[Span] = ()
    origin: str
    format: str = "plain_text"
    encoding: str | None = None
    replaced: int = 0
    provenance: Mapping[str, FoundIn] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    original: Original | None = None
    sketch: tuple[int, ...] = ()
    found: FoundClaims = NOTHING_FOUND

    @property
    def signs(self) -> frozenset[str | int]:
        """What another copy or version of the article would have too, at least one of them."""
        link = self.details.link
        return frozenset({self.text, *self.sketch, *([link] if link else [])})

    @property
    def incomplete(self) -> str | None:
        """Why the text is not whole, as the workspace keeps it; None if it is."""
        return incompleteness(self.remarks)
