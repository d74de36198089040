"""A source as one plain line."""

from dataclasses import replace

from factcheck_gui.domain.sources import Source
from factcheck_gui.ui.text.citation import citation

LETTERS = Source(
    id="s",
    title="Letters of May",
    author="A. Clerk",
    publisher="City archive",
    date="2025-05-19",
    link="https://example.org/l",
    archive_link="https://archive.example.org/l",
    seen="2026-03-03",
    created_at="2026-03-04T10:00:00.000Z",
    reviewer="Reviewer 1",
)


def test_everything_that_is_known_is_cited() -> None:
    assert citation(LETTERS) == (
        "A. Clerk, “Letters of May”, City archive, 2025-05-19,"
        " https://example.org/l (archived: https://archive.example.org/l), seen 2026-03-03"
    )


def test_what_is_not_known_is_left_out() -> None:
    assert citation(replace(LETTERS, author=None, date=None, archive_link=None, seen=None)) == (
        "“Letters of May”, City archive, https://example.org/l"
    )


def test_an_archive_alone_says_that_it_is_one() -> None:
    source = replace(LETTERS, author=None, publisher=None, date=None, link=None, seen=None)
    assert citation(source) == "“Letters of May”, archived: https://archive.example.org/l"


def test_the_notes_own_date_stands_before_that_of_the_source() -> None:
    assert citation(LETTERS, "2026-04-01").endswith("seen 2026-04-01")


def test_a_citation_is_one_line() -> None:
    assert "\n" not in citation(replace(LETTERS, title="Letters\nof May", author="{date}"))
    assert "Letters of May" in citation(replace(LETTERS, title="Letters\nof May"))
