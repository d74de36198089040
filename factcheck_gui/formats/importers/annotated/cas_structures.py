"""The feature structures of a UIMA CAS, whichever form of file they come from."""

from dataclasses import dataclass, field

from factcheck_gui.formats.uima_names import SEGMENTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """One structure; `begin` and `end` are UTF-16 units of its text, `sofa` is the id of that.

    `references` are the ids of the structures that a feature leads to.
    """

    id: str
    type_name: str
    begin: int | None = None
    end: int | None = None
    sofa: str | None = None
    features: dict[str, str] = field(default_factory=dict)
    references: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def is_annotation(self) -> bool:
        """Whether it stands somewhere in a text."""
        return self.begin is not None and self.end is not None

    @property
    def is_frame(self) -> bool:
        """Whether it only divides the text, or describes the document."""
        return self.type_name in _FRAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Structures:
    """All structures by their ids, with the text that they stand in."""

    text: str
    sofa: str
    by_id: dict[str, Structure]


_FRAME = frozenset(
    {
        *(f"{SEGMENTS}{name}" for name in ("Token", "Sentence", "Paragraph", "Heading", "Div", "Document")),
        "uima.tcas.DocumentAnnotation",
        "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData",
    }
)
