"""Two people change the details of one article, or the fields of one source, at the same time."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from factcheck_gui.app import make_desk
from factcheck_gui.domain.articles import Article, ArticleDetails
from factcheck_gui.domain.sources import Source
from factcheck_gui.services.workspace import Workspace
from tests.journeys.user import User


@pytest.fixture
def colleague(reader: User) -> Iterator[Workspace]:
    """Somebody else who has the same workspace open."""
    other = Workspace.open(reader.session.workspace.path, make_desk("Reviewer 2"))
    yield other
    other.close()


def article_of(workspace: Workspace) -> Article:
    (shown,) = workspace.browsing.articles()
    return workspace.browsing.review(shown.article.id).article


def correct(workspace: Workspace, article: Article, details: ArticleDetails) -> None:
    workspace.editing.submit(workspace.composer.correct(article, details))


def test_different_details_of_an_article_are_both_kept(reader: User, colleague: Workspace) -> None:
    assert reader.session.review is not None
    seen = reader.session.review.article
    correct(colleague, article_of(colleague), replace(seen.details, author="C. Colleague"))

    edit = reader.session.workspace.composer.correct(seen, replace(seen.details, title="Quarry blasts"))
    assert reader.session.submit(edit)

    details = article_of(colleague).details
    assert (details.title, details.author) == ("Quarry blasts", "C. Colleague")
    assert reader.session.workspace.verify() == ()


def test_of_the_same_detail_the_second_is_told(reader: User, colleague: Workspace) -> None:
    assert reader.session.review is not None
    seen = reader.session.review.article
    correct(colleague, article_of(colleague), replace(seen.details, title="Theirs"))

    edit = reader.session.workspace.composer.correct(seen, replace(seen.details, title="Ours"))
    assert not reader.session.submit(edit)

    assert "Reviewer 2" in reader.window.messages.words
    assert article_of(colleague).details.title == "Theirs"
    assert reader.session.review.article.details.title == "Theirs"


def a_source(reader: User) -> Source:
    composer = reader.session.workspace.composer
    source = replace(composer.new_source(link="https://example.org/log"), title="Log")
    assert reader.session.submit(composer.add_source(source))
    return source


def test_different_fields_of_a_source_are_both_kept(reader: User, colleague: Workspace) -> None:
    seen = a_source(reader)
    colleague.editing.submit(colleague.composer.change_source(seen, replace(seen, publisher="The quarry")))

    edit = reader.session.workspace.composer.change_source(seen, replace(seen, title="Blasting log"))
    assert reader.session.submit(edit)

    (kept,) = [one for one in colleague.noting.sources() if one.id == seen.id]
    assert (kept.title, kept.publisher) == ("Blasting log", "The quarry")


def test_of_the_same_field_of_a_source_the_second_is_told(reader: User, colleague: Workspace) -> None:
    seen = a_source(reader)
    colleague.editing.submit(colleague.composer.change_source(seen, replace(seen, title="Theirs")))

    edit = reader.session.workspace.composer.change_source(seen, replace(seen, title="Ours"))
    assert not reader.session.submit(edit)

    assert reader.window.messages.words
    (kept,) = [one for one in colleague.noting.sources() if one.id == seen.id]
    assert kept.title == "Theirs"
    assert reader.session.workspace.verify() == ()
