"""After any edits, filters and orders the list equals one that was made from nothing."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtTest import QAbstractItemModelTester

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.questions import Question
from factcheck_gui.domain.spans import Span
from factcheck_gui.services.review import Review
from factcheck_gui.ui.models.claim_filter import ClaimFilter, Wanted
from factcheck_gui.ui.models.claim_list import ID_ROLE, ROW_ROLE, ClaimListModel
from factcheck_gui.ui.models.claim_order import ClaimOrder, GroupBy, SortBy
from factcheck_gui.ui.session import Session

_FILTERS = (
    ClaimFilter(),
    ClaimFilter(kinds=frozenset({ClaimKind.FACT, ClaimKind.DENIAL})),
    ClaimFilter(wanted=frozenset({Wanted.UNCHECKED})),
    ClaimFilter(wanted=frozenset({Wanted.UNFINISHED, Wanted.WITHOUT_SOURCE, Wanted.LOOSE_DENIAL})),
    ClaimFilter(states=frozenset({ClaimState.READY})),
    ClaimFilter(words="tram"),
)
_SORTS = tuple(one for one in SortBy if one is not SortBy.CHANGED)
_STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            ("tag", "remove", "kind", "rate", "state", "resize", "name", "undo", "redo", "batch")
        ),
        st.integers(0, 200),
    ),
    min_size=1,
    max_size=6,
)


def shown(model: ClaimListModel) -> list[object]:
    """Return what stands in every row."""
    roles = (ID_ROLE, ROW_ROLE)
    return [model.index(row).data(role) for row in range(model.rowCount()) for role in roles]


def do(session: Session, review: Review, what: str, number: int) -> None:
    """Make one edit, or take one back."""
    composer, bulk, claims = session.workspace.composer, session.workspace.bulk, review.claims
    kind, scale = tuple(ClaimKind)[number % 3], review.scale(Question.TRUTH)
    if what == "undo":
        session.undo_stack.undo()
    elif what == "redo":
        session.undo_stack.redo()
    elif what == "tag" or not claims:
        statement = review.text.statements[number % len(review.text.statements)]
        span = Span(start=statement.start, end=statement.end - number % 2)
        session.submit(composer.tag(review.version, review.text.text, span, kind))
    else:
        one = claims[number % len(claims)]
        assert scale is not None
        edits = {
            "remove": composer.remove_claim(one),
            "kind": composer.change_kind(one.claim, kind),
            "rate": composer.rate(one, Question.TRUTH, scale.values[number % len(scale.values)]),
            "state": composer.set_state(one.claim, tuple(ClaimState)[number % 3]),
            "name": composer.name_speaker(one.claim, f"Speaker {number % 3}"),
            "batch": bulk.change_kind(claims[number % len(claims) :], kind),
            "resize": composer.move_span(
                one.claim,
                review.text.text,
                Span(start=max(0, one.claim.start - number), end=one.claim.end),
            ),
        }
        session.submit(edits[what])


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=_STEPS,
    wanted=st.sampled_from(_FILTERS),
    order=st.builds(ClaimOrder, sort=st.sampled_from(_SORTS), group=st.sampled_from(GroupBy)),
    is_surveyed=st.booleans(),
)
def test_the_list_equals_one_made_from_nothing(
    sample_session: Session,
    steps: list[tuple[str, int]],
    wanted: ClaimFilter,
    order: ClaimOrder,
    is_surveyed: bool,
) -> None:
    review = sample_session.review
    assert review is not None
    model = ClaimListModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_review(review)
    if is_surveyed:
        model.survey.advance()
    model.set_order(order)
    model.set_filter(wanted)
    shown(model)
    sample_session.changed.connect(model.refresh)

    for what, number in steps:
        do(sample_session, review, what, number)

        fresh = ClaimListModel()
        fresh.set_order(order)
        fresh.set_filter(wanted)
        fresh.show_review(sample_session.review)
        assert shown(model) == shown(fresh)
        assert model.headings == fresh.headings
        assert all(
            model.row_of(one) == model.claim_ids.index(one) for one in model.claim_ids if not fresh.headings
        )
    sample_session.changed.disconnect(model.refresh)
    assert tester.model() is model
