"""What stands on the map of an article, and on which side."""

from dataclasses import replace

from factcheck_gui.domain.links import LinkType
from factcheck_gui.services.mapping.claim_map import drawable, map_claims
from tests.services.mapping.reviews import DENIES, REPEATS, A, D, F, review_of, stranger


def test_allegations_stand_left_and_denials_right_by_speaker() -> None:
    found = map_claims(
        review_of([(A, "Union", None), (D, "Office", None), (A, "Group", None), (A, "Union", None)])
    )

    assert [(one.speaker, len(one.claims)) for one in found.left] == [("Union", 2), ("Group", 1)]
    assert [(one.speaker, len(one.claims)) for one in found.right] == [("Office", 1)]
    assert [one.number for one in found.claims] == [1, 4, 3, 2]


def test_claims_without_a_speaker_stand_together() -> None:
    found = map_claims(review_of([(A, None, None), (A, "Union", None), (A, None, None)]))

    assert [(one.speaker, len(one.claims)) for one in found.left] == [(None, 2), ("Union", 1)]


def test_an_allegation_is_answered_by_a_denial_and_not_by_a_repetition() -> None:
    said = [(A, "Union", None), (A, "Group", None), (D, "Office", None), (A, "Union", None)]
    found = map_claims(review_of(said, [(2, 0, DENIES), (3, 1, REPEATS)]))

    assert (found.allegations, found.answered) == (3, 1)
    assert {one.number: one.is_unanswered for one in found.claims} == {1: False, 2: True, 3: False, 4: True}
    assert [(one.start, one.end, one.type) for one in found.arrows] == [
        ("claim-0002", "claim-0000", DENIES),
        ("claim-0003", "claim-0001", REPEATS),
    ]


def test_a_denial_that_answers_nothing_is_known() -> None:
    found = map_claims(review_of([(A, None, None), (D, None, None), (D, None, None)], [(1, 0, DENIES)]))

    assert {one.number: one.is_loose for one in found.claims} == {1: False, 2: False, 3: True}


def test_facts_are_counted_and_left_out_unless_they_are_linked_or_asked_for() -> None:
    said = [(F, "Paper", None), (A, "Union", None), (D, "Office", None), (F, "Paper", None)]
    review = review_of([*said, (F, "Clerk", None)], [(2, 0, DENIES), (3, 4, REPEATS)])

    without, with_facts = map_claims(review), map_claims(review, with_facts=True)

    assert (without.facts_left_out, len(without.claims), len(without.arrows)) == (2, 3, 1)
    assert [one.speaker for one in without.left] == ["Paper", "Union"]
    assert (with_facts.facts_left_out, len(with_facts.claims), len(with_facts.arrows)) == (0, 5, 2)
    assert with_facts.left == without.left
    assert [one.speaker for one in with_facts.aside] == ["Paper", "Clerk"]


def test_a_fact_that_admits_an_allegation_is_seen_doing_so() -> None:
    found = map_claims(review_of([(A, "Union", None), (F, "Office", None)], [(1, 0, LinkType.ADMITS)]))

    assert (found.answered, found.facts_left_out) == (1, 0)
    assert [(one.start, one.end) for one in found.arrows] == [("claim-0001", "claim-0000")]
    assert found.has_facts_among_allegations


def test_the_end_of_a_link_in_another_article_is_a_stub_on_its_own_side() -> None:
    review = review_of(
        [(A, "Union", None), (D, "Office", None)],
        [(2, 0, DENIES), (1, 3, DENIES)],
        foreign=[stranger(2, D), stranger(3, A)],
    )

    found = map_claims(review)

    assert [(one.is_foreign, one.claims[0].article_title) for one in found.left] == [
        (False, None),
        (True, "Another article"),
    ]
    assert [one.is_foreign for one in found.right] == [False, True]
    assert len(found.arrows) == 2
    assert (found.allegations, found.answered) == (1, 1)


def test_what_a_picture_cannot_hold_is_left_out_of_its_words() -> None:
    assert drawable("one\x01two\n three\ufffe") == "one two three"
    assert len(drawable("x" * 1000)) == 400


def test_the_checkers_own_words_stand_before_the_quote() -> None:
    review = review_of([(A, None, None)])
    restated = replace(
        review.claims[0], claim=replace(review.claims[0].claim, restatement="In short: it broke.")
    )

    found = map_claims(replace(review, claims=(restated,)))

    assert found.claims[0].words == "In short: it broke."
