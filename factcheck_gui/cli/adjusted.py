"""Tells on standard error what of the words that came in could not be kept as they were given."""

from factcheck_gui.cli.output import complain
from factcheck_gui.domain.history import Submission
from factcheck_gui.ui.text.adjustment_words import adjustment_sentences


def tell_adjusted(submission: Submission) -> None:
    """Tell it, if there is anything to tell."""
    for sentence in adjustment_sentences(submission.adjusted):
        complain(sentence)
