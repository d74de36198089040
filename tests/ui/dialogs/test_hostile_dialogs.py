"""Dialogs that stand before the window only now and then: none of them shows a name as another."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.errors import DamagedError
from factcheck_gui.domain.known import Known, KnownBy
from factcheck_gui.domain.parties import Part
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.ui.dialogs.bulk_name_dialog import BulkNameDialog
from factcheck_gui.ui.dialogs.damage_dialog import DamageDialog
from factcheck_gui.ui.dialogs.import_dialog import ImportDialog
from factcheck_gui.ui.dialogs.import_results_dialog import ImportResultsDialog
from factcheck_gui.ui.dialogs.merge_dialog import MergeDialog
from factcheck_gui.ui.dialogs.merge_sources_dialog import MergeSourcesDialog
from factcheck_gui.ui.dialogs.not_found_dialog import NotFoundDialog
from factcheck_gui.ui.dialogs.rename_dialog import RenameDialog
from factcheck_gui.ui.dialogs.report_dialog import ReportDialog
from factcheck_gui.ui.dialogs.search_dialog import SearchDialog
from factcheck_gui.ui.held_file import HeldFileDialog
from factcheck_gui.ui.import_report import Became, ImportReport, ImportResult
from factcheck_gui.ui.panels.message_bar import MessageBar
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.hostile_desk import STEERING, WORKSPACE_NAME, disguised, make_hostile_desk
from tests.ui.disguises import disguised_widgets, is_disguised, painted_words
from tests.ui.sessions import review_of


@pytest.fixture
def session(tmp_path: Path, desk: Desk) -> Iterator[Session]:
    """A session on a hostile workspace with its first article open."""
    workspace = make_hostile_desk(tmp_path, desk)
    made = Session(workspace)
    made.open_article(workspace.browsing.articles()[0].article.id)
    yield made
    made.close()


def _import(session: Session, theme: Theme) -> QWidget:
    draft = session.workspace.importing.preview_text(f"{STEERING}\n\nIt rained, {STEERING}.", origin=STEERING)
    return ImportDialog(draft, None, (1, 3), theme)


def _import_of_a_copy(session: Session, theme: Theme) -> QWidget:
    draft = session.workspace.importing.preview_text("Noise on Line 2\n\nThe council denies it.")
    return ImportDialog(
        draft, Known(by=KnownBy.LINK, article=review_of(session).article, share=0.5), (1, 3), theme
    )


def _results(session: Session, theme: Theme) -> QWidget:
    report = ImportReport(2)
    name = f"{STEERING}.txt"
    report.add(ImportResult(name=name, became=Became.CAME_IN, article_id="1", title=disguised("Mill")))
    report.add_failure(Failure(name=name, error=DamagedError(path=Path(name), finding=STEERING)))
    return ImportResultsDialog(report)


def _rename(session: Session, theme: Theme) -> QWidget:
    dialog = RenameDialog(disguised("Council"), [disguised("Tramways")], 3)
    dialog.line.setText(disguised("Tramways"))
    return dialog


def _merge(session: Session, theme: Theme) -> QWidget:
    naming = session.workspace.naming
    return MergeDialog(naming.people(), naming.count)


def _merge_sources(session: Session, theme: Theme) -> QWidget:
    return MergeSourcesDialog(session.workspace.sources.overviews()[:3])


def _bulk_name(session: Session, theme: Theme) -> QWidget:
    return BulkNameDialog(Part.SPEAKER, review_of(session).claims, session.workspace.naming.people)


def _not_found(session: Session, theme: Theme) -> QWidget:
    return NotFoundDialog("1 was not found.", [f"These words are not in the text: “{STEERING}”"])


def _damage(session: Session, theme: Theme) -> QWidget:
    return DamageDialog(DamagedError(path=Path("/here") / WORKSPACE_NAME, finding=STEERING), is_open=True)


def _report(session: Session, theme: Theme) -> QWidget:
    return ReportDialog(f"It stopped at {STEERING}.", f"line\n{STEERING}", session=session)


def _held(session: Session, theme: Theme) -> QWidget:
    window = QWidget()
    dialog = HeldFileDialog(WORKSPACE_NAME, window)
    dialog.setMinimumDuration(0)
    return window


def _failed(session: Session, theme: Theme) -> QWidget:
    bar = MessageBar()
    bar.fail(f"It failed: {STEERING}")
    return bar


def _search(session: Session, theme: Theme) -> QWidget:
    dialog = SearchDialog(session.workspace, theme)
    dialog.field.setText("bridge")
    return dialog


EVERY = (
    *(_import, _import_of_a_copy, _results, _rename, _merge, _merge_sources, _bulk_name, _not_found),
    *(_damage, _report, _held, _failed, _search),
)


@pytest.mark.parametrize("make", EVERY, ids=lambda make: make.__name__[1:])
def test_nothing_in_it_is_disguised(
    session: Session,
    theme: Theme,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    make: Callable[[Session, Theme], QWidget],
) -> None:
    shown = make(session, theme)
    qtbot.addWidget(shown)
    with painted_words(monkeypatch) as painted:
        shown.show()
        qtbot.wait(1)
        if isinstance(shown, SearchDialog):
            qtbot.waitUntil(lambda: shown.model.rowCount() > 0)
        shown.grab()
    found = disguised_widgets()
    # What it has begun, such as a search, ends before it goes with this function.
    shown.close()

    assert found == []
    assert [words for words in painted if is_disguised(words)] == []
