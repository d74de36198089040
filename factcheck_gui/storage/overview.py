"""Counts over the whole workspace: how far each article is, what was found, who speaks most, what is due."""

from dataclasses import dataclass
from typing import Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.storage.database import Database

_LIVING: Final = (
    "claims JOIN articles ON articles.id = claims.article_id AND articles.removed = 0"
    " AND claims.removed = 0 AND claims.standing <> 'retired'"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleProgress:
    """How far the work on an article has come; claims that wait count as not checked."""

    article_id: str
    title: str
    claims: int
    checked: int
    ready: int
    sent_back: int
    signed_by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class KindVerdict:
    """How many claims of a kind have a verdict on their truth; None counts those without one."""

    kind: ClaimKind
    value_id: str | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerCount:
    """How many claims of each kind a speaker makes."""

    name: str
    allegations: int
    denials: int
    facts: int

    @property
    def total(self) -> int:
        """How many claims they are."""
        return self.allegations + self.denials + self.facts


@dataclass(frozen=True, slots=True, kw_only=True)
class DueClaim:
    """A verdict that is to be looked at again on a date (`YYYY-MM-DD`)."""

    claim_id: str
    article_id: str
    article_title: str
    quote: str
    question: Question
    due_on: str


def count_progress(db: Database) -> list[ArticleProgress]:
    """Return the progress of every article, the latest import first."""
    rows = db.query(
        "SELECT a.id AS article_id, a.title, count(c.id) AS claims,"
        " count(v.value_id) FILTER (WHERE c.standing = 'placed') AS checked,"
        " count(*) FILTER (WHERE c.state = 'ready') AS ready,"
        " count(*) FILTER (WHERE c.state = 'sent_back') AS sent_back, a.signed_by"
        " FROM articles a"
        " LEFT JOIN claims c ON c.article_id = a.id AND c.removed = 0 AND c.standing <> 'retired'"
        " LEFT JOIN verdicts v ON v.claim_id = c.id AND v.question = 'truth' AND v.removed = 0"
        " WHERE a.removed = 0 GROUP BY a.id ORDER BY a.created_at DESC, a.id DESC"
    )
    return [ArticleProgress(**row) for row in rows]


def count_verdicts(db: Database) -> list[KindVerdict]:
    """Return how many claims of each kind were given each value, or none."""
    rows = db.query(
        f"SELECT claims.kind AS kind, v.value_id, count(*) AS count FROM {_LIVING}"
        " LEFT JOIN verdicts v ON v.claim_id = claims.id AND v.question = 'truth' AND v.removed = 0"
        " GROUP BY 1, 2 ORDER BY 1, 3 DESC"
    )
    return [
        KindVerdict(kind=ClaimKind(row["kind"]), value_id=row["value_id"], count=row["count"]) for row in rows
    ]


def count_speakers(db: Database) -> list[SpeakerCount]:
    """Return how many claims of each kind every speaker makes, the busiest first."""
    rows = db.query(
        "SELECT claims.speaker AS name, count(*) FILTER (WHERE claims.kind = 'allegation') AS allegations,"
        " count(*) FILTER (WHERE claims.kind = 'denial') AS denials,"
        " count(*) FILTER (WHERE claims.kind = 'fact') AS facts"
        f" FROM {_LIVING} WHERE claims.speaker IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1"
    )
    return [SpeakerCount(**row) for row in rows]


def list_due(db: Database, until: str) -> list[DueClaim]:
    """Return the verdicts that are to be looked at again until a date, the most urgent first."""
    rows = db.query(
        "SELECT claims.id AS claim_id, articles.id AS article_id, articles.title AS article_title,"
        # From the dates on: few verdicts have one. CROSS keeps SQLite from beginning with all claims.
        " claims.quote, v.question, v.due_on FROM verdicts v CROSS JOIN claims ON claims.id = v.claim_id"
        " AND claims.removed = 0 AND claims.standing <> 'retired'"
        " CROSS JOIN articles ON articles.id = claims.article_id AND articles.removed = 0"
        " WHERE v.removed = 0 AND v.due_on <= ?"
        ' ORDER BY v.due_on, articles.id, claims."start", claims.id',
        [until],
    )
    return [DueClaim(**{**row, "question": Question(row["question"])}) for row in rows]
