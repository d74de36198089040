"""The rules that tell a full stop at which the sentence goes on from one that ends it."""

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.text import sentence_marks as marks

_NEAR = 40  # characters before an end that decide about it; a bound, so that a long text stays linear
_BRACKETED = 400  # characters that a bracket may hold; longer ones have lost their other half
_BRACKETS = (("(", ")"), ("[", "]"), ("（", "）"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Boundary:
    """A place where the sentence that begins at `start` may end."""

    text: str
    start: int
    end: int
    language: str
    cased: bool

    @property
    def before(self) -> str:
        """The last characters of the sentence, up to the end."""
        return self.text[max(self.start, self.end - _NEAR) : self.end]

    @property
    def spaced(self) -> bool:
        """Whether white space follows."""
        return self.text[self.end].isspace()

    @property
    def quoted(self) -> bool:
        """Whether a closing quotation mark stands before the end."""
        return self.text[self.end - 1] in "\"'”’“»«›‹」』"


def goes_on(boundary: Boundary) -> bool:
    """Tells whether the sentence goes on beyond the boundary."""
    return any(rule(boundary) for rule in _RULES)


def _punctuation_follows(boundary: Boundary) -> bool:
    """No sentence begins with a comma, a colon or a closing bracket."""
    rest = boundary.text[boundary.end : boundary.end + 3].lstrip()
    return rest[:1] in {",", ";", ":", ")", "]", "،", "؛", "、", "，"} or (
        not boundary.spaced and rest[:1] in ".!?%/"
    )


def _small_letter_follows(boundary: Boundary) -> bool:
    """A small letter carries on, as in “Really?” she asked; save in texts without capitals, and iPhones."""
    if not boundary.cased:
        return False
    opening = marks.OPENING.match(boundary.text, boundary.end)
    first = opening.end() if opening else boundary.end
    return boundary.text[first : first + 1].islower() and not marks.BRANDED.match(boundary.text, first)


def _abbreviation_before(boundary: Boundary) -> bool:
    """A title or a unit waits for its name or number."""
    last = marks.LAST_WORD.search(boundary.before)
    return last is not None and last[1] in marks.ABBREVIATIONS.get(boundary.language, ())


def _lone_letter_before(boundary: Boundary) -> bool:
    """One letter is an initial or a title in scripts without capitals, and between full stops abbreviates."""
    if marks.LONE_LETTER.search(boundary.before):
        return True
    return bool(marks.GLUED_LETTERS.match(boundary.text, max(0, boundary.end - 3)))


def _inside_an_address(boundary: Boundary) -> bool:
    """Full stops within links and mail addresses end nothing."""
    if boundary.spaced:
        return False
    return bool(marks.ADDRESS.search(boundary.before.rsplit(maxsplit=1)[-1]))


def _enumerator(boundary: Boundary) -> bool:
    """“1.” and “Figure 1.” belong to what they number."""
    if boundary.end - boundary.start > _NEAR:
        return False
    if marks.ENUMERATOR.fullmatch(boundary.text, boundary.start, boundary.end):
        return True
    return boundary.start == 0 and bool(marks.HEAD.fullmatch(boundary.text, 0, boundary.end))


def _bracket_follows(boundary: Boundary) -> bool:
    """A bracket after which the words run on, or the reference behind a quotation, is part of it."""
    citation = marks.CITATION.match(boundary.text, boundary.end)
    if not citation:
        return False
    following = citation["next"].strip()
    if following == ".":
        return boundary.quoted or boundary.text[boundary.end - 1] in "!?" or citation["within"].isdecimal()
    return following in {",", ";", ":"} or following.islower()


def _inside_brackets(boundary: Boundary) -> bool:
    """Within brackets that stand in the middle of a sentence no sentence ends."""
    return any(_inside(boundary, opening, closing) for opening, closing in _BRACKETS)


def _inside(boundary: Boundary, opening: str, closing: str) -> bool:
    text, end = boundary.text, boundary.end
    opened = text.rfind(opening, max(boundary.start, end - _BRACKETED), end)
    if opened < 0 or text.find(closing, opened, end) >= 0 or not text[boundary.start : opened].strip():
        return False
    closed = text.find(closing, end, end + _BRACKETED)
    return closed >= 0 and text.find(opening, end, closed) < 0


def _source_follows(boundary: Boundary) -> bool:
    """A quotation is followed by its speaker: “So.” — Rick; “Is it so?” John Smith asked."""
    if marks.SOURCE_LINE.match(boundary.text, boundary.end):
        return True
    if not boundary.quoted:
        return False
    if marks.ATTRIBUTION_DASH.match(boundary.text, boundary.end):
        return True
    asked = boundary.text[boundary.end - 2 : boundary.end - 1] in {"?", "!", "…"}
    return asked and boundary.language == "en" and bool(marks.REPORTED.match(boundary.text, boundary.end))


def _day_follows_time(boundary: Boundary) -> bool:
    """“5 p.m. Monday” is one point in time."""
    return bool(
        marks.DAYTIME.search(boundary.before) and marks.TIME_GOES_ON.match(boundary.text, boundary.end)
    )


def _german_ordinal(boundary: Boundary) -> bool:
    """A German number with a full stop is an ordinal where an article asks for one: im 19. Jahrhundert."""
    return boundary.language == "de" and bool(marks.GERMAN_ORDINAL.search(boundary.before))


def _japanese_particle_follows(boundary: Boundary) -> bool:
    """Hiragana right behind a Japanese quotation ties it into its sentence, as in 「はい。」と言った。."""
    return boundary.text[boundary.end - 1] in "」』" and "ぁ" <= boundary.text[boundary.end] <= "ゟ"


_RULES = (
    _punctuation_follows,
    _small_letter_follows,
    _abbreviation_before,
    _lone_letter_before,
    _inside_an_address,
    _enumerator,
    _bracket_follows,
    _inside_brackets,
    _source_follows,
    _day_follows_time,
    _german_ordinal,
    _japanese_particle_follows,
)
