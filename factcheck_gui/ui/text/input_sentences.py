"""The sentences for what comes in and cannot be read, and for links that cannot be fetched."""

from collections.abc import Mapping
from typing import Final

from factcheck_gui.domain import input_errors
from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.domain.input_errors import FetchTrouble, NoText
from factcheck_gui.ui.text.backup_sentences import BACKUP_COMMANDS
from factcheck_gui.ui.text.damage_sentences import DAMAGE_COMMANDS
from factcheck_gui.ui.text.noop import QT_TRANSLATE_NOOP

INPUT_TEMPLATES: Final[Mapping[type[ExpectedError], str]] = {
    input_errors.EncryptedInputError: QT_TRANSLATE_NOOP(
        "sentences", "“{name}” opens with a password only. Save a copy without one, then import that."
    ),
    input_errors.NoTextLayerError: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” is made of pictures only (pages: {pages}), as a scan is: there is no text in it. Have"
        " its text"
        " recognised (OCR) first, then import the result.",
    ),
    input_errors.TooLargeInputError: QT_TRANSLATE_NOOP(
        "sentences", "“{name}” is too large to be an article: more than {size}. Import a part of it."
    ),
    input_errors.NotAFileError: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” is no file that could be read. Choose a file, or import the folder it stands for.",
    ),
    input_errors.TooManyPartsError: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” has more than {limit} paragraphs or table rows, which no article has. Import a part of it.",
    ),
    input_errors.UnreadableRowError: QT_TRANSLATE_NOOP(
        "sentences", "Line {line} of “{name}” was left out, because it is no article ({finding})."
    ),
    input_errors.WrongTypeError: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” calls itself {promised} and is something else that cannot be read. Ask for it once more, or"
        " save it anew.",
    ),
    input_errors.BrokenInputError: QT_TRANSLATE_NOOP(
        "sentences", "“{name}” is damaged and cannot be read as {format} ({finding}). Ask for it once more."
    ),
    input_errors.TookTooLongError: QT_TRANSLATE_NOOP(
        "sentences",
        "Reading “{name}” was stopped after {seconds} seconds: it is far too complicated, perhaps on purpose."
        " Save its text as a plain text file, then import that.",
    ),
    input_errors.TookTooMuchMemoryError: QT_TRANSLATE_NOOP(
        "sentences",
        "Reading “{name}” was stopped, because it needs more memory than any article does, perhaps on"
        " purpose."
        " Save its text as a plain text file, then import that.",
    ),
    input_errors.ReaderCrashedError: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” cannot be read: whatever is in it stopped the part of the program that reads files. Nothing"
        " else was harmed. Save its text as a plain text file, then import that.",
    ),
    input_errors.RestNotReadError: QT_TRANSLATE_NOOP(
        "sentences",
        "Of “{name}” only the first articles were read, {read} of them. Take the one after them out of the"
        " file, then import it again.",
    ),
    input_errors.NoArticleError: QT_TRANSLATE_NOOP(
        "sentences", "“{name}” holds no text of an article. Choose a file that does."
    ),
    input_errors.NoAnnotationsError: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” is no file of annotations. Choose a file of Web Annotations, or one that Hypothesis has"
        " given out.",
    ),
    input_errors.FetchError: QT_TRANSLATE_NOOP("sentences", "“{name}” could not be fetched."),
}

TROUBLES: Final[Mapping[FetchTrouble, str]] = {
    FetchTrouble.SCHEME: QT_TRANSLATE_NOOP(
        "sentences", "“{name}” cannot be fetched: only addresses with http:// and https:// can."
    ),
    FetchTrouble.NO_HOST: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” is not a whole address. Copy it from your browser, such as https://example.org/page.",
    ),
    FetchTrouble.NOT_PUBLIC: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” leads to this computer or into a private network ({detail}), so it was not fetched."
        " Allow it for"
        " this fetch if you trust the link.",
    ),
    FetchTrouble.UNKNOWN_HOST: QT_TRANSLATE_NOOP(
        "sentences", "There is no site “{detail}”, or this computer is offline. Check the address."
    ),
    FetchTrouble.UNREACHABLE: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” does not answer. Try again later, or save the page in your browser and import that.",
    ),
    FetchTrouble.CERTIFICATE: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” cannot prove that it is what it says ({detail}), so it was not fetched. Save the page"
        " in your"
        " browser and import that, if you trust it.",
    ),
    FetchTrouble.STATUS: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” answered “{detail}”. Open it in your browser, save the page there, and import that.",
    ),
    FetchTrouble.REDIRECTS: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” leads from page to page without end or to nowhere. Copy the address of the page itself.",
    ),
    FetchTrouble.TIME: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” takes too long. Try again later, or save the page in your browser and import that.",
    ),
    FetchTrouble.SIZE: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” sends more than an article can have. Save the page in your browser and import that.",
    ),
    FetchTrouble.BROKEN_ANSWER: QT_TRANSLATE_NOOP(
        "sentences", "“{name}” sent a page that is damaged or ends too early ({detail}). Try again."
    ),
}

WITHOUT_TEXT: Final[Mapping[NoText, str]] = {
    NoText.ANNOTATIONS: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” holds annotations without a text. Open their article and choose “Import annotations of this"
        " article…” in the File menu.",
    ),
    NoText.TABLE: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” is a table of claims and holds no text of an article. To carry claims with their text,"
        " export the whole workspace as JSON, or the article for QDA programs.",
    ),
    NoText.WORKSPACE: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” holds a whole workspace and not one article. Choose “New workspace from JSON…” in the File"
        " menu.",
    ),
    NoText.CLAIM_REVIEW: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” holds claim reviews (ClaimReview) and no text of an article. Import the article that they"
        " are about.",
    ),
    NoText.AVERITEC: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” holds checked claims (AVeriTeC) and no text of an article. Import the article that they are"
        " about.",
    ),
    NoText.ROWS: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” is a table without a text in any row: nothing came in. Choose a file whose rows"
        " have texts.",
    ),
    NoText.NOTHING: QT_TRANSLATE_NOOP(
        "sentences",
        "“{name}” holds nothing to import: there are only brackets in it. Choose a file that holds more.",
    ),
}
"""What is said of files that hold no text, by what they hold."""

COMMANDS_FOR: Final[Mapping[str, str]] = {
    WITHOUT_TEXT[NoText.ANNOTATIONS]: (
        "“{name}” holds annotations without a text. Import their article, then “factcheck annotate WORKSPACE"
        " ARTICLE FILE”."
    ),
    WITHOUT_TEXT[NoText.TABLE]: (
        "“{name}” is a table of claims and holds no text of an article. To carry claims with their text,"
        " export with “--format json” or “--format qdpx”."
    ),
    WITHOUT_TEXT[NoText.WORKSPACE]: (
        "“{name}” holds a whole workspace and not one article. Make one of it: “factcheck new WORKSPACE"
        " --from FILE.json”."
    ),
    **DAMAGE_COMMANDS,
    **BACKUP_COMMANDS,
}
"""For sentences that name a menu, what the command line says instead."""
