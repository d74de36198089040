"""The page of an evidence pack that explains every file and how to check it."""

from collections.abc import Iterable
from typing import Any

from factcheck_gui.formats.exporters.evidence_pack.archived import versions_of
from factcheck_gui.formats.exporters.evidence_pack.contents import MissingFile, PackedFile, PackedKind
from factcheck_gui.formats.exporters.exporter import Material
from factcheck_gui.formats.exporters.report.characters import replace_unfit
from factcheck_gui.formats.exporters.report.imprint_view import IMPRINT_FILE
from factcheck_gui.formats.exporters.report.word_files import read_words

_TEMPLATE = "evidence_pack.html.j2"
# Pages of others could run scripts from the reader's own disk.
_NEVER_LINKED = frozenset({PackedKind.ORIGINAL, PackedKind.COPY})


def index_page(material: Material, files: Iterable[PackedFile], missing: Iterable[MissingFile]) -> bytes:
    """Return the page.

    Raises:
        TemplateFaultError: the desk's own template has a fault.
    """
    # Imported here: 90 milliseconds that the start of the program does without.
    from factcheck_gui.formats.exporters.report.environment import Limits, ReportEnvironment
    from factcheck_gui.formats.exporters.report.faults import FAULTS, fault
    from factcheck_gui.formats.exporters.report.words import Words

    view = {
        "made_at": material.made_at,
        "program": material.program,
        "is_internal": material.is_internal,
        "articles": [
            {
                "title": review.article.details.title,
                "claims": len(review.claims) + len(review.waiting),
                "checked": sum(one.is_checked for one in review.claims),
                "versions": len(versions_of(material, review)),
            }
            for review in material.reviews
        ],
        "files": [_file(one) for one in files],
        "missing": [{"kind": one.kind.value, "sha256": one.sha256, "about": one.about} for one in missing],
    }
    words = Words(read_words(material.templates, material.imprint.words, IMPRINT_FILE))
    environment = ReportEnvironment(material.templates, words, Limits())
    try:
        html = environment.write(environment.get_template(_TEMPLATE).generate(pack=view))
    except FAULTS as error:
        raise fault(error, _TEMPLATE) from error
    return replace_unfit(html).encode()


def _file(one: PackedFile) -> dict[str, Any]:
    return {
        "path": one.path,
        "kind": one.kind.value,
        "about": one.about,
        "size": f"{one.size:,}",
        "sha256": one.sha256,
        "is_internal": one.is_internal,
        "is_linked": one.kind not in _NEVER_LINKED,
    }
