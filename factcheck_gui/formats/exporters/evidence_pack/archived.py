"""What a pack holds of the workspace beyond reports: texts, originals, copies, the history."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field

from factcheck_gui.domain.articles import Version, VersionText
from factcheck_gui.domain.history import Event
from factcheck_gui.domain.reviews import ArticleReview
from factcheck_gui.domain.sources import Source
from factcheck_gui.formats.exporters.evidence_pack.contents import MissingFile, PackedFile, PackedKind
from factcheck_gui.formats.exporters.evidence_pack.names import origin_name, safe_name
from factcheck_gui.formats.exporters.exporter import Archive, Material


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptFiles:
    """Originals and copies, each once, in the order in which they are asked for."""

    archive: Archive | None
    found: dict[str, PackedFile] = field(default_factory=dict)
    missing: dict[str, MissingFile] = field(default_factory=dict)

    def add(self, sha256: str, name: str, kind: PackedKind, about: str, *, is_internal: bool = False) -> None:
        """Read some bytes, or note that they are not there."""
        if sha256 in self.found or sha256 in self.missing:
            return
        kept = None if self.archive is None else self.archive.kept(sha256)
        if kept is None:
            self.missing[sha256] = MissingFile(kind=kind, sha256=sha256, about=about)
            return
        folder = "originals" if kind is PackedKind.ORIGINAL else "copies"
        self.found[sha256] = PackedFile(
            path=f"{folder}/{sha256}-{safe_name(name, kept.media_type)}",
            kind=kind,
            about=about,
            content=kept.content,
            is_internal=is_internal,
        )


def versions_of(material: Material, review: ArticleReview) -> tuple[tuple[Version, VersionText], ...]:
    """Return the versions of an article, the oldest first."""
    known = () if material.archive is None else material.archive.versions(review.article.id)
    return known or ((review.version, review.text),)


def version_files(material: Material) -> Iterator[PackedFile]:
    """Yield the exact text of every version; of several articles each has a folder."""
    is_one = len(material.reviews) == 1
    for place, review in enumerate(material.reviews, start=1):
        folder = "versions" if is_one else f"versions/article-{place:02}"
        title = review.article.details.title
        for version, text in versions_of(material, review):
            content = text.text.encode()
            # Worked out and not read off: a file that was tampered with could lead out of the folder here.
            sha256 = hashlib.sha256(content).hexdigest()
            yield PackedFile(
                path=f"{folder}/{version.number:02}-{sha256[:8]}.txt",
                kind=PackedKind.VERSION,
                about=f"Version {version.number} of “{title}”, taken in at {version.created_at}",
                content=content,
            )


def kept_files(material: Material) -> KeptFiles:
    """Return the originals of all versions and the kept copies of the sources cited."""
    kept = KeptFiles(archive=material.archive)
    for review in material.reviews:
        for version, _ in versions_of(material, review):
            if version.original is not None:
                about = f"What version {version.number} of “{review.article.details.title}” was read from"
                kept.add(version.original, origin_name(version.origin), PackedKind.ORIGINAL, about)
    for source in _sources(material.reviews):
        if source.copy is not None:
            title = source.title or source.link or "a source without a title"
            kept.add(
                source.copy,
                source.copy_name or source.title or "copy",
                PackedKind.COPY,
                f"Copy of a source: {title}",
                is_internal=source.copy_name is not None,
            )
    return kept


def history_lines(material: Material) -> bytes:
    """Return the events about the articles and all that hangs on them, one JSON object on each line."""
    events: dict[int, Event] = {}
    if material.archive is not None:
        for review in material.reviews:
            events |= {event.number: event for event in material.archive.history(review.article.id)}
    lines = (json.dumps(asdict(events[number]), ensure_ascii=False) for number in sorted(events))
    return "".join(f"{line}\n" for line in lines).encode()


def _sources(reviews: Iterable[ArticleReview]) -> Iterator[Source]:
    for review in reviews:
        for reviewed in (*review.claims, *review.waiting):
            yield from (note.source for note in reviewed.notes if note.source is not None)
