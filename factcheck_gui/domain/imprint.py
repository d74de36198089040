"""Who publishes a check, and how its reports look: what a desk sets once."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """The publisher of a check.

    `page` is the address of a finished check with places to fill: `{article}` and `{claim}` are ids,
    `{number}` is the claim's number, `{slug}` the title in letters, digits and hyphens.
    `words` replace those of the templates by their key, `colours` (`#rrggbb`) those of the style sheet by
    theirs; `language` is the BCP 47 code in which verdicts are named where a scale knows it. `logo` is a
    picture, `logo_type` what its bytes are.
    """

    name: str = ""
    link: str = ""
    page: str = ""
    language: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[str, str] = field(default_factory=dict)
    logo: bytes = b""
    logo_type: str = ""
