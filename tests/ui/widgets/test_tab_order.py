"""The Tab key goes through forms as they are seen."""

from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import getCppPointer

from factcheck_gui.ui.checking import Checking
from factcheck_gui.ui.dialogs.people_dialog import PeopleDialog
from factcheck_gui.ui.dialogs.sources_dialog import SourcesDialog
from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.theme.theme import Theme
from factcheck_gui.ui.walking import Walking
from tests.ui.panels.reading import select

_LINE = 20


def stops(root: QWidget) -> list[QWidget]:
    """Return where the Tab key stops within a widget, in its order."""
    found: list[QWidget] = []
    one = root.nextInFocusChain()
    while one is not None and one is not root:
        is_stop = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.focusProxy() is None
        if is_stop and root.isAncestorOf(one) and one.isVisible() and not one.objectName().startswith("qt_"):
            found.append(one)
        one = one.nextInFocusChain()
    return found


def places(root: QWidget) -> list[tuple[int, int]]:
    """Return line and column of each stop, both measured in its middle."""
    middles = [one.mapTo(root, QPoint(one.width() // 2, min(one.height() // 2, 12))) for one in stops(root)]
    return [(middle.y() // _LINE, middle.x()) for middle in middles]


def shown_editor(qtbot: QtBot, session: Session, theme: Theme) -> ClaimEditor:
    """Return the editor with claim 3, large enough to lay everything out."""
    editor = ClaimEditor(session, Checking(session), Walking(session), theme)
    qtbot.addWidget(editor)
    editor.resize(460, 1900)
    editor.show()
    select(session, 3)
    return editor


def test_the_editor_is_gone_through_from_top_to_bottom(
    qtbot: QtBot, sample_session: Session, theme: Theme
) -> None:
    editor = shown_editor(qtbot, sample_session, theme)
    form = editor.form
    form.attribution.disclosure.click()
    qtbot.wait(20)

    order = stops(form)
    parts = [form.kind, form.truth, form.attribution, form.state, form.words, form.links, form.notes]
    of_parts = [next(n for n, part in enumerate(parts) if part.isAncestorOf(one)) for one in order]
    assert of_parts == sorted(of_parts)
    assert set(of_parts) == set(range(len(parts)))
    assert order[-1] is form.notes.quick.line
    assert order.index(form.truth.segments.segments[form.truth.segments.chosen or 0]) < order.index(
        form.truth.reason
    )


def test_the_form_of_a_note_is_gone_through_line_by_line(
    qtbot: QtBot, sample_session: Session, theme: Theme
) -> None:
    editor = shown_editor(qtbot, sample_session, theme)
    form = editor.form
    card = form.notes.cards[0]
    card.edit()
    assert card.form is not None
    card.form.source.form.show_more(is_shown=True)
    qtbot.wait(20)

    assert places(card.form) == sorted(places(card.form))
    order = stops(form)
    assert order.index(card.form.done_button) < order.index(form.notes.quick.line)


def test_the_dialogs_of_sources_and_people_are_gone_through_column_by_column(
    qtbot: QtBot, sample_session: Session
) -> None:
    sources, people = SourcesDialog(sample_session), PeopleDialog(sample_session)
    for dialog in (sources, people):
        qtbot.addWidget(dialog)
        dialog.show()
    sources.details.form.show_more(is_shown=True)
    for dialog, field in ((sources, sources.details.form.title), (people, people.form.role)):
        qtbot.waitUntil(partial(_check_is_stop, dialog, field))

    assert places(sources.details.form) == sorted(places(sources.details.form))
    assert places(people.form) == sorted(places(people.form))
    for dialog, last_left, first_right in (
        (sources, sources.add_source_button, sources.details.form.title),
        (people, people.rename_button, people.form.role),
    ):
        _assert_before(dialog, last_left, first_right)
        dialog.hide()


def _check_is_stop(dialog: QDialog, field: QWidget) -> None:
    found = stops(dialog)
    assert _identity(field) in map(_identity, found), (field.isVisible(), field.focusPolicy(), found)


def _identity(widget: QWidget) -> int:
    """Return which widget of Qt it is; Python may know one by several objects."""
    pointers: tuple[int, ...] = getCppPointer(widget)
    return pointers[0]


def _assert_before(dialog: QDialog, one: QWidget, other: QWidget) -> None:
    order = [_identity(stop) for stop in stops(dialog)]
    assert order.index(_identity(one)) < order.index(_identity(other))
