"""Hyphens that stand only because a line ended there."""

import pytest

from factcheck_gui.formats.importers.pdf.hyphens import Hyphens


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("the offi-", "cials said", "the officials said"),
        ("a well-", "known man", "a well-known man"),
        ("the Franco-", "German line", "the Franco-German line"),
        ("of COVID-", "19 cases", "of COVID-19 cases"),
        ("soft\xadhy\xad", "phen", "soft\xadhyphen"),
        ("and so -", "they say", "and so - they say"),
        ("one", "two", "one two"),
        ("in mid-", "air", "in mid-air"),
    ],
)
def test_hyphens_at_the_end_of_a_line(before: str, after: str, joined: str) -> None:
    assert Hyphens.of(["it hung in mid-air, he said"]).join(before, after) == joined
