"""Verdicts in the editor: whose scale, for which date, when to look again, what is missing, which reasons."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from factcheck_gui.domain.dates import later
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.verdicts import Question, RatingScale, Verdict
from factcheck_gui.ui.models.claim_row import claim_row
from factcheck_gui.ui.panels.claim_editor_form import ClaimForm
from factcheck_gui.ui.panels.claim_editor_subject import EditedClaim
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from tests.ui.said import Said
from tests.ui.sessions import composer, review_of, tag


class Shown:
    """The form of one claim, which follows the session."""

    def __init__(self, session: Session, theme: Theme) -> None:
        self.session = session
        self.claim_id = tag(session).claim.id
        self.subject = EditedClaim(session)
        self.form = ClaimForm(self.subject, {}, theme)
        self.area = QScrollArea()
        self.area.setWidget(self.form)
        self.area.show()
        self._show(is_other=True)
        session.changed.connect(self.follow)

    @property
    def claim(self) -> ReviewedClaim:
        """The claim as it is stored."""
        found = review_of(self.session).claim(self.claim_id)
        assert found is not None
        return found

    @property
    def verdict(self) -> Verdict | None:
        """The verdict on its truth."""
        return self.claim.verdicts.get(Question.TRUTH)

    def follow(self) -> None:
        """Show what is stored now."""
        self._show(is_other=False)

    def rate(self, place: int = 0) -> None:
        """Give a value of the scale in use."""
        scale = review_of(self.session).scale(Question.TRUTH)
        assert scale is not None
        assert self.session.submit(
            composer(self.session).rate(self.claim, Question.TRUTH, scale.values[place])
        )

    def _show(self, *, is_other: bool) -> None:
        self.subject.show(self.claim)
        self.form.show_claim(self.claim, is_other=is_other)


@pytest.fixture
def shown(bridge_session: Session, theme: Theme) -> Iterator[Shown]:
    """A claim in the form of the editor."""
    found = Shown(bridge_session, theme)
    yield found
    bridge_session.changed.disconnect(found.follow)
    found.area.close()
    found.area.deleteLater()


def _preset(session: Session, key: str) -> RatingScale:
    edit = session.workspace.scaling.add_preset(key)
    assert session.submit(edit)
    scale_id = edit.changes[0].entity_id
    return next(scale for scale in session.workspace.scaling.scales() if scale.id == scale_id)


def _choose(session: Session, scale: RatingScale) -> None:
    article = review_of(session).article
    assert session.submit(session.workspace.scaling.choose_for_article(article, Question.TRUTH, scale))


def test_dates_are_saved_each_and_undone_each(shown: Shown) -> None:
    dates = shown.form.truth.dates
    QTest.keyClicks(dates.as_of.line, "2026-01-02")
    QTest.keyClick(dates.as_of.line, Qt.Key.Key_Return)
    QTest.keyClicks(dates.due_on.line, "2027-01-02")
    QTest.keyClick(dates.due_on.line, Qt.Key.Key_Return)
    assert shown.verdict is not None
    assert (shown.verdict.as_of, shown.verdict.due_on) == ("2026-01-02", "2027-01-02")
    shown.session.undo_stack.undo()
    assert shown.verdict is not None
    assert (shown.verdict.as_of, shown.verdict.due_on) == ("2026-01-02", None)
    shown.session.undo_stack.undo()
    assert shown.verdict is None
    assert dates.as_of.line.text() == ""


def test_what_is_no_date_is_told_and_not_saved(shown: Shown) -> None:
    said = Said(shown.session)
    line = shown.form.truth.dates.due_on.line
    QTest.keyClicks(line, "tomorrow")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert "not a date" in said.failed[-1]
    assert line.property("wrong")
    assert shown.verdict is None


def test_a_quick_choice_says_when_to_look_again(shown: Shown) -> None:
    field = shown.form.truth.dates.due_on
    field.menu.aboutToShow.emit()
    field.menu.actions()[0].trigger()
    assert shown.verdict is not None
    assert shown.verdict.due_on == "2026-03-11"
    field.menu.aboutToShow.emit()
    field.menu.actions()[-1].trigger()
    assert shown.verdict.due_on is None


def test_a_month_later_is_never_in_the_month_after() -> None:
    assert later("2026-01-31", months=1) == "2026-02-28"
    assert later("2026-12-31", months=12) == "2027-12-31"
    assert later("2026-12-29", days=7) == "2027-01-05"


def test_unfinished_and_due_are_said_in_words(shown: Shown) -> None:
    line = shown.form.truth.state_line
    assert line.isHidden()
    shown.rate()
    assert line.text() == "Unfinished: no reason, no source note"
    edit = composer(shown.session).give_reason(shown.claim, Question.TRUTH, "Seen.")
    assert shown.session.submit(edit)
    assert line.text() == "Unfinished: no source note"
    dated = composer(shown.session).date_verdict(shown.claim, Question.TRUTH, as_of=None, due_on="2026-01-01")
    assert shown.session.submit(dated)
    assert line.text() == "Unfinished: no source note · Due since 2026-01-01"
    for _ in range(3):
        shown.session.undo_stack.undo()
    assert line.isHidden()


def test_the_editor_follows_the_article_to_another_scale(shown: Shown) -> None:
    shown.rate(4)
    _choose(shown.session, _preset(shown.session, "washington_post"))
    truth = shown.form.truth
    assert [segment.choice.key for segment in truth.segments.segments] == list("12345678")
    assert truth.segments.chosen is None
    assert truth.foreign_line.text() == "Given on another scale: ✗ False (True – False, 5 steps)"
    row = claim_row(review_of(shown.session), shown.claim)
    assert row.verdict_word == "✗ False"
    shown.rate(0)
    assert truth.foreign_line.isHidden()
    shown.session.undo_stack.undo()
    assert not truth.foreign_line.isHidden()


def test_values_beyond_the_ninth_can_be_reached_by_mouse(shown: Shown) -> None:
    scaling = shown.session.workspace.scaling
    scale = _preset(shown.session, "snopes")
    more = replace(scale, values=(*scale.values, scaling.new_value(scale, "Satire", "§")))
    assert shown.session.submit(scaling.change_scale(scale, more))
    _choose(shown.session, more)
    segments = shown.form.truth.segments
    asked: list[int] = []
    segments.asked.connect(asked.append)
    assert [segment.choice.key for segment in segments.segments][8:] == ["9", ""]
    segments.segments[9].click()
    assert asked == [9]


def test_a_recent_reason_goes_in_at_the_cursor_and_replaces_nothing(shown: Shown) -> None:
    other = tag(shown.session, 2)
    edit = composer(shown.session).give_reason(other, Question.TRUTH, "No record of it.")
    assert shown.session.submit(edit)
    reason, recent = shown.form.truth.reason, shown.form.truth.recent
    reason.setPlainText("First. Last.")
    reason.selectAll()
    shown.form.truth.offer_reasons()
    recent.menu_shown.actions()[0].trigger()
    recent.menu_shown.close()
    assert reason.toPlainText() == "First. Last.No record of it."
    assert shown.form.commit()
    assert shown.claim.reason(Question.TRUTH) == "First. Last.No record of it."


def test_without_reasons_the_menu_says_so(shown: Shown) -> None:
    shown.form.truth.offer_reasons()
    actions = shown.form.truth.recent.menu_shown.actions()
    shown.form.truth.recent.menu_shown.close()
    assert [action.isEnabled() for action in actions] == [False]
