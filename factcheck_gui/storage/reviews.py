"""Reads claims together with all that hangs on them, in five queries whatever their number, or in fewer."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Final

from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.links import Link
from factcheck_gui.domain.reviews import ReviewedClaim, ReviewedNote
from factcheck_gui.domain.verdicts import Question, Verdict
from factcheck_gui.storage.claims import claim_of, links_of, notes_of, verdicts_of
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.sources import find_sources
from factcheck_gui.storage.those import those

_WITH_WHAT_HANGS: Final = """
    SELECT claims.*,
        EXISTS (SELECT 1 FROM verdicts t WHERE t.claim_id = claims.id AND t.removed = 0) AS has_verdicts,
        EXISTS (SELECT 1 FROM source_notes t WHERE t.claim_id = claims.id AND t.removed = 0) AS has_notes,
        EXISTS (SELECT 1 FROM links t WHERE t.from_claim = claims.id AND t.removed = 0)
            OR EXISTS (SELECT 1 FROM links t WHERE t.to_claim = claims.id AND t.removed = 0) AS has_links
    FROM claims
"""
"""Claims, each with whether there is anything else to read: on a new one hangs nothing."""


def find_reviewed(db: Database, claim_ids: Iterable[str]) -> tuple[ReviewedClaim, ...]:
    """Return those of the named claims that are there, with all that hangs on them, in no order."""
    among, wanted = those(tuple(claim_ids))
    claims, with_verdicts, with_notes, with_links = list[Claim](), list[str](), list[str](), list[str]()
    for row in db.query(f"{_WITH_WHAT_HANGS} WHERE id {among} AND removed = 0", [wanted]):
        if row.pop("has_verdicts"):
            with_verdicts.append(row["id"])
        if row.pop("has_notes"):
            with_notes.append(row["id"])
        if row.pop("has_links"):
            with_links.append(row["id"])
        claims.append(claim_of(row))
    return _together(db, claims, with_verdicts, with_notes, with_links)


def read_reviewed(db: Database, claims: Iterable[Claim]) -> tuple[ReviewedClaim, ...]:
    """Return claims with their verdicts, source notes and links, in the order given."""
    wanted = list(claims)
    ids = [claim.id for claim in wanted]
    return _together(db, wanted, ids, ids, ids)


def _together(
    db: Database,
    claims: Iterable[Claim],
    with_verdicts: Collection[str],
    with_notes: Collection[str],
    with_links: Collection[str],
) -> tuple[ReviewedClaim, ...]:
    verdicts: defaultdict[str, dict[Question, Verdict]] = defaultdict(dict)
    for verdict in verdicts_of(db, with_verdicts):
        verdicts[verdict.claim_id][verdict.question] = verdict
    written = notes_of(db, with_notes)
    cited = {note.source_id for note in written if note.source_id is not None}
    sources = find_sources(db, cited) if cited else {}
    notes: defaultdict[str, list[ReviewedNote]] = defaultdict(list)
    for note in written:
        source = None if note.source_id is None else sources.get(note.source_id)
        notes[note.claim_id].append(ReviewedNote(note=note, source=source))
    links: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links_of(db, with_links):
        links[link.from_claim].append(link)
        links[link.to_claim].append(link)
    return tuple(
        ReviewedClaim(
            claim=claim,
            verdicts=verdicts.get(claim.id) or {},
            notes=tuple(notes.get(claim.id, ())),
            links=tuple(links.get(claim.id, ())),
        )
        for claim in claims
    )
