"""Articles that are here already are noticed: by their text, by their link, by most of their words."""

from dataclasses import replace

from factcheck_gui.domain.drafts import ArticleDraft
from factcheck_gui.domain.known import KnownBy
from factcheck_gui.services.workspace import Workspace

SENTENCES = [f"Councillor number {n} said that bridge {n * 7} had cost {n * 13} pounds." for n in range(40)]
ARTICLE = "\n\n".join(SENTENCES)
REVISED = "\n\n".join([*SENTENCES[:36], "The mayor denied all of it.", *SENTENCES[37:]])
OTHER = "\n\n".join(f"The weather on day {n} was rainy in the hills near Mill {n * 3}." for n in range(40))
LINK = "https://www.example.org/news/bridge?utm_source=x"


def draft(workspace: Workspace, text: str, link: str | None = None) -> ArticleDraft:
    made = workspace.importing.preview_text(text)
    return replace(made, details=replace(made.details, link=link))


def test_a_new_article_is_not_known(workspace: Workspace) -> None:
    workspace.importing.take_in(draft(workspace, ARTICLE))

    assert workspace.recognising.known(draft(workspace, OTHER)) is None


def test_the_very_text_is_known(workspace: Workspace) -> None:
    workspace.importing.take_in(draft(workspace, ARTICLE))

    known = workspace.recognising.known(draft(workspace, ARTICLE))

    assert known is not None
    assert (known.by, known.share) == (KnownBy.TEXT, 1.0)


def test_most_of_the_words_are_known(workspace: Workspace) -> None:
    workspace.importing.take_in(draft(workspace, ARTICLE))

    known = workspace.recognising.known(draft(workspace, REVISED))

    assert known is not None
    assert known.by is KnownBy.WORDS
    assert 0.5 < known.share < 1


def test_the_same_link_is_known_however_it_is_written(workspace: Workspace) -> None:
    workspace.importing.take_in(draft(workspace, ARTICLE, LINK))

    known = workspace.recognising.known(draft(workspace, REVISED, "http://example.org/news/bridge/#top"))

    assert known is not None
    assert known.by is KnownBy.LINK


def test_a_link_alone_is_not_enough(workspace: Workspace) -> None:
    workspace.importing.take_in(draft(workspace, ARTICLE, "https://example.org/"))

    assert workspace.recognising.known(draft(workspace, OTHER, "https://example.org/")) is None


def test_a_corrected_link_is_known_too(workspace: Workspace) -> None:
    taken = workspace.importing.take_in(draft(workspace, ARTICLE))
    overview = workspace.browsing.article(taken.edit.changes[0].entity_id)
    assert overview is not None
    corrected = replace(overview.article.details, link=LINK)
    workspace.editing.submit(workspace.composer.correct(overview.article, corrected))

    known = workspace.recognising.known(draft(workspace, REVISED, LINK))

    assert known is not None
    assert known.by is KnownBy.LINK


def test_a_removed_article_is_not_known(workspace: Workspace) -> None:
    taken = workspace.importing.take_in(draft(workspace, ARTICLE, LINK))
    workspace.editing.submit(taken.edit.inverse())

    assert workspace.recognising.known(draft(workspace, ARTICLE, LINK)) is None


def test_articles_from_before_there_were_sketches_are_found(workspace: Workspace) -> None:
    workspace.importing.take_in(draft(workspace, ARTICLE))
    db = workspace.recognising._store.db
    db.execute("DELETE FROM sketches")
    db.execute("DELETE FROM sketched")
    assert workspace.recognising.known(draft(workspace, REVISED)) is None

    workspace.recognising.sketch_older()

    assert workspace.recognising.known(draft(workspace, REVISED)) is not None


def test_of_several_each_is_recognised_by_itself(workspace: Workspace) -> None:
    workspace.importing.take_in(draft(workspace, ARTICLE))

    known = workspace.recognising.known_among([draft(workspace, OTHER), draft(workspace, ARTICLE)])

    assert known[0] is None
    assert known[1] is not None
    assert known[1].by is KnownBy.TEXT


def test_one_of_several_is_recognised_by_its_link(workspace: Workspace) -> None:
    workspace.importing.take_in(draft(workspace, ARTICLE, LINK))

    known = workspace.recognising.known_among([draft(workspace, REVISED, LINK)])

    assert known[0] is not None
    assert known[0].by is KnownBy.LINK


def test_several_may_be_like_what_still_waits_to_be_sketched(workspace: Workspace) -> None:
    importing, recognising = workspace.importing, workspace.recognising
    intake = importing.compose(draft(workspace, ARTICLE))
    importing.submit(intake, indexes_now=False)
    recognising.waiting.add(intake.incoming)

    known = recognising.known_among([draft(workspace, OTHER), draft(workspace, REVISED)])

    assert [one and one.by for one in known] == [None, KnownBy.WORDS]
