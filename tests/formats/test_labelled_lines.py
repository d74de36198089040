"""Named values as lines, and back."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.formats.labelled_lines import CLAIM_LABELS, NOTE_LABELS, read_lines, write_lines

values = st.dictionaries(
    st.sampled_from(sorted(CLAIM_LABELS)),
    st.text(st.characters(exclude_characters="\r", exclude_categories=["Cs"]), min_size=1),
    min_size=1,
)


@given(values)
def test_what_is_written_is_read_as_it_was(noted: dict[str, str]) -> None:
    assert read_lines(write_lines(noted, CLAIM_LABELS), CLAIM_LABELS) == noted


def test_values_that_look_like_labels_stay_values() -> None:
    noted = {"words": "Link: none\nStance: refutes", "link": "https://example.org"}

    assert write_lines(noted, NOTE_LABELS) == (
        "Note: Link: none\n  Stance: refutes\nLink: https://example.org"
    )
    assert read_lines(write_lines(noted, NOTE_LABELS), NOTE_LABELS) == noted


def test_lines_of_another_program_are_none_of_ours() -> None:
    assert read_lines("Two agencies asked.", CLAIM_LABELS) is None
    assert read_lines("Verdict: True\nand more", CLAIM_LABELS) is None
    assert read_lines("", CLAIM_LABELS) is None


def test_line_ends_of_windows_and_lost_spaces_do_no_harm() -> None:
    assert read_lines("Verdict: True\r\nReason: one\r\n\r\n  two", CLAIM_LABELS) == {
        "verdict": "True",
        "reason": "one\n\ntwo",
    }
