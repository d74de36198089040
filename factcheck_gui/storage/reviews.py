"""Reads claims together with all that hangs on them, in four queries whatever their number."""

from collections import defaultdict
from collections.abc import Iterable

from sqlite_utils import Database

from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.links import Link
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.sources import SourceNote
from factcheck_gui.domain.verdicts import Question, Verdict
from factcheck_gui.storage.claims import links_of, notes_of, verdicts_of


def read_reviewed(db: Database, claims: Iterable[Claim]) -> tuple[ReviewedClaim, ...]:
    """Return claims with their verdicts, source notes and links, in the order given."""
    wanted = list(claims)
    ids = [claim.id for claim in wanted]
    verdicts: defaultdict[str, dict[Question, Verdict]] = defaultdict(dict)
    for verdict in verdicts_of(db, ids):
        verdicts[verdict.claim_id][verdict.question] = verdict
    notes: defaultdict[str, list[SourceNote]] = defaultdict(list)
    for note in notes_of(db, ids):
        notes[note.claim_id].append(note)
    links: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links_of(db, ids):
        links[link.from_claim].append(link)
        links[link.to_claim].append(link)
    return tuple(
        ReviewedClaim(
            claim=claim,
            verdicts=verdicts[claim.id],
            notes=tuple(notes[claim.id]),
            links=tuple(links[claim.id]),
        )
        for claim in wanted
    )
