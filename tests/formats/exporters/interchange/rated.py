"""Claims rated on scales of every shape, as ClaimReview and AVeriTeC take them."""

from dataclasses import replace

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.verdicts import Outcome, Question, RatingScale, RatingValue
from tests.formats.exporters.material import TRUE, nasty_reviews, uuid, verdict


def value(name: str, number: int | None, outcome: Outcome, translations: str = "") -> RatingValue:
    """Return a value of the scale that `rated` uses."""
    return replace(
        TRUE,
        id=f"value-{name}",
        scale_id="scale",
        name=name,
        label=name.replace("_", " ").capitalize(),
        number=number,
        outcome=outcome,
        translations=translations,
    )


FIVE = (
    value("true", 5, Outcome.RIGHT, '{"de":{"label":"Wahr"}}'),
    value("mostly_true", 4, Outcome.PARTLY),
    value("half_true", 3, Outcome.PARTLY),
    value("mostly_false", 2, Outcome.WRONG),
    value("false", 1, Outcome.WRONG),
    value("unproven", None, Outcome.OPEN),
    value("disputed", 3, Outcome.OPEN),
)
"""A scale that counts as Google's example does, with two values that leave it open."""


def rated(
    chosen: str, values: tuple[RatingValue, ...] = FIVE, reason: str = "The register says so."
) -> ArticleReview:
    """Return an article with one claim, rated with the value of a name."""
    scale = RatingScale(id="scale", name="Scale", question=Question.TRUTH, values=values, is_default=True)
    harbour = nasty_reviews()[0]
    given = next(one for one in values if one.name == chosen)
    bridge = next(one for one in harbour.claims if one.claim.quote == "The bridge is 412 metres long.")
    answer = verdict(0x17, Question.TRUTH, given, reason)
    claim = replace(bridge.claim, kind=ClaimKind.FACT, id=uuid(0x17))
    return replace(
        harbour,
        claims=(replace(bridge, claim=claim, verdicts={Question.TRUTH: answer}),),
        scales=(scale,),
    )
