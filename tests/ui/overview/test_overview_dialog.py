"""The look at the whole workspace, in charts and tables."""

import pytest
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui import largeness
from factcheck_gui.ui.overview.bar_chart import BarChart
from factcheck_gui.ui.overview.bars import Bar, Part
from factcheck_gui.ui.overview.overview_dialog import OverviewDialog
from factcheck_gui.ui.overview.tables import OverviewTable
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.sessions import composer, review_of, tag


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, sample_session: Session) -> OverviewDialog:
    found = OverviewDialog(sample_session, theme)
    qtbot.addWidget(found)
    return found


def column(model: OverviewTable, number: int) -> list[str]:
    return [model.words(row, number) for row in range(model.rowCount())]


def test_each_table_is_a_proper_model(dialog: OverviewDialog) -> None:
    for page in (dialog.progress, dialog.verdicts, dialog.speakers, dialog.due):
        QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_tables_count_every_claim(dialog: OverviewDialog, sample_session: Session) -> None:
    claims = len(review_of(sample_session).claims)

    verdicts = [int(words) for kind in (1, 2, 3) for words in column(dialog.verdicts.model, kind)]
    assert column(dialog.progress.model, 1) == [str(claims)]
    assert sum(verdicts) == claims


def test_the_charts_say_what_the_tables_say(dialog: OverviewDialog) -> None:
    told = dialog.speakers.chart.accessibleDescription()

    assert all(name in told for name in column(dialog.speakers.model, 0))
    assert dialog.verdicts.chart.accessibleName() == "Verdicts by kind"


def test_a_large_workspace_is_counted_aside_with_the_same_outcome(
    qtbot: QtBot,
    dialog: OverviewDialog,
    theme: Theme,
    sample_session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(largeness, "_LARGE", 0)

    aside = OverviewDialog(sample_session, theme)
    qtbot.addWidget(aside)
    assert aside.progress.model.rowCount() == 0
    qtbot.waitUntil(lambda: aside.progress.model.rowCount() > 0)

    for page, same in ((aside.progress, dialog.progress), (aside.speakers, dialog.speakers)):
        assert column(page.model, 1) == column(same.model, 1)


def test_it_counts_anew_when_something_is_saved(dialog: OverviewDialog, sample_session: Session) -> None:
    before = column(dialog.progress.model, 1)

    tag(sample_session)

    assert column(dialog.progress.model, 1) == [str(int(before[0]) + 1)]


def test_what_is_due_leads_to_its_claim(
    qtbot: QtBot, dialog: OverviewDialog, sample_session: Session
) -> None:
    reviewed = review_of(sample_session).claims[2]
    edit = composer(sample_session).date_verdict(reviewed, Question.TRUTH, as_of=None, due_on="2026-01-01")
    sample_session.submit(edit)

    with qtbot.waitSignal(dialog.place_wanted) as wanted:
        dialog.due.table.activated.emit(dialog.due.model.index(0, 0))

    assert wanted.args == [reviewed.claim.article_id, reviewed.claim.id]


def test_an_empty_workspace_says_what_is_missing(qtbot: QtBot, theme: Theme, bridge_session: Session) -> None:
    dialog = OverviewDialog(bridge_session, theme)
    qtbot.addWidget(dialog)

    assert "tag statements" in dialog.progress._note.text()
    assert dialog.due._note.text().startswith("Nothing is to be looked at")


def test_a_bar_is_as_long_as_its_count_and_in_its_colour(qtbot: QtBot, theme: Theme) -> None:
    chart = BarChart(theme, "Test")
    qtbot.addWidget(chart)
    parts = [Part(count=count, name=str(count), sign="x", colour="#aa0000") for count in (1, 3)]
    chart.show_bars(Bar(label=part.name, parts=(part,)) for part in parts)
    chart.resize(400, chart.sizeHint().height())

    image = chart.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    reds = [sum(image.pixelColor(x, y).name() == "#aa0000" for x in range(400)) for y in (22, 68)]

    assert 0 < reds[0] < reds[1]
    assert abs(reds[1] - 3 * reds[0]) <= 6


def test_a_kind_keeps_its_colour(dialog: OverviewDialog, theme: Theme) -> None:
    inks = {theme.colours.kind(kind).ink for kind in ClaimKind}
    colours = {part.colour for bar in dialog.speakers.chart._bars for part in bar.parts}

    assert colours <= inks
