"""The fifth schema: an index for every list that a window shows, and the words of all texts and claims."""

from typing import Final

from sqlite_utils import Database

from factcheck_gui.storage.database import Database as Connection
from factcheck_gui.storage.migrations.pieces import statements
from factcheck_gui.storage.migrations.word_index import create_word_index
from factcheck_gui.storage.search_index import index_waiting

_INDEXES: Final = """
DROP INDEX claims_in_text_order;
CREATE INDEX claims_in_text_order ON claims (article_id, removed, standing, "start", "end", id, kind);
CREATE INDEX articles_by_age ON articles (removed, created_at, id);
CREATE INDEX articles_by_title ON articles (removed, title COLLATE NOCASE);
DROP INDEX claims_by_speaker;
CREATE INDEX claims_by_speaker ON claims (speaker, removed, id) WHERE speaker IS NOT NULL;
CREATE INDEX claims_by_target ON claims (target, removed, id) WHERE target IS NOT NULL;
CREATE INDEX claims_by_reporter ON claims (reported_by, removed, id) WHERE reported_by IS NOT NULL;
CREATE INDEX living_articles ON articles (removed) WHERE removed = 0;
CREATE INDEX removed_verdicts ON verdicts (claim_id) WHERE removed = 1;
CREATE INDEX removed_links ON links (from_claim) WHERE removed = 1;
"""


def index_words_and_lists(db: Database) -> None:
    """Take the step, inside the transaction that runs."""
    for statement in statements(_INDEXES):
        db.execute(statement)
    create_word_index(db)
    index_waiting(Connection(db.conn))
    db.execute("PRAGMA user_version = 5")
