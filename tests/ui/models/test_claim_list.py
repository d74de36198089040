"""The list of claims reads only what has changed and moves only the rows that come and go."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_filter import ClaimFilter, Wanted, folded
from factcheck_gui.ui.models.claim_list import ID_ROLE, ROW_ROLE, ClaimListModel
from factcheck_gui.ui.models.claim_row import ClaimRow
from factcheck_gui.ui.session import Session


@pytest.fixture
def review(sample_session: Session) -> Review:
    """The open article."""
    assert sample_session.review is not None
    return sample_session.review


@pytest.fixture
def model(sample_session: Session, review: Review) -> ClaimListModel:
    """The list, told of every change."""
    found = ClaimListModel()
    found.show_review(review)
    sample_session.changed.connect(found.refresh)
    return found


def ids(model: ClaimListModel) -> list[object]:
    return [model.index(row).data(ID_ROLE) for row in range(model.rowCount())]


def row(model: ClaimListModel, place: int) -> ClaimRow:
    found = model.index(place).data(ROW_ROLE)
    assert isinstance(found, ClaimRow)
    return found


def test_the_list_is_a_proper_model_whatever_comes_and_goes(
    model: ClaimListModel, sample_session: Session, review: Review
) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    for wanted in (
        ClaimFilter(words="tram"),
        ClaimFilter(wanted=frozenset({Wanted.UNCHECKED})),
        ClaimFilter(),
    ):
        model.set_filter(wanted)
        sample_session.submit(sample_session.workspace.composer.remove_claim(review.claims[5]))
        sample_session.undo_stack.undo()
    model.show_review(None)

    assert tester.model() is model


def test_a_row_says_what_the_claim_does_and_how_many_sources_it_has(model: ClaimListModel) -> None:
    assert row(model, 2).line == "Town council → denies claim 2 · 2 notes, 1 source"
    assert row(model, 2).verdict_word == "✗ False"
    assert row(model, 1).line.endswith("← denied by 1, 3 · 1 source")
    assert row(model, 1).verdict_word == "Unchecked"


def test_a_screen_reader_hears_one_sentence(model: ClaimListModel) -> None:
    sentence = model.index(2).data(Qt.ItemDataRole.AccessibleTextRole)

    assert sentence == (
        "Claim 3, Denial, False: “The council denies it.” Town council → denies claim 2 · 2 notes, 1 source."
    )


def test_a_verdict_changes_its_row_only(model: ClaimListModel, sample_session: Session, qtbot: QtBot) -> None:
    review = sample_session.review
    assert review is not None
    claim, scale = review.claims[9], review.scale(Question.TRUTH)
    assert scale is not None
    changed: list[int] = []

    def remember(first: QModelIndex, last: QModelIndex) -> None:
        changed.extend(range(first.row(), last.row() + 1))

    model.dataChanged.connect(remember)

    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsInserted):
        sample_session.submit(sample_session.workspace.composer.rate(claim, Question.TRUTH, scale.values[3]))

    assert 9 in changed
    assert len(changed) <= 1 + len(claim.links)
    assert row(model, 9).verdict_word == "? Unproven"


def test_a_new_claim_is_one_new_row_and_moves_the_numbers_on(
    model: ClaimListModel, sample_session: Session, review: Review, qtbot: QtBot
) -> None:
    numbers = [row(model, place).number for place in range(model.rowCount())]
    span = replace(review.claims[4].claim.span, end=review.claims[4].claim.end - 3)
    edit = sample_session.workspace.composer.tag(review.version, review.text.text, span, ClaimKind.FACT)
    inserted: list[tuple[int, int]] = []

    def remember(_parent: QModelIndex, first: int, last: int) -> None:
        inserted.append((first, last))

    model.rowsInserted.connect(remember)

    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.rowsRemoved):
        sample_session.submit(edit)

    assert inserted == [(4, 4)]
    assert [row(model, place).number for place in range(model.rowCount())] == [*numbers, len(numbers) + 1]


def test_undo_of_a_removal_brings_the_row_back(
    model: ClaimListModel, sample_session: Session, review: Review
) -> None:
    before = ids(model)
    sample_session.submit(sample_session.workspace.composer.remove_claim(review.claims[3]))
    assert ids(model) == before[:3] + before[4:]

    sample_session.undo_stack.undo()

    assert ids(model) == before


def test_a_claim_that_no_longer_fits_leaves_the_filtered_list(
    model: ClaimListModel, sample_session: Session, review: Review, qtbot: QtBot
) -> None:
    model.set_filter(ClaimFilter(wanted=frozenset({Wanted.UNCHECKED})))
    shown = ids(model)
    claim, scale = review.claim(str(shown[0])), review.scale(Question.TRUTH)
    assert claim is not None
    assert scale is not None

    with qtbot.assertNotEmitted(model.modelReset):
        sample_session.submit(sample_session.workspace.composer.rate(claim, Question.TRUTH, scale.values[0]))

    assert ids(model) == shown[1:]


@pytest.mark.parametrize(
    ("wanted", "fits"),
    [
        (Wanted.UNCHECKED, "unchecked"),
        (Wanted.WITHOUT_SOURCE, "sourceless"),
        (Wanted.WITHOUT_REASON, "reasonless"),
    ],
)
def test_the_filter_finds_what_is_missing(
    model: ClaimListModel, review: Review, wanted: Wanted, fits: str
) -> None:
    expected = {
        "unchecked": [one.claim.id for one in review.claims if not one.is_checked],
        "sourceless": [one.claim.id for one in review.claims if not one.notes],
        "reasonless": [one.claim.id for one in review.claims if not one.reason(Question.TRUTH)],
    }[fits]

    model.set_filter(ClaimFilter(wanted=frozenset({wanted})))

    assert ids(model) == expected


def test_words_are_found_in_notes_whatever_their_case_and_width(
    model: ClaimListModel, review: Review
) -> None:
    model.set_filter(ClaimFilter(words="ＲＥＧＩＳＴＥＲ incoming"))

    assert review.claims[2].claim.id in ids(model)
    assert 0 < model.rowCount() < len(review.claims)


def test_a_number_finds_its_claim(model: ClaimListModel, review: Review) -> None:
    model.set_filter(ClaimFilter(words="7"))

    assert review.claims[6].claim.id in ids(model)


def test_taking_the_filter_off_keeps_the_rows_that_were_there(
    model: ClaimListModel, review: Review, qtbot: QtBot
) -> None:
    model.set_filter(ClaimFilter(kinds=frozenset({ClaimKind.FACT})))

    with qtbot.assertNotEmitted(model.modelReset):
        model.set_filter(ClaimFilter())

    assert ids(model) == [one.claim.id for one in review.claims]


def test_claims_of_one_kind_can_come_first(review: Review) -> None:
    model = ClaimListModel()
    model.show_review(review, first=ClaimKind.FACT)

    kinds = [row(model, place).kind for place in range(model.rowCount())]

    assert kinds == sorted(kinds, key=lambda kind: kind is not ClaimKind.FACT)


def test_only_rows_that_are_looked_at_are_made(
    model: ClaimListModel, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    number = review.number

    def remembered(claim_id: str) -> int | None:
        made.append(claim_id)
        return number(claim_id)

    monkeypatch.setattr(review, "number", remembered)

    model.show_review(review)
    model.set_filter(ClaimFilter(kinds=frozenset({ClaimKind.DENIAL})))
    model.refresh([one.claim.id for one in review.claims])
    assert not made

    model.index(0).data(ROW_ROLE)
    assert made


def test_a_claim_whose_words_have_gone_is_shown_as_detached(model: ClaimListModel, review: Review) -> None:
    lost = review.claims[0]
    review.claims.put(replace(lost, claim=replace(lost.claim, quote="Words of another text.")))

    model.show_review(review)

    assert row(model, 0).trouble == "Detached"
    assert "detached" in row(model, 0).sentence
    assert not row(model, 1).trouble


def test_an_index_of_nowhere_has_no_data(model: ClaimListModel) -> None:
    assert model.data(QModelIndex()) is None


def test_folding_knows_ligatures_and_sharp_s() -> None:
    assert folded("ﬁnal STRASSE") == folded("FINAL straße")
