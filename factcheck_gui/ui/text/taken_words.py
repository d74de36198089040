"""What became of the marks of another program, in words; without Qt, for window and command line alike."""

from collections.abc import Iterable
from typing import Final

from factcheck_gui.domain.found_claims import FoundClaims
from factcheck_gui.domain.taken_over import TakenOver
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.counted import counted_of
from factcheck_gui.ui.text.elision import elided
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import Translate, shown

CONTEXT: Final = "taken over"
_LISTED: Final = 5
_WORD_SHOWN: Final = 40

Forms = tuple[str, str]
"""A sentence about one, and one about several."""

_CAME_IN: Final = (
    QT_TRANSLATE_NOOP("taken over", "%n claim came in."),
    QT_TRANSLATE_NOOP("taken over", "%n claims came in."),
)
_LINKS: Final = (
    QT_TRANSLATE_NOOP("taken over", "%n link came in."),
    QT_TRANSLATE_NOOP("taken over", "%n links came in."),
)
_HERE: Final = (
    QT_TRANSLATE_NOOP("taken over", "%n was here already."),
    QT_TRANSLATE_NOOP("taken over", "%n were here already."),
)
_LEFT_OUT: Final = (
    QT_TRANSLATE_NOOP("taken over", "%n was left out, by its label: %1."),
    QT_TRANSLATE_NOOP("taken over", "%n were left out, by their labels: %1."),
)
_LINKS_LEFT_OUT: Final = (
    QT_TRANSLATE_NOOP("taken over", "%n link was left out: %1."),
    QT_TRANSLATE_NOOP("taken over", "%n links were left out: %1."),
)
_LOST_LINKS: Final = (
    QT_TRANSLATE_NOOP("taken over", "%n link leads nowhere or to another article and was left out."),
    QT_TRANSLATE_NOOP("taken over", "%n links lead nowhere or to another article and were left out."),
)
_MISPLACED: Final = (
    QT_TRANSLATE_NOOP("taken over", "%n stands at no words of the text and was left out."),
    QT_TRANSLATE_NOOP("taken over", "%n stand at no words of the text and were left out."),
)
_BEYOND: Final = (
    QT_TRANSLATE_NOOP("taken over", "%n is more than an article can have and was left out."),
    QT_TRANSLATE_NOOP("taken over", "%n are more than an article can have and were left out."),
)
_AS_REASON: Final = (
    QT_TRANSLATE_NOOP("taken over", "%n verdict stands in the reason, for no value was chosen for it: %1."),
    QT_TRANSLATE_NOOP(
        "taken over", "%n verdicts stand in the reasons, for no value was chosen for them: %1."
    ),
)
_WORD: Final = QT_TRANSLATE_NOOP("taken over", "“%1”")
_NO_WORD: Final = QT_TRANSLATE_NOOP("taken over", "no label")
_MARKED: Final = (
    QT_TRANSLATE_NOOP("taken over", "%n claim that another program has marked comes along."),
    QT_TRANSLATE_NOOP("taken over", "%n claims that another program has marked come along."),
)
_SOME_COME: Final = (
    QT_TRANSLATE_NOOP("taken over", "%1 of %n claim that another program has marked comes along."),
    QT_TRANSLATE_NOOP("taken over", "%1 of %n claims that another program has marked come along."),
)
_BY_LABELS: Final = QT_TRANSLATE_NOOP("taken over", "The others are left out, by what was chosen for labels.")
_OF_OLDER: Final = QT_TRANSLATE_NOOP(
    "taken over",
    "The text is that of an older version, and claims can be added to the newest one only. To have these"
    " claims, choose “Import again”: they come in with an article of their own.",
)
_WILL_BE_ASKED: Final = QT_TRANSLATE_NOOP("taken over", "You will be asked what its labels become.")


def taken_sentences(taken: TakenOver, translate: Translate = str) -> tuple[str, ...]:
    """Return what became of the marks of one file or of several; nothing where there were none."""
    left_out, links_left_out = taken.labels_left_out, taken.links_left_out
    as_reason = taken.kept_as_reason
    told: tuple[tuple[Forms, int, Iterable[str]], ...] = (
        (_CAME_IN, taken.claims, ()),
        (_LINKS, taken.links, ()),
        (_HERE, taken.here, ()),
        (_LEFT_OUT, sum(left_out.values()), left_out),
        (_LINKS_LEFT_OUT, sum(links_left_out.values()), links_left_out),
        (_LOST_LINKS, taken.lost_links, ()),
        (_MISPLACED, taken.misplaced, ()),
        (_BEYOND, taken.beyond, ()),
        (_AS_REASON, sum(as_reason.values()), as_reason),
    )
    found = [_told(forms, number, words, translate) for forms, number, words in told if number]
    if found and not taken.claims:
        found.insert(0, _told(_CAME_IN, 0, (), translate))
    return tuple(found)


def left_out_sentences(taken: TakenOver, translate: Translate = str) -> tuple[str, ...]:
    """Return what did not come in as it was, and why."""
    rest = TakenOver(
        misplaced=taken.misplaced,
        beyond=taken.beyond,
        labels_left_out=taken.labels_left_out,
        links_left_out=taken.links_left_out,
        lost_links=taken.lost_links,
        kept_as_reason=taken.kept_as_reason,
    )
    return taken_sentences(rest, translate)[1:]


def marked_sentences(
    found: FoundClaims, *, asks: bool, coming: int | None = None, translate: Translate = str
) -> tuple[str, ...]:
    """Return what is said before an article comes in together with the marks in it.

    `coming` is how many of the claims do.
    """
    if not found:
        return ()
    total = len(found.claims)
    if not asks and coming is not None and coming < total:
        sentence = _told(_SOME_COME, total, (), translate, f"{coming:,}")
        return sentence, translate(_BY_LABELS)
    sentence = _told(_MARKED, total, (), translate)
    return (sentence, translate(_WILL_BE_ASKED)) if asks else (sentence,)


def older_sentence(translate: Translate = str) -> str:
    """Return why the claims of a text cannot be added to its article, and what to do."""
    return translate(_OF_OLDER)


def _told(
    forms: Forms, number: int, words: Iterable[str], translate: Translate, listed: str | None = None
) -> str:
    sentence = counted_of(forms, number, translate)
    return sentence.replace("%1", _listed(words, translate) if listed is None else listed)


def _listed(words: Iterable[str], translate: Translate) -> str:
    """Return words in quotation marks, those used most first, and no more than a line holds."""
    given = list(words)
    quoted = [_quoted(one, translate) for one in given[:_LISTED]]
    return ", ".join(quoted if len(given) <= _LISTED else [*quoted, "…"])


def _quoted(word: str, translate: Translate) -> str:
    if not word.strip():
        return translate(_NO_WORD)
    return translate(_WORD).replace("%1", isolated(shown(elided(word, _WORD_SHOWN))))
