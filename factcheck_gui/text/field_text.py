"""The one form in which the text of a field is stored, and what it could not keep."""

import re
from typing import Final

from factcheck_gui.domain.adjustments import KEPT_WHOLE, Adjustments
from factcheck_gui.text.canonical import canonicalise

_BYTE_ORDER_MARK: Final = "\ufeff"
# Whatever some system breaks a line at, with the blanks around it.
_ENDS: Final = "\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_BREAKS: Final = re.compile(f"[ \t]*[{_ENDS}][ \t{_ENDS}]*")


def field_text(given: str, *, is_line: bool) -> tuple[str, Adjustments]:
    r"""Return a text as a field stores it, and what became of it on the way; doing so twice changes no more.

    White space at both ends goes, with byte order marks before the first word; every line end is "\n", or a
    space where the field has one line; what cannot be stored becomes U+FFFD. All else stays as it is.
    """
    if given.isprintable():
        # What can be printed whole holds none of the signs in question.
        return given.strip(), KEPT_WHOLE
    canonical = canonicalise(given)
    text = canonical.text.strip()
    while text.startswith(_BYTE_ORDER_MARK):
        # It stood behind white space that is gone now.
        text = text.lstrip(_BYTE_ORDER_MARK).strip()
    breaks = 0
    if is_line:
        text, breaks = _BREAKS.subn(" ", text)
    return text, Adjustments(characters=canonical.replaced, breaks=breaks)
