"""Counts which language a document's own marks give to how many of its letters."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

_NONE: Final = frozenset({"", "none", "zxx", "und", "mul", "x-none", "x-none-none", "none-none", "zxx-none"})
_SCRIPTS: Final = re.compile(
    "(?P<complex>[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\u1780-\u17ff\ufb1d-\ufefc])"
    "|(?P<asian>[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff])"
    r"|(?P<western>[^\W\d_])"
)
_LOOKED_AT: Final = 40
"""Signs of each stretch that tell its script."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages:
    """The languages that a style or a run gives to words in each kind of script."""

    western: str | None = None
    asian: str | None = None
    complex: str | None = None

    def over(self, below: "Languages") -> "Languages":
        """Return these languages, completed from those of a style below."""
        return Languages(
            western=self.western or below.western,
            asian=self.asian or below.asian,
            complex=self.complex or below.complex,
        )


NO_LANGUAGES: Final = Languages()


@dataclass(slots=True)
class LanguageTally:
    """The letters counted so far."""

    _letters: Counter[str] = field(default_factory=Counter)

    def add(self, words: str, languages: Languages) -> None:
        """Count a stretch of words."""
        language = _plain(_for_script(words, languages))
        self._letters[language] += len(words)

    @property
    def language(self) -> str | None:
        """The language of most letters, or None where most have none."""
        most = self._letters.most_common(1)
        return most[0][0] or None if most else None


def _plain(language: str | None) -> str:
    code = (language or "").strip().replace("_", "-")
    return "" if code.lower() in _NONE else code


def _for_script(words: str, languages: Languages) -> str | None:
    # Most words are these, and a document has very many stretches.
    found = None if words.isascii() else _SCRIPTS.search(words[:_LOOKED_AT])
    if found is None or found.lastgroup == "western":
        return languages.western
    return languages.complex if found.lastgroup == "complex" else languages.asian
