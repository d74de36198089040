"""Long texts are read in portions, and come back as they were taken in."""

from factcheck_gui.services.workspace import Workspace


def test_a_long_text_comes_back_as_it_was_taken_in(workspace: Workspace) -> None:
    lines = "\n\n".join(
        f"Number {number} of the “many” sentences — 😀. It goes on." for number in range(9_000)
    )
    submission = workspace.importing.take_in(workspace.importing.preview_text(f"A title\n\n{lines}\n"))

    review = workspace.browsing.review(submission.edit.changes[0].entity_id)

    assert review.text.text == f"A title\n\n{lines}\n"
    assert len(review.text.statements) > 17_000
    last = review.text.statements[-1]
    assert review.text.text[last.start : last.end] == "It goes on."
