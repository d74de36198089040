"""Names of languages, and what a person may type for one: a name, or a BCP 47 code."""

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "languages"
_NAMES: Final = {
    "ar": QT_TRANSLATE_NOOP("languages", "Arabic"),
    "de": QT_TRANSLATE_NOOP("languages", "German"),
    "en": QT_TRANSLATE_NOOP("languages", "English"),
    "es": QT_TRANSLATE_NOOP("languages", "Spanish"),
    "fa": QT_TRANSLATE_NOOP("languages", "Persian"),
    "fr": QT_TRANSLATE_NOOP("languages", "French"),
    "he": QT_TRANSLATE_NOOP("languages", "Hebrew"),
    "hi": QT_TRANSLATE_NOOP("languages", "Hindi"),
    "it": QT_TRANSLATE_NOOP("languages", "Italian"),
    "ja": QT_TRANSLATE_NOOP("languages", "Japanese"),
    "ko": QT_TRANSLATE_NOOP("languages", "Korean"),
    "nl": QT_TRANSLATE_NOOP("languages", "Dutch"),
    "pl": QT_TRANSLATE_NOOP("languages", "Polish"),
    "pt": QT_TRANSLATE_NOOP("languages", "Portuguese"),
    "ru": QT_TRANSLATE_NOOP("languages", "Russian"),
    "tr": QT_TRANSLATE_NOOP("languages", "Turkish"),
    "uk": QT_TRANSLATE_NOOP("languages", "Ukrainian"),
    "ur": QT_TRANSLATE_NOOP("languages", "Urdu"),
    "zh": QT_TRANSLATE_NOOP("languages", "Chinese"),
}
_RIGHT_TO_LEFT: Final = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv"})
# BCP 47: a language of two or three letters, then subtags of script, region and variant.
_CODE: Final = re.compile(r"[a-z]{2,3}(-[a-z0-9]{1,8})*", re.IGNORECASE)
_WITH_CODE: Final = re.compile(r".*\(([^()]+)\)")


def languages() -> tuple[str, ...]:
    """Return the codes of the languages that are offered, in the order of their names."""
    return tuple(sorted(_NAMES, key=language_name))


def language_name(code: str) -> str:
    """Return a language as it is shown: “English (en)”; a code without a name stands for itself."""
    name = _name(code.lower())
    return code if name is None else f"{name} ({code})"


def language_code(typed: str) -> str | None:
    """Return the code that a person means, an empty text for no language, None where it is none."""
    text = typed.strip()
    found = _WITH_CODE.fullmatch(text)
    if found is not None:
        text = found.group(1).strip()
    for code in _NAMES:
        if text.casefold() == (_name(code) or "").casefold():
            return code
    return text if not text or _CODE.fullmatch(text) else None


def runs_right_to_left(code: str) -> bool:
    """Tell whether a language is usually written from right to left."""
    return code.lower().partition("-")[0] in _RIGHT_TO_LEFT


def _name(code: str) -> str | None:
    template = _NAMES.get(code)
    return None if template is None else QCoreApplication.translate(_CONTEXT, str(template))
