"""What is drawn stays inside what it is drawn in."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.contrast import READABLE
from factcheck_gui.services.mapping.claim_map import map_claims
from factcheck_gui.ui.map.drawing import Drawing
from factcheck_gui.ui.map.picture import PAD, Draughtsman, Picture, strong_font, text_font
from factcheck_gui.ui.map.words import claim_sentence
from factcheck_gui.ui.map.wrapping import Wrapping
from factcheck_gui.ui.theme.colours import DARK, LIGHT, Colours, contrast
from factcheck_gui.ui.theme.theme import Theme
from tests.services.mapping.reviews import review_of


def test_the_title_says_how_many_allegations_are_answered(picture: Picture) -> None:
    assert picture.subtitle == "Who broke the bridge? · 3 allegations, 2 of them answered"
    assert [words for _, words in picture.captions] == ["SPEAKER", "ALLEGATIONS", "DENIALS", "SPEAKER"]


def test_a_box_says_who_has_not_been_answered_and_where_a_stranger_stands(picture: Picture) -> None:
    states = {box.claim.id: box.state for box in picture.boxes}

    assert states["claim-0002"] == "○ Unchecked · nobody has answered this"
    assert states["claim-0003"] == "○ Unchecked"
    assert states["claim-0005"] == "in “Another article”"


def test_the_legend_promises_no_colour_of_a_scale(picture: Picture) -> None:
    assert picture.legend.endswith("Coloured words with a sign: the verdict.")


def test_a_later_pill_of_a_speaker_says_that_it_goes_on(theme: Theme) -> None:
    drawn = Draughtsman().draw(map_claims(review_of([(ClaimKind.ALLEGATION, "Union", None)] * 8)))

    assert [(pill.lines, pill.note) for pill in drawn.pills] == [
        (("Union",), ""),
        (("Union",), "(continued)"),
    ]


def test_facts_that_stand_aside_have_a_heading(theme: Theme) -> None:
    said = [(ClaimKind.ALLEGATION, "Union", None), (ClaimKind.FACT, "Paper", None)]

    drawn = Draughtsman().draw(map_claims(review_of(said), with_facts=True))

    assert [words for _, words in drawn.captions] == [
        "SPEAKER",
        "ALLEGATIONS",
        "DENIALS",
        "SPEAKER",
        "OTHER FACTS",
    ]


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_words_of_a_dimmed_box_can_be_read(picture: Picture, colours: Colours) -> None:
    box = picture.boxes[0]
    image = QImage(picture.size.size().toSize() * 2, QImage.Format.Format_RGB32)
    image.fill(QColor(colours.paper))
    painter = QPainter(image)
    painter.scale(2, 2)
    Drawing(colours).box(painter, box, is_faint=True)
    painter.end()
    middle = box.rect.center()
    area = box.rect.adjusted(PAD, 8, -PAD, -8)
    ground = QColor(image.pixel(round(2 * area.right()), round(2 * middle.y())))
    seen = {
        image.pixel(x, y)
        for x in range(round(2 * area.left()), round(2 * area.right()))
        for y in range(round(2 * area.top()), round(2 * middle.y()))
    }

    assert max(contrast(QColor(one), ground) for one in seen) >= READABLE


def test_a_map_without_claims_says_what_to_do(theme: Theme) -> None:
    assert "A tags an allegation" in Draughtsman().draw(map_claims(review_of([]))).nothing


def test_a_sentence_tells_all_that_a_box_shows() -> None:
    review = review_of([(ClaimKind.ALLEGATION, "100 %1 sure", None)])
    claim_map = map_claims(review)

    assert claim_sentence(claim_map, claim_map.claims[0]) == (
        "Claim 1, Allegation, ○ Unchecked · nobody has answered this, said by 100 %1 sure: "
        "“Words of the claim at place 0.”"
    )


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=300))
def test_wrapped_words_fit_into_their_lines(theme: Theme, text: str) -> None:
    metrics = QFontMetricsF(text_font())

    lines = Wrapping(text_font(), 300, 2).lines(" ".join(text.split()))

    assert len(lines) <= 2
    assert all(metrics.horizontalAdvance(line) <= 300 for line in lines)


def test_short_words_stay_whole_and_long_ones_end_in_an_ellipsis(theme: Theme) -> None:
    wrapping = Wrapping(text_font(), 120, 2)

    assert wrapping.lines("Short words") == ("Short words",)
    assert wrapping.lines("word " * 50)[-1].endswith("…")
    assert "".join(wrapping.lines("بیان " * 8)).startswith("بیان")


def test_every_text_is_inside_its_box_and_its_pill(picture: Picture) -> None:
    text, strong = QFontMetricsF(text_font()), QFontMetricsF(strong_font())

    for box in picture.boxes:
        assert all(text.horizontalAdvance(line) <= box.rect.width() - 2 * PAD for line in box.lines)
        assert picture.size.contains(box.rect)
    for pill in picture.pills:
        assert all(strong.horizontalAdvance(line) <= pill.rect.width() for line in pill.lines)
        assert picture.size.contains(pill.rect)
