"""The list of the formats."""

from pytestqt.qtbot import QtBot

from factcheck_gui.services.export_orders import export_formats
from factcheck_gui.ui.dialogs.formats_dialog import FormatsDialog
from factcheck_gui.ui.text.format_names import back_words, format_name, format_purpose
from factcheck_gui.ui.theme.theme import Theme


def test_every_format_is_listed_with_its_purpose(qtbot: QtBot, theme: Theme) -> None:
    dialog = FormatsDialog(theme)
    qtbot.addWidget(dialog)
    words = dialog.page.toPlainText()

    for one in export_formats():
        assert f"{format_name(one.name)} ({one.suffix})" in words
        assert format_purpose(one.name) in words


def test_it_tells_what_comes_back(qtbot: QtBot, theme: Theme) -> None:
    dialog = FormatsDialog(theme)
    qtbot.addWidget(dialog)
    lines = dialog.page.toPlainText().splitlines()

    for one in export_formats():
        start = lines.index(f"{format_name(one.name)} ({one.suffix})")
        assert lines[start + 3] == back_words(one.back)


def test_its_columns_line_up_and_it_needs_no_scrolling_sideways(qtbot: QtBot, theme: Theme) -> None:
    dialog = FormatsDialog(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)

    assert dialog.page.horizontalScrollBar().maximum() == 0
    assert len(dialog.page.document().rootFrame().childFrames()) == 1
