"""Whatever the text, its blocks are whole, in order, and hold every letter."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.formats.importers.texts.lines import is_visible
from factcheck_gui.formats.importers.texts.plain import PLAIN_TEXT

NASTY = st.lists(
    st.one_of(
        st.text(),
        st.sampled_from(
            [
                *(
                    "\n",
                    "\n\n",
                    " ",
                    "\u2028",
                    "\ufeff",
                    "\u200b",
                    "e\u0301\u0301",
                    "👩‍👩‍👧",
                    "🇵🇰",
                    "پاکستان نے کہا۔",
                ),
                *(
                    "date 2026-02-23 ",
                    "By Jane Doe\n",
                    "- ",
                    "* ",
                    "• ",
                    "1. ",
                    "2. ",
                    "> ",
                    "---\n",
                    "\x85",
                    "\x1c",
                ),
                *(
                    "A sentence that goes on and on until the line is full of words\n",
                    "Heading\n\n",
                    "x" * 5_000,
                ),
            ]
        ),
    ),
    max_size=30,
).map(lambda parts: "".join(parts).replace("\r", "\n").replace("\u2029", "\n"))


@given(NASTY)
def test_blocks_are_trimmed_ordered_apart_and_never_empty(text: str) -> None:
    parsed = PLAIN_TEXT.read(text)

    assert parsed.text == text
    end = 0
    for block in parsed.blocks:
        words = text[block.start : block.end]
        assert end <= block.start < block.end <= len(text)
        assert words == words.strip()
        assert is_visible(words)
        end = block.end


@given(NASTY)
def test_all_letters_are_in_a_block(text: str) -> None:
    parsed = PLAIN_TEXT.read(text)
    inside = {place for block in parsed.blocks for place in range(block.start, block.end)}

    outside = "".join(sign for place, sign in enumerate(text) if place not in inside)

    assert not any(sign.isalpha() for sign in outside.replace("date", "").replace("DATE", ""))
