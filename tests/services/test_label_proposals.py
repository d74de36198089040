"""What foreign words may become is proposed: our own words, what was chosen before, guesses."""

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.found_claims import FoundClaims, FoundLink
from factcheck_gui.domain.label_mapping import (
    LONGEST_WORD,
    NOTHING_MAPPED,
    Family,
    LabelMapping,
    key_of,
    words_used,
)
from factcheck_gui.domain.links import LinkType
from factcheck_gui.services.label_proposals import Proposal, propose
from factcheck_gui.services.workspace import Workspace
from tests.found import DENIED, SAFE, marked


def proposed(
    workspace: Workspace,
    label: str = "fact",
    verdict: str | None = None,
    link: str | None = None,
    remembered: LabelMapping = NOTHING_MAPPED,
) -> Proposal:
    """Return what is proposed for one label, one verdict and one link."""
    links = () if link is None else (FoundLink(from_key=SAFE, to_key=DENIED, label=link),)
    found = FoundClaims(claims=(marked(SAFE, label, verdict=verdict), marked(DENIED, label)), links=links)
    return propose(found, workspace.taking_over.surroundings().scales, remembered)


@pytest.mark.parametrize("label", ["allegation", "Allegation", " ALLEGATION "])
def test_our_own_words_need_no_question(workspace: Workspace, label: str) -> None:
    found = proposed(workspace, label)

    assert found.mapping.kinds == {key_of(label): ClaimKind.ALLEGATION}
    assert found.is_settled


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Claim", ClaimKind.ALLEGATION),
        ("webanno.custom.Denial", ClaimKind.DENIAL),
        ("Statement/FACT", ClaimKind.FACT),
        ("PER", None),
        ("", None),
    ],
)
def test_other_labels_are_guessed_or_left_out_and_asked(
    workspace: Workspace, label: str, kind: ClaimKind | None
) -> None:
    found = proposed(workspace, label)

    assert found.mapping.kinds == {label: kind}
    assert found.settled.kinds == {label: None}
    assert found.unsettled[Family.LABEL] == {label}
    assert not found.is_settled


def test_what_was_chosen_before_needs_no_question(workspace: Workspace) -> None:
    remembered = LabelMapping(kinds={"PER": None, "Claim": ClaimKind.FACT})

    assert proposed(workspace, "PER", remembered=remembered).is_settled
    assert proposed(workspace, "Claim", remembered=remembered).settled.kinds == {"Claim": ClaimKind.FACT}


def test_our_own_words_mean_what_they_say_whatever_was_chosen(workspace: Workspace) -> None:
    remembered = LabelMapping(kinds={"fact": None})

    assert proposed(workspace, "fact", remembered=remembered).mapping.kinds == {"fact": ClaimKind.FACT}


@pytest.mark.parametrize(
    ("word", "name"), [("Mostly True", "mostly_true"), ("FALSE", "false"), ("Irreführend", "misleading")]
)
def test_verdicts_of_the_scale_in_use_are_known_in_every_language(
    workspace: Workspace, word: str, name: str
) -> None:
    found = proposed(workspace, verdict=word)

    assert found.settled.verdicts == {word: name}


def test_verdicts_of_other_scales_are_guessed(workspace: Workspace) -> None:
    found = proposed(workspace, verdict="Not Enough Evidence")

    assert found.mapping.verdicts == {"Not Enough Evidence": "unproven"}
    assert not found.is_settled


def test_a_value_that_the_scale_has_no_longer_is_asked_for_again(workspace: Workspace) -> None:
    remembered = LabelMapping(verdicts={"bunk": "pants_on_fire"})

    assert not proposed(workspace, verdict="bunk", remembered=remembered).is_settled


def test_links_are_known_and_guessed(workspace: Workspace) -> None:
    assert proposed(workspace, link="Denies").is_settled
    assert proposed(workspace, link="supports").mapping.links == {"supports": LinkType.CORROBORATES}


def test_long_words_and_those_of_several_lines_are_known_by_their_beginning() -> None:
    assert key_of("two\n lines") == "two lines"
    assert len(key_of("x" * 10_000)) == LONGEST_WORD + 1


def test_words_are_counted_with_an_example() -> None:
    found = FoundClaims(claims=(marked(SAFE, "a"), marked(DENIED, "b"), marked("safe", "b", verdict=" ")))

    labels = words_used(found)[Family.LABEL]

    assert [(one.word, one.count, one.example) for one in labels] == [("b", 2, DENIED), ("a", 1, SAFE)]
    assert words_used(found)[Family.VERDICT] == ()
