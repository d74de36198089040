"""Takes a mail or a saved page apart into its parts, and says what is damaged in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from factcheck_gui.domain.input_errors import BrokenInputError
from factcheck_gui.formats.importers.web.mail_damage import has_part_heads, mend, without_head

if TYPE_CHECKING:
    from email.message import Message

_MOST_PARTS: Final = 5_000
_DAMAGE: Final = (
    "CloseBoundaryNotFoundDefect",
    "InvalidBase64LengthDefect",
    "InvalidBase64CharactersDefect",
    "InvalidBase64PaddingDefect",
    "MultipartInvariantViolationDefect",
    "StartBoundaryNotFoundDefect",
)
_NO_SEPARATOR: Final = "MissingHeaderBodySeparatorDefect"
_FAILURES: Final = (LookupError, TypeError, ValueError, AttributeError, RecursionError, AssertionError)
"""What the standard library raises for headers and multiparts that nobody has foreseen."""
_SPACES: Final = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part: its bytes without the transfer encoding, and what its headers say of them."""

    media_type: str
    charset: str | None
    address: str | None
    content_id: str
    file_name: str | None
    data: bytes
    damaged: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """The headers that we ask for, and the parts that hold something, in order."""

    subject: str | None
    sender: str | None
    address: str | None
    start: str
    parts: tuple[Part, ...]
    damaged: bool


def open_mail(data: bytes, name: str) -> Mail:
    """Return the parts of a mail or of a saved page.

    Raises:
        BrokenInputError: its parts are nested or named in a way that cannot be read.
    """
    from email import message_from_bytes
    from email.errors import MessageError

    try:
        message: Message = message_from_bytes(data)
        parts, damaged = [], False
        for one in message.walk():
            # The defects are found while the parts are decoded.
            if not one.is_multipart():
                parts.append(_part(one, name))
            elif has_part_heads(one.preamble):
                # A part above the first one that is marked: its mark is damaged.
                damaged = True
            damaged = damaged or _is_damaged(one)
            if len(parts) > _MOST_PARTS:
                raise BrokenInputError(name=name, format="mhtml", finding="it has too many parts")
        start = message.get_param("start")
        return Mail(
            subject=_header(message, "Subject"),
            sender=_sender(message),
            address=_header(message, "Snapshot-Content-Location"),
            start=start.strip("<> ") if isinstance(start, str) else "",
            parts=tuple(parts),
            damaged=damaged,
        )
    except RecursionError as error:
        raise BrokenInputError(name=name, format="mhtml", finding="it is nested too deep") from error
    except (MessageError, *_FAILURES) as error:
        raise BrokenInputError(name=name, format="mhtml", finding="its headers cannot be read") from error


def _part(message: "Message", name: str) -> Part:
    raw = message.get_payload()
    if isinstance(raw, str) and _has_defect(message, _NO_SEPARATOR):
        message.set_payload(without_head(raw))
    payload = message.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    media_type, is_cut = message.get_content_type().lower(), False
    if message.get_content_maintype() == "multipart" and data.strip():
        raise BrokenInputError(name=name, format="mhtml", finding="its parts cannot be found")
    if message.get_content_maintype() == "text":
        media_type, data, is_cut = mend(media_type, data, name)
    location = _header(message, "Content-Location")
    return Part(
        media_type=media_type,
        charset=_charset(message),
        address=location if location and re.match(r"https?://", location, re.IGNORECASE) else None,
        content_id=(_header(message, "Content-ID") or "").strip("<> "),
        file_name=message.get_filename(),
        data=data,
        damaged=is_cut or _is_damaged(message),
    )


def _charset(message: "Message") -> str | None:
    charset = message.get_content_charset()
    return charset or None


def _is_damaged(message: "Message") -> bool:
    return _has_defect(message, *_DAMAGE)


def _has_defect(message: "Message", *names: str) -> bool:
    return any(type(defect).__name__ in names for defect in message.defects)


def _header(message: "Message", name: str) -> str | None:
    """Return a header's words without folds and encoded words, or None."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    value = message.get(name)
    if value is None:
        return None
    raw = _SPACES.sub(" ", str(value)).strip()
    try:
        words = str(make_header(decode_header(raw)))
    except (MessageError, LookupError, ValueError):
        words = raw
    return _SPACES.sub(" ", words).strip() or None


def _sender(message: "Message") -> str | None:
    from email.utils import parseaddr

    words = _header(message, "From")
    return None if words is None else parseaddr(words)[0] or None


def attachments(mail: Mail, body: Part) -> Iterator[Part]:
    """Yield the parts that somebody has attached under a name, besides the one that is read."""
    return (part for part in mail.parts if part is not body and part.file_name)
