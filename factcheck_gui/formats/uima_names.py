"""What types and features are called in the files of UIMA programs, on the way out and on the way in."""

from collections.abc import Mapping
from typing import Final

CLAIM: Final = "webanno.custom.Claim"
ANSWERS: Final = "webanno.custom.Answers"
ARTICLE: Final = "webanno.custom.Article"
SEGMENTS: Final = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type."
SENTENCE: Final = f"{SEGMENTS}Sentence"
META: Final = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
DOCUMENT: Final = "uima.tcas.DocumentAnnotation"
ANNOTATION: Final = "uima.tcas.Annotation"
ANNOTATION_BASE: Final = "uima.cas.AnnotationBase"
STRING: Final = "uima.cas.String"

GOVERNOR: Final = "Governor"
"""Where a relation begins."""
DEPENDENT: Final = "Dependent"
"""Where it ends; its own place in the text is that of this end."""

KIND: Final = "kind"
NOTES: Final = "notes"
WORDS: Final[Mapping[str, str]] = {
    "verdict": "verdict",
    "reason": "reason",
    "asOf": "as_of",
    "dueOn": "due_on",
    "attribution": "attribution",
    "attributionReason": "attribution_reason",
    "attributionAsOf": "attribution_as_of",
    "attributionDueOn": "attribution_due_on",
    "restatement": "restatement",
    "correction": "correction",
    "speaker": "speaker",
    "target": "target",
    "reportedBy": "reported_by",
    "state": "state",
    "remark": "remark",
}
"""The features of what is noted on a claim, each with the name of `formats.labelled_lines`."""
HANDS: Final = ("reviewer", "createdAt", "claimId")
"""Who has tagged it, when, and its id."""

BETWEEN_NOTES: Final = "\n\n"
"""What stands between several source notes in one feature."""
