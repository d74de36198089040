"""A good ClaimReview, and how it breaks each rule."""

from collections.abc import Callable
from typing import Any

from factcheck_gui.domain.claim_reviews import ReviewLevel, ReviewRule

Review = dict[str, Any]
Break = Callable[[Review], object]

GOOD: Review = {
    "@context": "https://schema.org",
    "@type": "ClaimReview",
    "url": "https://checks.example.org/panjshir-1",
    "claimReviewed": "Pakistan backed the Taliban in Panjshir",
    "author": {"@type": "Organization", "name": "Example Desk", "url": "https://www.example.org/"},
    "datePublished": "2021-09-20T10:00:00+00:00",
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Organization", "name": "Central Command", "sameAs": "https://example.mil/"},
        "datePublished": "2021-09-10",
        "appearance": {"@type": "NewsArticle", "url": "https://example.com/news/panjshir"},
    },
    "reviewRating": {
        "@type": "Rating",
        "alternateName": "Mostly true: both letters are there",
        "ratingValue": "4",
        "bestRating": 5,
        "worstRating": 1,
    },
}


RATING: Review = GOOD["reviewRating"]
SOMEBODY: Review = GOOD["itemReviewed"]["author"]
OPEN_LONG = "Conflicting Evidence/Cherrypicking"
HOLDING_A_RATING = (
    *(
        "X did it - FALSE",
        "X did it: false",
        "FALSE X did it",
        "Half-true: X",
        "Pants on Fire! X",
        "Falsch: X",
    ),
    *("[Mostly True] X did it", "X did it (nicht genug Belege).", "It rained. False.", "Denied: it rained"),
)
HOLDING_NONE = (
    *(
        "It is false that X did it",
        "X said it is true",
        "X: the true story - of a false dawn",
        "True love is X",
    ),
    *(
        "FALSE ALARM IN X",
        "The court found: X is void of sense",
        "Verify your age, X says",
        "A true-false test",
    ),
)


def rating(**given: object) -> Break:
    """Change the rating; None takes away."""

    def change(review: Review) -> None:
        for key, value in given.items():
            review["reviewRating"][key] = value

    return change


def item(**given: object) -> Break:
    """Change what was reviewed; None takes away."""

    def change(review: Review) -> None:
        review["itemReviewed"] |= given

    return change


def own(**given: object) -> Break:
    """Change the review itself; None takes away."""

    def change(review: Review) -> None:
        review |= given

    return change


def without_type(review: Review) -> None:
    """Write `type` where `@type` belongs."""
    review["itemReviewed"]["type"] = review["itemReviewed"].pop("@type")


BROKEN: list[tuple[Break, ReviewRule, ReviewLevel]] = [
    (without_type, ReviewRule.TYPE_WITHOUT_AT, ReviewLevel.ERROR),
    (own(**{"@context": "https://example.org"}), ReviewRule.NO_CONTEXT, ReviewLevel.ERROR),
    (own(**{"@context": "https://notschema.org.evil"}), ReviewRule.NO_CONTEXT, ReviewLevel.ERROR),
    (own(**{"@context": "https://evil.example/schema.org"}), ReviewRule.NO_CONTEXT, ReviewLevel.ERROR),
    (own(claimReviewed=" "), ReviewRule.NO_CLAIM, ReviewLevel.ERROR),
    (own(claimReviewed="x" * 75), ReviewRule.CLAIM_LONG, ReviewLevel.ADVICE),
    (own(claimReviewed="False: it rained"), ReviewRule.CLAIM_HOLDS_RATING, ReviewLevel.ERROR),
    (own(claimReviewed="It rained (mostly true)"), ReviewRule.CLAIM_HOLDS_RATING, ReviewLevel.ERROR),
    *(
        (own(claimReviewed=words), ReviewRule.CLAIM_HOLDS_RATING, ReviewLevel.ERROR)
        for words in HOLDING_A_RATING
    ),
    (own(url=None), ReviewRule.NO_URL, ReviewLevel.ERROR),
    (own(url="urn:uuid:1"), ReviewRule.URL_NOT_WEB, ReviewLevel.ERROR),
    (own(url="https://[broken"), ReviewRule.URL_NOT_WEB, ReviewLevel.ERROR),
    (own(url="https://bit.ly/abc"), ReviewRule.URL_SHORTENED, ReviewLevel.ERROR),
    (own(url="https://example.net/1"), ReviewRule.URL_OTHER_DOMAIN, ReviewLevel.ADVICE),
    (own(url=[GOOD["url"], "https://example.net/1"]), ReviewRule.URL_OTHER_DOMAIN, ReviewLevel.ADVICE),
    (own(url="https://example.com/news/panjshir"), ReviewRule.URL_OF_THE_CLAIM, ReviewLevel.ERROR),
    (own(author=None), ReviewRule.NO_PUBLISHER, ReviewLevel.ADVICE),
    (own(author={"@type": "Organization"}), ReviewRule.PUBLISHER_NAMELESS, ReviewLevel.ERROR),
    (own(author={"@type": "Thing", "name": "X"}), ReviewRule.PUBLISHER_UNTYPED, ReviewLevel.ADVICE),
    (own(author="Example Desk"), ReviewRule.PUBLISHER_NAMELESS, ReviewLevel.ERROR),
    (own(itemReviewed=None), ReviewRule.NO_ITEM, ReviewLevel.ADVICE),
    (own(datePublished="yesterday"), ReviewRule.DATE_UNREADABLE, ReviewLevel.ERROR),
    (item(**{"@type": "CreativeWork"}), ReviewRule.ITEM_NOT_A_CLAIM, ReviewLevel.ADVICE),
    (item(author=None), ReviewRule.NO_CLAIMANT, ReviewLevel.ADVICE),
    (item(author={"@type": "Person"}), ReviewRule.CLAIMANT_NAMELESS, ReviewLevel.ERROR),
    (item(author=SOMEBODY | {"name": "example desk"}), ReviewRule.CLAIMANT_IS_PUBLISHER, ReviewLevel.ERROR),
    (item(author={"@type": "Person", "name": "X"}), ReviewRule.NO_SAME_AS, ReviewLevel.ADVICE),
    (item(author=SOMEBODY | {"sameAs": "not a link"}), ReviewRule.SAME_AS_NOT_WEB, ReviewLevel.ADVICE),
    (item(author=SOMEBODY | {"@type": "Thing"}), ReviewRule.CLAIMANT_UNTYPED, ReviewLevel.ADVICE),
    (item(appearance=None), ReviewRule.NO_APPEARANCE, ReviewLevel.ADVICE),
    (item(appearance="somewhere"), ReviewRule.APPEARANCE_UNCLEAR, ReviewLevel.ERROR),
    (item(appearance="javascript:alert(1)"), ReviewRule.APPEARANCE_UNCLEAR, ReviewLevel.ERROR),
    (item(appearance={"name": "X", "url": "x"}), ReviewRule.APPEARANCE_UNCLEAR, ReviewLevel.ERROR),
    (item(datePublished=None), ReviewRule.NO_CLAIM_DATE, ReviewLevel.ADVICE),
    (item(datePublished="2021-13-01"), ReviewRule.DATE_UNREADABLE, ReviewLevel.ERROR),
    (own(reviewRating="False"), ReviewRule.NO_RATING, ReviewLevel.ERROR),
    (own(reviewRating=[RATING, RATING | {"alternateName": " "}]), ReviewRule.NO_WORDS, ReviewLevel.ERROR),
    (rating(**{"@type": "AggregateRating"}), ReviewRule.RATING_UNTYPED, ReviewLevel.ERROR),
    (rating(**{"@type": None}), ReviewRule.RATING_UNTYPED, ReviewLevel.ERROR),
    (rating(alternateName=None), ReviewRule.NO_WORDS, ReviewLevel.ERROR),
    (rating(alternateName="Nothing was found: false"), ReviewRule.MEANING_NOT_FIRST, ReviewLevel.ADVICE),
    (rating(alternateName=None, name="False"), ReviewRule.ONLY_FALLBACK_WORDS, ReviewLevel.ERROR),
    (rating(alternateName="4/5"), ReviewRule.WORDS_ARE_A_NUMBER, ReviewLevel.ERROR),
    (rating(alternateName="Mostly true" + "!" * 80), ReviewRule.WORDS_LONG, ReviewLevel.ADVICE),
    (rating(ratingValue=None), ReviewRule.NO_NUMBER, ReviewLevel.ADVICE),
    (rating(ratingValue="four"), ReviewRule.NUMBER_UNREADABLE, ReviewLevel.ERROR),
    (rating(ratingValue="nan"), ReviewRule.NUMBER_UNREADABLE, ReviewLevel.ERROR),
    (rating(ratingValue=True), ReviewRule.NUMBER_UNREADABLE, ReviewLevel.ERROR),
    (rating(bestRating=5.5), ReviewRule.NUMBER_NOT_WHOLE, ReviewLevel.ADVICE),
    (rating(ratingValue=3.5), ReviewRule.NUMBER_NOT_WHOLE, ReviewLevel.ADVICE),
    (rating(ratingValue=6), ReviewRule.NUMBER_OUTSIDE, ReviewLevel.ERROR),
    (rating(bestRating=None), ReviewRule.NO_BOUNDS, ReviewLevel.ADVICE),
    (rating(worstRating=0), ReviewRule.WORST_BELOW_ONE, ReviewLevel.ERROR),
    (rating(worstRating=5), ReviewRule.BEST_NOT_ABOVE_WORST, ReviewLevel.ERROR),
    (rating(alternateName="False: no", ratingValue=5), ReviewRule.NUMBER_AGAINST_WORDS, ReviewLevel.ERROR),
    (rating(alternateName="True", ratingValue=1), ReviewRule.NUMBER_AGAINST_WORDS, ReviewLevel.ERROR),
    (rating(ratingValue=1), ReviewRule.NUMBER_AGAINST_WORDS, ReviewLevel.ERROR),
    (rating(alternateName="Mostly false", ratingValue=5), ReviewRule.NUMBER_AGAINST_WORDS, ReviewLevel.ERROR),
    *(
        (rating(alternateName=words), ReviewRule.OPEN_WITH_NUMBER, ReviewLevel.ADVICE)
        for words in (
            "Unproven: denied",
            "Unsupported",
            "Unfounded",
            "Verify",
            "Void",
            "No verdict",
            OPEN_LONG,
        )
    ),
]
