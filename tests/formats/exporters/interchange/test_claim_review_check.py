"""Which rules for ClaimReview markup are found broken."""

import copy
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.claim_reviews import ReviewFinding, ReviewLevel, ReviewRule
from factcheck_gui.domain.errors import EmptyInputError, UnreadableInputError
from factcheck_gui.formats.exporters.interchange.claim_review_check import check_claim_reviews
from factcheck_gui.formats.exporters.interchange.claim_review_file import check_file
from factcheck_gui.formats.exporters.interchange.claim_review_vocabulary import (
    OPEN_VERDICTS,
    VERDICTS,
    plain_verdict,
)
from factcheck_gui.ui.text.claim_review_words import review_sentence
from tests.formats.exporters.interchange.broken_reviews import (
    BROKEN,
    GOOD,
    HOLDING_NONE,
    RATING,
    Break,
    Review,
)

SCALES = Path(__file__).resolve().parents[4] / "resources" / "scales"
TOLD_TOO = {
    ReviewRule.TYPE_WITHOUT_AT: set(),
    ReviewRule.ONLY_FALLBACK_WORDS: {ReviewRule.NUMBER_AGAINST_WORDS},
}
"""What is broken by that as well."""


def broken(findings: tuple[ReviewFinding, ...]) -> set[ReviewRule]:
    """Return the rules that findings other than reminders are about."""
    return {one.rule for one in findings if one.level is not ReviewLevel.REMINDER}


def other(**given: object) -> Review:
    """Return another good ClaimReview on another page."""
    return copy.deepcopy(GOOD) | {
        "url": "https://example.org/2",
        "claimReviewed": "The bridge is 412 metres long",
        **given,
    }


def test_nothing_is_wrong_with_a_good_one() -> None:
    assert broken(check_claim_reviews([GOOD])) == set()


@pytest.mark.parametrize(("change", "rule", "level"), BROKEN)
def test_broken_rule_is_told(change: Break, rule: ReviewRule, level: ReviewLevel) -> None:
    review = copy.deepcopy(GOOD)
    change(review)
    findings = check_claim_reviews([review])
    found = {one.rule: one for one in findings}
    assert found[rule].level is level
    assert found[rule].number == 1
    assert broken(findings) == {rule} | TOLD_TOO.get(rule, set())


@pytest.mark.parametrize("claim", HOLDING_NONE)
def test_word_for_a_verdict_within_a_claim_is_no_rating(claim: str) -> None:
    assert broken(check_claim_reviews([GOOD | {"claimReviewed": claim}])) == set()


def test_verdicts_of_the_file_itself_are_known() -> None:
    own_words = other(reviewRating=RATING | {"alternateName": "Quite so"})
    second = GOOD | {"claimReviewed": "Quite so: it rained"}
    assert ReviewRule.CLAIM_HOLDS_RATING in broken(check_claim_reviews([second, own_words]))


def test_labels_of_all_shipped_scales_are_known() -> None:
    for path in SCALES.glob("*.json"):
        for value in json.loads(path.read_text(encoding="utf-8"))["values"]:
            labels = [value["label"], *(one["label"] for one in value["translations"].values())]
            known = OPEN_VERDICTS if value["outcome"] == "open" else VERDICTS
            assert {plain_verdict(one) for one in labels} <= known


def test_page_without_one_of_two_addresses_is_told_apart() -> None:
    second = other(url=[GOOD["url"], "https://example.org/2"])
    findings = check_claim_reviews([GOOD, second])
    assert [one.value for one in findings if one.rule is ReviewRule.SEVERAL_ON_A_PAGE] == [GOOD["url"]]


@pytest.mark.parametrize(
    "document",
    [
        [GOOD],
        {"@context": "https://schema.org", "@graph": [{key: GOOD[key] for key in GOOD if key != "@context"}]},
        {"@context": {"@vocab": "http://schema.org/"}, "mainEntity": [[GOOD]]},
        GOOD | {"@type": ["Review", "http://schema.org/ClaimReview"]},
        GOOD | {"author": [GOOD["author"]], "reviewRating": [GOOD["reviewRating"]]},
        {
            "@context": "https://schema.org",
            "@graph": [GOOD | {"author": {"@id": "#us"}}, GOOD["author"] | {"@id": "#us"}],
        },
    ],
)
def test_good_one_is_found_however_it_is_wrapped(document: object) -> None:
    assert broken(check_claim_reviews([document])) == set()


def test_type_without_an_at_is_understood_and_told() -> None:
    review: Review = json.loads(json.dumps(GOOD).replace("@type", "type"))
    assert broken(check_claim_reviews([review])) == {ReviewRule.TYPE_WITHOUT_AT}


def test_two_on_one_page_are_told() -> None:
    findings = check_claim_reviews([[GOOD, other(url=f"{GOOD['url']}#2")]])
    assert [one.number for one in findings if one.rule is ReviewRule.SEVERAL_ON_A_PAGE] == [2]


def test_the_same_on_two_pages_is_told() -> None:
    again = other(claimReviewed=GOOD["claimReviewed"].upper())
    assert broken(check_claim_reviews([GOOD, again])) == {ReviewRule.SAME_ON_SEVERAL_PAGES}


def test_one_number_in_several_words_is_told() -> None:
    second = other(reviewRating=GOOD["reviewRating"] | {"alternateName": "Half right"})
    assert broken(check_claim_reviews([GOOD, second])) == {ReviewRule.NUMBERS_DIFFER_IN_WORDS}


def test_one_verdict_with_several_numbers_is_told() -> None:
    second = other(reviewRating=RATING | {"ratingValue": 5})
    assert broken(check_claim_reviews([GOOD, second])) == {ReviewRule.WORDS_DIFFER_IN_NUMBERS}


def test_truer_verdict_with_the_lower_number_is_told() -> None:
    second = other(reviewRating=RATING | {"alternateName": "True", "ratingValue": 3})
    assert broken(check_claim_reviews([GOOD, second])) == {ReviewRule.NUMBER_AGAINST_WORDS}


def test_numbers_for_another_aspect_are_another_scale() -> None:
    second = other(reviewAspect="attribution", reviewRating=RATING | {"alternateName": "Verbatim"})
    assert broken(check_claim_reviews([GOOD, second])) == set()


def test_scales_of_different_lengths_are_told() -> None:
    second = other(reviewRating=GOOD["reviewRating"] | {"bestRating": 6})
    assert broken(check_claim_reviews([GOOD, second])) == {ReviewRule.SCALES_DIFFER}


def test_file_without_any_is_told() -> None:
    assert broken(check_claim_reviews([{"@context": "https://schema.org"}])) == {ReviewRule.NO_REVIEW}


def test_what_no_file_can_show_is_told_once() -> None:
    reminders = [
        one.rule for one in check_claim_reviews([GOOD, other()]) if one.level is ReviewLevel.REMINDER
    ]
    assert len(set(reminders)) == len(reminders)
    assert {ReviewRule.CORRECTIONS_POLICY, ReviewRule.NO_POLITICAL_PUBLISHER} < set(reminders)


def test_page_of_html_is_one_page() -> None:
    scripts = "".join(
        f"<script type='application/ld+json'>{json.dumps(one)}</script>" for one in (GOOD, other())
    )
    assert broken(check_file("page.html", f"<html>{scripts}</html>".encode())) == {
        ReviewRule.SEVERAL_ON_A_PAGE
    }


def test_end_of_a_script_in_a_file_is_told() -> None:
    content = json.dumps(GOOD | {"claimReviewed": "It says </SCRIPT>"}).encode()
    assert ReviewRule.SCRIPT_END in broken(check_file("a.jsonld", content))


@pytest.mark.parametrize("content", [b"{", b"[" * 100_000, b"<html></html>", b"[" + b"1" * 5000 + b"]"])
def test_file_that_is_none_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableInputError):
        check_file("a.jsonld", content)


def test_empty_file_is_refused() -> None:
    with pytest.raises(EmptyInputError):
        check_file("a.jsonld", b" \n")


@pytest.mark.parametrize("rule", list(ReviewRule))
def test_every_rule_has_a_sentence(rule: ReviewRule) -> None:
    finding = ReviewFinding(rule=rule, level=ReviewLevel.ERROR, number=3, value="a {value} \u202e <b>")
    sentence = review_sentence(finding)
    assert sentence.startswith("ClaimReview 3: ")
    assert "\u202e" not in sentence


_KEYS = st.sampled_from(
    [
        *("@type", "type", "@id", "@graph", "@value", "url", "author", "name", "sameAs", "claimReviewed"),
        *("reviewRating", "itemReviewed", "appearance", "datePublished", "alternateName", "ratingValue"),
        *("bestRating", "worstRating"),
    ]
)
_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["ClaimReview", "Claim", "https://schema.org", "https://[", "5", "nan", "#us"]),
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=5),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(_KEYS, _VALUES, max_size=8))
def test_nothing_that_json_can_hold_is_too_much(fields: Review) -> None:
    document = fields | {"@context": "https://schema.org", "@type": "ClaimReview"}
    assert [review_sentence(one) for one in check_claim_reviews([document])]


def test_every_rule_is_tested_here() -> None:
    tested = {rule for _, rule, _ in BROKEN} | broken(check_claim_reviews([{}]))
    reminders = {one.rule for one in check_claim_reviews([GOOD])}
    across = {
        *(ReviewRule.SEVERAL_ON_A_PAGE, ReviewRule.SAME_ON_SEVERAL_PAGES, ReviewRule.SCALES_DIFFER),
        *(ReviewRule.NUMBERS_DIFFER_IN_WORDS, ReviewRule.WORDS_DIFFER_IN_NUMBERS, ReviewRule.SCRIPT_END),
    }
    assert tested | reminders | across == set(ReviewRule)
