"""Opens links in the browser: those of the web, and no others."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from factcheck_gui.domain.addresses import leads_to_web


def follow(link: str | None) -> bool:
    """Let the browser open a link; False where it leads elsewhere, so that a file or a program would open."""
    if not leads_to_web(link):
        return False
    address = QUrl(link)
    # What Qt cannot take apart it hands on as it is, and the system may take that for a file.
    if not address.isValid() or address.scheme() not in {"http", "https"} or not address.host():
        return False
    return QDesktopServices.openUrl(address)
