"""Long notes leave room for the others."""

from PySide6.QtWidgets import QApplication

from factcheck_gui.ui.panels.claim_editor import ClaimEditor
from factcheck_gui.ui.widgets.note_card import NoteCard


def height(card: NoteCard) -> int:
    """Return how high a card is once all is laid out."""
    QApplication.processEvents()
    return card.heightForWidth(300)


def test_a_long_note_is_cut_in_its_card_unless_it_can_only_be_read(editor: ClaimEditor) -> None:
    notes = editor.form.notes
    notes.add("five words of text here " * 200)
    card = notes.cards[-1]
    cut = height(card)

    card.show_whole(is_whole=True)
    whole = height(card)
    card.show_whole(is_whole=False)

    assert whole > 5 * cut
    assert height(card) == cut
