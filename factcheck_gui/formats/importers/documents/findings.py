"""What is noticed while a word processor's document is read, besides its words."""

from dataclasses import dataclass, field

from factcheck_gui.domain.remarks import Remark, RemarkKind
from factcheck_gui.formats.importers.documents.language_tally import LanguageTally


@dataclass(slots=True)
class Findings:
    """Counts of what was left out or moved, and what is missing."""

    hidden: int = 0
    comments: int = 0
    pictures: int = 0
    contents: int = 0
    notes: int = 0
    missing: list[str] = field(default_factory=list)
    tally: LanguageTally = field(default_factory=LanguageTally)

    def remarks(self) -> tuple[Remark, ...]:
        """Return what a person should know."""
        counts = (
            (RemarkKind.MENUS, self.contents),
            (RemarkKind.COMMENTS, self.comments),
            (RemarkKind.PICTURES, self.pictures),
            (RemarkKind.HIDDEN_TEXT, self.hidden),
            (RemarkKind.FOOTNOTES, self.notes),
        )
        found = [Remark(kind=kind, count=count) for kind, count in counts if count]
        if self.missing:
            detail = ", ".join(dict.fromkeys(self.missing))
            found.append(Remark(kind=RemarkKind.CUT_SHORT, count=len(self.missing), detail=detail))
        return tuple(found)
