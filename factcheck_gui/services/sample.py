"""The sample workspace, and any article with a file of claims as `seeds/README.md` describes it."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.edits import Edit, batch
from factcheck_gui.domain.errors import AmbiguousError, DiskError, FileMissingError, NotFoundError
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.sources import Source, Stance
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.verdicts import Question, RatingValue
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.founding import found
from factcheck_gui.services.review import Review
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.store import Store

_SAMPLE: Final = "harrowfen-tram"
_CITED: Final = ("title", "publisher", "link")

Entry = Mapping[str, Any]
"""One claim of the file, as JSON gives it."""


def create_sample(path: Path, desk: Desk, seeds: Path) -> Workspace:
    """Create a workspace with the sample article worked through, and open it.

    The history names the sample desk; what is done from now on bears the reviewer's name.

    Raises:
        FileExistsAlreadyError, FileMissingError, DiskError: nothing is left behind.
    """
    text_path, claims_path = seeds / f"{_SAMPLE}.txt", seeds / f"{_SAMPLE}.claims.json"
    sample_desk = replace(desk, reviewer=_read(claims_path)["reviewer"])

    def fill(store: Store) -> None:
        take_in_seed(Workspace(store, sample_desk), text_path, claims_path)

    return Workspace(found(path, sample_desk, fill), desk)


def take_in_seed(workspace: Workspace, text_path: Path, claims_path: Path) -> str:
    """Take in an article with its claims and return the article's id.

    Raises:
        FileMissingError, DiskError, EmptyInputError, BinaryInputError: the files cannot be read.
        NotFoundError, AmbiguousError: a quote is not in the text, or not only once.
    """
    data = _read(claims_path)
    draft = workspace.importing.preview_own_file(text_path)
    known = {name: value for name, value in data["article"].items() if value is not None}
    draft = replace(draft, details=replace(draft.details, **known))
    spans = {claim["key"]: _find(draft.text, claim["quote"]) for claim in data["claims"]}
    marks = [_find(draft.text, quote) for quote in data["nothing_to_check"]]
    article_id = workspace.importing.take_in(draft).edit.changes[0].entity_id
    review = workspace.browsing.review(article_id)

    tags = {claim["key"]: _tag(workspace, review, claim, spans[claim["key"]]) for claim in data["claims"]}
    marked = (workspace.composer.mark(review.version, span) for span in marks)
    _submit(workspace, (*tags.values(), *marked))

    ids = {key: tag.changes[0].entity_id for key, tag in tags.items()}
    review.reload()
    _submit(workspace, (workspace.composer.add_source(source) for source in _new_sources(workspace, data)))
    _submit(
        workspace, (edit for claim in data["claims"] for edit in _evidence(workspace, review, claim, ids))
    )
    # A reason belongs to the verdict that the step before has made.
    review.reload()
    _submit(workspace, (edit for claim in data["claims"] for edit in _reasons(workspace, review, claim, ids)))
    return article_id


def _tag(workspace: Workspace, review: Review, claim: Entry, span: Span) -> Edit:
    return workspace.composer.tag(
        review.version,
        review.text.text,
        span,
        ClaimKind(claim["kind"]),
        restatement=claim["restatement"],
        speaker=claim["speaker"],
        target=claim["target"],
    )


def _evidence(workspace: Workspace, review: Review, claim: Entry, ids: Mapping[str, str]) -> Iterator[Edit]:
    composer, reviewed = workspace.composer, _reviewed(review, ids[claim["key"]])
    for name, verdict in claim["verdicts"].items():
        question = Question(name)
        yield composer.rate(reviewed, question, _value(review, question, verdict["value"]))
    for note in claim["notes"]:
        new = composer.new_note(reviewed.claim.id, Stance(note["stance"]))
        new = replace(new, note=note["note"], quote=note["quote"], seen=note["seen"])
        cited = {name: note[name] for name in _CITED}
        yield workspace.noting.cite(new, **cited)
    for link in claim["links"]:
        yield composer.link(reviewed.claim.id, ids[link["to"]], LinkType(link["type"]))


def _new_sources(workspace: Workspace, data: Entry) -> Iterator[Source]:
    """Yield each source that the notes name, once."""
    named = {
        tuple(note[name] for name in _CITED): note for claim in data["claims"] for note in claim["notes"]
    }
    for (title, publisher, link), note in named.items():
        if title or publisher or link:
            source = workspace.composer.new_source(link=link)
            yield replace(source, title=title, publisher=publisher, seen=note["seen"])


def _reasons(workspace: Workspace, review: Review, claim: Entry, ids: Mapping[str, str]) -> Iterator[Edit]:
    reviewed = _reviewed(review, ids[claim["key"]])
    for name, verdict in claim["verdicts"].items():
        yield workspace.composer.give_reason(reviewed, Question(name), verdict["reason"])


def _reviewed(review: Review, claim_id: str) -> ReviewedClaim:
    reviewed = review.claim(claim_id)
    if reviewed is None:
        raise NotFoundError(entity="claim", wanted=claim_id)
    return reviewed


def _submit(workspace: Workspace, edits: Iterable[Edit]) -> None:
    """Make edits durable as one step, where there are any."""
    step = batch(tuple(edit for edit in edits if not edit.is_empty))
    if not step.is_empty:
        workspace.editing.submit(step)


def _value(review: Review, question: Question, name: str | None) -> RatingValue | None:
    scale = review.scale(question)
    value = scale.named(name) if scale and name else None
    if name and value is None:
        raise NotFoundError(entity="verdict", wanted=name)
    return value


def _find(text: str, quote: str) -> Span:
    """Return the only place of a quote in a text."""
    count = text.count(quote)
    if not count:
        raise NotFoundError(entity="quote", wanted=quote)
    if count > 1:
        raise AmbiguousError(entity="quote", wanted=quote, count=count)
    start = text.index(quote)
    return Span(start=start, end=start + len(quote))


def _read(path: Path) -> dict[str, Any]:
    try:
        data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise FileMissingError(path=path) from error
    except OSError as error:
        raise DiskError.of(path, error) from error
    return data
