"""What became of each input of an import, told as it happens and kept for scripts."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.adjusted import tell_adjusted
from factcheck_gui.cli.exits import Exit, exit_code
from factcheck_gui.cli.labels import as_json
from factcheck_gui.cli.output import complain, tell
from factcheck_gui.cli.refusal import told
from factcheck_gui.domain import errors
from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.history import Submission
from factcheck_gui.domain.input_errors import FetchError
from factcheck_gui.domain.remarks import OF_MARKS, RemarkKind
from factcheck_gui.ui.text.remark_words import remark_sentences
from factcheck_gui.ui.text.sentences import Sentence
from factcheck_gui.ui.text.taken_words import left_out_sentences, taken_sentences

if TYPE_CHECKING:
    from factcheck_gui.domain.known import Known
    from factcheck_gui.domain.taken_over import TakenOver

_COMPLAINED_OF: Final = OF_MARKS | {
    *(RemarkKind.DIRECTION_CONTROLS, RemarkKind.GUESSED_ENCODING, RemarkKind.EMPTY_ROWS),
}

Outcome = dict[str, object]
Waiting = tuple[str, ArticleDraft, "Known | None"]
"""An article about to be taken in: under which input, and which article it looks like a version of."""

_DUPLICATE: Final = "“{input}” is here already, as “{title}” ({article_id}). --again takes it in once more."
_NEW_CLAIMS: Final = "Claims of it that are not there: {number}. --add-claims adds them."
_PERCENT: Final = 100


class Outcomes:
    """Gathers outcomes in the order in which they came about."""

    def __init__(self, *, to_people: bool, alone: bool) -> None:
        self.to_people = to_people
        self.listed: list[Outcome] = []
        self.code = Exit.DONE
        self._alone = alone

    def add(self, outcome: Outcome) -> None:
        """Add an outcome that was told already."""
        self.listed.append(outcome)

    def add_failure(self, name: str, error: ExpectedError) -> None:
        """Tell that an input could not be read."""
        complain(told(error))
        self.listed.append({"input": name, "outcome": "rejected", "error": told(error)})
        code = self._code(error)
        # A link that could not be fetched is the lesser trouble beside a file that cannot be read.
        self.code = code if self.code in (Exit.DONE, code) else Exit.INPUT

    def add_claims(self, name: str, draft: ArticleDraft, known: "Known", taken: "TakenOver") -> None:
        """Tell that an article is there already and got claims that another program has marked."""
        outcome: Outcome = {
            "input": name,
            "outcome": "claims added",
            "origin": draft.origin,
            "article_id": known.article.id,
            "title": known.article.details.title,
            "claims": as_json(taken),
        }
        self.listed.append(outcome)
        if self.to_people:
            tell("{article_id}  {title}", **outcome)
        self.tell_claims(taken)

    def tell_claims(self, taken: "TakenOver") -> None:
        """Tell people what became of claims; what did not come in is told on standard error."""
        left_out = left_out_sentences(taken)
        for sentence in taken_sentences(taken) if self.to_people else ():
            if sentence not in left_out:
                tell("  {sentence}", sentence=sentence)
        for sentence in left_out:
            complain(sentence)

    def add_duplicate(
        self, name: str, draft: ArticleDraft, known: "Known", new_claims: int | None = None
    ) -> None:
        """Tell that an article is there already, and how many claims of the file it does not have."""
        outcome: Outcome = {
            "input": name,
            "outcome": "duplicate",
            "origin": draft.origin,
            "article_id": known.article.id,
            "title": known.article.details.title,
        }
        complain(Sentence(template=_DUPLICATE, values={**outcome, "input": draft.origin}).text())
        if new_claims is not None:
            outcome["new_claims"] = new_claims
        if new_claims:
            complain(Sentence(template=_NEW_CLAIMS, values={"number": new_claims}).text())
        self.listed.append(outcome)

    def add_taken(self, part: "Iterable[Waiting]", taken: Submission, claims: "Iterable[TakenOver]") -> None:
        """Tell that articles came in, with claims where another program has marked some."""
        ids = [
            change.entity_id
            for entity in (Entity.ARTICLE, Entity.VERSION)
            for change in taken.edit.changes
            if change.entity is entity
        ]
        # As it was stored, which need not be as it was given.
        titles = {
            one.entity_id: one.new["title"] for one in taken.edit.changes if one.new and "title" in one.new
        }
        tell_adjusted(taken)
        pairs = zip(ids[: len(ids) // 2], ids[len(ids) // 2 :], strict=True)
        told = zip(part, pairs, claims, strict=True)
        for (name, draft, known), (article_id, version_id), came_along in told:
            outcome = {**_imported(name, draft, article_id, version_id), "title": titles[article_id]}
            if known is not None:
                outcome["looks_like"] = {
                    "article_id": known.article.id,
                    "title": known.article.details.title,
                    "share": round(known.share, 3),
                }
            has_marks = draft.found.has_marks
            if has_marks:
                outcome["claims"] = as_json(came_along)
            self.listed.append(outcome)
            if self.to_people:
                _tell_taken(outcome, known)
            if has_marks:
                self.tell_claims(came_along)
            complain_of(draft)

    def _code(self, error: ExpectedError) -> Exit:
        if isinstance(error, FetchError):
            return Exit.NETWORK
        if self._alone and isinstance(error, (errors.FileMissingError, errors.DiskError)):
            return exit_code(error)
        return Exit.INPUT


def complain_of(draft: ArticleDraft) -> None:
    """Tell on standard error what somebody should look at in a text that has come in."""
    for sentence in remark_sentences(one for one in draft.remarks if one.kind in _COMPLAINED_OF):
        complain(sentence)


def _imported(name: str, draft: ArticleDraft, article_id: str, version_id: str) -> Outcome:
    return {
        "input": name,
        "outcome": "imported",
        "origin": draft.origin,
        "format": draft.format,
        "article_id": article_id,
        "version_id": version_id,
        "title": draft.details.title,
        "date": draft.details.date,
        "statements": len(draft.statements),
        "encoding": draft.encoding,
        "replaced": draft.replaced,
        "incomplete": draft.incomplete,
        "provenance": dict(draft.provenance),
        "remarks": [
            {"kind": one.kind.value, "count": one.count, "detail": one.detail} for one in draft.remarks
        ],
        "original_sha256": None if draft.original is None else draft.original.sha256,
    }


def _tell_taken(outcome: Outcome, known: "Known | None") -> None:
    tell("{article_id}  {title}  (statements: {statements})", **outcome)
    if outcome["replaced"]:
        tell("  Characters that no workspace can hold, now U+FFFD: {replaced}", **outcome)
    if outcome["incomplete"]:
        tell("  The text is not whole: {incomplete}", **outcome)
    if known is not None:
        tell(
            "  Looks like another version of “{title}” ({article_id}): {percent} % of the words are the same."
            " --version-of takes it in as such.",
            title=known.article.details.title,
            article_id=known.article.id,
            percent=round(known.share * _PERCENT),
        )
