"""Tells what the check of an evidence pack has found."""

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck_gui.cli.exits import Exit
from factcheck_gui.cli.output import tell, tell_json, tell_sentence
from factcheck_gui.ui.text.pack_words import pack_finding_words

if TYPE_CHECKING:
    from factcheck_gui.domain.evidence import PackCheck


def verify_pack(path: Path, *, as_json: bool) -> int:
    """Check a pack, tell what is wrong with it, and return the exit code."""
    # Brings zipfile, which other commands do not need.
    from factcheck_gui.services.evidence import check_evidence

    found = check_evidence(path)
    if as_json:
        tell_json(
            {
                "whole": found.is_whole,
                "files": found.whole,
                "made_at": found.made_at,
                "program": found.program,
                "manifest_sha256": found.manifest_sha256,
                "missing": list(found.missing),
                "findings": [
                    {"check": finding.fault.value, "subject": finding.subject} for finding in found.findings
                ],
            }
        )
    else:
        _tell(found)
    if found.is_damaged:
        return Exit.DAMAGED
    if found.is_newer:
        return Exit.NEWER
    return Exit.DONE if found.is_whole else Exit.CONTENT


def _tell(found: "PackCheck") -> None:
    for finding in found.findings:
        tell_sentence(pack_finding_words(finding))
    for about in found.missing:
        tell("The workspace had lost this when the pack was made: {about}", about=about)
    if found.is_whole:
        tell(
            "The pack is whole: all {count} files are as they were at {made_at}.",
            count=found.whole,
            made_at=found.made_at,
        )
    if found.manifest_sha256:
        tell("SHA-256 of manifest.json: {sha256}", sha256=found.manifest_sha256)
