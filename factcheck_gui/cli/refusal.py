"""What the command line itself refuses, before a service is asked."""

from enum import StrEnum

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.ui.text.input_sentences import COMMANDS_FOR
from factcheck_gui.ui.text.sentences import Sentence, describe


class Refusal(StrEnum):
    """Why something is refused, as the sentence that the user is told."""

    NOT_JSON = "The line is not JSON in UTF-8."
    NOT_AN_OBJECT = "The line is not a JSON object."
    NOT_UNDERSTOOD = "{command}: {message}. “{command} --help” tells more."
    NOT_A_FORMAT = "“{name}” is not a format. There are: {names}."
    WHOLE_WORKSPACE_ONLY = "The format “{name}” always holds the whole workspace. Leave --article out."
    NO_OUTPUT = "--output is empty. Give a file, a folder, or - for standard output."
    NO_HOUSE = "The format “{name}” takes no templates and names no publisher. Leave --house out."
    NO_REPORTS = "The format “{name}” shows no report. Leave --report out."
    NOT_A_COMPARISON = "--versions belongs to “--report comparison”."
    TWO_OUTPUTS = "--json and “--output -” would both write to standard output. Choose one."
    ONE_ARTICLE_ONLY = "--{name} fits one article only. Take them in one by one."
    ONE_VERSION_ONLY = "--version-of takes one text at a time, and no details: an article has its own."
    NO_ARTICLES = "The folder “{folder}” holds no articles, that is no files in {names}."
    NOT_AN_ORDER = "“{name}” is not an order. There are: {names}."
    UNKNOWN_FIELD = "“{name}” has no field “{field}”."
    FIELD_MISSING = "“{name}” is missing."
    SOURCE_MISSING = "A stance and a date need a source: add a note, an address, a title or a publisher."
    PLACE_UNCLEAR = "Name the place by start and end, or by a quote, and not by both."
    NOT_WAITING = "This claim does not wait for a decision: it stands in the newest version, or is retired."
    NOT_PLACED = "This claim waits for a decision, or is retired. Order “keep”, “place” or “retire” for it."
    NO_PLACE_PROPOSED = "The words of this claim are gone. Place it yourself, or retire it."
    NOT_ON_THE_SCALE = "“{name}” is not on the rating scale. It has: {names}."
    NOT_A_TEXT = "“{name}” must be a text."
    NOT_A_NUMBER = "“{name}” must be a whole number."
    NOTHING_RATED = "Give a verdict, an answer to “was it said?”, or a reason."
    NOT_DATED = "Give a date: “as_of”, for which the verdict holds, or “due_on”, to look again."
    EMPTY_NOTE = "The source note is empty: add a note, an address, a title or a publisher."
    NOT_A_LABEL = "--{option} “{value}”: write the other program’s word, an =, and what it becomes."
    NOT_OUR_LABEL = "“{name}” is not among what a label can become. There are: {names}."
    LINK_TO_ITSELF = "A claim cannot be linked to itself."


class RefusedError(Exception):
    """The command cannot be understood or must not be obeyed."""

    def __init__(self, refusal: Refusal, **values: object) -> None:
        self.sentence = Sentence(template=refusal.value, values=values)
        super().__init__(refusal)


def told(error: ExpectedError | RefusedError) -> str:
    """Return what the user is told about an error."""
    return error.sentence.text() if isinstance(error, RefusedError) else describe(error, _of_commands)


def _of_commands(template: str) -> str:
    """Return a template, with a command where it names a menu."""
    return COMMANDS_FOR.get(template, template)
