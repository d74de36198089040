"""WebAnno TSV 3, as WebAnno and INCEpTION write it: every token on a line, with a column for each feature."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import count
from typing import Final

from factcheck_gui.domain.found_claims import FoundClaim, FoundClaims, FoundLink, FoundNote
from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.domain.spans import Span
from factcheck_gui.formats.importers.annotated.features import claim_of_features, short_name
from factcheck_gui.formats.importers.annotated.frozen_text import FrozenText, blocks_of, frozen
from factcheck_gui.formats.importers.annotated.webanno_marks import Annotation, Marks, Reference, find_marks
from factcheck_gui.formats.importers.annotated.webanno_rows import Rows, Unit, is_webanno, read_rows
from factcheck_gui.formats.importers.annotated.webanno_text import check_unit, text_of
from factcheck_gui.formats.importers.parsed import FileImporter, ParsedArticle, Source
from factcheck_gui.formats.importers.tables.table_bytes import as_utf8

_HEAD: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class WebannoImporter:
    """Reads spans, relations, slots and chains; what stands on no words is left out, and counted."""

    name: str = "webanno"
    suffixes: tuple[str, ...] = (".tsv",)
    media_type: str = "text/tab-separated-values"

    def recognises(self, source: Source) -> bool:
        """Tell by the first line, which names the format."""
        return is_webanno(as_utf8(source)[:_HEAD].decode("utf-8", "replace").partition("\n")[0])

    def read(self, source: Source) -> Iterator[ParsedArticle]:
        """Yield the one article of the file.

        Raises:
            UnreadableInputError: a line breaks the rules, or a token does not stand where it says.
            BinaryInputError: it is no text.
        """
        data = as_utf8(source)
        try:
            content = data.decode("utf-8")
        except UnicodeDecodeError:
            content = source.decode(data, source.name)
        rows = read_rows(content, source.name)
        raw, to_code_points = text_of(rows.sentences, source.name)
        units = {unit.id: unit for sentence in rows.sentences for unit in sentence.units}
        for unit in units.values():
            check_unit(unit, raw, to_code_points, source.name)
        text = frozen(raw)
        making = _Making(rows, units, find_marks(rows), text, to_code_points)
        found = making.found()
        left_out = (Remark(kind=RemarkKind.ANNOTATIONS, count=making.left_out),) if making.left_out else ()
        yield ParsedArticle(
            text=text.text,
            blocks=blocks_of(text.text),
            found=found,
            remarks=left_out,
            replaced=text.replaced,
        )


class _Making:
    """Makes claims of annotations, and links of what refers to them."""

    def __init__(
        self,
        rows: Rows,
        units: dict[str, Unit],
        marks: Marks,
        text: FrozenText,
        to_code_points: Callable[[int], int],
    ) -> None:
        self.left_out = 0
        self._layers = {layer.name for layer in rows.layers}
        self._units = units
        self._marks = marks
        self._text = text
        self._to_code_points = to_code_points
        self._claims: dict[str, FoundClaim] = {}
        self._keys: dict[int, str] = {}
        self._token_keys: dict[str, str | None] = {}
        self._next = count(1)

    def found(self) -> FoundClaims:
        """Return all claims and links; `left_out` counts the others."""
        for annotation in self._marks.annotations:
            key = self._add(annotation.begin, annotation.end, annotation.layer.name, annotation.features)
            if key is not None:
                self._keys[id(annotation)] = key
        links = (*self._links(), *self._chained())
        return FoundClaims(claims=tuple(self._claims.values()), links=tuple(dict.fromkeys(links)))

    def _add(self, begin: int, end: int, layer: str, features: dict[str, str]) -> str | None:
        start = self._text.to_new(self._to_code_points(begin))
        stop = self._text.to_new(self._to_code_points(end))
        if start >= stop:
            self.left_out += 1
            return None
        key = str(next(self._next))
        self._claims[key] = claim_of_features(key, Span(start=start, end=stop), layer, features)
        return key

    def _links(self) -> Iterator[FoundLink]:
        for arrow in self._marks.arrows:
            start, end = self._key_of(arrow.start), self._key_of(arrow.end)
            if start is None or end is None:
                self.left_out += 1
                continue
            if arrow.also:
                claim = self._claims[start]
                notes = (FoundNote(words=f"{arrow.label}: {one}") for one in arrow.also)
                self._claims[start] = replace(claim, notes=(*claim.notes, *notes))
            yield FoundLink(from_key=start, to_key=end, label=arrow.label)

    def _chained(self) -> Iterator[FoundLink]:
        for (layer, link), (annotation, label) in self._marks.chains.items():
            chain, _, place = link.partition("-")
            following = self._marks.chains.get((layer, f"{chain}-{int(place) + 1}"))
            if following is None:
                continue
            start, end = self._keys.get(id(annotation)), self._keys.get(id(following[0]))
            if start is None or end is None:
                self.left_out += 1
            else:
                yield FoundLink(from_key=start, to_key=end, label=label or short_name(layer))

    def _key_of(self, reference: Reference) -> str | None:
        """Return the key of what is referred to; a token becomes a claim when something leads to it."""
        annotation = self._named(reference)
        if annotation is not None:
            return self._keys.get(id(annotation))
        unit = self._units.get(reference.unit)
        if unit is None or reference.layer in self._layers:
            return None
        wanted = f"{unit.id} {short_name(reference.layer)}"
        if wanted not in self._token_keys:
            self._token_keys[wanted] = self._add(unit.begin, unit.end, reference.layer, {})
        return self._token_keys[wanted]

    def _named(self, reference: Reference) -> Annotation | None:
        layers = [reference.layer] if reference.layer in self._layers else sorted(self._layers)
        standing = [one for layer in layers for one in self._marks.standing.get((layer, reference.unit), ())]
        exact = (one for one in standing if one.number == reference.number)
        return next(iter((*exact, *standing)), None)


WEBANNO: Final[FileImporter] = WebannoImporter()
"""The importer."""
