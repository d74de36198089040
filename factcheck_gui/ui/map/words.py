"""What the map, the matrix and the table say."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.verdicts import RatingValue
from factcheck_gui.services.mapping.claim_map import Arrow, ClaimMap, MappedClaim
from factcheck_gui.services.mapping.matrix import Cell
from factcheck_gui.services.mapping.table import OtherEnd
from factcheck_gui.ui.models.claim_words import kind_word, links_in_words, links_out_words
from factcheck_gui.ui.models.reading_direction import isolated
from factcheck_gui.ui.text.counted import counted_of
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.revealing import revealed

_CONTEXT: Final = "map"
_ALLEGATIONS: Final = (
    QT_TRANSLATE_NOOP("map", "%n allegation"),
    QT_TRANSLATE_NOOP("map", "%n allegations"),
)
_KIND_COUNTS: Final = {
    ClaimKind.ALLEGATION: _ALLEGATIONS,
    ClaimKind.DENIAL: (QT_TRANSLATE_NOOP("map", "%n denial"), QT_TRANSLATE_NOOP("map", "%n denials")),
    ClaimKind.FACT: (QT_TRANSLATE_NOOP("map", "%n fact"), QT_TRANSLATE_NOOP("map", "%n facts")),
}
_LEFT_OUT: Final = (
    QT_TRANSLATE_NOOP("map", "%n fact is left out"),
    QT_TRANSLATE_NOOP("map", "%n facts are left out"),
)
_SENTENCE: Final = QT_TRANSLATE_NOOP("map", "Claim %1, %2, %3, said by %4: “%5”")
_STUB_SENTENCE: Final = QT_TRANSLATE_NOOP("map", "%2 of another article, “%6”, said by %4: “%5”")


def translated(words: str) -> str:
    """Return words of this context in the user's language."""
    return QCoreApplication.translate(_CONTEXT, words)


def heading() -> str:
    """Return the title of the map."""
    return translated(QT_TRANSLATE_NOOP("map", "Who says what"))


def captions(claim_map: ClaimMap) -> tuple[str, str, str, str]:
    """Return what stands over the columns."""
    speaker = translated(QT_TRANSLATE_NOOP("map", "Speaker"))
    allegations = QT_TRANSLATE_NOOP("map", "Allegations")
    both = QT_TRANSLATE_NOOP("map", "Allegations and facts")
    denials = translated(QT_TRANSLATE_NOOP("map", "Denials"))
    said = both if claim_map.has_facts_among_allegations else allegations
    return speaker, translated(said), denials, speaker


def aside_caption() -> str:
    """Return what stands over the facts that stand aside."""
    return translated(QT_TRANSLATE_NOOP("map", "Other facts"))


def continued_words() -> str:
    """Return what a speaker's later pills say under the name."""
    return translated(QT_TRANSLATE_NOOP("map", "(continued)"))


def counts_line(claim_map: ClaimMap) -> str:
    """Return how many allegations there are and how many are answered, and how many facts are left out."""
    parts = [counted_of(_ALLEGATIONS, claim_map.allegations, translated)]
    if claim_map.allegations:
        answered = translated(QT_TRANSLATE_NOOP("map", "%1, %2 of them answered"))
        parts = [answered.replace("%2", f"{claim_map.answered:,}").replace("%1", parts[0])]
    if claim_map.facts_left_out:
        parts.append(counted_of(_LEFT_OUT, claim_map.facts_left_out, translated))
    return " · ".join(parts)


def legend_line(claim_map: ClaimMap) -> str:
    """Return what the lines and colours stand for."""
    kinds = QT_TRANSLATE_NOOP(
        "map",
        "Dashed amber: allegation. Dotted blue: denial; an arrow points to what it denies. "
        "Coloured words with a sign: the verdict.",
    )
    with_facts = QT_TRANSLATE_NOOP(
        "map",
        "Dashed amber: allegation. Solid green: fact. Dotted blue: denial; an arrow points to what it "
        "denies. Coloured words with a sign: the verdict.",
    )
    return translated(with_facts if claim_map.has_facts else kinds)


def nothing_line() -> str:
    """Return what to do where there is nothing to draw."""
    return translated(
        QT_TRANSLATE_NOOP(
            "map",
            "No allegation and no denial is tagged here yet. "
            "In the text, A tags an allegation and D a denial.",
        )
    )


def speaker_words(speaker: str | None) -> str:
    """Return a speaker's name, or that nobody has named one."""
    return speaker or translated(QT_TRANSLATE_NOOP("map", "Speaker not named"))


def target_words(target: str | None) -> str:
    """Return a target's name, or that nobody has named one."""
    return target or translated(QT_TRANSLATE_NOOP("map", "Target not named"))


def verdict_words(value: RatingValue | None) -> str:
    """Return a verdict with its sign."""
    if value is None:
        return translated(QT_TRANSLATE_NOOP("map", "○ Unchecked"))
    return revealed(f"{value.sign} {value.label}".strip())


def box_words(claim: MappedClaim) -> str:
    """Return the words of a box, with the claim's number."""
    if claim.number is None or claim.is_foreign:
        return claim.words
    return f"{claim.number} · {claim.words}"


def state_words(claim: MappedClaim) -> str:
    """Return the lower line of a box: the verdict and whether nobody has answered, or the other article."""
    if claim.article_title is not None:
        inside = translated(QT_TRANSLATE_NOOP("map", "in “%1”"))
        return inside.replace("%1", isolated(claim.article_title))
    verdict = verdict_words(claim.value)
    if claim.is_unanswered:
        return translated(QT_TRANSLATE_NOOP("map", "%1 · nobody has answered this")).replace("%1", verdict)
    if claim.is_loose:
        return translated(QT_TRANSLATE_NOOP("map", "%1 · answers nothing yet")).replace("%1", verdict)
    return verdict


def claim_sentence(claim_map: ClaimMap, claim: MappedClaim) -> str:
    """Return all that a box shows, with its arrows, as a screen reader says it."""
    sentence = translated(_STUB_SENTENCE if claim.is_foreign else _SENTENCE)
    sentence = sentence.replace("%1", str(claim.number or "")).replace("%2", kind_word(claim.kind))
    sentence = sentence.replace("%3", state_words(claim) if not claim.is_foreign else "")
    # Words of others come last: they may hold a "%1" of their own.
    title = isolated(claim.article_title or "")
    for mark, foreign in (("%6", title), ("%5", isolated(claim.words))):
        sentence = sentence.replace(mark, foreign.replace("%", "\0"))
    sentence = sentence.replace("%4", isolated(speaker_words(claim.speaker)).replace("%", "\0"))
    sentence = sentence.replace("\0", "%")
    return " · ".join((sentence, *_arrow_words(claim_map, claim)))


def type_words(link_type: LinkType) -> str:
    """Return what the thin arrow of a type means, for the legend."""
    return {
        LinkType.DENIES: translated(QT_TRANSLATE_NOOP("map", "denies")),
        LinkType.ADMITS: translated(QT_TRANSLATE_NOOP("map", "admits")),
        LinkType.CORROBORATES: translated(QT_TRANSLATE_NOOP("map", "corroborates")),
        LinkType.CONTRADICTS: translated(QT_TRANSLATE_NOOP("map", "contradicts")),
        LinkType.REPEATS: translated(QT_TRANSLATE_NOOP("map", "repeats")),
    }[link_type]


def cell_lines(cell: Cell) -> tuple[str, ...]:
    """Return the counts of a cell, each kind in a line of its own."""
    return tuple(counted_of(_KIND_COUNTS[kind], count, translated) for kind, count in cell.counts)


def ends_words(ends: Iterable[OtherEnd]) -> str:
    """Return the claims at the other ends of links, by number, with the article where it is another."""
    return ", ".join(_end_words(end) for end in ends)


def _end_words(end: OtherEnd) -> str:
    if end.article_title is None:
        return str(end.number)
    if end.number is None:
        alone = translated(QT_TRANSLATE_NOOP("map", "one in “%1”"))
        return alone.replace("%1", isolated(end.article_title))
    inside = translated(QT_TRANSLATE_NOOP("map", "%2 in “%1”"))
    return inside.replace("%2", str(end.number)).replace("%1", isolated(end.article_title))


def _arrow_words(claim_map: ClaimMap, claim: MappedClaim) -> Iterable[str]:
    numbers = {one.id: one.number for one in claim_map.claims if not one.is_foreign}
    ways = (
        (links_out_words, [one for one in claim_map.arrows if one.start == claim.id], _end_of),
        (links_in_words, [one for one in claim_map.arrows if one.end == claim.id], _start_of),
    )
    for say, arrows, other in ways:
        for link_type in LinkType:
            found = (numbers.get(other(one)) for one in arrows if one.type is link_type)
            known = tuple(sorted(number for number in found if number is not None))
            if known:
                yield say(link_type, known)


def _start_of(arrow: Arrow) -> str:
    return arrow.start


def _end_of(arrow: Arrow) -> str:
    return arrow.end
