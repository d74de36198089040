"""Signs that turn the order of letters round, in a text that came in."""

import pytest

from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.text.direction_controls import count_direction_controls


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("plain words", 0),
        ("report\u202efdp.exe", 1),
        ("\u202a\u202b\u202c\u202d\u202e", 5),
        ("\u2066\u2067\u2068\u2069", 4),
        ("میئر\u200f (2026)\u200e \u061cنے کہا", 0),
    ],
)
def test_overrides_embeddings_and_isolates_count_and_marks_do_not(text: str, count: int) -> None:
    assert count_direction_controls(text) == count


def test_a_draft_says_how_many_its_text_holds_and_keeps_them(workspace: Workspace) -> None:
    draft = workspace.importing.preview_text("Title\n\nIt is called report\u202efdp.exe\u202c here.")

    assert draft.remarks == (Remark(kind=RemarkKind.DIRECTION_CONTROLS, count=2),)
    assert "report\u202efdp.exe\u202c" in draft.text
