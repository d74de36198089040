"""The list of articles by pages."""

import pytest

from factcheck_gui.domain.claims import ClaimKind
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services import listing as listing_module
from factcheck_gui.services.listing import Landmark, age, counts_of_review
from factcheck_gui.services.workspace import Workspace
from tests.conftest import BRIDGE, take_in


@pytest.fixture
def ids(workspace: Workspace) -> list[str]:
    """Ten articles, the oldest first."""
    return [take_in(workspace, f"Story {number}.\n\n{BRIDGE}") for number in range(10)]


def tag_all(workspace: Workspace, article_id: str) -> None:
    review = workspace.browsing.review(article_id)
    for span in review.text.statements:
        workspace.editing.submit(
            workspace.composer.tag(review.version, review.text.text, span, ClaimKind.FACT)
        )
    first = workspace.browsing.review(article_id).claims[0]
    value = workspace.browsing.scale(Question.TRUTH).values[1]
    workspace.editing.submit(workspace.composer.rate(first, Question.TRUTH, value))


@pytest.mark.parametrize("first", range(10))
@pytest.mark.parametrize("most", [1, 3, 20])
def test_a_page_holds_the_articles_of_its_places(
    workspace: Workspace, ids: list[str], first: int, most: int
) -> None:
    survey = workspace.listing.survey()

    page = workspace.listing.page(survey, first, most)

    assert [one.article.id for one in page] == ids[first : first + most]


def test_a_page_is_found_from_another_article_whose_place_is_known(
    workspace: Workspace, ids: list[str]
) -> None:
    listing, survey = workspace.listing, workspace.listing.survey()
    (fifth,) = listing.page(survey, 5, 1)
    known = [Landmark(place=5, age=age(fifth))]

    assert [one.article.id for one in listing.page(survey, 6, 2, known)] == ids[6:8]
    assert [one.article.id for one in listing.page(survey, 2, 3, known)] == ids[2:5]


def test_what_came_in_since_the_survey_moves_no_page(workspace: Workspace, ids: list[str]) -> None:
    survey = workspace.listing.survey()
    fresh = take_in(workspace, "News.")

    assert [one.article.id for one in workspace.listing.page(survey, 8, 5)] == ids[8:]
    assert workspace.listing.place(ids[8], survey) == 8
    assert workspace.listing.place(fresh, survey) is None


def test_a_page_counts_as_the_whole_list_does(workspace: Workspace, ids: list[str]) -> None:
    tag_all(workspace, ids[4])

    page = workspace.listing.page(workspace.listing.survey(), 0, 10)

    assert page[::-1] == workspace.browsing.articles()
    assert (page[4].claims, page[4].checked) == (7, 1)


def test_an_article_with_very_many_claims_is_counted_part_by_part(
    workspace: Workspace, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    tag_all(workspace, ids[4])
    monkeypatch.setattr(listing_module, "_COUNTED_AT_ONCE", 5)
    listing = workspace.listing
    (row,) = listing.overviews([ids[4]])
    counting = listing.begin_counting(ids[4])

    parts = [listing.count_some(counting, most=3) for _ in range(3)]

    assert (row.claims, row.is_counted) == (0, False)
    assert parts[:2] == [None, None]
    assert parts[2] is not None
    assert (parts[2].claims, parts[2].checked) == (7, 1)


def test_an_open_article_is_counted_without_reading_anything(workspace: Workspace, ids: list[str]) -> None:
    tag_all(workspace, ids[4])
    listed = workspace.browsing.article(ids[4])
    counts = counts_of_review(workspace.browsing.review(ids[4]))

    assert listed is not None
    assert (counts.claims, counts.checked, counts.by_value) == (
        listed.claims,
        listed.checked,
        listed.by_value,
    )


def test_a_title_is_found_downward_and_round_again(workspace: Workspace, ids: list[str]) -> None:
    listing, survey = workspace.listing, workspace.listing.survey()
    third = listing.page(survey, 3, 1)[0]

    assert listing.find_title("story", survey, survey.newest) == 9
    assert listing.find_title("STORY 2", survey, age(third)) == 2
    assert listing.find_title("story 8", survey, age(third)) == 8
    assert listing.find_title("council", survey, age(third)) is None
