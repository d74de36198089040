"""Reads a file to be checked for ClaimReviews: JSON-LD, or a page with JSON-LD in its scripts."""

import json
import re
from typing import Final

from factcheck_gui.domain.claim_reviews import ReviewFinding, ReviewLevel, ReviewRule
from factcheck_gui.domain.errors import EmptyInputError, UnreadableInputError
from factcheck_gui.domain.input_errors import TooLargeInputError
from factcheck_gui.formats.exporters.interchange.claim_review_check import check_claim_reviews

_LARGEST: Final = 64_000_000
_SCRIPT: Final = re.compile(
    r"<script\b[^>]*\bapplication/ld\+json\b[^>]*>(.*?)</script", re.DOTALL | re.IGNORECASE
)
_SCRIPT_END: Final = "</script"


def check_file(name: str, data: bytes) -> tuple[ReviewFinding, ...]:
    """Return what is wrong with the ClaimReviews of a file; those of a page of HTML stand on one page.

    Raises:
        EmptyInputError: the file is empty.
        TooLargeInputError: it is larger than we read.
        UnreadableInputError: it is neither JSON nor a page with scripts of JSON-LD, or is damaged.
    """
    if not data.strip():
        raise EmptyInputError(name=name)
    if len(data) > _LARGEST:
        raise TooLargeInputError(name=name, limit=_LARGEST)
    text = data.decode("utf-8-sig", "replace")
    if text.lstrip()[:1] in {"{", "["}:
        findings = check_claim_reviews([_parsed(name, text)])
        if _SCRIPT_END in text.lower():
            ends = ReviewFinding(rule=ReviewRule.SCRIPT_END, level=ReviewLevel.ERROR)
            findings = (ends, *findings)
        return findings
    scripts = _SCRIPT.findall(text)
    if not scripts:
        raise UnreadableInputError(name=name, line=None, finding="there is no JSON-LD in the file")
    return check_claim_reviews([_parsed(name, one) for one in scripts], are_on_one_page=True)


def _parsed(name: str, text: str) -> object:
    try:
        # Readers of the web take line breaks inside of texts, which JSON forbids.
        found: object = json.loads(text, strict=False)
    except json.JSONDecodeError as error:
        raise UnreadableInputError(name=name, line=error.lineno, finding="the JSON is damaged") from error
    except RecursionError as error:
        raise UnreadableInputError(name=name, line=None, finding="the JSON is nested too deep") from error
    except ValueError as error:  # a number of more digits than Python reads
        raise UnreadableInputError(name=name, line=None, finding="a number is too long") from error
    return found
