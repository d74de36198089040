"""What foreign labels become, as it is given on the command line, and what became of the marks of a file."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Final

from factcheck_gui.cli.refusal import Refusal, RefusedError
from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.found_claims import FoundClaims
from factcheck_gui.domain.label_mapping import Family, LabelMapping, key_of, mapping_of
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.taken_over import TakenOver
from factcheck_gui.domain.verdicts import Question

if TYPE_CHECKING:
    from factcheck_gui.services.label_proposals import Scales

_OPTIONS: Final = {
    Family.LABEL: ("label", "KIND", f"what a label becomes: {', '.join(ClaimKind)}"),
    Family.LINK: ("link_label", "LINK", f"what an arrow becomes: {', '.join(LinkType)}"),
    Family.VERDICT: ("verdict_label", "V", "what a verdict becomes: a name or label of the rating scale"),
    Family.ATTRIBUTION: ("said_label", "V", "what an answer to “was it said?” becomes, likewise"),
}
_QUESTIONS: Final = {Family.VERDICT: Question.TRUTH, Family.ATTRIBUTION: Question.ATTRIBUTION}


def declare_labels(parser: ArgumentParser) -> None:
    """Add the options that say what the words of other programs become."""
    group = parser.add_argument_group(
        "claims that another program has marked",
        "What is not given goes by our own words and by what is likely; the rest is left out, and that is"
        " said. Each may be given often; nothing behind the = leaves it out.",
    )
    for option, metavar, help_words in _OPTIONS.values():
        name = option.replace("_", "-")
        group.add_argument(
            f"--{name}", metavar=f"FOREIGN={metavar}", action="append", default=[], help=help_words
        )


def given_labels(arguments: Namespace, scales: "Scales") -> LabelMapping:
    """Return what was given, held against our words and the rating scales in use.

    Raises:
        RefusedError: there is no = in it, or nothing of ours goes by what stands behind it.
    """
    choices: dict[Family, dict[str, str | None]] = {family: {} for family in Family}
    for family, (option, _, _) in _OPTIONS.items():
        for given in getattr(arguments, option):
            word, mark, name = given.rpartition("=")
            if not mark:
                raise RefusedError(Refusal.NOT_A_LABEL, option=option.replace("_", "-"), value=given)
            choices[family][key_of(word)] = _ours(family, name.strip(), scales) if name.strip() else None
    return mapping_of(choices)


def mapping_for(found: FoundClaims, given: LabelMapping, scales: "Scales") -> LabelMapping:
    """Return what the labels of found claims become: as given, else as proposed."""
    from factcheck_gui.services.label_proposals import propose

    return propose(found, scales).mapping.with_all(given)


def as_json(taken: TakenOver) -> dict[str, object]:
    """Return what became of the marks of a file, for scripts."""
    return {
        "came_in": taken.claims,
        "here_already": taken.here,
        "misplaced": taken.misplaced,
        "beyond_the_limit": taken.beyond,
        "left_out": dict(taken.labels_left_out),
        "links": taken.links,
        "links_left_out": dict(taken.links_left_out),
        "links_lost": taken.lost_links,
        "kept_as_reason": dict(taken.kept_as_reason),
    }


def _ours(family: Family, name: str, scales: "Scales") -> str:
    if family in _QUESTIONS:
        scale = scales[_QUESTIONS[family]]
        value = scale.named(name)
        if value is None:
            names = ", ".join(one.name for one in scale.values)
            raise RefusedError(Refusal.NOT_ON_THE_SCALE, name=name, names=names)
        return value.name
    ours = [one.value for one in (ClaimKind if family is Family.LABEL else LinkType)]
    if name.casefold() not in ours:
        raise RefusedError(Refusal.NOT_OUR_LABEL, name=name, names=", ".join(ours))
    return name.casefold()
