"""The sentences for expected errors, as templates; read when the first error is told."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain import errors
from factcheck_gui.domain.copy_errors import NotKeepableError
from factcheck_gui.domain.dividing_errors import DividingError
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.input_errors import FetchError, NoArticleError
from factcheck_gui.ui.text.backup_sentences import BACKUP_TEMPLATES
from factcheck_gui.ui.text.copy_sentences import COPY_TROUBLES
from factcheck_gui.ui.text.damage_sentences import DAMAGE_TEMPLATES
from factcheck_gui.ui.text.disk_sentences import DISK_TROUBLES, LEFT_BEHIND
from factcheck_gui.ui.text.dividing_sentences import DIVIDING, DIVIDING_TROUBLES
from factcheck_gui.ui.text.export_sentences import EXPORT_TEMPLATES
from factcheck_gui.ui.text.input_sentences import INPUT_TEMPLATES, TROUBLES, WITHOUT_TEXT
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP
from factcheck_gui.ui.text.recovery_sentences import RECOVERY_TEMPLATES
from factcheck_gui.ui.text.scale_sentences import SCALE_TROUBLES, SIZE_TEMPLATES
from factcheck_gui.ui.text.signing_sentences import SIGNING_TEMPLATES

TEMPLATES: Final[Mapping[type[ExpectedError], str]] = {
    errors.FileMissingError: QT_TRANSLATE_NOOP(
        "sentences", "There is no file “{path}”. Check the name and the folder."
    ),
    errors.FileExistsAlreadyError: QT_TRANSLATE_NOOP(
        "sentences", "“{path}” exists already and is left as it is. Choose another name."
    ),
    errors.NotAWorkspaceError: (
        QT_TRANSLATE_NOOP(
            "sentences",
            "“{path}” is not a workspace of this program. Choose one that it has made, or make a new one.",
        )
    ),
    **DAMAGE_TEMPLATES,
    **RECOVERY_TEMPLATES,
    errors.NewerSchemaError: (
        QT_TRANSLATE_NOOP(
            "sentences",
            "“{path}” was written by a newer version of this program (file format {found}; this one knows"
            " up to {known}). Update the program to open it.",
        )
    ),
    errors.OlderSchemaError: (
        QT_TRANSLATE_NOOP(
            "sentences",
            "“{path}” was made by an older version of this program and has to be updated once, which needs a"
            " place that can be written to. Copy it to one, and open the copy.",
        )
    ),
    errors.LockedError: (
        QT_TRANSLATE_NOOP(
            "sentences",
            "Another program is writing to “{path}” and does not let go. Try again when it has finished.",
        )
    ),
    errors.StillWritingError: (
        QT_TRANSLATE_NOOP("sentences", "The last step is still being written. Try again in a moment.")
    ),
    errors.DiskError: (
        QT_TRANSLATE_NOOP(
            "sentences",
            "“{path}” cannot be read or written: {reason}. Check the free space and your rights there.",
        )
    ),
    errors.LeftBehindError: LEFT_BEHIND,
    errors.ConflictError: (
        QT_TRANSLATE_NOOP(
            "sentences",
            "Somebody has changed this meanwhile, so nothing was written. Look at it again, then repeat it.",
        )
    ),
    errors.NotFoundError: QT_TRANSLATE_NOOP(
        "sentences", "There is no “{wanted}” in this workspace. It may have been removed."
    ),
    errors.AmbiguousError: QT_TRANSLATE_NOOP(
        "sentences", "“{wanted}” fits {count} places. Say more precisely which one is meant."
    ),
    errors.InvalidValueError: QT_TRANSLATE_NOOP(
        "sentences", "“{value}” is not possible here ({field}). Enter another value."
    ),
    errors.EmptyInputError: QT_TRANSLATE_NOOP(
        "sentences", "There is no text in “{name}”. Choose something that has text."
    ),
    errors.BinaryInputError: QT_TRANSLATE_NOOP(
        "sentences", "“{name}” is not a text file. Save it as plain text in UTF-8, then try again."
    ),
    errors.UnknownFormatError: QT_TRANSLATE_NOOP(
        "sentences", "“{name}” is not a kind of file that this program knows. Choose another."
    ),
    errors.UnreadableInputError: QT_TRANSLATE_NOOP(
        "sentences", "“{name}” cannot be read: {finding}, line {line}. Correct it and try again."
    ),
    errors.TemplateFaultError: QT_TRANSLATE_NOOP(
        "sentences",
        "The report cannot be made: “{file}”, line {line}: {finding}. Correct the file, or take it out of the"
        " folder of templates to use the program's own.",
    ),
    errors.InUseError: QT_TRANSLATE_NOOP(
        "sentences", "“{name}” is in use ({count}) and cannot be removed. Choose another there first."
    ),
    **INPUT_TEMPLATES,
    **SIGNING_TEMPLATES,
    **EXPORT_TEMPLATES,
    **BACKUP_TEMPLATES,
    **SIZE_TEMPLATES,
    DividingError: DIVIDING,
}

# Told apart by what the error is about: its entity, its field or its trouble, or "" where that is not known.
BY_SUBJECT: Final[Mapping[tuple[type[ExpectedError], str], str]] = {
    (errors.NotFoundError, "article"): QT_TRANSLATE_NOOP(
        "sentences", "No article has the id “{wanted}” or a title that begins so."
    ),
    (errors.NotFoundError, "original"): QT_TRANSLATE_NOOP(
        "sentences", "The original of “{wanted}” is not kept in this workspace."
    ),
    (errors.NotFoundError, "copy"): QT_TRANSLATE_NOOP("sentences", "No copy of “{wanted}” is kept."),
    (errors.NotFoundError, "source"): QT_TRANSLATE_NOOP(
        "sentences", "There is no source “{wanted}”. It may have been removed, or merged with another."
    ),
    (errors.InvalidValueError, "as_of"): QT_TRANSLATE_NOOP(
        "sentences", "“{value}” is not a date. Write it as year-month-day, such as 2026-03-04."
    ),
    (errors.InvalidValueError, "due_on"): QT_TRANSLATE_NOOP(
        "sentences", "“{value}” is not a date. Write it as year-month-day, such as 2026-03-04."
    ),
    **SCALE_TROUBLES,
    (errors.InUseError, "source"): QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” is used by source notes ({count}), so it stays. Give them another source first, or merge it"
        " with another one.",
    ),
    (errors.InvalidValueError, "archive_link"): QT_TRANSLATE_NOOP(
        "sentences", "“{value}” is not a link. Give the whole address, such as https://example.org/page."
    ),
    **{(NotKeepableError, trouble): template for trouble, template in COPY_TROUBLES.items()},
    (errors.NotFoundError, "version"): QT_TRANSLATE_NOOP(
        "sentences", "There is no version “{wanted}” of this article. It may have been taken back."
    ),
    (errors.NotFoundError, "claim"): QT_TRANSLATE_NOOP(
        "sentences", "There is no claim with the id “{wanted}”. It may have been removed."
    ),
    (
        errors.NotFoundError,
        "quote",
    ): QT_TRANSLATE_NOOP(
        "sentences", "The article does not hold the words “{wanted}”. Copy them from its text."
    ),
    (errors.NotFoundError, "mark"): QT_TRANSLATE_NOOP(
        "sentences", "Nothing is marked “nothing to check” at “{wanted}”."
    ),
    (errors.NotFoundError, "link"): QT_TRANSLATE_NOOP(
        "sentences", "There is no such link to “{wanted}”. It may have been removed."
    ),
    (
        errors.NotFoundError,
        "note",
    ): QT_TRANSLATE_NOOP(
        "sentences", "There is no source note with the id “{wanted}”. It may have been removed."
    ),
    (
        errors.AmbiguousError,
        "article",
    ): QT_TRANSLATE_NOOP(
        "sentences", "{count} articles begin with “{wanted}”. Give more of the title, or the id."
    ),
    (errors.AmbiguousError, "file"): QT_TRANSLATE_NOOP(
        "sentences", "“{wanted}” holds several articles. Choose a file with one."
    ),
    (errors.AmbiguousError, "quote"): (
        QT_TRANSLATE_NOOP(
            "sentences",
            "The words “{wanted}” occur {count} times. Quote more of the sentence, or say which of them"
            " is meant.",
        )
    ),
    (errors.InvalidValueError, "date"): QT_TRANSLATE_NOOP(
        "sentences", "“{value}” is not a date. Write it as year-month-day, such as 2026-03-04."
    ),
    (errors.InvalidValueError, "seen"): QT_TRANSLATE_NOOP(
        "sentences", "“{value}” is not a date. Write it as year-month-day, such as 2026-03-04."
    ),
    (errors.InvalidValueError, "link"): (
        QT_TRANSLATE_NOOP(
            "sentences", "“{value}” is not a link. Give the whole address, such as https://example.org/page."
        )
    ),
    (errors.InvalidValueError, "title"): QT_TRANSLATE_NOOP(
        "sentences", "The title is empty or too long. Give the article a title."
    ),
    (errors.InvalidValueError, "quote"): QT_TRANSLATE_NOOP(
        "sentences", "A claim needs words. Choose at least one character of the text."
    ),
    (errors.InvalidValueError, "span"): (
        QT_TRANSLATE_NOOP(
            "sentences", "The place {value} is not in the text, or holds other words. Choose another place."
        )
    ),
    (errors.InvalidValueError, "kind"): QT_TRANSLATE_NOOP(
        "sentences", "“{value}” is not a kind. Choose allegation, denial or fact."
    ),
    (errors.InvalidValueError, "stance"): QT_TRANSLATE_NOOP(
        "sentences", "“{value}” is not a stance. Choose supports, refutes or context."
    ),
    (errors.InvalidValueError, "type"): (
        QT_TRANSLATE_NOOP(
            "sentences",
            "“{value}” is not a type of link. Choose denies, admits, corroborates, contradicts or repeats.",
        )
    ),
    (errors.InvalidValueError, "reviewer"): QT_TRANSLATE_NOOP(
        "sentences", "“{value}” cannot be a reviewer’s name. Give a name in visible characters."
    ),
    (errors.InvalidValueError, "partial_date"): QT_TRANSLATE_NOOP(
        "sentences", "“{value}” is not a date. Write it as 2026, 2026-03 or 2026-03-04."
    ),
    (errors.InvalidValueError, "party"): QT_TRANSLATE_NOOP(
        "sentences", "A name needs at least one letter that can be seen."
    ),
    (errors.InvalidValueError, "identity"): QT_TRANSLATE_NOOP(
        "sentences",
        "“{value}” is not a link. Give the whole address, such as https://www.wikidata.org/wiki/Q42.",
    ),
    (errors.NotFoundError, "party"): QT_TRANSLATE_NOOP(
        "sentences", "Nobody goes by the name “{wanted}” any more."
    ),
    (errors.InUseError, "party"): QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” cannot be removed, for claims name them ({count}). Merge them into another name instead.",
    ),
    (errors.TemplateFaultError, ""): QT_TRANSLATE_NOOP(
        "sentences",
        "The report cannot be made: “{file}”: {finding}. Correct the file, or take it out of the folder of"
        " templates to use the program's own.",
    ),
    (
        errors.UnreadableInputError,
        "",
    ): QT_TRANSLATE_NOOP("sentences", "“{name}” cannot be read: {finding}. Correct it and try again."),
    **{(FetchError, trouble): template for trouble, template in TROUBLES.items()},
    **{(NoArticleError, trouble): template for trouble, template in WITHOUT_TEXT.items()},
    **{(DividingError, trouble): template for trouble, template in DIVIDING_TROUBLES.items()},
    **{(errors.DiskError, trouble): template for trouble, template in DISK_TROUBLES.items()},
}
