"""ClaimReview markup of our own."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from factcheck_gui.domain.imprint import Imprint
from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.domain.parties import Party
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.verdicts import Outcome, Question, RatingValue
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.interchange.claim_review import CLAIM_REVIEW
from tests.formats.exporters.interchange.rated import FIVE, rated, value
from tests.formats.exporters.material import nasty_material

DESK = Imprint(
    name="Example Desk",
    link="https://example.org/",
    page="https://example.org/checks/{slug}/{number}?article={article}&claim={claim}",
    language="de-AT",
)


def read(material: Material) -> list[dict[str, Any]]:
    """Return the ClaimReviews of a file."""
    found: list[dict[str, Any]] = json.loads(CLAIM_REVIEW.render(material))
    return found


def one(chosen: str, *values: RatingValue, reason: str = "The register says so.") -> dict[str, Any]:
    """Return the rating of a claim."""
    (review,) = read(nasty_material(rated(chosen, values or FIVE, reason)))
    found: dict[str, Any] = review["reviewRating"]
    return found


def test_file_is_as_it_was(
    bridge: ArticleReview, river: ArticleReview, same_as_golden: Callable[[str, bytes], None]
) -> None:
    material = replace(nasty_material(bridge, river), imprint=DESK)
    same_as_golden("claimreview.jsonld", CLAIM_REVIEW.render(material))


def test_only_claims_with_a_verdict_on_their_truth_are_written() -> None:
    material = nasty_material()
    assert [one["@id"][-2:] for one in read(material)] == ["11", "13", "12"]
    losses = CLAIM_REVIEW.losses(material)
    assert Loss(part=Part.UNRATED, count=6) in losses
    assert Part.ATTRIBUTIONS not in {one.part for one in losses}


def test_text_comes_through_and_cannot_end_a_script() -> None:
    content = CLAIM_REVIEW.render(nasty_material())
    assert b"</" not in content
    assert read(nasty_material())[0]["claimReviewed"].startswith("</script><b>the city</b> was told")


def test_comment_cannot_hide_the_end_of_a_script() -> None:
    review = rated("true", reason="<!-- <script> -->")
    content = CLAIM_REVIEW.render(nasty_material(review))
    assert b"<!--" not in content
    assert read(nasty_material(review))[0]["reviewRating"]["ratingExplanation"] == "<!-- <script> -->"


def test_numbers_are_those_of_the_scale() -> None:
    rating = one("mostly_true")
    assert (rating["ratingValue"], rating["bestRating"], rating["worstRating"]) == (4, 5, 1)


@pytest.mark.parametrize("chosen", ["unproven", "disputed"])
def test_verdict_that_leaves_it_open_has_no_number(chosen: str) -> None:
    assert one(chosen).keys() == {"@type", "alternateName", "ratingExplanation"}


def test_scale_that_counts_faults_is_turned_round() -> None:
    values = (
        value("clean", 0, Outcome.RIGHT),
        value("fault", 2, Outcome.PARTLY),
        value("lie", 4, Outcome.WRONG),
    )
    rating = one("clean", *values)
    assert (rating["ratingValue"], rating["bestRating"], rating["worstRating"]) == (5, 5, 1)
    assert one("lie", *values)["ratingValue"] == 1


def test_worst_is_at_least_one() -> None:
    values = (value("yes", 1, Outcome.RIGHT), value("no", -1, Outcome.WRONG))
    rating = one("yes", *values)
    assert (rating["ratingValue"], rating["bestRating"], rating["worstRating"]) == (3, 3, 1)


@pytest.mark.parametrize(
    "values",
    [
        (value("yes", 3, Outcome.RIGHT), value("no", 3, Outcome.WRONG)),
        (value("yes", 1, Outcome.RIGHT), value("also", 2, Outcome.RIGHT)),
        (value("yes", 3, Outcome.RIGHT), value("no", None, Outcome.WRONG)),
    ],
)
def test_numbers_without_a_direction_are_left_out(values: tuple[RatingValue, ...]) -> None:
    assert "ratingValue" not in one("yes", *values)


def test_words_begin_with_the_meaning_and_stay_short() -> None:
    assert one("true")["alternateName"] == "True: The register says so."
    assert one("true", reason="A long reason. " * 20)["alternateName"] == "True: A long reason."
    assert one("true", reason="A long reason " * 20)["alternateName"] == "True"
    assert one("true", reason="Short.\nAnd more.")["alternateName"] == "True: Short."


def test_verdict_is_named_in_the_language_of_the_imprint_where_the_scale_knows_it() -> None:
    for chosen, label in (("true", "Wahr"), ("false", "False")):
        material = replace(nasty_material(rated(chosen, reason="")), imprint=DESK)
        assert read(material)[0]["reviewRating"]["alternateName"] == label


def test_page_of_the_check_is_filled() -> None:
    (review,) = read(replace(nasty_material(rated("true")), imprint=DESK))
    assert review["url"] == (
        "https://example.org/checks/city-denies-it-more/1?article=01937000-0000-7000-8000-000000000010"
        "&claim=01937000-0000-7000-8000-000000000017"
    )
    assert review["author"] == {
        "@type": "Organization",
        "name": "Example Desk",
        "url": "https://example.org/",
    }


def test_whoever_has_rated_it_answers_for_a_desk_without_an_imprint() -> None:
    (review,) = read(nasty_material(rated("true")))
    assert review["url"] == review["@id"] == "urn:uuid:01937000-0000-7000-8000-000000000017"
    assert review["author"] == {"@type": "Person", "name": "Reviewer 2"}


@pytest.mark.parametrize(
    ("name", "known", "kind"),
    [
        ("Jane Miller", {"role": "Spokeswoman"}, "Person"),
        ("Jane Miller", {"organisation": "City"}, "Person"),
        ("Kestrel", {"organisation": "kestrel"}, "Organization"),
        ("US Central Command", {"role": "Spokes", "organisation": "US Army"}, "Organization"),
        ("Harrowfen Tramways", {}, "Organization"),
        ("Town council", {}, "Organization"),
        ("Kestrel Ltd.", {}, "Organization"),
        ("Kestrel", {}, "Organization"),
        ("Mayor of Harrowfen", {}, "Person"),
        ("Member of the committee", {}, "Person"),
    ],
)
def test_claimant_is_a_person_or_an_organisation(name: str, known: dict[str, str], kind: str) -> None:
    review = rated("true")
    spoken = replace(review.claims[0], claim=replace(review.claims[0].claim, speaker=name))
    party = Party(
        id="party",
        name=name,
        identity="https://www.wikidata.org/wiki/Q42",
        created_at="2026-03-04T10:00:00.000Z",
        reviewer="Reviewer 1",
        **known,
    )
    material = replace(nasty_material(replace(review, claims=(spoken,))), parties={name: party})
    author = read(material)[0]["itemReviewed"]["author"]
    assert (author["@type"], author["sameAs"]) == (kind, "https://www.wikidata.org/wiki/Q42")


def test_whether_it_was_said_is_an_aspect_of_its_own_in_the_only_claim_review() -> None:
    first, second, third = read(nasty_material())
    assert {one["reviewAspect"] for one in (first, second, third)} == {"truth"}
    said = first["associatedReview"]
    assert (said["@type"], said["reviewAspect"]) == ("Review", "attribution")
    assert said["reviewRating"]["alternateName"] == "Verbatim"
    assert "associatedReview" not in third


def test_whether_it_was_said_is_lost_where_the_truth_is_not_rated() -> None:
    review = nasty_material().reviews[0]
    only = replace(
        review.claims[0], verdicts={Question.ATTRIBUTION: review.claims[0].verdicts[Question.ATTRIBUTION]}
    )
    losses = CLAIM_REVIEW.losses(nasty_material(replace(review, claims=(only,))))
    assert Loss(part=Part.ATTRIBUTIONS, count=1) in losses


def test_claim_without_a_speaker_has_no_author() -> None:
    (review,) = read(nasty_material(rated("true")))
    assert "author" not in review["itemReviewed"]


def test_restated_claim_keeps_its_own_words() -> None:
    review = read(nasty_material())[2]
    assert review["claimReviewed"] == "Cracks:\n\n  fourteen"
    assert review["itemReviewed"]["text"] == "14 cracks 👩‍👩‍👧"


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []

    def note(done: int, of: int) -> None:
        told.append((done, of))

    CLAIM_REVIEW.render(replace(nasty_material(), progress=note))
    assert told == [(number, 9) for number in range(1, 10)]
