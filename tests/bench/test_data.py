"""What is measured with is what the program would have made."""

from pathlib import Path
from random import Random

import pytest

from factcheck_gui.app import make_desk
from factcheck_gui.services.segmenting import find_statements
from factcheck_gui.services.workspace import Workspace
from tests.bench.data.kept import KeptData
from tests.bench.data.texts import Texts
from tests.bench.data.workspaces import fill_with_many, fill_with_twins
from tests.bench.sizes import Many, Scale

SMALL = Scale(words=300, claims=40)


def test_a_made_workspace_passes_every_check_of_the_program(tmp_path: Path) -> None:
    path = tmp_path / "made.factcheck"
    fill_with_many(path, 1, Many(articles=7, claims=30))
    workspace = Workspace.open(path, make_desk("Reviewer 1"))
    try:
        assert workspace.verify() == ()
    finally:
        workspace.close()


@pytest.mark.parametrize("seed", [3, 20260304])
def test_statements_stand_where_the_program_finds_them(seed: int) -> None:
    made = Texts(Random(seed)).write(8_000)

    assert tuple(made.version.statements) == find_statements(made.version.text, made.version.blocks, "en")


def test_an_article_is_as_long_as_wanted() -> None:
    made = Texts(Random(3)).write(5_000)

    assert 5_000 <= len(made.version.text.split()) <= 5_100


def test_the_same_seed_makes_the_same_text() -> None:
    first, second = (Texts(Random(9)).write(400).version.text for _ in range(2))

    assert first == second


def test_few_words_come_often_and_most_hardly_ever() -> None:
    words = Texts(Random(5)).write(8_000).version.text.lower().split()
    counts = sorted((words.count(word) for word in set(words)), reverse=True)

    assert counts[0] > 5 * counts[10]
    assert counts.count(1) > len(counts) // 3


def test_an_article_gets_as_many_claims_as_wanted(tmp_path: Path) -> None:
    path = tmp_path / "made.factcheck"
    fill_with_twins(path, 2, [SMALL])
    workspace = Workspace.open(path, make_desk("Reviewer 1"))
    try:
        articles = workspace.browsing.articles()
        counts = [len(workspace.browsing.review(one.article.id).claims) for one in articles]
        texts = {workspace.browsing.review(one.article.id).text.text for one in articles}
    finally:
        workspace.close()
    assert counts == [SMALL.claims, 0]
    assert len(texts) == 1


def test_data_are_made_once(tmp_path: Path) -> None:
    made: list[int] = []

    def make(path: Path, seed: int) -> None:
        made.append(seed)
        path.write_text("made")

    kept = KeptData(tmp_path / "kept", 4)
    copies = [kept.copy("thing", ".txt", make, tmp_path / name) for name in ("one", "two")]

    assert made == [4]
    assert [copy.read_text() for copy in copies] == ["made", "made"]


def test_data_that_were_not_finished_do_not_count(tmp_path: Path) -> None:
    def fail(path: Path, seed: int) -> None:
        path.write_text("half")
        raise KeyboardInterrupt

    kept = KeptData(tmp_path, 4)
    with pytest.raises(KeyboardInterrupt):
        kept.file("thing", ".txt", fail)

    assert list(tmp_path.iterdir()) == []
