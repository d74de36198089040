"""What an exporter is, and what it may draw on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from factcheck_gui.domain.reviews import ArticleReview

Tables = Mapping[str, Iterable[Mapping[str, Any]]]
"""The rows of a workspace by table, as storage dumps them."""


class Scope(StrEnum):
    """What a format holds: chosen articles, or the whole workspace."""

    ARTICLES = "articles"
    WORKSPACE = "workspace"


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What is rendered: `reviews` for formats of articles, `tables` for those of the workspace.

    `made_at` is the moment of the export, `program` names what made it, `templates` is where templates lie.
    """

    reviews: tuple[ArticleReview, ...]
    tables: Tables
    made_at: str
    program: str
    templates: Path


class Exporter(Protocol):
    """One format; it goes by a machine name, the words for users live in the window."""

    @property
    def name(self) -> str:
        """The name used by the command line and by settings."""

    @property
    def suffix(self) -> str:
        """The ending of file names, with its dot."""

    @property
    def scope(self) -> Scope:
        """Whether the format holds chosen articles or the whole workspace."""

    def render(self, material: Material) -> bytes:
        """Return the whole file."""
