"""Older articles are sketched while nobody waits, and never those that are just coming in."""

from factcheck_gui.ui.import_report import ImportReport
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.taking_in import TakingIn
from factcheck_gui.ui.windows.sketching import Sketching


def sketched(session: Session) -> int:
    return int(session.workspace._store.db.execute("SELECT count(*) FROM sketched").fetchone()[0])


def test_what_is_coming_in_is_not_sketched_a_second_time(bridge_session: Session) -> None:
    session = bridge_session
    taking_in = TakingIn(session, ImportReport(None), session.close)
    for number in range(3):
        text = f"Story {number}\n\nIt says w{number} and nothing else at all."
        taking_in.receive(session.workspace.importing.preview_text(text))
        taking_in.write()
    before = sketched(session)
    sketching = Sketching(session, session)

    sketching._on_time()
    meanwhile = sketched(session)
    taking_in.finish()

    assert meanwhile == before
    assert sketched(session) == len(session.workspace.browsing.articles())
    assert sketching._timer.isActive()
