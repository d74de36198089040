"""Label Studio's JSON exports: tasks with annotations or predictions, and the short form, JSON_MIN.

All of a task's annotations are read that were not cancelled, the newest first; predictions only where there
are none. The export does not say which of a task's texts was marked: it is the one that the marked words are
found in.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from factcheck_gui.domain.errors import EmptyInputError
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.annotated.frozen_text import frozen
from factcheck_gui.formats.importers.annotated.json_shapes import Object, name_at, object_at, objects_at
from factcheck_gui.formats.importers.annotated.label_studio_results import count_regions, found_in
from factcheck_gui.formats.importers.annotated.label_studio_texts import choose_text
from factcheck_gui.formats.importers.annotated.marked_rows import (
    MarkedRow,
    article_of,
    every_row,
    first_rows,
)
from factcheck_gui.formats.importers.annotated.several_annotators import put_together
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Rejected, Source
from factcheck_gui.formats.importers.tables.table_bytes import as_utf8

_ANNOTATIONS: Final = ("annotations", "completions")
_LISTS: Final = (*_ANNOTATIONS, "predictions")
_LOOKED_AT: Final = 20
_OF_SHORT_FORM: Final = frozenset({"annotator", "annotation_id", "lead_time"})


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelStudioImporter:
    """Reads task by task; one without a text does not keep the others out."""

    name: str = "labelstudio"
    suffixes: tuple[str, ...] = ()
    media_type: str = "application/json"

    def recognises(self, source: Source) -> bool:
        """Tell by the first objects: tasks with their data, or rows of the short form."""
        data = as_utf8(source)
        if data[:1024].lstrip()[:1] not in (b"{", b"["):
            return False
        return any(_is_task(row) or _is_short(row) for row in first_rows(data, _LOOKED_AT))

    def read(self, source: Source) -> Iterator[ParsedArticle | Rejected]:
        """Yield an article for each task.

        Raises:
            EmptyInputError: there is no task.
        """
        data = as_utf8(source)
        if not data.strip():
            raise EmptyInputError(name=source.name)
        for row in every_row(data, source):
            yield _article(row, source)


LABEL_STUDIO: Final[FileImporter] = LabelStudioImporter()


def _is_task(row: Object) -> bool:
    return isinstance(row.get("data"), dict) and any(isinstance(row.get(key), list) for key in _LISTS)


def _is_short(row: Object) -> bool:
    return bool(_OF_SHORT_FORM & row.keys()) and any(_short_results(row))


def _article(row: MarkedRow, source: Source) -> ParsedArticle | Rejected:
    if row.finding is not None:
        return row.rejected(source.name, row.finding)
    if _is_task(row.fields):
        data, made = object_at(row.fields, "data"), _made(row.fields)
    else:
        data, made = row.fields, _Made(results=(tuple(_short_results(row.fields)),))
    chosen = choose_text(data, [one for results in made.results for one in results])
    if chosen is None:
        finding = (
            "Paragraphs are not read" if any(map(_is_dialogue, data.values())) else "the task has no text"
        )
        return row.rejected(source.name, finding)
    text = frozen(chosen.text)
    others = {key: value for key, value in data.items() if key != chosen.key}
    details = {**others, **object_at(row.fields, "meta")}
    found = put_together(found_in(results, chosen, text) for results in made.results or ((),))
    counts = {
        RemarkKind.PREDICTIONS: len(found.claims) if made.is_predicted else 0,
        RemarkKind.CANCELLED: made.cancelled,
    }
    remarks = tuple(Remark(kind=kind, count=count) for kind, count in counts.items() if count)
    return article_of(row, text, found, details, remarks)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """The results of each annotation that counts, and how many regions are in those that were cancelled."""

    results: tuple[tuple[Object, ...], ...]
    cancelled: int = 0
    is_predicted: bool = False


def _made(task: Object) -> _Made:
    """Return the results of the annotations that count; those of predictions where there is none."""
    every = [one for key in _ANNOTATIONS for one in objects_at(task, key)]
    made = [one for one in every if not one.get("was_cancelled")]
    cancelled = sum(count_regions(objects_at(one, "result")) for one in every if one.get("was_cancelled"))
    is_predicted = not made
    if is_predicted:
        made = list(objects_at(task, "predictions"))
    newest_first = [one for _, one in sorted(enumerate(made), key=_age, reverse=True)]
    results = tuple(tuple(objects_at(one, "result")) for one in newest_first)
    return _Made(results=results, cancelled=cancelled, is_predicted=is_predicted)


def _is_dialogue(value: object) -> bool:
    return isinstance(value, list) and any(isinstance(one, dict) and "text" in one for one in value)


def _age(numbered: tuple[int, Object]) -> tuple[str, int]:
    number, one = numbered
    return (name_at(one, "updated_at") or name_at(one, "created_at") or "", number)


def _short_results(row: Object) -> Iterator[Object]:
    """Yield what the short form has under the names of its controls as results of the long form."""
    for control, values in row.items():
        if not isinstance(values, list):
            continue
        for value in values:
            if isinstance(value, dict) and (kind := _kind(value)) and {"start", "end"} <= value.keys():
                yield {"from_name": control, "type": kind, "value": value}


def _kind(value: dict[str, Any]) -> str | None:
    kinds = ("labels", "hypertextlabels", "htmllabels", "choices", "textarea")
    found = next((kind for kind in kinds if isinstance(value.get(kind), list)), None)
    return "textarea" if found is None and isinstance(value.get("text"), list) else found
