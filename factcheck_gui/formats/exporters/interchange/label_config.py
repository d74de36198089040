"""The labelling configuration of a Label Studio project that takes in our tasks."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.links import LinkType
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.formats.exporters.interchange.colours import KIND_COLOURS
from factcheck_gui.formats.exporters.interchange.noted import verdict_label
from factcheck_gui.formats.exporters.interchange.placed import placed_claims
from factcheck_gui.formats.labelled_lines import CLAIM_LABELS
from factcheck_gui.formats.unfit_characters import fit_for_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTROLS: Final = {Question.TRUTH: "verdict", Question.ATTRIBUTION: "attribution"}

_INTERNAL: Final = ("due_on", "attribution_due_on", "correction", "state", "remark")


def label_config(reviews: Iterable[ArticleReview], *, is_internal: bool = False) -> bytes:
    """Return the configuration: the kinds as labels, the verdicts as choices, the links as relations.

    Places for what is internal are there only where the export is.
    """
    from lxml import etree

    kept = list(reviews)
    view = etree.Element("View")
    labels = etree.SubElement(view, "Labels", name="kind", toName="text")
    for kind in ClaimKind:
        etree.SubElement(labels, "Label", value=kind.value, background=KIND_COLOURS[kind])
    relations = etree.SubElement(view, "Relations")
    for link_type in LinkType:
        etree.SubElement(relations, "Relation", value=link_type.value)
    etree.SubElement(view, "Text", name="text", value="$text")
    for question, control in _CONTROLS.items():
        _add_choices(view, control, _labels(kept, question))
    without = set(_CONTROLS.values()) if is_internal else {*_CONTROLS.values(), *_INTERNAL}
    for name in (*(one for one in CLAIM_LABELS if one not in without), "note"):
        title = CLAIM_LABELS.get(name, "Source note")
        etree.SubElement(
            view,
            "TextArea",
            name=name,
            toName="text",
            perRegion="true",
            editable="true",
            placeholder=title,
            displayMode="region-list",
        )
    etree.indent(view)
    return etree.tostring(view, encoding="utf-8", xml_declaration=False) + b"\n"


def _labels(reviews: Iterable[ArticleReview], question: Question) -> list[str]:
    """Return the labels that can be chosen, then those of other scales that are used."""
    found: dict[str, None] = {}
    for review in reviews:
        scale = review.scale(question)
        found.update(dict.fromkeys(one.label for one in (() if scale is None else scale.values)))
        used = (verdict_label(review, one, question) for one in placed_claims(review))
        found.update(dict.fromkeys(label for label in used if label is not None))
    return list(found)


def _add_choices(view: "_Element", control: str, labels: Iterable[str]) -> None:
    from lxml import etree

    kept = list(labels)
    if not kept:
        return
    choices = etree.SubElement(
        view, "Choices", name=control, toName="text", perRegion="true", choice="single"
    )
    for label in kept:
        etree.SubElement(choices, "Choice", value=fit_for_xml(label)[0])
