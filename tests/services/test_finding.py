"""An article is searched again and again while one types."""

from factcheck_gui.domain.spans import Span
from factcheck_gui.services.finding import Finder, Wanted

TEXT = "The mayor 🌧️ says the bridge is safe. THE END"


def test_hits_are_spans_of_the_stored_text() -> None:
    hits = Finder(TEXT).find(Wanted(words="the"))

    assert [hits.span(place).quote(TEXT) for place in range(len(hits))] == ["The", "the", "THE"]


def test_only_the_hits_on_a_stretch_are_returned() -> None:
    hits = Finder(TEXT).find(Wanted(words="the"))
    second = hits.span(1)

    assert hits.on(second.start + 1, second.end) == [second]
    assert hits.on(3, second.start) == []
    assert len(hits.on(0, len(TEXT))) == 3


def test_the_next_hit_begins_again_at_the_top() -> None:
    hits = Finder(TEXT).find(Wanted(words="the"))

    assert [hits.at_or_after(place) for place in (0, 1, hits.span(2).start, len(TEXT))] == [0, 1, 2, 0]


def test_options_change_what_is_found() -> None:
    finder = Finder(TEXT)

    assert len(finder.find(Wanted(words="the", match_case=True))) == 1
    assert len(finder.find(Wanted(words="saf", whole_words=True))) == 0
    assert len(finder.find(Wanted(words=""))) == 0
    assert finder.find(Wanted(words="the end")).span(0) == Span(start=len(TEXT) - 7, end=len(TEXT))
