"""The words for rules and levels; without Qt, for window and command line alike."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

CONTEXT: Final = "rules"

FOUND: Final[Mapping[Rule, str]] = {
    Rule.TWO_SOURCES: QT_TRANSLATE_NOOP("rules", "Too few independent sources"),
    Rule.ONLY_SPEAKER: QT_TRANSLATE_NOOP("rules", "Only the speaker as source"),
    Rule.NOTHING_TO_SHOW: QT_TRANSLATE_NOOP("rules", "A source without link or copy"),
    Rule.OLD_SOURCE: QT_TRANSLATE_NOOP("rules", "A source older than the verdict’s date"),
    Rule.NO_REASON: QT_TRANSLATE_NOOP("rules", "A verdict without a reason"),
    Rule.LOOSE_DENIAL: QT_TRANSLATE_NOOP("rules", "Denial not linked"),
    Rule.UNANSWERED: QT_TRANSLATE_NOOP("rules", "Allegation not answered"),
    Rule.NOT_LOOKED_AT: QT_TRANSLATE_NOOP("rules", "Statement not looked at"),
    Rule.NO_VERDICT: QT_TRANSLATE_NOOP("rules", "No verdict on its truth"),
    Rule.NOT_READY: QT_TRANSLATE_NOOP("rules", "Claim not marked ready"),
}
"""What a rule finds; also what the rule is called."""
ASKED: Final[Mapping[Rule, str]] = {
    Rule.TWO_SOURCES: QT_TRANSLATE_NOOP(
        "rules",
        "A claim with a verdict has two sources for or against it: not the speaker, and not both of one"
        " publisher.",
    ),
    Rule.ONLY_SPEAKER: QT_TRANSLATE_NOOP(
        "rules", "Where a claim has sources, at least one of them is somebody other than the speaker."
    ),
    Rule.NOTHING_TO_SHOW: QT_TRANSLATE_NOOP(
        "rules", "Every source note names a source that has a link, an archived page or a kept copy."
    ),
    Rule.OLD_SOURCE: QT_TRANSLATE_NOOP(
        "rules", "No source is dated before the day that the verdict on the truth holds for."
    ),
    Rule.NO_REASON: QT_TRANSLATE_NOOP("rules", "Every verdict, on either question, has a reason."),
    Rule.LOOSE_DENIAL: QT_TRANSLATE_NOOP("rules", "Every denial is linked to what it denies."),
    Rule.UNANSWERED: QT_TRANSLATE_NOOP("rules", "Every allegation is denied or admitted by another claim."),
    Rule.NOT_LOOKED_AT: QT_TRANSLATE_NOOP(
        "rules", "Every statement is a claim or is marked “nothing to check”."
    ),
    Rule.NO_VERDICT: QT_TRANSLATE_NOOP("rules", "Every claim has an answer to “is it true?”."),
    Rule.NOT_READY: QT_TRANSLATE_NOOP("rules", "Somebody has marked every claim “ready”."),
}
"""What a rule asks of an article."""
IN_HISTORY: Final[Mapping[str, str]] = {
    "two_sources": QT_TRANSLATE_NOOP("history words", "Too few independent sources"),
    "only_speaker": QT_TRANSLATE_NOOP("history words", "Only the speaker as source"),
    "nothing_to_show": QT_TRANSLATE_NOOP("history words", "A source without link or copy"),
    "old_source": QT_TRANSLATE_NOOP("history words", "A source older than the verdict’s date"),
    "no_reason": QT_TRANSLATE_NOOP("history words", "A verdict without a reason"),
    "loose_denial": QT_TRANSLATE_NOOP("history words", "Denial not linked"),
    "unanswered": QT_TRANSLATE_NOOP("history words", "Allegation not answered"),
    "not_looked_at": QT_TRANSLATE_NOOP("history words", "Statement not looked at"),
    "no_verdict": QT_TRANSLATE_NOOP("history words", "No verdict on its truth"),
    "not_ready": QT_TRANSLATE_NOOP("history words", "Claim not marked ready"),
}
"""What the history calls a rule, by its id."""
LEVELS: Final[Mapping[Level, str]] = {
    Level.OFF: QT_TRANSLATE_NOOP("rules", "Off"),
    Level.NOTE: QT_TRANSLATE_NOOP("rules", "Note"),
    Level.WARNING: QT_TRANSLATE_NOOP("rules", "Warning"),
    Level.STOP: QT_TRANSLATE_NOOP("rules", "Stops sign-off"),
}
FINDINGS: Final[Mapping[Level, str]] = {
    Level.STOP: QT_TRANSLATE_NOOP("rules", "Stop"),
    Level.WARNING: QT_TRANSLATE_NOOP("rules", "Warning"),
    Level.NOTE: QT_TRANSLATE_NOOP("rules", "Note"),
}
"""What a finding of a level is called."""
COUNTED: Final[Mapping[Level, tuple[str, str]]] = {
    Level.STOP: (QT_TRANSLATE_NOOP("rules", "%n stop"), QT_TRANSLATE_NOOP("rules", "%n stops")),
    Level.WARNING: (QT_TRANSLATE_NOOP("rules", "%n warning"), QT_TRANSLATE_NOOP("rules", "%n warnings")),
    Level.NOTE: (QT_TRANSLATE_NOOP("rules", "%n note"), QT_TRANSLATE_NOOP("rules", "%n notes")),
}
"""So many findings, one and several."""
