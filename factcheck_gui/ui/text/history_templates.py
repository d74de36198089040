"""The sentences of the history, by what an event created, removed or changed."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain.edits import Entity
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

CONTEXT: Final = "history words"

CREATED: Final[Mapping[tuple[Entity, str], str]] = {
    (Entity.ARTICLE, ""): QT_TRANSLATE_NOOP("history words", "article: {title}"),
    (Entity.VERSION, ""): QT_TRANSLATE_NOOP("history words", "text, version {number}: {origin}"),
    (Entity.CLAIM, "allegation"): QT_TRANSLATE_NOOP("history words", "tagged as allegation: “{quote}”"),
    (Entity.CLAIM, "denial"): QT_TRANSLATE_NOOP("history words", "tagged as denial: “{quote}”"),
    (Entity.CLAIM, "fact"): QT_TRANSLATE_NOOP("history words", "tagged as fact: “{quote}”"),
    (Entity.NOTE, "supports"): QT_TRANSLATE_NOOP("history words", "source note (supports): {name}"),
    (Entity.NOTE, "refutes"): QT_TRANSLATE_NOOP("history words", "source note (refutes): {name}"),
    (Entity.NOTE, "context"): QT_TRANSLATE_NOOP("history words", "source note (context): {name}"),
    (Entity.SOURCE, ""): QT_TRANSLATE_NOOP("history words", "source: {name}"),
    (Entity.LINK, "denies"): QT_TRANSLATE_NOOP("history words", "link: denies claim “{to}”"),
    (Entity.LINK, "admits"): QT_TRANSLATE_NOOP("history words", "link: admits claim “{to}”"),
    (Entity.LINK, "corroborates"): QT_TRANSLATE_NOOP("history words", "link: corroborates claim “{to}”"),
    (Entity.LINK, "contradicts"): QT_TRANSLATE_NOOP("history words", "link: contradicts claim “{to}”"),
    (Entity.LINK, "repeats"): QT_TRANSLATE_NOOP("history words", "link: repeats claim “{to}”"),
    (Entity.SCALE, ""): QT_TRANSLATE_NOOP("history words", "rating scale: {name}"),
    (Entity.VALUE, ""): QT_TRANSLATE_NOOP("history words", "rating value: {label}"),
    (Entity.PLACEMENT, ""): QT_TRANSLATE_NOOP("history words", "older place kept: “{quote}”"),
    (Entity.PARTY, ""): QT_TRANSLATE_NOOP("history words", "person or organisation: {name}"),
    (Entity.MARK, ""): QT_TRANSLATE_NOOP("history words", "nothing to check: “{words}”"),
    (Entity.MARK, "unread"): QT_TRANSLATE_NOOP("history words", "nothing to check: characters {start}–{end}"),
}
REMOVED: Final[Mapping[tuple[Entity, str], str]] = {
    (Entity.ARTICLE, ""): QT_TRANSLATE_NOOP("history words", "article removed: {title}"),
    (Entity.VERSION, ""): QT_TRANSLATE_NOOP("history words", "text removed, version {number}: {origin}"),
    (Entity.CLAIM, "allegation"): QT_TRANSLATE_NOOP("history words", "allegation removed: “{quote}”"),
    (Entity.CLAIM, "denial"): QT_TRANSLATE_NOOP("history words", "denial removed: “{quote}”"),
    (Entity.CLAIM, "fact"): QT_TRANSLATE_NOOP("history words", "fact removed: “{quote}”"),
    (Entity.NOTE, "supports"): QT_TRANSLATE_NOOP("history words", "source note removed (supports): {name}"),
    (Entity.NOTE, "refutes"): QT_TRANSLATE_NOOP("history words", "source note removed (refutes): {name}"),
    (Entity.NOTE, "context"): QT_TRANSLATE_NOOP("history words", "source note removed (context): {name}"),
    (Entity.SOURCE, ""): QT_TRANSLATE_NOOP("history words", "source removed: {name}"),
    (Entity.LINK, "denies"): QT_TRANSLATE_NOOP("history words", "link removed: denies claim “{to}”"),
    (Entity.LINK, "admits"): QT_TRANSLATE_NOOP("history words", "link removed: admits claim “{to}”"),
    (Entity.LINK, "corroborates"): QT_TRANSLATE_NOOP(
        "history words", "link removed: corroborates claim “{to}”"
    ),
    (Entity.LINK, "contradicts"): QT_TRANSLATE_NOOP(
        "history words", "link removed: contradicts claim “{to}”"
    ),
    (Entity.LINK, "repeats"): QT_TRANSLATE_NOOP("history words", "link removed: repeats claim “{to}”"),
    (Entity.SCALE, ""): QT_TRANSLATE_NOOP("history words", "rating scale removed: {name}"),
    (Entity.VALUE, ""): QT_TRANSLATE_NOOP("history words", "rating value removed: {label}"),
    (Entity.PLACEMENT, ""): QT_TRANSLATE_NOOP("history words", "older place taken back: “{quote}”"),
    (Entity.PARTY, ""): QT_TRANSLATE_NOOP("history words", "person or organisation removed: {name}"),
    (Entity.MARK, ""): QT_TRANSLATE_NOOP("history words", "no longer “nothing to check”: “{words}”"),
    (Entity.MARK, "unread"): QT_TRANSLATE_NOOP(
        "history words", "no longer “nothing to check”: characters {start}–{end}"
    ),
}
"""Told apart by kind, stance or type."""

CHANGED: Final[Mapping[tuple[Entity, str], str]] = {
    (Entity.CLAIM, "kind"): QT_TRANSLATE_NOOP("history words", "Kind: {old} → {new}"),
    (Entity.CLAIM, "restatement"): QT_TRANSLATE_NOOP("history words", "Restatement: {old} → {new}"),
    (Entity.CLAIM, "correction"): QT_TRANSLATE_NOOP("history words", "Proposed wording: {old} → {new}"),
    (Entity.CLAIM, "speaker"): QT_TRANSLATE_NOOP("history words", "Speaker: {old} → {new}"),
    (Entity.CLAIM, "target"): QT_TRANSLATE_NOOP("history words", "Target: {old} → {new}"),
    (Entity.CLAIM, "reported_by"): QT_TRANSLATE_NOOP("history words", "Reported by: {old} → {new}"),
    (Entity.PARTY, "name"): QT_TRANSLATE_NOOP("history words", "Name: {old} → {new}"),
    (Entity.PARTY, "role"): QT_TRANSLATE_NOOP("history words", "Role: {old} → {new}"),
    (Entity.PARTY, "organisation"): QT_TRANSLATE_NOOP("history words", "Organisation: {old} → {new}"),
    (Entity.PARTY, "identity"): QT_TRANSLATE_NOOP("history words", "Link to who it is: {old} → {new}"),
    (Entity.PARTY, "aliases"): QT_TRANSLATE_NOOP("history words", "Other spellings: {old} → {new}"),
    (Entity.VERDICT, "value_id"): QT_TRANSLATE_NOOP("history words", "Verdict: {old} → {new}"),
    (Entity.VERDICT, "value_id truth"): QT_TRANSLATE_NOOP(
        "history words", "Verdict (is it true?): {old} → {new}"
    ),
    (Entity.VERDICT, "value_id attribution"): QT_TRANSLATE_NOOP(
        "history words", "Verdict (was it said?): {old} → {new}"
    ),
    (Entity.VERDICT, "reason"): QT_TRANSLATE_NOOP("history words", "Reason: {old} → {new}"),
    (Entity.VERDICT, "reason truth"): QT_TRANSLATE_NOOP(
        "history words", "Reason (is it true?): {old} → {new}"
    ),
    (Entity.VERDICT, "reason attribution"): QT_TRANSLATE_NOOP(
        "history words", "Reason (was it said?): {old} → {new}"
    ),
    (Entity.VERDICT, "as_of"): QT_TRANSLATE_NOOP("history words", "Verdict holds for: {old} → {new}"),
    (Entity.VERDICT, "due_on"): QT_TRANSLATE_NOOP("history words", "Look again on: {old} → {new}"),
    (Entity.SCALE, "name"): QT_TRANSLATE_NOOP("history words", "Rating scale: {old} → {new}"),
    (Entity.SCALE, "question"): QT_TRANSLATE_NOOP("history words", "Rating scale, question: {old} → {new}"),
    (Entity.SCALE, "is_default"): QT_TRANSLATE_NOOP("history words", "Scale of the workspace: {old} → {new}"),
    (Entity.VALUE, "label"): QT_TRANSLATE_NOOP("history words", "Rating value: {old} → {new}"),
    (Entity.VALUE, "definition"): QT_TRANSLATE_NOOP(
        "history words", "Rating value, definition: {old} → {new}"
    ),
    (Entity.VALUE, "colour"): QT_TRANSLATE_NOOP("history words", "Rating value, colour: {old} → {new}"),
    (Entity.VALUE, "sign"): QT_TRANSLATE_NOOP("history words", "Rating value, sign: {old} → {new}"),
    (Entity.VALUE, "number"): QT_TRANSLATE_NOOP("history words", "Rating value, number: {old} → {new}"),
    (Entity.VALUE, "position"): QT_TRANSLATE_NOOP("history words", "Rating value, other place in the order"),
    (Entity.VALUE, "outcome"): QT_TRANSLATE_NOOP(
        "history words", "Rating value, a claim so rated is: {old} → {new}"
    ),
    (Entity.VALUE, "translations"): QT_TRANSLATE_NOOP(
        "history words", "Rating value, words in other languages"
    ),
    (Entity.ARTICLE, "truth_scale"): QT_TRANSLATE_NOOP("history words", "Scale (is it true?): {old} → {new}"),
    (Entity.ARTICLE, "attribution_scale"): QT_TRANSLATE_NOOP(
        "history words", "Scale (was it said?): {old} → {new}"
    ),
    (Entity.NOTE, "stance"): QT_TRANSLATE_NOOP("history words", "Source note, stance: {old} → {new}"),
    (Entity.NOTE, "note"): QT_TRANSLATE_NOOP("history words", "Source note, words: {old} → {new}"),
    (Entity.NOTE, "title"): QT_TRANSLATE_NOOP("history words", "Source note, title: {old} → {new}"),
    (Entity.NOTE, "publisher"): QT_TRANSLATE_NOOP("history words", "Source note, publisher: {old} → {new}"),
    (Entity.NOTE, "link"): QT_TRANSLATE_NOOP("history words", "Source note, address: {old} → {new}"),
    (Entity.NOTE, "quote"): QT_TRANSLATE_NOOP("history words", "Source note, quote: {old} → {new}"),
    (Entity.NOTE, "seen"): QT_TRANSLATE_NOOP("history words", "Source note, seen: {old} → {new}"),
    (Entity.NOTE, "source_id"): QT_TRANSLATE_NOOP("history words", "Source note, source: {old} → {new}"),
    (Entity.SOURCE, "title"): QT_TRANSLATE_NOOP("history words", "Source, title: {old} → {new}"),
    (Entity.SOURCE, "author"): QT_TRANSLATE_NOOP("history words", "Source, author: {old} → {new}"),
    (Entity.SOURCE, "publisher"): QT_TRANSLATE_NOOP("history words", "Source, publisher: {old} → {new}"),
    (Entity.SOURCE, "date"): QT_TRANSLATE_NOOP("history words", "Source, date: {old} → {new}"),
    (Entity.SOURCE, "link"): QT_TRANSLATE_NOOP("history words", "Source, address: {old} → {new}"),
    (Entity.SOURCE, "archive_link"): QT_TRANSLATE_NOOP(
        "history words", "Source, archive address: {old} → {new}"
    ),
    (Entity.SOURCE, "medium"): QT_TRANSLATE_NOOP("history words", "Source, medium: {old} → {new}"),
    (Entity.SOURCE, "independence"): QT_TRANSLATE_NOOP(
        "history words", "Source, independence: {old} → {new}"
    ),
    (Entity.SOURCE, "copy"): QT_TRANSLATE_NOOP(
        "history words", "Source, SHA-256 of the kept copy: {old} → {new}"
    ),
    (Entity.SOURCE, "copy_name"): QT_TRANSLATE_NOOP("history words", "Source, kept copy: {old} → {new}"),
    (Entity.SOURCE, "contact"): QT_TRANSLATE_NOOP("history words", "Source, how to reach it: {old} → {new}"),
    (Entity.SOURCE, "seen"): QT_TRANSLATE_NOOP("history words", "Source, seen: {old} → {new}"),
    (Entity.LINK, "type"): QT_TRANSLATE_NOOP("history words", "Link: {old} → {new}"),
    (Entity.NOTE, "claim_id"): QT_TRANSLATE_NOOP("history words", "Source note, now under: “{new}”"),
    (Entity.VERDICT, "claim_id"): QT_TRANSLATE_NOOP("history words", "Verdict, now on: “{new}”"),
    (Entity.LINK, "from_claim"): QT_TRANSLATE_NOOP("history words", "Link, now from: “{new}”"),
    (Entity.LINK, "to_claim"): QT_TRANSLATE_NOOP("history words", "Link, now to: “{new}”"),
    (Entity.CLAIM, "state"): QT_TRANSLATE_NOOP("history words", "State: {old} → {new}"),
    (Entity.CLAIM, "remark"): QT_TRANSLATE_NOOP("history words", "Remark: {old} → {new}"),
    (Entity.RULE, "level"): QT_TRANSLATE_NOOP("history words", "Rule “{rule}”: {old} → {new}"),
    (Entity.ARTICLE, "title"): QT_TRANSLATE_NOOP("history words", "Title: {old} → {new}"),
    (Entity.ARTICLE, "date"): QT_TRANSLATE_NOOP("history words", "Date: {old} → {new}"),
    (Entity.ARTICLE, "publisher"): QT_TRANSLATE_NOOP("history words", "Publisher: {old} → {new}"),
    (Entity.ARTICLE, "author"): QT_TRANSLATE_NOOP("history words", "Author: {old} → {new}"),
    (Entity.ARTICLE, "link"): QT_TRANSLATE_NOOP("history words", "Address: {old} → {new}"),
    (Entity.ARTICLE, "language"): QT_TRANSLATE_NOOP("history words", "Language: {old} → {new}"),
    (Entity.ARTICLE, "direction"): QT_TRANSLATE_NOOP("history words", "Direction: {old} → {new}"),
}
"""What a change of one field says; those of verdicts name the question where it is known."""

SIGNED: Final = QT_TRANSLATE_NOOP("history words", "signed off by {name}")
REOPENED: Final = QT_TRANSLATE_NOOP("history words", "reopened; it was signed off by {name} on {day}")
SPAN: Final = QT_TRANSLATE_NOOP("history words", "span: “{old}” → “{new}”")
PLACE: Final = QT_TRANSLATE_NOOP(
    "history words", "span: “{new}”, characters {old_start}–{old_end} → {new_start}–{new_end}"
)
IN_VERSION: Final = QT_TRANSLATE_NOOP("history words", "in another version, the same words: “{new}”")
REWORDED: Final = QT_TRANSLATE_NOOP("history words", "in another version: “{old}” → “{new}”")
PROPOSED: Final = QT_TRANSLATE_NOOP("history words", "another place is proposed for it")
STANDINGS: Final[Mapping[str, str]] = {
    "placed": QT_TRANSLATE_NOOP("history words", "waits no longer"),
    "moved": QT_TRANSLATE_NOOP("history words", "waits: its words stand elsewhere in the new version"),
    "changed": QT_TRANSLATE_NOOP("history words", "waits: its words were changed in the new version"),
    "lost": QT_TRANSLATE_NOOP("history words", "waits: its words are gone from the new version"),
    "retired": QT_TRANSLATE_NOOP("history words", "retired: the newest version no longer says it"),
}
"""What became of a claim in the newest version."""
FLAGGED: Final = QT_TRANSLATE_NOOP("history words", "flagged: the text has changed since it was checked")
UNFLAGGED: Final = QT_TRANSLATE_NOOP("history words", "the check holds for the changed text too")
ANY_CREATED: Final = QT_TRANSLATE_NOOP("history words", "{entity} added: {name}")
ANY_REMOVED: Final = QT_TRANSLATE_NOOP("history words", "{entity} removed: {name}")
ANY_CHANGED: Final = QT_TRANSLATE_NOOP("history words", "{field}: {old} → {new}")
SERIES: Final = QT_TRANSLATE_NOOP("history words", "{first}; {next}")

CHOICES: Final[Mapping[tuple[str, str], str]] = {
    ("kind", "allegation"): QT_TRANSLATE_NOOP("history words", "allegation"),
    ("kind", "denial"): QT_TRANSLATE_NOOP("history words", "denial"),
    ("kind", "fact"): QT_TRANSLATE_NOOP("history words", "fact"),
    ("stance", "supports"): QT_TRANSLATE_NOOP("history words", "supports"),
    ("stance", "refutes"): QT_TRANSLATE_NOOP("history words", "refutes"),
    ("stance", "context"): QT_TRANSLATE_NOOP("history words", "context"),
    ("medium", "web"): QT_TRANSLATE_NOOP("history words", "web page"),
    ("medium", "document"): QT_TRANSLATE_NOOP("history words", "document"),
    ("medium", "interview"): QT_TRANSLATE_NOOP("history words", "interview"),
    ("medium", "phone"): QT_TRANSLATE_NOOP("history words", "telephone"),
    ("medium", "data"): QT_TRANSLATE_NOOP("history words", "data"),
    ("independence", "primary"): QT_TRANSLATE_NOOP("history words", "primary"),
    ("independence", "secondary"): QT_TRANSLATE_NOOP("history words", "secondary"),
    ("independence", "speaker"): QT_TRANSLATE_NOOP("history words", "the speaker themself"),
    ("type", "denies"): QT_TRANSLATE_NOOP("history words", "denies"),
    ("type", "admits"): QT_TRANSLATE_NOOP("history words", "admits"),
    ("type", "corroborates"): QT_TRANSLATE_NOOP("history words", "corroborates"),
    ("type", "contradicts"): QT_TRANSLATE_NOOP("history words", "contradicts"),
    ("type", "repeats"): QT_TRANSLATE_NOOP("history words", "repeats"),
    ("state", "open"): QT_TRANSLATE_NOOP("history words", "open"),
    ("state", "in_progress"): QT_TRANSLATE_NOOP("history words", "in progress"),
    ("state", "ready"): QT_TRANSLATE_NOOP("history words", "ready"),
    ("state", "sent_back"): QT_TRANSLATE_NOOP("history words", "sent back"),
    ("level", "off"): QT_TRANSLATE_NOOP("history words", "off"),
    ("level", "note"): QT_TRANSLATE_NOOP("history words", "note"),
    ("level", "warning"): QT_TRANSLATE_NOOP("history words", "warning"),
    ("level", "stop"): QT_TRANSLATE_NOOP("history words", "stops sign-off"),
    ("question", "truth"): QT_TRANSLATE_NOOP("history words", "is it true?"),
    ("question", "attribution"): QT_TRANSLATE_NOOP("history words", "was it said?"),
    ("is_default", "1"): QT_TRANSLATE_NOOP("history words", "yes"),
    ("is_default", "0"): QT_TRANSLATE_NOOP("history words", "no"),
    ("direction", "ltr"): QT_TRANSLATE_NOOP("history words", "left to right"),
    ("direction", "rtl"): QT_TRANSLATE_NOOP("history words", "right to left"),
}
"""What a choice of a field is called."""
