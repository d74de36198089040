"""What the table says of what was measured."""

import pytest

from tests.bench.figures import Figure, Goal, Measured, Of, Results
from tests.bench.measuring import Samples
from tests.bench.table import summary, table

FIGURE = Figure(key="tag", words="tag a statement", floor="bare", goal=Goal(of=Of.RATIO, most=1.25))


def rows(measured: Measured | None, figure: Figure = FIGURE) -> Results:
    results = Results(part="tagging", figures=(figure,), reason="not measured: no disk")
    if measured is not None:
        results.take(measured)
    return results


@pytest.mark.parametrize(("floor", "is_met"), [(4.0, True), (3.0, False)])
def test_a_ratio_is_held_against_its_goal(floor: float, is_met: bool) -> None:
    measured = Measured(key="tag", samples=Samples.of([5.0, 5.0, 9.0]), floor=Samples.of([floor]))

    (row,) = rows(measured).rows()

    assert row.ratio == 5.0 / floor
    assert row.is_met is is_met


def test_the_worst_of_a_hundred_is_held_against_its_goal() -> None:
    figure = Figure(key="tag", words="tag", goal=Goal(of=Of.P99, most=16.7))
    samples = Samples.of([*([1.0] * 97), *([20.0] * 3)])

    (row,) = rows(Measured(key="tag", samples=samples), figure).rows()

    assert row.median == 1.0
    assert row.is_met is False


def test_of_few_samples_the_largest_counts() -> None:
    samples = Samples.of([1.0, 2.0, 30.0])

    assert samples.p99 == samples.p95 == 30.0


def test_what_could_not_be_measured_says_why() -> None:
    found = rows(None).rows()

    assert found[0].median is None
    assert "no disk" in table(found, {"tagging": "Keys"})
    assert summary(found) == "0 goals met, 0 missed, 1 not measured."


def test_a_figure_that_was_not_announced_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        rows(Measured(key="other", samples=Samples.of([1.0])))


def test_a_table_names_the_goal_and_whether_it_is_met() -> None:
    measured = Measured(key="tag", samples=Samples.of([5.0]), floor=Samples.of([1.0]))

    lines = table(rows(measured).rows(), {"tagging": "Keys"}).splitlines()

    assert lines[0] == "Keys"
    assert "5.00 ms" in lines[2]
    assert "≤ 1.25 ×" in lines[2]
    assert "MISSED" in lines[2]
