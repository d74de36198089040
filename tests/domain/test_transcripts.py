"""Who says the words of a span."""

import pytest

from factcheck_gui.domain.articles import Block, BlockKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.domain.transcripts import speaker_at

P = BlockKind.PARAGRAPH
BLOCKS = (
    Block(kind=BlockKind.HEADLINE, start=0, end=10),
    Block(kind=P, start=12, end=20, speaker="ANNA"),
    Block(kind=BlockKind.CAPTION, start=22, end=30),
    Block(kind=P, start=32, end=40, speaker="ANNA"),
    Block(kind=P, start=42, end=50, speaker="BOB"),
    Block(kind=P, start=52, end=60),
)


@pytest.mark.parametrize(
    ("start", "end", "speaker"),
    [
        (0, 5, None),
        (12, 20, "ANNA"),
        (13, 14, "ANNA"),
        (11, 14, "ANNA"),
        (12, 40, "ANNA"),
        (22, 30, None),
        (24, 36, "ANNA"),
        (36, 44, None),
        (42, 50, "BOB"),
        (42, 51, "BOB"),
        (45, 55, None),
        (5, 15, None),
        (52, 60, None),
        (20, 21, None),
        (70, 80, None),
    ],
)
def test_the_speaker_is_that_of_the_blocks_if_it_is_one(start: int, end: int, speaker: str | None) -> None:
    assert speaker_at(BLOCKS, Span(start=start, end=end)) == speaker


def test_a_text_without_blocks_has_no_speaker() -> None:
    assert speaker_at((), Span(start=0, end=1)) is None
