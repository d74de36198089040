"""What is said of a rating scale: its question, and who uses it."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.verdicts import Question
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

_CONTEXT: Final = "scale words"
_QUESTIONS: Final = {
    Question.TRUTH: QT_TRANSLATE_NOOP("scale words", "Is it true?"),
    Question.ATTRIBUTION: QT_TRANSLATE_NOOP("scale words", "Was it said?"),
}
_OF_WORKSPACE: Final = QT_TRANSLATE_NOOP("scale words", "The workspace’s scale")
_OF_ARTICLE: Final = QT_TRANSLATE_NOOP("scale words", "this article’s scale")
_ARTICLE: Final = QT_TRANSLATE_NOOP("scale words", "chosen for 1 article")
_ARTICLES: Final = QT_TRANSLATE_NOOP("scale words", "chosen for %n articles")
_VERDICT: Final = QT_TRANSLATE_NOOP("scale words", "1 verdict")
_VERDICTS: Final = QT_TRANSLATE_NOOP("scale words", "%n verdicts")
_UNUSED: Final = QT_TRANSLATE_NOOP("scale words", "Not in use")
_VALUE: Final = QT_TRANSLATE_NOOP("scale words", "1 value")
_VALUES: Final = QT_TRANSLATE_NOOP("scale words", "%n values")


def question_word(question: Question) -> str:
    """Return a question as it is asked."""
    return _translated(_QUESTIONS[question])


def values_words(count: int) -> str:
    """Return how many values a scale has."""
    return counted(count, _translated(_VALUE), _translated(_VALUES))


def use_words(*, of_workspace: bool, of_article: bool, articles: int, verdicts: int) -> str:
    """Return who uses a scale, as facts side by side."""
    facts = []
    if of_workspace:
        facts.append(_translated(_OF_WORKSPACE))
    if of_article:
        facts.append(_translated(_OF_ARTICLE))
    if articles:
        facts.append(counted(articles, _translated(_ARTICLE), _translated(_ARTICLES)))
    if verdicts:
        facts.append(counted(verdicts, _translated(_VERDICT), _translated(_VERDICTS)))
    return " · ".join(facts) or _translated(_UNUSED)


def _translated(template: str) -> str:
    return QCoreApplication.translate(_CONTEXT, template)
