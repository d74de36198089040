"""Who says it, through whom it is known, and of whom it is said, in one line."""

import pytest

from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.ui.models.chain_words import chain_words
from factcheck_gui.ui.models.claim_filter import words_of
from factcheck_gui.ui.session import Session
from tests.ui.sessions import composer, review_of, tag


def claim(speaker: str | None, reporter: str | None, target: str | None) -> Claim:
    """Return a claim with these names."""
    return Claim(
        id="c",
        article_id="a",
        version_id="v",
        start=0,
        end=1,
        quote="x",
        prefix="",
        suffix="",
        kind=ClaimKind.FACT,
        speaker=speaker,
        reported_by=reporter,
        target=target,
        created_at="",
        reviewer="",
    )


@pytest.mark.parametrize(
    ("speaker", "reporter", "target", "words"),
    [
        ("A", "B", "C", "A, reported by B → C"),
        ("A", "B", None, "A, reported by B"),
        ("A", None, "C", "A → C"),
        ("A", None, "A", "A"),
        ("A", None, None, "A"),
        (None, "B", "C", "reported by B → C"),
        (None, "B", None, "reported by B"),
        (None, None, "C", "→ C"),
        (None, None, None, ""),
        ("%2", "%1", "%2", "%2, reported by %1"),
        ("100%1", "%2", "x%2", "100%1, reported by %2 → x%2"),
    ],
)
def test_the_chain_names_whom_is_known(
    speaker: str | None, reporter: str | None, target: str | None, words: str
) -> None:
    assert chain_words(claim(speaker, reporter, target)) == words


def test_a_very_long_name_is_cut() -> None:
    assert len(chain_words(claim("a" * 100_000, None, None))) < 500


def test_whoever_reports_a_claim_is_looked_for_too(bridge_session: Session) -> None:
    made = tag(bridge_session).claim
    bridge_session.submit(composer(bridge_session).name_reporter(made, "Village Post"))

    assert "village post" in words_of(review_of(bridge_session).claims[0])
