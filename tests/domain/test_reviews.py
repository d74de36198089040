"""What is asked of a claim with everything that hangs on it."""

from factcheck_gui.domain.articles import Article, ArticleDetails, Block, BlockKind, Version, VersionText
from factcheck_gui.domain.claims import Claim, ClaimKind
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.domain.verdicts import Question, RatingScale, RatingValue, Verdict

AT = "2026-03-04T10:00:00.000Z"
TEXT = "Head\n\nFirst one.\n\nSecond one."


def claim(start: int, end: int) -> Claim:
    return Claim(
        id=f"c{start}",
        article_id="a",
        version_id="v",
        start=start,
        end=end,
        quote=TEXT[start:end],
        prefix="",
        suffix="",
        kind=ClaimKind.FACT,
        created_at=AT,
        reviewer="Ada",
    )


def reviewed(one: Claim, **values: str | None) -> ReviewedClaim:
    verdicts = {
        Question(question): Verdict(
            id=question,
            claim_id=one.id,
            question=Question(question),
            value_id=value,
            reason="why",
            created_at=AT,
            reviewer="Ada",
        )
        for question, value in values.items()
    }
    return ReviewedClaim(claim=one, verdicts=verdicts, notes=(), links=())


def review(*claims: ReviewedClaim) -> ArticleReview:
    version = Version(
        id="v",
        article_id="a",
        number=1,
        sha256="",
        origin="paste",
        encoding=None,
        replaced=0,
        created_at=AT,
        reviewer="Ada",
    )
    blocks = (
        Block(kind=BlockKind.HEADLINE, start=0, end=4),
        Block(kind=BlockKind.PARAGRAPH, start=6, end=16),
        Block(kind=BlockKind.PARAGRAPH, start=18, end=29),
    )
    return ArticleReview(
        article=Article(id="a", details=ArticleDetails(title="Head"), created_at=AT, reviewer="Ada"),
        version=version,
        text=VersionText(text=TEXT, blocks=blocks, statements=()),
        claims=claims,
        marks=(),
        scales=(),
    )


def test_a_claim_is_checked_when_the_question_of_truth_has_an_answer() -> None:
    assert reviewed(claim(0, 4), truth="v1").is_checked
    assert not reviewed(claim(0, 4), attribution="v1").is_checked
    assert not reviewed(claim(0, 4), truth=None).is_checked


def test_a_reason_stands_without_a_value() -> None:
    one = reviewed(claim(0, 4), truth=None)

    assert one.reason(Question.TRUTH) == "why"
    assert one.reason(Question.ATTRIBUTION) is None


def test_claims_are_numbered_in_their_order_from_one() -> None:
    assert review(reviewed(claim(0, 4)), reviewed(claim(6, 11))).numbers() == {"c0": 1, "c6": 2}


def test_a_claim_is_attached_while_the_text_holds_its_words() -> None:
    assert claim(6, 11).is_attached(TEXT)
    assert not claim(6, 11).is_attached(f"x{TEXT}")


def test_a_value_is_found_by_name_or_label_in_whatever_case() -> None:
    value = RatingValue(
        id="1",
        scale_id="s",
        position=0,
        name="mostly_true",
        label="Mostly true",
        definition="",
        colour="",
        sign="",
    )
    scale = RatingScale(id="s", name="Truth", question=Question.TRUTH, values=(value,))

    assert scale.named("MOSTLY TRUE") is scale.named("mostly_true") is scale.value("1") is value
    assert scale.named("false") is None
    assert scale.value("2") is None
