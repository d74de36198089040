"""The list of claims sorted and grouped, whatever changes."""

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_filter import ClaimFilter, Wanted
from factcheck_gui.ui.models.claim_list import ID_ROLE, ROW_ROLE, ClaimListModel
from factcheck_gui.ui.models.claim_order import ClaimOrder, GroupBy, SortBy
from factcheck_gui.ui.models.claim_row import ClaimRow
from factcheck_gui.ui.models.group_row import GroupRow
from factcheck_gui.ui.session import Session


@pytest.fixture
def review(sample_session: Session) -> Review:
    """The open article."""
    assert sample_session.review is not None
    return sample_session.review


@pytest.fixture
def model(sample_session: Session, review: Review) -> ClaimListModel:
    """The article's claims, kept up to date."""
    found = ClaimListModel()
    found.show_review(review)
    sample_session.changed.connect(found.refresh)
    return found


def numbers(model: ClaimListModel) -> list[int | str]:
    """Return the numbers of the claims shown, and the headings between them."""
    found: list[int | str] = []
    for place in range(model.rowCount()):
        row = model.index(place).data(ROW_ROLE)
        assert isinstance(row, ClaimRow | GroupRow)
        found.append(row.number if isinstance(row, ClaimRow) else f"{row.quote} {row.count}")
    return found


def kinds(review: Review) -> dict[ClaimKind, list[int | str]]:
    """Return the numbers of the claims of each kind, in text order."""
    return {
        kind: [n for n, one in enumerate(review.claims, start=1) if one.claim.kind is kind]
        for kind in ClaimKind
    }


@pytest.mark.parametrize("sort", list(SortBy))
@pytest.mark.parametrize("group", [GroupBy.NONE, GroupBy.STATE, GroupBy.VERDICT])
def test_it_is_a_proper_model_in_every_order(
    model: ClaimListModel, sample_session: Session, review: Review, sort: SortBy, group: GroupBy
) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    workspace, scale = sample_session.workspace, review.scale(Question.TRUTH)
    assert scale is not None

    model.set_order(ClaimOrder(sort=sort, group=group))
    for wanted in (ClaimFilter(), ClaimFilter(wanted=frozenset({Wanted.UNCHECKED}))):
        model.set_filter(wanted)
        sample_session.submit(workspace.composer.remove_claim(review.claims[5]))
        sample_session.submit(workspace.bulk.set_state(review.claims[3:9], ClaimState.READY))
        sample_session.submit(workspace.composer.rate(review.claims[7], Question.TRUTH, scale.values[0]))
        sample_session.undo_stack.undo()
    model.set_filter(ClaimFilter())
    model.set_order(ClaimOrder())

    assert tester.model() is model
    assert numbers(model) == list(range(1, len(review.claims) + 1))


def alone(review: Review) -> list[int]:
    """Return the places of the claims that are linked to no others."""
    return [place for place, one in enumerate(review.claims) if not one.links]


def rate(session: Session, review: Review, place: int) -> None:
    """Give a claim a value that it does not have."""
    scale, claim = review.scale(Question.TRUTH), review.claims[place]
    assert scale is not None
    value = next(one for one in scale.values[-2:] if one.id != claim.value_id(Question.TRUTH))
    session.submit(session.workspace.composer.rate(claim, Question.TRUTH, value))


def test_sorting_by_kind_keeps_text_order_within_a_kind(model: ClaimListModel, review: Review) -> None:
    model.set_order(ClaimOrder(sort=SortBy.KIND))

    of = kinds(review)
    assert numbers(model) == [*of[ClaimKind.ALLEGATION], *of[ClaimKind.DENIAL], *of[ClaimKind.FACT]]


def test_a_group_has_a_heading_that_says_how_many_it_has(model: ClaimListModel, review: Review) -> None:
    model.set_order(ClaimOrder(group=GroupBy.KIND))

    of = kinds(review)
    count = len(of[ClaimKind.ALLEGATION])
    assert numbers(model)[: count + 1] == [f"Allegation {count}", *of[ClaimKind.ALLEGATION]]
    heading = model.index(0)
    assert heading.data(ID_ROLE) is None
    assert heading.flags() == Qt.ItemFlag.NoItemFlags
    assert heading.data(Qt.ItemDataRole.AccessibleTextRole) == f"Group Allegation, {count} claims"
    assert model.claim_count == len(review.claims)


def test_verdicts_are_sorted_as_the_scale_has_them_and_unchecked_ones_last(
    model: ClaimListModel, review: Review
) -> None:
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    places = {value.id: value.position for value in scale.values}

    model.set_order(ClaimOrder(sort=SortBy.VERDICT))

    shown = [review.claims[n - 1].value_id(Question.TRUTH) for n in numbers(model) if isinstance(n, int)]
    order = [len(places) if one is None else places[one] for one in shown]
    assert order == sorted(order)


def test_what_was_changed_last_comes_first(
    model: ClaimListModel, sample_session: Session, review: Review
) -> None:
    last = sample_session.workspace.browsing.last_changes(review.article.id)
    model.set_order(ClaimOrder(sort=SortBy.CHANGED), last)
    place = next(n for n, one in enumerate(review.claims) if n > 5 and not one.links)
    alone = review.claims[place].claim
    kind = ClaimKind.FACT if alone.kind is not ClaimKind.FACT else ClaimKind.ALLEGATION

    sample_session.submit(sample_session.workspace.composer.change_kind(alone, kind))

    assert numbers(model)[0] == place + 1


def test_of_two_edits_the_later_comes_first(
    model: ClaimListModel, sample_session: Session, review: Review
) -> None:
    last = sample_session.workspace.browsing.last_changes(review.article.id)
    model.set_order(ClaimOrder(sort=SortBy.CHANGED), last)

    first, second = alone(review)[:2]
    for place in (first, second):
        rate(sample_session, review, place)

    assert numbers(model)[:2] == [second + 1, first + 1]

    rate(sample_session, review, first)
    assert numbers(model)[:2] == [first + 1, second + 1]


def test_under_headings_too_the_later_edit_comes_first(
    model: ClaimListModel, sample_session: Session, review: Review
) -> None:
    order = ClaimOrder(sort=SortBy.CHANGED, group=GroupBy.VERDICT)
    model.set_order(order, sample_session.workspace.browsing.last_changes(review.article.id))

    first, second = alone(review)[:2]
    for place in (first, second):
        rate(sample_session, review, place)

    shown = numbers(model)
    at = shown.index(second + 1)
    assert isinstance(shown[at - 1], str)
    assert shown[at + 1] == first + 1


def test_the_claims_of_one_edit_keep_text_order_before_all_others(
    model: ClaimListModel, sample_session: Session, review: Review
) -> None:
    last = sample_session.workspace.browsing.last_changes(review.article.id)
    model.set_order(ClaimOrder(sort=SortBy.CHANGED), last)
    *together, last_alone = alone(review)[:3]
    bulk, state = sample_session.workspace.bulk, review.claims[together[0]].claim.state
    other = ClaimState.READY if state is not ClaimState.READY else ClaimState.OPEN

    rate(sample_session, review, last_alone)
    sample_session.submit(bulk.set_state([review.claims[place] for place in together], other))

    assert numbers(model)[:3] == [place + 1 for place in (*together, last_alone)]


def test_speakers_are_grouped_and_those_who_are_not_named_come_last(
    model: ClaimListModel, sample_session: Session, review: Review
) -> None:
    nameless = sample_session.workspace.composer.name_speaker(review.claims[0].claim, None)
    sample_session.submit(nameless)

    model.set_order(ClaimOrder(group=GroupBy.SPEAKER))

    headings = [one for one in numbers(model) if isinstance(one, str)]
    assert headings[-1].startswith("No speaker named ")
    assert headings[:-1] == sorted(headings[:-1], key=str.casefold)


def test_a_row_that_moves_takes_those_who_point_at_it_along(
    model: ClaimListModel, sample_session: Session, review: Review
) -> None:
    model.set_order(ClaimOrder(sort=SortBy.STATE))
    first = review.claims[0].claim
    pointed = QPersistentModelIndex(model.index(0))

    sample_session.submit(sample_session.workspace.composer.set_state(first, ClaimState.READY))

    assert numbers(model)[-1] == 1
    assert pointed.row() == model.rowCount() - 1


def test_a_group_that_empties_takes_its_heading_along(
    model: ClaimListModel, sample_session: Session, review: Review
) -> None:
    model.set_order(ClaimOrder(group=GroupBy.STATE))
    assert numbers(model)[0] == f"○ Open {len(review.claims)}"

    bulk = sample_session.workspace.bulk
    sample_session.submit(bulk.set_state(review.claims, ClaimState.READY))

    assert [one for one in numbers(model) if isinstance(one, str)] == [f"● Ready {len(review.claims)}"]


def test_one_of_each_set_is_enough_and_each_set_is_needed(model: ClaimListModel, review: Review) -> None:
    scale = review.scale(Question.TRUTH)
    assert scale is not None
    values = frozenset(value.id for value in scale.values[:2])

    model.set_filter(ClaimFilter(truth=values, kinds=frozenset({ClaimKind.FACT, ClaimKind.DENIAL})))

    expected = [
        n
        for n, one in enumerate(review.claims, start=1)
        if one.value_id(Question.TRUTH) in values and one.claim.kind is not ClaimKind.ALLEGATION
    ]
    assert numbers(model) == expected


def test_choices_of_one_set_are_alternatives(model: ClaimListModel, review: Review) -> None:
    model.set_filter(
        ClaimFilter(wanted=frozenset({Wanted.UNCHECKED, Wanted.UNFINISHED, Wanted.LOOSE_DENIAL}))
    )

    expected = [
        n
        for n, one in enumerate(review.claims, start=1)
        if (not one.is_checked or not one.is_finished)
        and one.claim.kind is ClaimKind.DENIAL
        and not any(link.type.value == "denies" for link in one.links_out)
    ]
    assert numbers(model) == expected


def test_what_is_due_is_found_and_said(
    model: ClaimListModel, sample_session: Session, review: Review
) -> None:
    workspace = sample_session.workspace
    edit = workspace.bulk.look_again(review.claims[2:4], Question.TRUTH, "2026-03-01")
    sample_session.submit(edit)

    model.set_filter(ClaimFilter(wanted=frozenset({Wanted.DUE}), today="2026-03-04"))

    assert numbers(model) == [3, 4]
    row = model.index(0).data(ROW_ROLE)
    assert isinstance(row, ClaimRow)
    assert "Due 2026-03-01" in row.marks
    assert "Due 2026-03-01" in row.sentence


def test_a_row_says_its_state_and_what_is_asked_for(
    model: ClaimListModel, sample_session: Session, review: Review
) -> None:
    composer, scale = sample_session.workspace.composer, review.scale(Question.TRUTH)
    assert scale is not None
    place = next(n for n, one in enumerate(review.claims) if not one.is_checked and not one.notes)
    sample_session.submit(composer.rate(review.claims[place], Question.TRUTH, scale.values[0]))
    back = composer.set_state(review.claims[place].claim, ClaimState.SENT_BACK, "Ask the register.")
    sample_session.submit(back)

    row = model.index(place).data(ROW_ROLE)

    assert isinstance(row, ClaimRow)
    assert row.state == "↩ Sent back"
    assert row.marks == ("“Ask the register.”", "Unfinished")
    label = scale.values[0].label
    assert f"{row.kind_word}, {label}, Sent back, “Ask the register.”, Unfinished: “" in row.sentence
