"""Turns what goes wrong in a template into one error that names the template and the line.

Imports Jinja2: to be imported inside functions only.
"""

from types import TracebackType
from typing import Final

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from factcheck_gui.domain.errors import TemplateFaultError

FAULTS: Final = (
    TemplateError,
    TypeError,
    ValueError,
    ArithmeticError,
    LookupError,
    AttributeError,
    RuntimeError,
    SyntaxError,
    OSError,
    MemoryError,
)
"""What a template can raise while it is written out: whatever an expression of Python can."""


def fault(error: Exception, template: str) -> TemplateFaultError:
    """Return the error to tell; `template` is the one that was asked for."""
    if isinstance(error, TemplateSyntaxError):
        file = error.name or error.filename or template
        return TemplateFaultError(file=file, line=error.lineno, finding=_plain(error.message))
    file, line = _place(error.__traceback__, template)
    if isinstance(error, TemplateNotFound):
        return TemplateFaultError(file=file, line=line, finding=f"there is no template “{error.name}”")
    if isinstance(error, RecursionError):
        return TemplateFaultError(file=file, line=line, finding="it calls itself without an end")
    if isinstance(error, MemoryError):
        return TemplateFaultError(file=file, line=line, finding="it asks for more memory than there is")
    words = error.args[0] if isinstance(error, LookupError) and error.args else error
    return TemplateFaultError(file=file, line=line, finding=_plain(words))


def _place(traceback: TracebackType | None, template: str) -> tuple[str, int | None]:
    """Return the innermost template in a traceback, with the line."""
    file, line = template, None
    while traceback is not None:
        # Jinja2 puts frames of its own there, which stand for lines of templates.
        if "__jinja_exception__" in traceback.tb_frame.f_globals:
            file, line = traceback.tb_frame.f_code.co_filename, traceback.tb_lineno
        traceback = traceback.tb_next
    return file, line


def _plain(words: object) -> str:
    """Return the words of an error as a part of a sentence."""
    return " ".join(str(words).split()).rstrip(".") or "an expression cannot be worked out"
