"""The manifest of an evidence pack: every file with its size and its SHA-256."""

import json
from collections.abc import Iterable
from typing import Final

from factcheck_gui.formats.exporters.evidence_pack.archived import versions_of
from factcheck_gui.formats.exporters.evidence_pack.contents import MissingFile, PackedFile
from factcheck_gui.formats.exporters.exporter import Material

MANIFEST: Final = "manifest.json"
"""Where it lies in the pack."""

SUMS: Final = "SHA256SUMS.txt"
"""Where the checksums lie once more, for a check without the program."""

INDEX: Final = "index.html"
"""Where the page lies that explains the pack."""

PACK_FORMAT: Final = "factcheck-evidence-pack"
PACK_FORMAT_VERSION: Final = 1


def manifest(material: Material, files: Iterable[PackedFile], missing: Iterable[MissingFile]) -> bytes:
    """Return the manifest; it does not name itself."""
    document = {
        "format": PACK_FORMAT,
        "format_version": PACK_FORMAT_VERSION,
        "made_at": material.made_at,
        "program": material.program,
        "is_internal": material.is_internal,
        "articles": [
            {
                "id": review.article.id,
                "title": review.article.details.title,
                "version": review.version.number,
                "versions": len(versions_of(material, review)),
                "claims": len(review.claims) + len(review.waiting),
            }
            for review in material.reviews
        ],
        "files": [
            {
                "path": one.path,
                "size": one.size,
                "sha256": one.sha256,
                "kind": one.kind.value,
                "about": one.about,
                "is_internal": one.is_internal,
            }
            for one in files
        ],
        "missing": [{"kind": one.kind.value, "sha256": one.sha256, "about": one.about} for one in missing],
    }
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
