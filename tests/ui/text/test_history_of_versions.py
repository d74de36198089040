"""What the history says of versions and of what becomes of claims."""

from factcheck_gui.domain.edits import Action, Edit
from factcheck_gui.domain.verdicts import Question
from factcheck_gui.storage.verification import Finding
from factcheck_gui.ui.session import Session
from factcheck_gui.ui.text.edit_names import edit_name
from factcheck_gui.ui.text.findings import finding_words
from factcheck_gui.ui.text.history_subjects import Subjects
from factcheck_gui.ui.text.history_words import ChangeWords
from tests.ui.sessions import composer, review_of
from tests.ui.versions import DENIED, ENGINEER, QUITE_SAFE, RAINED, SAFE, tag_words, take_in_version


def said(session: Session, count: int) -> list[str]:
    browsing = session.workspace.browsing
    words = ChangeWords(Subjects(browsing), browsing.scales())
    return [words.words(event) for event in browsing.history(newest=count)]


def test_a_new_version_says_what_became_of_each_claim(bridge_session: Session) -> None:
    for words in (SAFE, DENIED, ENGINEER, RAINED):
        tag_words(bridge_session, words)

    take_in_version(bridge_session)

    assert said(bridge_session, 6) == [
        "text, version 2: paste",
        "waits: its words were changed in the new version",
        f"older place kept: “{ENGINEER}”",
        f"in another version, the same words: “{ENGINEER}”",
        "waits: its words are gone from the new version",
        "waits: its words stand elsewhere in the new version",
    ]


def test_a_decision_says_the_old_and_the_new_words(bridge_session: Session) -> None:
    claim = tag_words(bridge_session, SAFE)
    value = bridge_session.workspace.browsing.scale(Question.TRUTH).values[0]
    bridge_session.submit(composer(bridge_session).rate(claim, Question.TRUTH, value))
    take_in_version(bridge_session)
    review, placing = review_of(bridge_session), bridge_session.workspace.placing
    bridge_session.submit(placing.keep(review.waiting[0], review.version.id, review.text.text))

    place, change = said(bridge_session, 2)
    assert place == f"older place kept: “{SAFE}”"
    assert change == (
        f"in another version: “{SAFE}” → “{QUITE_SAFE}”; waits no longer;"
        " flagged: the text has changed since it was checked"
    )
    kept = review.claims[0]
    bridge_session.submit(placing.still_holds(kept.claim))
    assert said(bridge_session, 1) == ["the check holds for the changed text too"]


def test_a_retired_claim_is_told(bridge_session: Session) -> None:
    tag_words(bridge_session, DENIED)
    take_in_version(bridge_session)

    retired = bridge_session.workspace.placing.retire(review_of(bridge_session).waiting[0].claim)
    bridge_session.submit(retired)

    assert said(bridge_session, 1) == ["retired: the newest version no longer says it"]


def test_the_menu_names_what_is_done_with_versions() -> None:
    names = {
        edit_name(Edit(action=action, changes=(), detail=detail))
        for action, detail in (
            (Action.NEW_VERSION, "2"),
            (Action.PLACE_CLAIM, "denial"),
            (Action.RETIRE_CLAIM, "fact"),
            (Action.STILL_HOLDS, ""),
            (Action.IMPORT_ARTICLES, "12"),
        )
    }

    assert names == {
        "version 2 of article",
        "place denial",
        "retire fact",
        "verdict still holds",
        "import of 12 articles",
    }


def test_a_damaged_original_is_told() -> None:
    assert finding_words(Finding(check="original", subject="ab12")) == (
        "The original with this checksum has been altered: ab12"
    )
