"""Reads what an annotation says: its tags, verdicts with reasons, and notes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from factcheck_gui.domain.addresses import is_link
from factcheck_gui.domain.found_claims import FoundNote
from factcheck_gui.formats.annotation_terms import term
from factcheck_gui.formats.importers.annotated.annotation_rules import several
from factcheck_gui.formats.importers.annotated.found_words import note_of
from factcheck_gui.formats.importers.page.linked_data import plain
from factcheck_gui.formats.importers.texts.loose_text import settle
from factcheck_gui.formats.labelled_lines import CLAIM_LABELS, NOTE_LABELS

Fields = Mapping[str, object]

_TAGGING: Final = frozenset({"tagging", "classifying"})
_EXTRAS: Final = ("speaker", "target", "reported_by", "state", "remark")


@dataclass(slots=True, kw_only=True)
class Said:
    """What an annotation says: labels, named words as `formats.labelled_lines` calls them, and notes."""

    labels: list[str] = field(default_factory=list)
    words: dict[str, str] = field(default_factory=dict)
    notes: list[FoundNote] = field(default_factory=list)


def read_bodies(annotation: Fields) -> Said:
    """Return what the bodies of an annotation say; one without a purpose has that of the annotation."""
    said = Said()
    comments: list[str] = []
    links: list[str] = []
    motivations = [one for one in several(annotation.get("motivation")) if isinstance(one, str)]
    for body in _bodies(annotation):
        if isinstance(body, str):
            links.append(body)
            continue
        purposes = {one for one in several(body.get("purpose")) if isinstance(one, str)} or set(motivations)
        text = _text(body)
        if text is not None:
            _read_text(said, comments, body, text, purposes)
        else:
            _read_resource(said, links, body, purposes)
    for name in _EXTRAS:
        _keep(said, name, annotation.get(term(name)))
    return _finished(said, comments, links, motivations)


def read_tags(tags: object, text: object) -> Said:
    """Return what tags and a text beside them say, which is how Hypothesis writes."""
    said = Said(labels=[found for one in several(tags) if (found := _settled(one))])
    comment = _settled(text)
    return _finished(said, [comment] if comment else [], [], [])


def _bodies(annotation: Fields) -> Iterator[str | Fields]:
    value = _settled(annotation.get("bodyValue"))
    if value is not None:
        yield {"value": value}
    pending = list(reversed(several(annotation.get("body"))))
    while pending:
        one = pending.pop()
        if isinstance(one, dict):
            items = several(one.get("items"))
            if "Choice" in several(one.get("type")):
                items = items[:1]
            if items:
                pending += reversed(items)
            else:
                yield one
        elif isinstance(one, str):
            yield one


def _read_text(said: Said, comments: list[str], body: Fields, text: str, purposes: set[str]) -> None:
    kind = body.get(term("field"))
    is_attribution = body.get(term("question")) == "attribution"
    if kind == "note":
        words = {name: found for name in NOTE_LABELS if (found := _settled(body.get(term(name))))}
        said.notes.append(note_of(words or {"words": text}))
    elif isinstance(kind, str) and kind in CLAIM_LABELS and kind not in said.words:
        said.words[kind] = text
    elif purposes & _TAGGING:
        said.labels.append(text)
    elif "assessing" in purposes and _keep(said, "attribution" if is_attribution else "verdict", text):
        for name in ("as_of", "due_on"):
            _keep(said, f"attribution_{name}" if is_attribution else name, body.get(term(name)))
    elif "commenting" in purposes and term("question") in body:
        _keep(said, "attribution_reason" if is_attribution else "reason", text)
    else:
        comments.append(text)


def _read_resource(said: Said, links: list[str], body: Fields, purposes: set[str]) -> None:
    named = body.get("source", body.get("id"))
    for one in several(named):
        address = one.get("id") if isinstance(one, dict) else one
        if not isinstance(address, str):
            continue
        if purposes & (_TAGGING | {"identifying"}):
            tail = address.rstrip("/#").rpartition("#")[2].rpartition("/")[2]
            said.labels.append(settle(tail)[0] or address)
        else:
            links.append(address)


def _finished(said: Said, comments: list[str], links: list[str], motivations: list[str]) -> Said:
    if "verdict" in said.words and "reason" not in said.words and comments:
        said.words["reason"] = comments.pop(0)
    said.notes += [FoundNote(words=one) for one in comments]
    known = {note.link for note in said.notes}
    for one in dict.fromkeys(links):
        link = settle(one)[0]
        if link not in known and is_link(link):
            said.notes.append(FoundNote(link=link))
    said.labels = list(dict.fromkeys(said.labels)) or [*motivations[:1]] or ["annotation"]
    return said


def _keep(said: Said, name: str, value: object) -> bool:
    """Keep words under a name, and tell whether there was room for them."""
    found = _settled(value)
    if found is None or name in said.words:
        return False
    said.words[name] = found
    return True


def _text(body: Fields) -> str | None:
    value = body.get("value")
    if isinstance(value, str) and body.get("format") == "text/html":
        value = plain(value)
    return _settled(value)


def _settled(value: object) -> str | None:
    """Return a text in its canonical form; None for what is none, or shows nothing."""
    found = next((one for one in several(value) if isinstance(one, str)), None)
    return None if found is None or not found.strip() else settle(found)[0]
