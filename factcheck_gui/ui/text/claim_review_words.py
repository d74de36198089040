"""Sentences about what is wrong with ClaimReviews; without Qt, for window and command line alike."""

from collections.abc import Callable, Mapping
from typing import Final

from factcheck_gui.domain.claim_reviews import ReviewFinding, ReviewLevel, ReviewRule
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import Sentence

CONTEXT: Final = "claim reviews"
"""The context of these words for translators."""

Translate = Callable[[str], str]

LEVELS: Final[Mapping[ReviewLevel, str]] = {
    ReviewLevel.ERROR: QT_TRANSLATE_NOOP("claim reviews", "Error"),
    ReviewLevel.ADVICE: QT_TRANSLATE_NOOP("claim reviews", "Advice"),
    ReviewLevel.REMINDER: QT_TRANSLATE_NOOP("claim reviews", "Reminder"),
}
"""What a finding of a level is called."""

_AT: Final = QT_TRANSLATE_NOOP("claim reviews", "ClaimReview {number}: {words}")

_RULES: Final[Mapping[ReviewRule, str]] = {
    ReviewRule.NO_REVIEW: QT_TRANSLATE_NOOP(
        "claim reviews", "There is no ClaimReview: no claim has a verdict on its truth."
    ),
    ReviewRule.TYPE_WITHOUT_AT: QT_TRANSLATE_NOOP(
        "claim reviews", "“type” stands where “@type” must: “{value}” is not understood as a type."
    ),
    ReviewRule.NO_CONTEXT: QT_TRANSLATE_NOOP(
        "claim reviews", "“@context” does not name schema.org, so no word of it is understood."
    ),
    ReviewRule.SCRIPT_END: QT_TRANSLATE_NOOP(
        "claim reviews", "The file holds “</script”, which would end the script that it is pasted into."
    ),
    ReviewRule.NO_CLAIM: QT_TRANSLATE_NOOP("claim reviews", "“claimReviewed” is missing: what is claimed."),
    ReviewRule.CLAIM_LONG: QT_TRANSLATE_NOOP(
        "claim reviews",
        "The claim has {value} characters; fewer than 75 are shown whole. Restate it shorter.",
    ),
    ReviewRule.CLAIM_HOLDS_RATING: QT_TRANSLATE_NOOP(
        "claim reviews", "The claim holds its verdict; that belongs in the rating: “{value}”."
    ),
    ReviewRule.NO_URL: QT_TRANSLATE_NOOP("claim reviews", "“url” is missing: the page with the whole check."),
    ReviewRule.URL_NOT_WEB: QT_TRANSLATE_NOOP(
        "claim reviews",
        "The address of the check is no web address: {value}. Say in the imprint where checks are published.",
    ),
    ReviewRule.URL_SHORTENED: QT_TRANSLATE_NOOP(
        "claim reviews", "The address of the check is a short link: {value}. Give the page itself."
    ),
    ReviewRule.URL_OTHER_DOMAIN: QT_TRANSLATE_NOOP(
        "claim reviews",
        "The check lies on another site than its publisher’s: {value}. It must be that of the marked page.",
    ),
    ReviewRule.URL_OF_THE_CLAIM: QT_TRANSLATE_NOOP(
        "claim reviews", "The address of the check is where the claim was made: {value}."
    ),
    ReviewRule.NO_PUBLISHER: QT_TRANSLATE_NOOP(
        "claim reviews", "“author” is missing: who publishes the check."
    ),
    ReviewRule.PUBLISHER_NAMELESS: QT_TRANSLATE_NOOP(
        "claim reviews", "The publisher of the check has neither name nor address."
    ),
    ReviewRule.PUBLISHER_UNTYPED: QT_TRANSLATE_NOOP(
        "claim reviews",
        "It is not said whether the publisher of the check, {value}, is an organisation or a person.",
    ),
    ReviewRule.NO_ITEM: QT_TRANSLATE_NOOP(
        "claim reviews", "“itemReviewed” is missing: who made the claim, when and where."
    ),
    ReviewRule.ITEM_NOT_A_CLAIM: QT_TRANSLATE_NOOP(
        "claim reviews", "“itemReviewed” is of type “{value}” and not a Claim."
    ),
    ReviewRule.NO_CLAIMANT: QT_TRANSLATE_NOOP(
        "claim reviews", "Nobody is named who made the claim. If there is nobody, leave it so."
    ),
    ReviewRule.CLAIMANT_NAMELESS: QT_TRANSLATE_NOOP("claim reviews", "Whoever made the claim has no name."),
    ReviewRule.CLAIMANT_UNTYPED: QT_TRANSLATE_NOOP(
        "claim reviews",
        "It is not said whether {value} is a person or an organisation. Note a role or an organisation.",
    ),
    ReviewRule.CLAIMANT_IS_PUBLISHER: QT_TRANSLATE_NOOP(
        "claim reviews", "The publisher of the check is named as the one who made the claim: {value}."
    ),
    ReviewRule.NO_SAME_AS: QT_TRANSLATE_NOOP(
        "claim reviews", "“sameAs” would say who {value} is: a home page, Wikipedia or Wikidata."
    ),
    ReviewRule.SAME_AS_NOT_WEB: QT_TRANSLATE_NOOP("claim reviews", "“sameAs” is no web address: “{value}”."),
    ReviewRule.NO_APPEARANCE: QT_TRANSLATE_NOOP(
        "claim reviews", "Neither “appearance” nor “firstAppearance” says where the claim stands."
    ),
    ReviewRule.APPEARANCE_UNCLEAR: QT_TRANSLATE_NOOP(
        "claim reviews", "Where the claim stands is neither a web address nor a work with a title: “{value}”."
    ),
    ReviewRule.NO_CLAIM_DATE: QT_TRANSLATE_NOOP(
        "claim reviews", "“datePublished” of the claim is missing: when it was made."
    ),
    ReviewRule.DATE_UNREADABLE: QT_TRANSLATE_NOOP(
        "claim reviews", "“{value}” is no date as in 2026-03-04 or 2026-03-04T10:00:00Z."
    ),
    ReviewRule.NO_RATING: QT_TRANSLATE_NOOP("claim reviews", "“reviewRating” is missing: the verdict."),
    ReviewRule.RATING_UNTYPED: QT_TRANSLATE_NOOP(
        "claim reviews", "“reviewRating” must be of the type “Rating”, and not “{value}”."
    ),
    ReviewRule.NO_WORDS: QT_TRANSLATE_NOOP(
        "claim reviews", "“alternateName” is missing: the verdict in words."
    ),
    ReviewRule.ONLY_FALLBACK_WORDS: QT_TRANSLATE_NOOP(
        "claim reviews", "The verdict stands in “name” alone; it belongs in “alternateName”: “{value}”."
    ),
    ReviewRule.WORDS_ARE_A_NUMBER: QT_TRANSLATE_NOOP(
        "claim reviews", "“alternateName” must be words, and not “{value}”."
    ),
    ReviewRule.WORDS_LONG: QT_TRANSLATE_NOOP(
        "claim reviews", "The verdict has {value} characters. Say its meaning first, and little more."
    ),
    ReviewRule.MEANING_NOT_FIRST: QT_TRANSLATE_NOOP(
        "claim reviews", "The verdict comes last in “{value}”. Say its meaning first."
    ),
    ReviewRule.NO_NUMBER: QT_TRANSLATE_NOOP(
        "claim reviews",
        "The rating has no number. That is right where the verdict is no point between false and true.",
    ),
    ReviewRule.NUMBER_UNREADABLE: QT_TRANSLATE_NOOP("claim reviews", "“{value}” is no number."),
    ReviewRule.NUMBER_NOT_WHOLE: QT_TRANSLATE_NOOP(
        "claim reviews", "{value} is no whole number; those are recommended."
    ),
    ReviewRule.NUMBER_OUTSIDE: QT_TRANSLATE_NOOP(
        "claim reviews", "The rating lies outside its own bounds: {value}."
    ),
    ReviewRule.NO_BOUNDS: QT_TRANSLATE_NOOP(
        "claim reviews", "“bestRating” or “worstRating” is missing, without which the number says little."
    ),
    ReviewRule.WORST_BELOW_ONE: QT_TRANSLATE_NOOP(
        "claim reviews", "“worstRating” is {value} and must be 1 or more."
    ),
    ReviewRule.BEST_NOT_ABOVE_WORST: QT_TRANSLATE_NOOP(
        "claim reviews", "“bestRating” must be greater than “worstRating”: {value}."
    ),
    ReviewRule.NUMBER_AGAINST_WORDS: QT_TRANSLATE_NOOP(
        "claim reviews", "Number and words disagree: {value}. Nearer to the best number is truer."
    ),
    ReviewRule.OPEN_WITH_NUMBER: QT_TRANSLATE_NOOP(
        "claim reviews", "This verdict is no point between false and true, and has a number: {value}."
    ),
    ReviewRule.NUMBERS_DIFFER_IN_WORDS: QT_TRANSLATE_NOOP(
        "claim reviews", "One number goes by several words: {value}. It must always mean the same."
    ),
    ReviewRule.WORDS_DIFFER_IN_NUMBERS: QT_TRANSLATE_NOOP(
        "claim reviews", "One verdict goes by several numbers: {value}. It must always have the same."
    ),
    ReviewRule.SCALES_DIFFER: QT_TRANSLATE_NOOP(
        "claim reviews",
        "Other ratings have other bounds than {value}. Numbers should mean the same everywhere.",
    ),
    ReviewRule.SEVERAL_ON_A_PAGE: QT_TRANSLATE_NOOP(
        "claim reviews", "The page has a ClaimReview already: {value}. A page may have one."
    ),
    ReviewRule.SAME_ON_SEVERAL_PAGES: QT_TRANSLATE_NOOP(
        "claim reviews",
        "It is the same as ClaimReview {value} and lies on another page. It may be on one only.",
    ),
    ReviewRule.REDIRECTS: QT_TRANSLATE_NOOP(
        "claim reviews", "The address of the check leads to its page at once, without a redirect."
    ),
    ReviewRule.PAGE_SHOWS_IT: QT_TRANSLATE_NOOP(
        "claim reviews", "What the markup says is also to be seen on the page: claim, verdict and publisher."
    ),
    ReviewRule.PAGE_DOMAIN: QT_TRANSLATE_NOOP(
        "claim reviews",
        "The address of the check is of the same domain, or a part of it, as the marked page.",
    ),
    ReviewRule.ONE_PER_PAGE: QT_TRANSLATE_NOOP(
        "claim reviews", "Every ClaimReview goes on a page of its own, and on no other."
    ),
    ReviewRule.MANY_MARKED_PAGES: QT_TRANSLATE_NOOP(
        "claim reviews", "The site has several pages with ClaimReviews."
    ),
    ReviewRule.CORRECTIONS_POLICY: QT_TRANSLATE_NOOP(
        "claim reviews", "The site has a corrections policy, or a way for readers to report errors."
    ),
    ReviewRule.NO_POLITICAL_PUBLISHER: QT_TRANSLATE_NOOP(
        "claim reviews", "The publisher is no political entity: no party, campaign or elected official."
    ),
    ReviewRule.DISTINCT_ORIGIN: QT_TRANSLATE_NOOP(
        "claim reviews", "Every claim comes from somebody other than the site that checks it."
    ),
    ReviewRule.PRIMARY_SOURCES: QT_TRANSLATE_NOOP(
        "claim reviews", "The page says what was found, by which methods, and cites primary sources."
    ),
    ReviewRule.MAPPING_DOCUMENTED: QT_TRANSLATE_NOOP(
        "claim reviews", "The site explains which number stands for which verdict."
    ),
}


def review_sentence(finding: ReviewFinding, translate: Translate = str) -> str:
    """Return what a finding says, and of which ClaimReview."""
    words = Sentence(template=_RULES[finding.rule], values={"value": finding.value}).text(translate)
    if finding.number is None:
        return words
    return translate(_AT).replace("{number}", str(finding.number)).replace("{words}", words)
