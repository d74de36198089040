"""What became of each article of an import."""

from bisect import bisect
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.known import Known
from factcheck_gui.domain.taken_over import NOTHING_TAKEN
from factcheck_gui.services.reading.answers import Failure


class Became(StrEnum):
    """What can become of an article that was to be imported."""

    CAME_IN = "came_in"
    CAME_IN_ALIKE = "came_in_alike"
    """It came in, and is probably a version of another one."""
    WITH_CLAIMS = "with_claims"
    """It was here already; claims that another program has marked in it were added."""
    AS_VERSION = "as_version"
    """It became a new version of the one that it is like."""
    HERE_ALREADY = "here_already"
    SKIPPED = "skipped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """One article: `article_id` is what it became; `known` is what it is like, or the same as."""

    name: str
    became: Became
    article_id: str | None = None
    title: str = ""
    known: Known | None = None
    error: ExpectedError | None = None


class ImportReport:
    """Grows while articles come in; `total` is None where nobody knows how many there are."""

    def __init__(self, total: int | None) -> None:
        self.total = total
        self.results: list[ImportResult] = []
        self.is_cancelled = False
        self.trouble: ExpectedError | None = None
        """Why the import had to stop."""
        self.taken = NOTHING_TAKEN
        """What became of the claims that another program has marked in the articles."""
        self._counts: Counter[Became] = Counter()
        self._places: list[int] = []
        self._next_place = 0

    @property
    def seen(self) -> int:
        """How many articles something has become of."""
        return len(self.results)

    @property
    def left(self) -> int | None:
        """Of how many articles nothing has become; None where nobody knows how many there are."""
        return None if self.total is None else max(0, self.total - self.seen)

    @property
    def came_in(self) -> int:
        """How many articles came in, those that are like others among them."""
        return self._counts[Became.CAME_IN] + self._counts[Became.CAME_IN_ALIKE]

    def count(self, became: Became) -> int:
        """Return of how many articles this has become."""
        return self._counts[became]

    def keep_place(self) -> int:
        """Return a place behind all others, for an article of which something becomes only later."""
        self._next_place += 1
        return self._next_place

    def add(self, result: ImportResult, place: int | None = None) -> None:
        """Add what became of an article, at the place that was kept for it or behind all others."""
        kept = self.keep_place() if place is None else place
        index = bisect(self._places, kept)
        self._places.insert(index, kept)
        self.results.insert(index, result)
        self._counts[result.became] += 1

    def add_failure(self, failure: Failure) -> None:
        """Add an article or a file that could not be read."""
        self.add(ImportResult(name=failure.name, became=Became.FAILED, error=failure.error))

    def add_draft(
        self,
        draft: ArticleDraft,
        became: Became,
        *,
        article_id: str | None = None,
        known: Known | None = None,
        place: int | None = None,
    ) -> None:
        """Add an article that could be read."""
        title = draft.details.title
        self.add(
            ImportResult(name=draft.origin, became=became, article_id=article_id, title=title, known=known),
            place,
        )
