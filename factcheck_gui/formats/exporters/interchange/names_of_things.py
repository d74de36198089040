"""How things of a workspace are named outside of it: as URNs, and by the pages that a desk publishes."""

import re
import uuid
from typing import Final
from urllib.parse import quote

from factcheck_gui.domain.addresses import leads_to_web
from factcheck_gui.domain.file_names import slug
from factcheck_gui.domain.imprint import Imprint
from factcheck_gui.domain.reviews import ArticleReview, ReviewedClaim
from factcheck_gui.domain.translations import read_translations
from factcheck_gui.domain.verdicts import RatingValue

_FIELD: Final = re.compile(r"\{(article|claim|number|slug)\}")


def urn_of(thing_id: str) -> str:
    """Return the name of a thing that everybody understands; an id that is no UUID is made into one."""
    try:
        return uuid.UUID(thing_id).urn
    except ValueError:
        return uuid.uuid5(uuid.NAMESPACE_URL, thing_id).urn


def page_of(imprint: Imprint, review: ArticleReview, reviewed: ReviewedClaim, number: int) -> str | None:
    """Return the address of the finished check of a claim; None where the desk has named none."""
    filled = {
        "article": review.article.id,
        "claim": reviewed.claim.id,
        "number": str(number),
        "slug": slug(review.article.details.title),
    }
    page = _FIELD.sub(lambda found: quote(filled[found[1]], safe=""), imprint.page.strip())
    # An address of another scheme is none that anybody publishes at, and a program could run it.
    return page if leads_to_web(page) or (page and ":" not in page.partition("/")[0]) else None


def label_in(value: RatingValue, language: str) -> str:
    """Return what a value is called in a language; its own label where nobody has translated it."""
    wordings = read_translations(value.translations)
    known = {code.casefold(): wording.label for code, wording in wordings.items()}
    wanted = language.casefold()
    return known.get(wanted) or known.get(wanted.partition("-")[0]) or value.label


def is_in(value: RatingValue, language: str) -> bool:
    """Tell whether a value has words of its own in a language."""
    known = {code.casefold() for code in read_translations(value.translations)}
    wanted = language.casefold()
    return bool(wanted) and (wanted in known or wanted.partition("-")[0] in known)
