"""The form of an article's details."""

import pytest
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.articles import ArticleDetails, Direction
from factcheck_gui.ui.dialogs.details_form import DetailsForm
from factcheck_gui.ui.theme.theme import Theme

DETAILS = ArticleDetails(
    title="Council denies it knew of the noise",
    date="2026-02-23",
    publisher="Harrowfen Lantern",
    author="Local desk",
    link="https://example.org/line-2",
    language="en",
)


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> DetailsForm:
    found = DetailsForm()
    qtbot.addWidget(found)
    found.set_details(DETAILS)
    return found


def test_details_come_back_as_they_were_given(form: DetailsForm) -> None:
    assert form.details() == DETAILS
    assert form.problems() == ()


def test_an_emptied_field_becomes_none(form: DetailsForm) -> None:
    form.author_field.clear()
    form.language_field.setEditText("")
    form.date_field.setText("  ")

    details = form.details()

    assert (details.author, details.language, details.date) == (None, None, None)
    assert form.problems() == ()


@pytest.mark.parametrize("typed", ["3 March", "2026-02-30", "2026-2-3"])
def test_what_is_no_date_is_marked_while_one_types(form: DetailsForm, typed: str) -> None:
    form.date_field.setText(typed)

    assert form.date_field.property("wrong") == "true"
    assert form.problems() == ("Write the date as year-month-day, such as 2026-03-04.",)

    form.date_field.setText("2026-03-04")

    assert form.date_field.property("wrong") == "false"


def test_a_title_is_needed(form: DetailsForm) -> None:
    form.title_field.setText("   ")

    assert form.title_field.property("wrong") == "true"
    assert form.problems() == ("Give the article a title.",)


@pytest.mark.parametrize("typed", ["example.org", "https:foo", "http:///x", "javascript:alert(1)"])
def test_a_link_needs_its_whole_address(form: DetailsForm, typed: str) -> None:
    form.link_field.setText(typed)

    assert form.problems() == ("Give the whole address, such as https://example.org/page.",)


@pytest.mark.parametrize(
    ("typed", "code"), [("french", "fr"), ("pt-BR", "pt-BR"), ("Urdu (ur)", "ur"), ("", None)]
)
def test_a_language_can_be_typed_as_a_name_or_a_code(form: DetailsForm, typed: str, code: str | None) -> None:
    form.language_field.setEditText(typed)

    assert form.details().language == code
    assert form.problems() == ()


def test_what_is_no_language_is_marked(form: DetailsForm) -> None:
    form.language_field.setEditText("the usual one")

    assert form.language_field.property("wrong") == "true"
    assert len(form.problems()) == 1


def test_the_direction_follows_the_language_and_can_be_changed(form: DetailsForm) -> None:
    form.language_field.setEditText("Urdu (ur)")
    assert form.details().direction is Direction.RTL

    form.left_to_right.setChecked(True)
    assert form.details().direction is Direction.LTR


def test_a_title_pasted_with_line_breaks_stays_on_one_line(form: DetailsForm) -> None:
    form.title_field.setPlainText("Council denies\nit  knew")

    assert form.details().title == "Council denies it  knew"
