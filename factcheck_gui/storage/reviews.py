"""Reads claims together with all that hangs on them, in five queries whatever their number."""

from collections import defaultdict
from collections.abc import Iterable

from factcheck_gui.domain.claims import Claim
from factcheck_gui.domain.links import Link
from factcheck_gui.domain.reviews import ReviewedClaim, ReviewedNote
from factcheck_gui.domain.verdicts import Question, Verdict
from factcheck_gui.storage.claims import links_of, notes_of, verdicts_of
from factcheck_gui.storage.database import Database
from factcheck_gui.storage.sources import find_sources


def read_reviewed(db: Database, claims: Iterable[Claim]) -> tuple[ReviewedClaim, ...]:
    """Return claims with their verdicts, source notes and links, in the order given."""
    wanted = list(claims)
    if not wanted:
        return ()
    ids = [claim.id for claim in wanted]
    verdicts: defaultdict[str, dict[Question, Verdict]] = defaultdict(dict)
    for verdict in verdicts_of(db, ids):
        verdicts[verdict.claim_id][verdict.question] = verdict
    written = notes_of(db, ids)
    cited = {note.source_id for note in written if note.source_id is not None}
    sources = find_sources(db, cited) if cited else {}
    notes: defaultdict[str, list[ReviewedNote]] = defaultdict(list)
    for note in written:
        source = None if note.source_id is None else sources.get(note.source_id)
        notes[note.claim_id].append(ReviewedNote(note=note, source=source))
    links: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links_of(db, ids):
        links[link.from_claim].append(link)
        links[link.to_claim].append(link)
    return tuple(
        ReviewedClaim(
            claim=claim,
            verdicts=verdicts.get(claim.id) or {},
            notes=tuple(notes.get(claim.id, ())),
            links=tuple(links.get(claim.id, ())),
        )
        for claim in wanted
    )
