"""Words are found all over the workspace: where they stand, in time, and nothing that is gone."""

from dataclasses import replace
from time import monotonic

import pytest

from factcheck_gui.domain.claims import ClaimKind, ClaimState
from factcheck_gui.domain.edits import Cause, Edit
from factcheck_gui.domain.errors import DiskError
from factcheck_gui.domain.search_results import FoundIn
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.services.searching import SearchCancelledError, read_query
from factcheck_gui.services.versioning import propose
from factcheck_gui.services.workspace import Workspace
from factcheck_gui.storage.search_reader import SearchReader
from tests.conftest import BRIDGE, take_in

URDU = "پل کی خبر\n\nوزیرِ اعلیٰ نے کہا کہ پُل بند ہوا۔"


def tagged(workspace: Workspace, statement: int = 1) -> str:
    """Take the article in, make a claim of a statement of it, and return the claim's id."""
    review = workspace.browsing.review(take_in(workspace, BRIDGE))
    edit = workspace.composer.tag(
        review.version, review.text.text, review.text.statements[statement], ClaimKind.DENIAL
    )
    workspace.editing.submit(edit)
    return edit.changes[0].entity_id


def test_words_of_a_text_are_found_where_they_stand(workspace: Workspace) -> None:
    article_id = take_in(workspace, BRIDGE)

    (found,) = workspace.searching.search("rained drops").articles

    assert (found.article_id, found.found_in) == (article_id, FoundIn.TEXT)
    assert found.span is not None
    assert found.span.quote(workspace.browsing.review(article_id).text.text) == "rained"
    assert [hit.quote(found.snippet.text) for hit in found.snippet.hits] == ["rained", "drops"]


def test_an_article_found_by_its_title_comes_first_and_once(workspace: Workspace) -> None:
    take_in(workspace, "Rain\n\nThe council met in the rain.")
    take_in(workspace, BRIDGE)
    first = take_in(workspace, "The council\n\nThe council met.")

    found = workspace.searching.search("council").articles

    assert found[0].article_id == first
    assert [one.found_in for one in found] == [FoundIn.TITLE, FoundIn.TITLE, FoundIn.TEXT]


def noted(workspace: Workspace, claim_id: str) -> dict[FoundIn, Edit]:
    """Return edits that write a zebra under a claim, by where it then stands."""
    reviewed = workspace.browsing.review(article_of(workspace)).claim(claim_id)
    assert reviewed is not None
    composer = workspace.composer
    note = composer.new_note(claim_id)
    source = replace(composer.new_source(), title="Zebras of the world")
    return {
        FoundIn.RESTATEMENT: composer.restate(reviewed.claim, "Zebras say so"),
        FoundIn.CORRECTION: composer.reword(reviewed.claim, "Say zebras instead"),
        FoundIn.SPEAKER: composer.name_speaker(reviewed.claim, "A zebra"),
        FoundIn.TARGET: composer.name_target(reviewed.claim, "All zebras"),
        FoundIn.REPORTED_BY: composer.name_reporter(reviewed.claim, "The Zebra Times"),
        FoundIn.REMARK: composer.set_state(reviewed.claim, ClaimState.SENT_BACK, "Ask the zebra"),
        FoundIn.REASON: composer.give_reason(reviewed, Question.TRUTH, "No zebra was there"),
        FoundIn.NOTE: composer.add_note(replace(note, note="Zebra, page 3")),
        FoundIn.NOTE_QUOTE: composer.add_note(replace(note, quote="“A zebra!”")),
        FoundIn.SOURCE: composer.add_note(replace(note, source_id=source.id), source),
    }


def article_of(workspace: Workspace) -> str:
    return workspace.browsing.articles()[0].article.id


@pytest.mark.parametrize("is_indexed", [False, True], ids=["waiting", "indexed"])
def test_words_under_a_claim_are_found_until_they_are_undone(
    workspace: Workspace, *, is_indexed: bool
) -> None:
    claim_id = tagged(workspace)
    for place, edit in noted(workspace, claim_id).items():
        workspace.editing.submit(edit)
        if is_indexed:
            workspace.searching.catch_up()
        (found,) = workspace.searching.search("zebra*").claims
        assert (found.claim_id, found.found_in) == (claim_id, place)
        assert found.snippet.hits

        workspace.editing.submit(edit.inverse(), Cause.UNDO)
        assert not workspace.searching.search("zebra*").claims


def test_what_is_removed_is_not_found_and_comes_back_with_undo(workspace: Workspace) -> None:
    tagged(workspace)
    edit = workspace.composer.remove_article(workspace.browsing.articles()[0].article)
    workspace.editing.submit(edit)

    gone = workspace.searching.search("mayor")
    workspace.editing.submit(edit.inverse(), Cause.UNDO)
    back = workspace.searching.search("mayor")

    assert (gone.articles, gone.claims) == ((), ())
    assert (len(back.articles), len(back.claims)) == (1, 1)


def test_a_corrected_title_is_found_and_the_wrong_one_no_more(workspace: Workspace) -> None:
    take_in(workspace, "Wrongly named\n\nIt rained.")
    article = workspace.browsing.articles()[0].article
    details = replace(article.details, title="Zebra crossing")
    workspace.editing.submit(workspace.composer.correct(article, details))

    (found,) = workspace.searching.search("zebra").articles

    assert [hit.quote(found.title.text) for hit in found.title.hits] == ["Zebra"]


def test_text_from_right_to_left_is_found_without_its_pointing(workspace: Workspace) -> None:
    take_in(workspace, URDU)

    (found,) = workspace.searching.search("وزیر پل").articles

    assert {hit.quote(found.snippet.text) for hit in found.snippet.hits} >= {"وزیرِ", "پُل"}


def test_a_script_without_spaces_is_found_inside_of_its_runs(workspace: Workspace) -> None:
    take_in(workspace, "新闻\n\n市长说北京的桥是安全的。")

    (found,) = workspace.searching.search("北京").articles

    assert found.span is not None


def test_the_newest_come_first_and_more_are_told_of(workspace: Workspace) -> None:
    ids = [take_in(workspace, f"Title {n}\n\nThe same words {n}.") for n in range(4)]

    few = workspace.searching.search("same", most=2)
    all_of_them = workspace.searching.search("same", most=4)

    assert few.more_articles
    assert len(few.articles) == 2
    assert {one.article_id for one in all_of_them.articles} == set(ids)
    assert not all_of_them.more_articles


def test_a_search_without_time_says_that_it_was_stopped(workspace: Workspace) -> None:
    take_in(workspace, BRIDGE)

    assert workspace.searching.search("mayor", seconds=0).is_stopped


def test_a_search_that_was_stopped_beforehand_never_begins(workspace: Workspace) -> None:
    query = read_query("mayor")
    assert query is not None
    search = workspace.searching.begin(query)
    search.stop()

    with pytest.raises(SearchCancelledError):
        search.run()


def test_a_search_can_be_stopped_in_its_midst(workspace: Workspace) -> None:
    take_in(workspace, BRIDGE)
    reader = SearchReader(workspace.path)
    reader.stop()
    with pytest.raises(SearchCancelledError), reader.until(monotonic() + 60):
        reader.db.execute("SELECT count(*) FROM texts").fetchone()
    reader.close()


def test_searching_sees_what_is_not_yet_in_the_file_itself_and_writes_nothing(workspace: Workspace) -> None:
    take_in(workspace, BRIDGE)

    workspace.searching.search("mayor")

    assert not workspace.changed_elsewhere()


def test_a_workspace_that_was_moved_away_is_not_made_anew(workspace: Workspace) -> None:
    take_in(workspace, BRIDGE)
    here, there = workspace.path, workspace.path.with_name("moved away")
    here.rename(there)

    with pytest.raises(DiskError):
        workspace.searching.search("mayor")

    assert not here.exists()
    there.rename(here)


def test_only_the_newest_version_is_found(workspace: Workspace) -> None:
    article_id = take_in(workspace, BRIDGE)
    draft = workspace.importing.preview_text(BRIDGE.replace("engineer", "zebra"))
    proposal = propose(workspace.versioning.before(article_id), draft)
    workspace.importing.submit(workspace.versioning.compose(proposal))

    assert not workspace.searching.search("engineer").articles
    assert workspace.searching.search("zebra").articles
