"""What is wrong with published ClaimReviews, by the rules that search engines have written down."""

from dataclasses import dataclass
from enum import StrEnum


class ReviewLevel(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """A rule is broken: the check will not be taken."""
    ADVICE = "advice"
    """Something recommended is missing, or could be better."""
    REMINDER = "reminder"
    """No file can show whether the rule is kept: a person has to look."""


class ReviewRule(StrEnum):
    """One rule for ClaimReview markup."""

    NO_REVIEW = "no_review"
    TYPE_WITHOUT_AT = "type_without_at"
    """`type` where `@type` is meant: the object has no type."""
    NO_CONTEXT = "no_context"
    SCRIPT_END = "script_end"
    """The file holds `</script`, which would end the script that it is pasted into."""

    NO_CLAIM = "no_claim"
    CLAIM_LONG = "claim_long"
    CLAIM_HOLDS_RATING = "claim_holds_rating"
    NO_URL = "no_url"
    URL_NOT_WEB = "url_not_web"
    URL_SHORTENED = "url_shortened"
    URL_OTHER_DOMAIN = "url_other_domain"
    URL_OF_THE_CLAIM = "url_of_the_claim"
    """The page of the check is that of the claim itself."""
    NO_PUBLISHER = "no_publisher"
    PUBLISHER_NAMELESS = "publisher_nameless"
    PUBLISHER_UNTYPED = "publisher_untyped"
    """Neither a person nor an organisation."""

    NO_ITEM = "no_item"
    ITEM_NOT_A_CLAIM = "item_not_a_claim"
    NO_CLAIMANT = "no_claimant"
    CLAIMANT_NAMELESS = "claimant_nameless"
    CLAIMANT_UNTYPED = "claimant_untyped"
    """Neither a person nor an organisation."""
    CLAIMANT_IS_PUBLISHER = "claimant_is_publisher"
    NO_SAME_AS = "no_same_as"
    SAME_AS_NOT_WEB = "same_as_not_web"
    NO_APPEARANCE = "no_appearance"
    APPEARANCE_UNCLEAR = "appearance_unclear"
    NO_CLAIM_DATE = "no_claim_date"
    DATE_UNREADABLE = "date_unreadable"

    NO_RATING = "no_rating"
    RATING_UNTYPED = "rating_untyped"
    """It is not of the type Rating, which is what is read."""
    NO_WORDS = "no_words"
    ONLY_FALLBACK_WORDS = "only_fallback_words"
    """The verdict stands in `name` alone."""
    WORDS_ARE_A_NUMBER = "words_are_a_number"
    WORDS_LONG = "words_long"
    MEANING_NOT_FIRST = "meaning_not_first"
    """The verdict comes behind its reason."""
    NO_NUMBER = "no_number"
    NUMBER_UNREADABLE = "number_unreadable"
    NUMBER_NOT_WHOLE = "number_not_whole"
    NUMBER_OUTSIDE = "number_outside"
    NO_BOUNDS = "no_bounds"
    WORST_BELOW_ONE = "worst_below_one"
    BEST_NOT_ABOVE_WORST = "best_not_above_worst"
    NUMBER_AGAINST_WORDS = "number_against_words"
    """“False” nearer to the best number, “true” nearer to the worst, or below a falser one."""
    OPEN_WITH_NUMBER = "open_with_number"
    """A verdict such as “unproven” is no point between false and true."""
    NUMBERS_DIFFER_IN_WORDS = "numbers_differ_in_words"
    """One number goes by several words."""
    WORDS_DIFFER_IN_NUMBERS = "words_differ_in_numbers"
    """One verdict goes by several numbers."""
    SCALES_DIFFER = "scales_differ"
    """Numbers of different scales in one file."""

    SEVERAL_ON_A_PAGE = "several_on_a_page"
    SAME_ON_SEVERAL_PAGES = "same_on_several_pages"

    REDIRECTS = "redirects"
    PAGE_SHOWS_IT = "page_shows_it"
    PAGE_DOMAIN = "page_domain"
    ONE_PER_PAGE = "one_per_page"
    MANY_MARKED_PAGES = "many_marked_pages"
    CORRECTIONS_POLICY = "corrections_policy"
    NO_POLITICAL_PUBLISHER = "no_political_publisher"
    DISTINCT_ORIGIN = "distinct_origin"
    PRIMARY_SOURCES = "primary_sources"
    MAPPING_DOCUMENTED = "mapping_documented"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFinding:
    """A rule that is broken, or of which a person is reminded.

    `number` counts the ClaimReviews of the file from 1 and is None where the finding is about all of them;
    `path` leads to the place inside of it; `value` is what stands there, where that helps.
    """

    rule: ReviewRule
    level: ReviewLevel
    number: int | None = None
    path: str = ""
    value: str = ""
