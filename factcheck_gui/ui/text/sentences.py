"""Turns expected errors into one plain sentence each: what is wrong, and what to do about it."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

Translate = Callable[[str], str]
"""Returns a template in the user's language."""

# Control characters, halves of surrogate pairs and separators of lines would break a line of text or steer a
# terminal; bidirectional controls would let "gpj.exe" pass for "exe.jpg".
_DISGUISES: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_SHOWN_AT_MOST: Final = 300
_MEGABYTE: Final = 1_000_000

_FALLBACK: Final = QT_TRANSLATE_NOOP("sentences", "This cannot be done.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence as a template, which can be translated, and the values that go into it."""

    template: str
    values: Mapping[str, object]

    def text(self, translate: Translate = str) -> str:
        """Return the sentence, with every value shown so that it cannot disguise itself."""
        return translate(self.template).format_map(
            {name: shown(value) for name, value in self.values.items()}
        )


def sentence(error: ExpectedError) -> Sentence:
    """Return the sentence for an error."""
    from factcheck_gui.domain.input_errors import TooLargeInputError
    from factcheck_gui.ui.text.error_sentences import BY_SUBJECT, TEMPLATES

    # An error keeps its data in its attributes, and nothing else there.
    values = dict(vars(error))
    if isinstance(error, TooLargeInputError):
        values["size"] = f"{error.limit / _MEGABYTE:,.0f} MB"
    subject = str(
        values.get("entity") or values.get("field") or values.get("trouble") or values.get("line") or ""
    )
    family = [kind for kind in type(error).__mro__ if issubclass(kind, ExpectedError)]
    # What is known of the narrowest kind says most.
    templates = (BY_SUBJECT.get((kind, subject)) or TEMPLATES.get(kind) for kind in family)
    return Sentence(template=next(filter(None, templates), _FALLBACK), values=values)


def describe(error: ExpectedError, translate: Translate = str) -> str:
    """Return one plain sentence that says what is wrong and what to do."""
    return sentence(error).text(translate)


def shown(value: object) -> str:
    """Return a value as it may stand in a line of text: what is invisible there is written as an escape."""
    text = _DISGUISES.sub(_escape, str(value))
    return text if len(text) <= _SHOWN_AT_MOST else f"{text[:_SHOWN_AT_MOST]}…"


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found.group()):04x}"
