"""Backups in words: how old they are, why they were made, what they hold; for window and command line."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from factcheck_gui.domain.backups import BackupFacts, BackupLabel
from factcheck_gui.domain.edits import Entity
from factcheck_gui.domain.errors import (
    DamagedError,
    ExpectedError,
    FileMissingError,
    NewerSchemaError,
    NotAWorkspaceError,
)
from factcheck_gui.ui.text.counted import counted
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.sentences import Translate

CONTEXT: Final = "backups"

_LABELS: Final[Mapping[BackupLabel, str]] = {
    BackupLabel.AUTO: QT_TRANSLATE_NOOP("backups", "automatic"),
    BackupLabel.BY_HAND: QT_TRANSLATE_NOOP("backups", "made by hand"),
    BackupLabel.BEFORE_MIGRATION: QT_TRANSLATE_NOOP("backups", "before an update of its format"),
    BackupLabel.BEFORE_IMPORT: QT_TRANSLATE_NOOP("backups", "before a large import"),
    BackupLabel.BEFORE_RESTORE: QT_TRANSLATE_NOOP("backups", "before a backup was restored"),
}
_AHEAD: Final = QT_TRANSLATE_NOOP("backups", "dated ahead: the clock was set back since")
_JUST_NOW: Final = QT_TRANSLATE_NOOP("backups", "just now")
_AGES: Final = (
    (
        timedelta(days=14),
        timedelta(days=7),
        QT_TRANSLATE_NOOP("backups", "%n week ago"),
        QT_TRANSLATE_NOOP("backups", "%n weeks ago"),
    ),
    (
        timedelta(days=1),
        timedelta(days=1),
        QT_TRANSLATE_NOOP("backups", "%n day ago"),
        QT_TRANSLATE_NOOP("backups", "%n days ago"),
    ),
    (
        timedelta(hours=1),
        timedelta(hours=1),
        QT_TRANSLATE_NOOP("backups", "%n hour ago"),
        QT_TRANSLATE_NOOP("backups", "%n hours ago"),
    ),
    (
        timedelta(minutes=1),
        timedelta(minutes=1),
        QT_TRANSLATE_NOOP("backups", "%n minute ago"),
        QT_TRANSLATE_NOOP("backups", "%n minutes ago"),
    ),
)
"""From which age on it is told in which unit."""
_TROUBLES: Final[Mapping[type[ExpectedError], str]] = {
    NewerSchemaError: QT_TRANSLATE_NOOP("backups", "made by a newer version of this program"),
    FileMissingError: QT_TRANSLATE_NOOP("backups", "gone"),
    DamagedError: QT_TRANSLATE_NOOP("backups", "damaged"),
    NotAWorkspaceError: QT_TRANSLATE_NOOP("backups", "damaged"),
}
_UNREADABLE: Final = QT_TRANSLATE_NOOP("backups", "cannot be read")
_ARTICLES: Final = (QT_TRANSLATE_NOOP("backups", "%n article"), QT_TRANSLATE_NOOP("backups", "%n articles"))
_CLAIMS: Final = (QT_TRANSLATE_NOOP("backups", "%n claim"), QT_TRANSLATE_NOOP("backups", "%n claims"))
_THINGS: Final[Mapping[Entity, tuple[str, str]]] = {
    Entity.ARTICLE: _ARTICLES,
    Entity.CLAIM: _CLAIMS,
    Entity.VERSION: (
        QT_TRANSLATE_NOOP("backups", "%n version"),
        QT_TRANSLATE_NOOP("backups", "%n versions"),
    ),
    Entity.VERDICT: (
        QT_TRANSLATE_NOOP("backups", "%n verdict"),
        QT_TRANSLATE_NOOP("backups", "%n verdicts"),
    ),
    Entity.NOTE: (
        QT_TRANSLATE_NOOP("backups", "%n source note"),
        QT_TRANSLATE_NOOP("backups", "%n source notes"),
    ),
    Entity.SOURCE: (QT_TRANSLATE_NOOP("backups", "%n source"), QT_TRANSLATE_NOOP("backups", "%n sources")),
    Entity.LINK: (QT_TRANSLATE_NOOP("backups", "%n link"), QT_TRANSLATE_NOOP("backups", "%n links")),
    Entity.MARK: (
        QT_TRANSLATE_NOOP("backups", "%n “nothing to check”"),
        QT_TRANSLATE_NOOP("backups", "%n “nothing to check”"),
    ),
}
_OTHERS: Final = (
    QT_TRANSLATE_NOOP("backups", "%n other entry"),
    QT_TRANSLATE_NOOP("backups", "%n other entries"),
)


def moment_words(moment: datetime) -> str:
    """Return the local date and time, to the second."""
    return moment.astimezone().strftime("%Y-%m-%d %H:%M:%S")


def age_words(moment: datetime, now: datetime, translate: Translate = str) -> str:
    """Return how long ago something was: “3 hours ago”."""
    age = now - moment
    if age < -timedelta(minutes=1):
        return translate(_AHEAD)
    for least, unit, one, many in _AGES:
        if age >= least:
            return counted(age // unit, translate(one), translate(many))
    return translate(_JUST_NOW)


def reason_words(label: BackupLabel, translate: Translate = str) -> str:
    """Return why a backup was made."""
    return translate(_LABELS[label])


def trouble_words(error: ExpectedError, translate: Translate = str) -> str:
    """Return in a few words why nothing is known of what is in a backup."""
    return translate(_TROUBLES.get(type(error), _UNREADABLE))


def contents_words(facts: BackupFacts, translate: Translate = str) -> str:
    """Return how much a backup holds: “2 articles · 31 claims”."""
    return " · ".join(
        counted(number, *map(translate, forms))
        for number, forms in ((facts.articles, _ARTICLES), (facts.claims, _CLAIMS))
    )


def things_words(counts: Mapping[Entity, int], translate: Translate = str) -> str:
    """Return what comes or goes: “1 article, 3 claims, 2 other entries”."""
    others = sum(number for entity, number in counts.items() if entity not in _THINGS)
    told = [(counts[entity], forms) for entity, forms in _THINGS.items() if counts.get(entity)]
    told += [(others, _OTHERS)] if others else []
    return ", ".join(counted(number, *map(translate, forms)) for number, forms in told)
