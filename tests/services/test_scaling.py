"""Rating scales: presets, own ones, which is in use, and what may go."""

import json
from dataclasses import replace

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.contrast import READABLE
from factcheck_gui.domain.edits import Action, Cause, Edit, Entity
from factcheck_gui.domain.errors import InUseError
from factcheck_gui.domain.reviews import ReviewedClaim
from factcheck_gui.domain.translations import read_translations
from factcheck_gui.domain.verdicts import Question, RatingScale
from factcheck_gui.services.desk import Desk
from factcheck_gui.services.review import Review
from factcheck_gui.services.scaling import free_value_name
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.ui.theme.colours import DARK, contrast, readable

_SHIPPED = {
    "PolitiFact": 6,
    "Washington Post": 8,
    "Snopes (excerpt)": 9,
    "FactCheck.lk": 6,
    "AVeriTeC": 4,
    "Four-way": 4,
    "Free text": 1,
    "True – False, 5 steps": 5,
    "Was it said?": 4,
}


def _make(workspace: Workspace, edit: Edit) -> RatingScale:
    scale_id = workspace.editing.submit(edit).edit.changes[0].entity_id
    return _scale(workspace, scale_id)


def _scale(workspace: Workspace, scale_id: str) -> RatingScale:
    return next(scale for scale in workspace.scaling.scales() if scale.id == scale_id)


def _claim(workspace: Workspace, review: Review, statement: int = 1) -> ReviewedClaim:
    span = review.text.statements[statement]
    edit = workspace.composer.tag(review.version, review.text.text, span, ClaimKind.FACT)
    review.refresh(workspace.editing.submit(edit).edit.changes)
    found = review.claim(edit.changes[0].entity_id)
    assert found is not None
    return found


def test_all_presets_can_be_added(workspace: Workspace) -> None:
    found = {preset.name: preset.values for preset in workspace.scaling.presets()}
    assert found == _SHIPPED
    for preset in workspace.scaling.presets():
        added = _make(workspace, workspace.scaling.add_preset(preset.key))
        assert len(added.values) == preset.values
        assert added.question is preset.question


def test_presets_tell_verdicts_apart_without_colour_and_are_readable(desk: Desk) -> None:
    from PySide6.QtGui import QColor

    for path in (desk.resources / "scales").glob("*.json"):
        values = json.loads(path.read_text(encoding="utf-8"))["values"]
        signs = [value["sign"] for value in values]
        assert len(set(signs)) == len(signs), path.name
        assert all(len(sign) == 1 for sign in signs), path.name
        for value in values:
            colour = value["colour"]
            assert contrast(QColor(colour), QColor("#ffffff")) >= READABLE, (path.name, value["name"])
            dark = readable(colour, DARK.panel)
            assert contrast(QColor(dark), QColor(DARK.panel)) >= READABLE, (path.name, value["name"])
            assert value["number"] is None or isinstance(value["number"], int)
            assert set(value["translations"]) >= {"de", "es"}


def test_a_preset_added_twice_gets_a_name_of_its_own(workspace: Workspace) -> None:
    first = _make(workspace, workspace.scaling.add_preset("politifact"))
    second = _make(workspace, workspace.scaling.add_preset("politifact"))
    assert (first.name, second.name) == ("PolitiFact", "PolitiFact 2")


def test_translations_come_with_a_preset(workspace: Workspace) -> None:
    scale = _make(workspace, workspace.scaling.add_preset("four_way"))
    assert read_translations(scale.values[0].translations)["de"].label == "Wahr"


def test_one_edit_changes_name_values_and_order_and_undo_restores_all(workspace: Workspace) -> None:
    scaling = workspace.scaling
    before = _make(workspace, scaling.add_preset("four_way"))
    true, false, misleading, _ = before.values
    new = scaling.new_value(before, "Satire", "§")
    after = replace(
        before,
        name="Ours",
        values=(false, replace(true, label="Correct"), new, replace(misleading, number=3)),
    )
    made = workspace.editing.submit(scaling.change_scale(before, after))
    now = _scale(workspace, before.id)
    assert now.name == "Ours"
    assert [value.label for value in now.values] == ["False", "Correct", "Satire", "Misleading"]
    assert [value.position for value in now.values] == [0, 1, 2, 3]
    workspace.editing.submit(made.edit.inverse(), Cause.UNDO)
    assert _scale(workspace, before.id) == before


def test_a_value_can_take_the_name_of_one_that_goes(workspace: Workspace) -> None:
    scaling = workspace.scaling
    before = _make(workspace, scaling.add_preset("four_way"))
    again = replace(scaling.new_value(before, "True", "+"), name="true")
    workspace.editing.submit(scaling.change_scale(before, replace(before, values=(again,))))
    assert [value.name for value in _scale(workspace, before.id).values] == ["true"]


def test_a_value_in_use_stays_and_is_counted(workspace: Workspace, bridge: str) -> None:
    scaling, review = workspace.scaling, workspace.browsing.review(bridge)
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    claim = _claim(workspace, review)
    workspace.editing.submit(workspace.composer.rate(claim, Question.TRUTH, scale.values[1]))
    assert scaling.uses(scale) == {scale.values[1].id: 1}
    kept = (scale.values[0], *scale.values[2:])
    with pytest.raises(InUseError) as refused:
        workspace.editing.submit(scaling.change_scale(scale, replace(scale, values=kept)))
    assert (refused.value.name, refused.value.count) == ("Mostly true", 1)


def test_a_renamed_label_shows_in_verdicts_and_is_an_event(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    value = scale.values[0]
    claim = _claim(workspace, review)
    workspace.editing.submit(workspace.composer.rate(claim, Question.TRUTH, value))
    renamed = replace(scale, values=(replace(value, label="Holds"), *scale.values[1:]))
    edit = workspace.editing.submit(workspace.scaling.change_scale(scale, renamed)).edit
    touched = review.refresh(edit.changes)
    found = review.claim(claim.claim.id)
    assert found is not None
    assert claim.claim.id in touched
    shown = review.value(value.id)
    assert shown is not None
    assert shown.label == "Holds"
    event = workspace.browsing.history(entity_id=value.id)[-1]
    assert (event.entity, event.action, event.old, event.new) == (
        Entity.VALUE,
        Action.CHANGE_SCALE,
        {"label": "True"},
        {"label": "Holds"},
    )


def test_the_workspace_has_one_scale_for_each_question(workspace: Workspace, bridge: str) -> None:
    scaling = workspace.scaling
    old = workspace.browsing.scale(Question.TRUTH)
    new = _make(workspace, scaling.add_preset("politifact"))
    made = workspace.editing.submit(scaling.choose_for_workspace(new))
    assert workspace.browsing.scale(Question.TRUTH).id == new.id
    assert scaling.choose_for_workspace(workspace.browsing.scale(Question.TRUTH)).is_empty
    workspace.editing.submit(made.edit.inverse(), Cause.UNDO)
    assert workspace.browsing.scale(Question.TRUTH).id == old.id
    assert workspace.browsing.review(bridge).scale(Question.TRUTH) == old


def test_an_article_can_have_a_scale_of_its_own_and_give_it_back(workspace: Workspace, bridge: str) -> None:
    scaling = workspace.scaling
    new = _make(workspace, scaling.add_preset("snopes"))
    article = workspace.browsing.review(bridge).article
    workspace.editing.submit(scaling.choose_for_article(article, Question.TRUTH, new))
    review = workspace.browsing.review(bridge)
    assert review.scale(Question.TRUTH) == new
    assert scaling.articles_on(new) == 1
    with pytest.raises(InUseError):
        workspace.editing.submit(scaling.remove_scale(new))
    workspace.editing.submit(scaling.choose_for_article(review.article, Question.TRUTH, None))
    assert workspace.browsing.review(bridge).scale(Question.TRUTH) == workspace.browsing.scale(Question.TRUTH)
    workspace.editing.submit(scaling.remove_scale(new))
    assert new.id not in {scale.id for scale in scaling.scales()}


def test_undo_brings_a_removed_scale_back_with_its_values(workspace: Workspace) -> None:
    scale = _make(workspace, workspace.scaling.add_preset("washington_post"))
    made = workspace.editing.submit(workspace.scaling.remove_scale(scale))
    workspace.editing.submit(made.edit.inverse(), Cause.UNDO)
    assert _scale(workspace, scale.id) == scale


def test_a_copy_is_independent(workspace: Workspace) -> None:
    scale = workspace.browsing.scale(Question.TRUTH)
    copied = _make(workspace, workspace.scaling.copy_scale(scale, scale.name))
    assert copied.name == f"{scale.name} 2"
    assert not copied.is_default
    assert [value.label for value in copied.values] == [value.label for value in scale.values]
    assert not {value.id for value in copied.values} & {value.id for value in scale.values}


def test_names_for_scripts_are_made_from_labels() -> None:
    assert free_value_name("Mostly True!", []) == "mostly_true"
    assert free_value_name("Mostly True", ["MOSTLY_TRUE"]) == "mostly_true_2"
    assert free_value_name("?!", []) == "value"


def test_recent_reasons_are_different_and_the_newest_first(workspace: Workspace, bridge: str) -> None:
    review = workspace.browsing.review(bridge)
    for statement, reason in ((1, "No record of it."), (2, "Seen on the plan."), (3, "No record of it.")):
        claim = _claim(workspace, review, statement)
        workspace.editing.submit(workspace.composer.give_reason(claim, Question.TRUTH, reason))
    assert workspace.browsing.reasons() == ("No record of it.", "Seen on the plan.")
    assert workspace.browsing.reasons(newest=1) == ("No record of it.",)
