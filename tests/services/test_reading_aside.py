"""What is read aside is begun by the thread that has the workspace, and read by another."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from factcheck_gui.domain.errors import FileMovedError
from factcheck_gui.services.workspace import Workspace

Make = Callable[[Workspace, str], Callable[[], object]]


def _articles(workspace: Workspace, _: str) -> Callable[[], object]:
    return workspace.browsing.articles_aside()


def _review(workspace: Workspace, article_id: str) -> Callable[[], object]:
    return workspace.browsing.review_aside(article_id)


def _people(workspace: Workspace, _: str) -> Callable[[], object]:
    return workspace.naming.people_aside()


def _overview(workspace: Workspace, _: str) -> Callable[[], object]:
    return workspace.overview.read_aside()


each = pytest.mark.parametrize("make", [_articles, _review, _people, _overview])


def in_a_thread(work: Callable[[], object]) -> object:
    with ThreadPoolExecutor(1) as executor:
        return executor.submit(work).result()


@each
def test_a_file_that_is_away_is_told_before_a_thread_begins(
    workspace: Workspace, bridge: str, make: Make
) -> None:
    away = workspace.path.rename(workspace.path.with_name("away.factcheck"))

    with pytest.raises(FileMovedError):
        make(workspace, bridge)

    away.rename(workspace.path)


@each
def test_a_file_that_goes_away_once_it_has_begun_is_read_to_the_end(
    workspace: Workspace, bridge: str, make: Make
) -> None:
    reading = make(workspace, bridge)
    away = workspace.path.rename(workspace.path.with_name("away.factcheck"))

    assert in_a_thread(reading) is not None

    away.rename(workspace.path)


def test_another_thread_reads_the_same(workspace: Workspace, bridge: str) -> None:
    assert in_a_thread(workspace.browsing.articles_aside()) == workspace.browsing.articles()
    assert in_a_thread(workspace.naming.people_aside()) == workspace.naming.people()
    assert in_a_thread(workspace.overview.read_aside()) == workspace.overview.read()
