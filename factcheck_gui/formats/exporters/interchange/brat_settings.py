"""What brat has to know of the marks in a collection: which there are, and how to show them."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.verdicts import Question, RatingScale

ATTRIBUTES: Final[Mapping[Question, str]] = {
    Question.TRUTH: "Verdict",
    Question.ATTRIBUTION: "Attribution",
}
"""What brat calls the answers to the two questions."""

_UNSAFE: Final = re.compile(r"[^A-Za-z0-9-]+")
_COLOURS: Final[Mapping[ClaimKind, str]] = {
    ClaimKind.ALLEGATION: "#fbe3b1",
    ClaimKind.DENIAL: "#cfe0fb",
    ClaimKind.FACT: "#cdebd4",
}


def value_tokens(scales: Iterable[RatingScale]) -> dict[str, str]:
    """Return what each rating value is called in a file, by its id.

    That is its label without what brat cannot hold in a value; no two labels of one question become the same.
    """
    tokens: dict[str, str] = {}
    taken: dict[tuple[Question, str], str] = {}
    for scale in scales:
        for value in scale.values:
            stem = _token(value.label) or _token(value.name) or "value"
            token, number = stem, 1
            while taken.setdefault((scale.question, token.casefold()), value.label) != value.label:
                number += 1
                token = f"{stem}_{number}"
            tokens[value.id] = token
    return tokens


def annotation_settings(scales: Iterable[RatingScale]) -> str:
    """Return `annotation.conf`: the kinds of claims, of links and of verdicts."""
    all_scales = list(scales)
    tokens = value_tokens(all_scales)
    lines = ["[entities]", *ClaimKind, "", "[relations]"]
    lines += [f"{one}\tArg1:<ENTITY>, Arg2:<ENTITY>" for one in LinkType]
    lines += ["<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>", "", "[events]", "", "[attributes]"]
    for question, name in ATTRIBUTES.items():
        values = [value for scale in all_scales if scale.question is question for value in scale.values]
        names = dict.fromkeys(tokens[value.id] for value in values)
        if names:
            lines.append(f"{name}\tArg:<ENTITY>, Value:{'|'.join(names)}")
    return _text(lines)


def visual_settings(scales: Iterable[RatingScale]) -> str:
    """Return `visual.conf`: the words for verdicts, as far as they are shortened, and the colours."""
    all_scales = list(scales)
    tokens = value_tokens(all_scales)
    labels = {
        tokens[value.id]: " ".join(value.label.replace("|", "/").split())
        for scale in all_scales
        for value in scale.values
    }
    lines = ["[labels]", *(f"{token} | {label}" for token, label in labels.items() if token != label)]
    lines += ["", "[drawing]"]
    lines += [f"{kind}\tbgColor:{colour}, borderColor:darken" for kind, colour in _COLOURS.items()]
    return _text(lines)


def _token(label: str) -> str:
    return _UNSAFE.sub("_", label).strip("_")


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
