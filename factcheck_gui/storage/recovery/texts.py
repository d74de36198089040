"""Pieces damaged texts together: from what is left of them, and from what claims quote of them."""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from factcheck_gui.domain.recovered import DamagedText
from factcheck_gui.domain.remarks import Remark, RemarkKind, incompleteness
from factcheck_gui.storage.originals import unpack_original
from factcheck_gui.storage.recovery.choosing import Choice
from factcheck_gui.storage.recovery.quarry import Quarry
from factcheck_gui.storage.recovery.records import Torn
from factcheck_gui.storage.recovery.referring import NO_TEXT, UNKNOWN

_LONGEST: Final = 100_000_000
_LONGEST_TURNED: Final = 20_000
"""Bytes of a text up to which every bit is tried."""
_CHARACTER: Final = re.compile(rb"[\x00-\x7f\xc0-\xff][\x80-\xbf]{0,3}")
# What no text of a workspace can hold, see `text/canonical`; SQL's own functions stop at a NUL.
_UNFIT: Final = re.compile("[\x00\r\u2029\ufdd0\ufdd1\ufffe\uffff]")
_PLACES: Final = (
    'SELECT "start", quote, prefix, suffix FROM chosen_claims WHERE version_id = ?'
    " UNION ALL SELECT \"start\", quote, '', '' FROM chosen_placements WHERE version_id = ?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Words of which it is known where they stand, in code points."""

    start: int
    words: str


ReadAgain = Callable[[bytes], str]
"""Reads the bytes that an article came from once more, as far as they are plain text."""


def mend_texts(
    quarry: Quarry, choice: Choice, read_again: ReadAgain, *, has_reasons: bool, has_placements: bool
) -> None:
    """Give each version whose text is damaged or gone a text that keeps every claim in its place."""
    db = quarry.db
    places = _PLACES if has_placements else _PLACES.partition(" UNION")[0]
    rows = db.execute(
        "SELECT DISTINCT sha256 FROM chosen_versions WHERE sha256 NOT IN"
        " (SELECT _key FROM texts WHERE _fits = 1)"
    ).fetchall()
    for (sha256,) in rows:
        versions = list(
            db.query("SELECT id, article_id, number FROM chosen_versions WHERE sha256 = ?", [sha256])
        )
        if has_reasons and _is_read_again(quarry, sha256, read_again):
            continue
        # Versions that were made up share nothing but that they have no text.
        groups = [[one] for one in versions] if sha256 == NO_TEXT else [versions]
        for group in groups:
            _mend(quarry, choice, sha256, group, has_reasons=has_reasons, places=places)


def _mend(
    quarry: Quarry,
    choice: Choice,
    sha256: str,
    versions: list[dict[str, Any]],
    *,
    has_reasons: bool,
    places: str,
) -> None:
    db = quarry.db
    torn = _torn(quarry, sha256)
    turned = _turned_back(torn, sha256)
    if turned is not None:
        db.execute(
            "INSERT INTO texts VALUES (?, 0, 1, NULL, ?, ?, ?)", [sha256, sha256.encode(), sha256, turned]
        )
        return
    anchors = [one for version in versions for one in _anchors(quarry, version["id"], places)]
    text = piece_together(torn, anchors, _length(quarry, versions))
    new = hashlib.sha256(text.encode()).hexdigest()
    db.execute("INSERT OR IGNORE INTO texts VALUES (?, 0, 1, NULL, ?, ?, ?)", [new, new.encode(), new, text])
    if new == sha256:
        # All of it was quoted somewhere.
        return
    choice.lost_texts += 1
    why = incompleteness([Remark(kind=RemarkKind.DAMAGED, count=max(1, text.count(UNKNOWN)))])
    for version in versions:
        db.execute("UPDATE chosen_versions SET sha256 = ? WHERE id = ?", [new, version["id"]])
        if has_reasons:
            db.execute("UPDATE chosen_versions SET incomplete = ? WHERE id = ?", [why, version["id"]])
        row = db.execute("SELECT title FROM chosen_articles WHERE id = ?", [version["article_id"]]).fetchone()
        choice.texts.append(
            DamagedText(
                article_id=version["article_id"],
                title=UNKNOWN if row is None else str(row[0]),
                version=version["number"],
                length=len(text),
                lost=text.count(UNKNOWN),
            )
        )


def _is_read_again(quarry: Quarry, sha256: str, read_again: ReadAgain) -> bool:
    """Tell whether the original of a version has given its text once more."""
    rows = quarry.db.execute(
        "SELECT o.sha256, size, packed FROM chosen_versions v"
        " JOIN originals o ON o._key = v.original AND _fits = 1 WHERE v.sha256 = ? LIMIT 1",
        [sha256],
    )
    for original in rows.fetchall():
        text = read_again(unpack_original(*original))
        if hashlib.sha256(text.encode()).hexdigest() == sha256:
            quarry.db.execute(
                "INSERT OR IGNORE INTO texts VALUES (?, 0, 1, NULL, ?, ?, ?)",
                [sha256, sha256.encode(), sha256, text],
            )
            return True
    return False


def _anchors(quarry: Quarry, version: str, places: str) -> list[Anchor]:
    """Return the words of which it is known where they stand; those quoted come last, for they count most."""
    around: list[Anchor] = []
    quoted: list[Anchor] = []
    for start, quote, prefix, suffix in quarry.db.execute(places, [version] * places.count("?")):
        if not 0 <= start < _LONGEST:
            continue
        if len(prefix) <= start:
            around.append(Anchor(start=start - len(prefix), words=prefix))
        around.append(Anchor(start=start + len(quote), words=suffix))
        quoted.append(Anchor(start=start, words=quote))
    return around + quoted


def piece_together(torn: Torn | None, anchors: list[Anchor], length: int) -> str:
    """Return a text of a length with all anchors where they belong, and U+FFFD for what is lost."""
    length = max([length, *(one.start + len(one.words) for one in anchors if one.words)])
    known = "" if torn is None else _spread(torn, length)
    text = list(known.ljust(length, UNKNOWN)) or [UNKNOWN]
    for one in anchors:
        text[one.start : one.start + len(one.words)] = one.words
    return "".join(text)


def _spread(torn: Torn, length: int) -> str:
    """Return what is left of a text, with as many U+FFFD for each hole as there were characters, if known."""
    if not torn.holes:
        return _decoded(torn.content)
    pieces: list[str] = []
    at = 0
    for start, end in torn.holes:
        pieces.append(_decoded(torn.content[at:start]))
        at = end
    pieces.append(_decoded(torn.content[at:]))
    sizes = [end - start for start, end in torn.holes]
    # A hole of so many bytes has at most as many characters; the length of the text says how many in all.
    missing = sum(sizes) if not length else max(len(sizes), length - sum(map(len, pieces)))
    found, share = pieces[0], 0
    for size, piece in zip(sizes, pieces[1:], strict=True):
        before = share
        share += size
        found += UNKNOWN * (missing * share // sum(sizes) - missing * before // sum(sizes)) + piece
    return found


def _decoded(content: bytes) -> str:
    """Return the text of some bytes, with one U+FFFD for each character that is cut off or damaged."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = "".join(one.decode("utf-8", "replace")[:1] or UNKNOWN for one in _CHARACTER.findall(content))
    return _UNFIT.sub(UNKNOWN, text)


def _torn(quarry: Quarry, sha256: str) -> Torn | None:
    """Return the best of what is left of a text: with the fewest bytes missing."""
    best: Torn | None = None
    for content, written in quarry.db.execute(
        "SELECT content, holes FROM torn WHERE sha256 = ? ORDER BY rank", [sha256]
    ):
        pairs = (pair.partition("-") for pair in written.split())
        holes = tuple((int(start), int(end)) for start, _, end in pairs)
        one = Torn(content, holes)
        if best is None or _missing(one) < _missing(best):
            best = one
    return best


def _missing(torn: Torn) -> int:
    return sum(end - start for start, end in torn.holes)


def _turned_back(torn: Torn | None, sha256: str) -> str | None:
    """Return a text of which one bit was flipped as it was, or None."""
    if torn is None or torn.holes or len(torn.content) > _LONGEST_TURNED:
        return None
    content = bytearray(torn.content)
    before = hashlib.sha256()
    for place in range(len(content)):
        for bit in range(8):
            content[place] ^= 1 << bit
            digest = before.copy()
            digest.update(memoryview(content)[place:])
            content[place] ^= 1 << bit
            if digest.hexdigest() == sha256:
                content[place] ^= 1 << bit
                return content.decode("utf-8", "replace")
        before.update(content[place : place + 1])
    return None


def _length(quarry: Quarry, versions: list[dict[str, Any]]) -> int:
    """Return how long a text was, as far as its blocks and statements tell."""
    found = [0]
    for version in versions:
        for table in ("blocks", "statements"):
            row = quarry.db.execute(
                f'SELECT max("end") FROM {table} WHERE version_id = ? AND _rank <= 1', [version["id"]]
            ).fetchone()
            if row[0] is not None and row[0] < _LONGEST:
                found.append(row[0])
    return max(found)
