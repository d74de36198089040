"""Two articles with all that exports show, and golden files to compare with."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck_gui.domain.articles import (
    ArticleDetails,
    BlockKind,
    Direction,
)
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.sources import Stance
from factcheck_gui.formats.exporters.exporter import Material
from tests.formats.exporters.review_builder import ReviewBuilder

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "tests" / "golden"


@pytest.fixture
def material() -> Callable[..., Material]:
    """Puts reviews and tables together as the service does."""

    def put_together(*reviews: ArticleReview, **tables: list[dict[str, object]]) -> Material:
        return Material(
            reviews=reviews,
            tables=tables,
            made_at="2026-03-05T09:00:00.000Z",
            program="factcheck-gui 0.0.0",
            templates=(ROOT / "resources" / "templates",),
        )

    return put_together


@pytest.fixture
def bridge() -> ArticleReview:
    """An article with every kind of block, overlapping claims, links, sources and nasty characters."""
    details = ArticleDetails(
        title="City denies it ignored warnings <before> bridge closed",
        date="2026-03-02",
        publisher="Harbour Gazette & Sons",
        author="A. Writer",
        link="https://example.org/bridge?a=1&b=2",
        language="en",
    )
    builder = ReviewBuilder(
        "bridge",
        details,
        [
            (BlockKind.KICKER, "Traffic"),
            (BlockKind.HEADLINE, "City denies it ignored warnings"),
            (BlockKind.DEK, "A union says the works office knew for a year."),
            (BlockKind.BYLINE, "By A. Writer"),
            (
                BlockKind.PARAGRAPH,
                "The city was told of 14 cracks 🌉 in two letters, the union says. It rained.",
            ),
            (BlockKind.HEADING, "What the office says"),
            (BlockKind.QUOTE, "“No warning was ever left without an answer.”"),
            (BlockKind.LIST_ITEM, "The bridge is 412 metres long."),
            (BlockKind.LIST_ITEM, "=It opened in 1936."),
            (BlockKind.CAPTION, "The eastern pier. Photo: <b>nobody</b>"),
        ],
    )
    told = builder.claim(
        "The city was told of 14 cracks 🌉 in two letters, the union says.",
        ClaimKind.ALLEGATION,
        truth=("v-true", "Both letters list them.\nPier by pier."),
        said=("v-verbatim", ""),
        speaker="Engineers' union",
        target="Works office",
    )
    letters = builder.claim("14 cracks 🌉 in two letters", ClaimKind.FACT, truth=("v-true", "Counted."))
    denial = builder.claim(
        "No warning was ever left without an answer.",
        ClaimKind.DENIAL,
        truth=("v-false", "The register holds no answer."),
        speaker="Works office",
        restatement="The office answered every warning.",
    )
    builder.claim("The bridge is 412 metres long.", ClaimKind.FACT)
    builder.claim("=It opened in 1936.", ClaimKind.FACT, truth=(None, "+ still looking"))
    builder.link(denial, told)
    builder.link(denial, letters)
    builder.link(letters, told, LinkType.CORROBORATES)
    builder.note(
        told,
        Stance.SUPPORTS,
        title="Letters of 3 April and 19 May",
        publisher="City archive",
        link="https://example.org/letters",
        author="A. Clerk & <others>",
        date="2025-05-19",
        archive_link="https://archive.example.org/letters",
        copy="c0ffee" * 10 + "c0de",
        seen="2026-03-03",
        note="Both list the cracks.",
        quote="fourteen in all",
    )
    builder.note(denial, Stance.REFUTES, note="Not a link:", link="javascript:alert('x')")
    builder.mark("By A. Writer")
    return builder.review()


@pytest.fixture
def river() -> ArticleReview:
    """A right-to-left article with one claim and no details."""
    builder = ReviewBuilder(
        "river",
        ArticleDetails(title="دریا", language="ur", direction=Direction.RTL),
        [(BlockKind.PARAGRAPH, "یونین کہتی ہے کہ دریا 20 میٹر چوڑا ہے۔")],
    )
    builder.claim("دریا 20 میٹر چوڑا ہے", ClaimKind.ALLEGATION, speaker="یونین")
    return builder.review()


@pytest.fixture
def same_as_golden() -> Callable[[str, bytes], None]:
    """Compares with a golden file; with UPDATE_GOLDEN=1 in the environment it is written anew."""

    def compare(name: str, content: bytes) -> None:
        path = GOLDEN / name
        if os.environ.get("UPDATE_GOLDEN") == "1":
            path.write_bytes(content)
        assert content.decode() == path.read_bytes().decode()

    return compare
