"""Rules, levels and findings in the user's language."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QCoreApplication

from factcheck_gui.domain.rules import Level, Rule
from factcheck_gui.domain.ruling import ORDER
from factcheck_gui.services.findings import Findings
from factcheck_gui.ui.text.counted import counted_of
from factcheck_gui.ui.text.rule_templates import ASKED, CONTEXT, COUNTED, FINDINGS, FOUND, LEVELS

_SIGNS: Final = {Level.STOP: "■", Level.WARNING: "▲", Level.NOTE: "●", Level.OFF: ""}


def found_words(rule: Rule) -> str:
    """Return what a rule finds, which is also what it is called."""
    return _translated(FOUND[rule])


def asked_words(rule: Rule) -> str:
    """Return a sentence on what a rule asks of an article."""
    return _translated(ASKED[rule])


def level_word(level: Level) -> str:
    """Return what a level is called."""
    return _translated(LEVELS[level])


def finding_word(level: Level) -> str:
    """Return what a finding of a level is called."""
    return _translated(FINDINGS[level])


def level_sign(level: Level) -> str:
    """Return the sign that tells a level without colour."""
    return _SIGNS[level]


def signed_found(level: Level, rule: Rule) -> str:
    """Return what a rule finds with the sign of its level."""
    return f"{level_sign(level)} {found_words(rule)}"


def count_words(level: Level, count: int) -> str:
    """Return how many findings there are of a level: “3 stops”."""
    return counted_of(COUNTED[level], count, _translated)


def summary_words(findings: Findings, levels: Iterable[Level] = ORDER) -> str:
    """Return the findings of an article, counted by level; empty where there are none."""
    counts = {level: findings.stops if level is Level.STOP else findings.count(level) for level in levels}
    return ", ".join(count_words(level, count) for level, count in counts.items() if count)


def signed_counts(findings: Findings, levels: Iterable[Level]) -> str:
    """Return the findings of an article as signs with counts, where there is little room: “■ 3  ▲ 1”."""
    counts = {level: findings.stops if level is Level.STOP else findings.count(level) for level in levels}
    return "  ".join(f"{level_sign(level)} {count:,}" for level, count in counts.items() if count)


def _translated(words: str) -> str:
    return QCoreApplication.translate(CONTEXT, words)
