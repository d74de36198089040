"""Label Studio's tasks."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from factcheck_gui.domain.claims import ClaimState
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.interchange.label_studio import LABEL_STUDIO
from factcheck_gui.formats.utf16 import code_points_to_utf16
from tests.formats.exporters.material import nasty_material, nasty_reviews


def tasks(material: Material) -> list[dict[str, Any]]:
    """Read the tasks."""
    found: list[dict[str, Any]] = json.loads(LABEL_STUDIO.render(material))
    return found


def results(task: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """Return the results of one type."""
    (annotation,) = task["annotations"]
    return [one for one in annotation["result"] if one["type"] == kind]


def in_javascript(text: str, start: int, end: int) -> str:
    """Return a slice as JavaScript takes it."""
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def test_tasks_are_as_they_were(
    bridge: ArticleReview, river: ArticleReview, same_as_golden: Callable[[str, bytes], None]
) -> None:
    same_as_golden("labelstudio.json", LABEL_STUDIO.render(nasty_material(bridge, river)))


def test_every_result_of_a_claim_stands_at_its_words_as_javascript_counts() -> None:
    for task, review in zip(tasks(nasty_material()), nasty_reviews(), strict=True):
        quotes = {one.claim.id: one.claim.quote for one in review.claims}
        (annotation,) = task["annotations"]
        placed = [one for one in annotation["result"] if one["type"] != "relation"]
        assert {one["id"] for one in placed} == quotes.keys()
        for one in placed:
            value = one["value"]
            assert in_javascript(task["data"]["text"], value["start"], value["end"]) == quotes[one["id"]]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.data())
def test_offsets_are_those_of_utf_16(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    to_utf16 = code_points_to_utf16(text)
    assert in_javascript(text, to_utf16(start), to_utf16(end)) == text[start:end]


def test_verdicts_are_choices_and_the_rest_is_text_of_the_same_region() -> None:
    task, _ = tasks(nasty_material())
    (annotation,) = task["annotations"]
    told = nasty_reviews()[0].claims[0].claim
    own = [one for one in annotation["result"] if one.get("id") == told.id]
    chosen = {one["from_name"]: one["value"]["choices"] for one in own if one["type"] == "choices"}
    written = {one["from_name"]: one["value"]["text"] for one in own if one["type"] == "textarea"}
    assert chosen == {"verdict": ["True"], "attribution": ["Verbatim"]}
    assert written["speaker"] == ["=Union"]
    assert [one.partition("\n")[0] for one in written["note"]] == ["Stance: supports", "Stance: context"]


def test_relations_have_a_direction_and_a_label() -> None:
    first, _ = tasks(nasty_material())
    assert results(first, "relation")[0] == {
        "type": "relation",
        "from_id": nasty_reviews()[0].claims[1].claim.id,
        "to_id": nasty_reviews()[0].claims[0].claim.id,
        "direction": "right",
        "labels": ["denies"],
    }


def test_no_user_is_named_who_may_not_be_there() -> None:
    assert "completed_by" not in LABEL_STUDIO.render(nasty_material()).decode()


def test_configuration_knows_every_control_label_and_choice() -> None:
    material = nasty_material()
    pieces = {piece.name: piece.content for piece in LABEL_STUDIO.pieces(material)}
    config = etree.fromstring(pieces["label_config.xml"])
    names = {str(one.get("name")) for one in config.iter("Labels", "Choices", "TextArea")}
    values = {str(one.get("value")) for one in config.iter("Label", "Choice", "Relation")}
    used = [one for task in json.loads(pieces["tasks.json"]) for one in task["annotations"][0]["result"]]
    chosen = {
        label for one in used for label in one.get("labels", one.get("value", {}).get(one["type"], ())) or ()
    }
    assert {one["from_name"] for one in used if one["type"] != "relation"} <= names
    assert {one for one in chosen if isinstance(one, str)} <= values


def test_places_for_what_is_internal_are_there_only_in_internal_exports() -> None:
    harbour = nasty_reviews()[0]
    claim = replace(harbour.claims[0].claim, correction="Better", state=ClaimState.READY, remark="Hm")
    harbour = replace(harbour, claims=(replace(harbour.claims[0], claim=claim), *harbour.claims[1:]))
    internal = replace(nasty_material(harbour), is_internal=True)

    assert b"correction" not in list(LABEL_STUDIO.pieces(nasty_material()))[1].content
    assert b'name="correction"' in list(LABEL_STUDIO.pieces(internal))[1].content
    assert "Better" in LABEL_STUDIO.render(internal).decode()
