"""What a format leaves out, in counted words; without Qt, for window and command line alike."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from factcheck_gui.domain.losses import Loss, Part
from factcheck_gui.ui.text.counted import counted_of
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

CONTEXT: Final = "losses"

Translate = Callable[[str], str]

_LEFT_OUT: Final = (
    QT_TRANSLATE_NOOP("losses", "{parts} is not part of {format}: left out."),
    QT_TRANSLATE_NOOP("losses", "{parts} are not part of {format}: left out."),
)
# One, and several.
_PARTS: Final[Mapping[Part, tuple[str, str]]] = {
    Part.UNRATED: (
        QT_TRANSLATE_NOOP("losses", "%n claim without a verdict"),
        QT_TRANSLATE_NOOP("losses", "%n claims without a verdict"),
    ),
    Part.VERDICTS: (QT_TRANSLATE_NOOP("losses", "%n verdict"), QT_TRANSLATE_NOOP("losses", "%n verdicts")),
    Part.ATTRIBUTIONS: (
        QT_TRANSLATE_NOOP("losses", "%n answer to whether it was said"),
        QT_TRANSLATE_NOOP("losses", "%n answers to whether it was said"),
    ),
    Part.REASONS: (QT_TRANSLATE_NOOP("losses", "%n reason"), QT_TRANSLATE_NOOP("losses", "%n reasons")),
    Part.VERDICT_DATES: (
        QT_TRANSLATE_NOOP("losses", "%n date of a verdict"),
        QT_TRANSLATE_NOOP("losses", "%n dates of verdicts"),
    ),
    Part.NOTES: (
        QT_TRANSLATE_NOOP("losses", "%n source note"),
        QT_TRANSLATE_NOOP("losses", "%n source notes"),
    ),
    Part.SOURCES: (
        QT_TRANSLATE_NOOP("losses", "%n description of a source"),
        QT_TRANSLATE_NOOP("losses", "%n descriptions of sources"),
    ),
    Part.UNUSED_SOURCES: (
        QT_TRANSLATE_NOOP("losses", "%n source that no note draws on"),
        QT_TRANSLATE_NOOP("losses", "%n sources that no note draws on"),
    ),
    Part.COPIES: (
        QT_TRANSLATE_NOOP("losses", "%n kept copy of a source"),
        QT_TRANSLATE_NOOP("losses", "%n kept copies of sources"),
    ),
    Part.LINKS: (
        QT_TRANSLATE_NOOP("losses", "%n link between claims"),
        QT_TRANSLATE_NOOP("losses", "%n links between claims"),
    ),
    Part.FOREIGN_LINKS: (
        QT_TRANSLATE_NOOP("losses", "%n link to a claim of another article"),
        QT_TRANSLATE_NOOP("losses", "%n links to claims of other articles"),
    ),
    Part.NAMES: (
        QT_TRANSLATE_NOOP("losses", "%n claim’s speaker, reporter or target"),
        QT_TRANSLATE_NOOP("losses", "%n claims’ speakers, reporters and targets"),
    ),
    Part.PEOPLE: (
        QT_TRANSLATE_NOOP("losses", "What is known of %n person or organisation beyond the name"),
        QT_TRANSLATE_NOOP("losses", "What is known of %n people and organisations beyond their names"),
    ),
    Part.RESTATEMENTS: (
        QT_TRANSLATE_NOOP("losses", "%n restatement"),
        QT_TRANSLATE_NOOP("losses", "%n restatements"),
    ),
    Part.CORRECTIONS: (
        QT_TRANSLATE_NOOP("losses", "%n proposed wording"),
        QT_TRANSLATE_NOOP("losses", "%n proposed wordings"),
    ),
    Part.STATES: (
        QT_TRANSLATE_NOOP("losses", "%n claim’s state of work or remark"),
        QT_TRANSLATE_NOOP("losses", "%n claims’ states of work and remarks"),
    ),
    Part.WAITING: (
        QT_TRANSLATE_NOOP("losses", "%n claim that waits for its place in the new text"),
        QT_TRANSLATE_NOOP("losses", "%n claims that wait for their places in the new text"),
    ),
    Part.DETACHED: (
        QT_TRANSLATE_NOOP("losses", "%n claim whose words are not at their place"),
        QT_TRANSLATE_NOOP("losses", "%n claims whose words are not at their place"),
    ),
    Part.MARKS: (
        QT_TRANSLATE_NOOP("losses", "%n mark “nothing to check”"),
        QT_TRANSLATE_NOOP("losses", "%n marks “nothing to check”"),
    ),
    Part.BLOCKS: (
        QT_TRANSLATE_NOOP("losses", "%n block’s kind, such as headline or quote,"),
        QT_TRANSLATE_NOOP("losses", "%n blocks’ kinds, such as headline or quote,"),
    ),
    Part.DETAILS: (
        QT_TRANSLATE_NOOP("losses", "%n article’s title, publisher, author, date, language and link"),
        QT_TRANSLATE_NOOP("losses", "%n articles’ titles, publishers, authors, dates, languages and links"),
    ),
    Part.HANDS: (
        QT_TRANSLATE_NOOP("losses", "Who has tagged %n claim, and when,"),
        QT_TRANSLATE_NOOP("losses", "Who has tagged %n claims, and when,"),
    ),
    Part.SIGNATURES: (
        QT_TRANSLATE_NOOP("losses", "%n sign-off"),
        QT_TRANSLATE_NOOP("losses", "%n sign-offs"),
    ),
    Part.OLDER_VERSIONS: (
        QT_TRANSLATE_NOOP("losses", "%n older version of a text"),
        QT_TRANSLATE_NOOP("losses", "%n older versions of texts"),
    ),
    Part.UNSAFE_LINKS: (
        QT_TRANSLATE_NOOP("losses", "%n link that could run something"),
        QT_TRANSLATE_NOOP("losses", "%n links that could run something"),
    ),
}
# These say all themselves: they are not left out but changed.
_CHANGED: Final[Mapping[Part, tuple[str, str]]] = {
    Part.CHARACTERS: (
        QT_TRANSLATE_NOOP("losses", "%n character that {format} cannot hold is replaced."),
        QT_TRANSLATE_NOOP("losses", "%n characters that {format} cannot hold are replaced."),
    ),
    Part.LONG_TEXTS: (
        QT_TRANSLATE_NOOP("losses", "%n text is longer than {format} can hold: cut."),
        QT_TRANSLATE_NOOP("losses", "%n texts are longer than {format} can hold: cut."),
    ),
    Part.LONG_CELLS: (
        QT_TRANSLATE_NOOP(
            "losses",
            "%n text is longer than spreadsheet programs read: {format} holds it whole, they cut it when"
            " they open the file.",
        ),
        QT_TRANSLATE_NOOP(
            "losses",
            "%n texts are longer than spreadsheet programs read: {format} holds them whole, they cut them"
            " when they open the file.",
        ),
    ),
    Part.REMAINING_LABELS: (
        QT_TRANSLATE_NOOP(
            "losses", "%n verdict has no label of its own in {format}: the nearest is written."
        ),
        QT_TRANSLATE_NOOP(
            "losses", "%n verdicts have no labels of their own in {format}: the nearest are written."
        ),
    ),
}


# One of it, many of it, and where there is one sentence for several claims.
_SINGULAR: Final = frozenset({Part.HANDS, Part.PEOPLE})


def loss_sentence(loss: Loss, format_name: str, translate: Translate = str) -> str:
    """Return one sentence about what a format leaves out, or changes."""
    if loss.part in _CHANGED:
        return counted_of(_CHANGED[loss.part], loss.count, translate).replace("{format}", format_name)
    words = counted_of(_PARTS[loss.part], loss.count, translate)
    one, several = _LEFT_OUT
    template = translate(one if loss.count == 1 or loss.part in _SINGULAR else several)
    return template.replace("{format}", format_name).replace("{parts}", words)


def loss_sentences(losses: Iterable[Loss], format_name: str, translate: Translate = str) -> tuple[str, ...]:
    """Return one sentence for each loss."""
    return tuple(loss_sentence(loss, format_name, translate) for loss in losses)


def left_out_words(parts: Iterable[Part], translate: Translate = str) -> tuple[str, ...]:
    """Return what a format has no place for, without numbers, in the order of `Part`."""
    wanted = set(parts)
    return tuple(translate(_PLAIN[part]) for part in Part if part in wanted and part in _PLAIN)


_PLAIN: Final[Mapping[Part, str]] = {
    Part.UNRATED: QT_TRANSLATE_NOOP("losses", "claims without a verdict"),
    Part.VERDICTS: QT_TRANSLATE_NOOP("losses", "verdicts"),
    Part.ATTRIBUTIONS: QT_TRANSLATE_NOOP("losses", "whether it was said"),
    Part.REASONS: QT_TRANSLATE_NOOP("losses", "reasons"),
    Part.VERDICT_DATES: QT_TRANSLATE_NOOP("losses", "dates of verdicts"),
    Part.NOTES: QT_TRANSLATE_NOOP("losses", "source notes"),
    Part.SOURCES: QT_TRANSLATE_NOOP("losses", "descriptions of sources"),
    Part.UNUSED_SOURCES: QT_TRANSLATE_NOOP("losses", "sources that no note draws on"),
    Part.COPIES: QT_TRANSLATE_NOOP("losses", "kept copies"),
    Part.LINKS: QT_TRANSLATE_NOOP("losses", "links between claims"),
    Part.FOREIGN_LINKS: QT_TRANSLATE_NOOP("losses", "links to other articles"),
    Part.NAMES: QT_TRANSLATE_NOOP("losses", "speakers and targets"),
    Part.PEOPLE: QT_TRANSLATE_NOOP("losses", "roles, organisations and other names of people"),
    Part.RESTATEMENTS: QT_TRANSLATE_NOOP("losses", "restatements"),
    Part.CORRECTIONS: QT_TRANSLATE_NOOP("losses", "proposed wordings"),
    Part.STATES: QT_TRANSLATE_NOOP("losses", "states of work and remarks"),
    Part.WAITING: QT_TRANSLATE_NOOP("losses", "waiting claims"),
    Part.DETACHED: QT_TRANSLATE_NOOP("losses", "claims whose words are not at their place"),
    Part.MARKS: QT_TRANSLATE_NOOP("losses", "marks “nothing to check”"),
    Part.BLOCKS: QT_TRANSLATE_NOOP("losses", "kinds of blocks"),
    Part.DETAILS: QT_TRANSLATE_NOOP("losses", "details of the article"),
    Part.HANDS: QT_TRANSLATE_NOOP("losses", "who tagged, and when"),
    Part.SIGNATURES: QT_TRANSLATE_NOOP("losses", "sign-offs"),
    Part.OLDER_VERSIONS: QT_TRANSLATE_NOOP("losses", "older versions"),
    Part.CHARACTERS: QT_TRANSLATE_NOOP("losses", "some control characters"),
    Part.LONG_TEXTS: QT_TRANSLATE_NOOP("losses", "the ends of very long texts"),
    Part.LONG_CELLS: QT_TRANSLATE_NOOP("losses", "very long texts, where a spreadsheet program opens them"),
    Part.UNSAFE_LINKS: QT_TRANSLATE_NOOP("losses", "links that could run something"),
    Part.REMAINING_LABELS: QT_TRANSLATE_NOOP("losses", "verdicts in their own words"),
}
