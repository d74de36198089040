"""Counts of who says what of whom, and the claims as rows."""

from factcheck_gui.services.mapping.matrix import count_claims
from factcheck_gui.services.mapping.table import OtherEnd, table_rows
from tests.services.mapping.reviews import DENIES, REPEATS, A, D, F, review_of, stranger

SAID = [
    (A, "Union", "Office"),
    (D, "Office", "Office"),
    (A, "Union", "Office"),
    (F, None, "Union"),
    (F, "Union", None),
]


def test_cells_hold_the_claims_of_one_speaker_about_one_target() -> None:
    matrix = count_claims(review_of(SAID))

    assert matrix.cell("Union", "Office").counts == ((A, 2),)
    assert matrix.cell("Union", "Office").claims == ("claim-0000", "claim-0002")
    assert matrix.cell("Office", "Union").counts == ()


def test_the_busiest_come_first_and_the_unnamed_last() -> None:
    matrix = count_claims(review_of(SAID))

    assert matrix.speakers == ("Union", "Office", None)
    assert matrix.targets == ("Office", "Union", None)


def test_rows_and_columns_are_totalled() -> None:
    matrix = count_claims(review_of(SAID))

    assert matrix.by_speaker["Union"].counts == ((A, 2), (F, 1))
    assert matrix.by_target["Office"].counts == ((A, 2), (D, 1))
    assert matrix.everything.counts == ((A, 2), (D, 1), (F, 2))


def test_a_row_names_what_a_claim_answers_and_what_answers_it() -> None:
    review = review_of(
        [(A, "Union", None), (D, "Office", None), (A, "Group", None)],
        [(1, 0, DENIES), (2, 0, REPEATS), (3, 0, DENIES), (1, 3, DENIES)],
        foreign=[stranger(3, D)],
    )

    first, second, third = table_rows(review)

    assert first.answered_by == (OtherEnd(number=2), OtherEnd(number=3, article_title="Another article"))
    assert second.answers == (OtherEnd(number=1), OtherEnd(number=3, article_title="Another article"))
    assert (third.answers, third.answered_by) == ((), ())
