"""What was dropped onto the window: files, links, or text."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from factcheck_gui.domain.light_dataclasses import dataclass
from factcheck_gui.ui.local_files import path_of_url
from factcheck_gui.ui.text.links import only_links


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """Files, links, a text, or none of them; `html` is the text with its formatting, where it has any.

    Some programs give a text with its formatting only; then `text` is empty.
    """

    files: tuple[Path, ...] = ()
    links: tuple[str, ...] = ()
    text: str = ""
    html: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing of use was dropped."""
        return not (self.files or self.links or self.text or self.html)


def dropped(data: QMimeData | None) -> Dropped:
    """Return what is in dropped or pasted data: a text that is nothing but links is links.

    A clipboard that nobody has used has no data at all.
    """
    if data is None:
        return Dropped()
    urls = data.urls() if data.hasUrls() else []
    local = [url for url in urls if url.isLocalFile()]
    if local:
        return Dropped(files=tuple(map(path_of_url, filter(_names_file, local))))
    links = only_links("\n".join(url.toString() for url in urls)) or only_links(data.text())
    if links:
        return Dropped(links=links)
    text, html = data.text(), data.html() if data.hasHtml() else ""
    return Dropped(text=text if text.strip() else "", html=html if html.strip() else "")


def _names_file(url: QUrl) -> bool:
    """Tell whether a link to a file names one that there can be: not this folder, and no NUL."""
    named = url.toLocalFile()
    return bool(named) and "\0" not in named
