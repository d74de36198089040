"""Text from anywhere is shown as it is: no markup, no lost letters, from the side it is read."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextDocumentFragment, QTextLayout
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from factcheck_gui.ui.models.reading_direction import is_right_to_left, isolated
from factcheck_gui.ui.theme.fonts import window_font
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.widgets import text_lines, wrapped_text
from factcheck_gui.ui.widgets.elided_button import ElidedButton
from factcheck_gui.ui.widgets.growing_text import GrowingText
from factcheck_gui.ui.widgets.plain_text import tooltip
from factcheck_gui.ui.widgets.quick_note import lone_link
from factcheck_gui.ui.widgets.text_lines import wrapped_lines
from factcheck_gui.ui.widgets.wrapped_text import WrappedText

LETTERS = st.text(
    alphabet=st.sampled_from("abc déß 🙂𝒜 سلام\u0301\n-"),
    max_size=60,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(text=LETTERS, width=st.integers(min_value=1, max_value=300))
def test_wrapping_loses_no_letter(theme: Theme, qapp: QApplication, text: str, width: int) -> None:
    lines = wrapped_lines(text, window_font(), width, rtl=is_right_to_left(text))

    assert "".join("".join(lines).split()) == "".join(text.split())


def test_the_last_of_a_few_lines_is_cut_short(theme: Theme) -> None:
    lines = wrapped_lines("word " * 100, window_font(), 120, most=2, rtl=False)

    assert len(lines) == 2
    assert lines[1].endswith("…")


def test_a_text_is_laid_out_once_whatever_its_number_of_lines(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[str] = []

    class Counted(QTextLayout):
        def __init__(self, text: str, font: QFont) -> None:
            laid_out.append(text)
            super().__init__(text, font)

    monkeypatch.setattr(text_lines, "QTextLayout", Counted)
    paragraph = "five words of text here " * 200

    lines = wrapped_lines(f"{paragraph}\n\n{paragraph}", window_font(), 200, rtl=False)

    assert len(lines) > 50
    assert sum(map(len, laid_out)) == 2 * len(paragraph)


def test_the_lines_of_a_label_are_found_once_for_a_width(
    theme: Theme, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def counted(text: str, font: QFont, width: int, *, most: int | None = None, rtl: bool) -> list[str]:
        asked.append(width)
        return wrapped_lines(text, font, width, most=most, rtl=rtl)

    monkeypatch.setattr(wrapped_text, "wrapped_lines", counted)
    label = WrappedText("body")
    qtbot.addWidget(label)
    label.show_text("word " * 100)

    heights = {label.heightForWidth(width) for width in (120, 120, 120)}
    label.show_text("word")
    heights.add(label.heightForWidth(120))

    assert len(heights) == 2
    assert asked == [120, 120]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("قالت 14", True), ("14 قالت", True), ("said قالت", False), ("1234", False), ("", False)],
)
def test_the_first_letter_with_a_direction_decides(text: str, expected: bool) -> None:
    assert is_right_to_left(text) is expected


def test_only_text_that_runs_the_other_way_is_isolated() -> None:
    assert isolated("Office") == "Office"
    assert isolated("الشركة")[1:-1] == "الشركة"


def test_a_tooltip_shows_markup_as_it_was_written() -> None:
    shown = QTextDocumentFragment.fromHtml(tooltip('<b>bold</b> & <img src="file:///etc/passwd">'))

    assert shown.toPlainText() == '<b>bold</b> & <img src="file:///etc/passwd">'


def test_a_word_without_end_does_not_widen_its_label(theme: Theme, qtbot: QtBot) -> None:
    label = WrappedText("body")
    qtbot.addWidget(label)

    label.show_text("x" * 500)

    assert label.minimumSizeHint().width() < 100
    assert label.heightForWidth(200) > 5 * label.fontMetrics().lineSpacing()


def test_a_field_grows_with_its_text_and_stops_at_eight_lines(theme: Theme, qtbot: QtBot) -> None:
    field = GrowingText()
    qtbot.addWidget(field)
    field.resize(300, 30)
    field.show()
    one = field.height()

    field.setPlainText("a\nb\nc")
    three = field.height()
    field.setPlainText("\n".join("abcdefghijklmnop"))

    assert one < three < field.height()
    assert field.height() < 9 * field.fontMetrics().lineSpacing() + 20


def test_a_button_cuts_its_words_short_and_still_says_them_all(theme: Theme, qtbot: QtBot) -> None:
    button = ElidedButton()
    qtbot.addWidget(button)
    words = "denies claim 4 · R&D " + "and more " * 30

    button.show_words(words)
    button.resize(120, 24)

    assert len(button.text()) < len(words)
    assert button.accessibleName() == words
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("www.example.org/a", "https://www.example.org/a"),
        ("HTTP://EXAMPLE.ORG", "HTTP://EXAMPLE.ORG"),
        ("doi:10.1000/182", "doi:10.1000/182"),
        ("ftp://example.org/a.csv", "ftp://example.org/a.csv"),
        ("p.12:see", None),
        ("javascript:alert(1)", None),
        ("https://example.org page 3", None),
        ("asked the office by telephone", None),
        ("file:///etc/passwd", None),
        ("", None),
    ],
)
def test_a_lone_web_address_is_a_link(text: str, link: str | None) -> None:
    assert lone_link(text) == link
