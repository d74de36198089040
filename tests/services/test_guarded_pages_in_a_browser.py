"""Guarded pages as a browser reads them: the policy stands first, and nothing leads away."""

import codecs
from typing import Final

import html5lib
import pytest

from factcheck_gui.services.guarded_pages import guarded

_AWAY: Final = '<meta http-equiv="refresh" content="0;url=http://evil.example/">'
_PAGES: Final = (
    _AWAY,
    f"<!DOCTYPE html><html><head><title>a</title>{_AWAY}</head><body>b</body></html>",
    f"<plaintext>{_AWAY}",
    f"<title>{_AWAY}</title>{_AWAY}",
    f"<textarea>{_AWAY}</textarea><xmp>{_AWAY}</xmp>{_AWAY}",
    f"<noscript>{_AWAY}</noscript><template>{_AWAY}</template>",
    f"<!-- --!>{_AWAY}<!-- -->{_AWAY}<!-->{_AWAY}<!--->{_AWAY}",
    f"<![CDATA[x]]>{_AWAY}<?xml version='1.0'?><?x {_AWAY}?>",
    f"<?xml version='1.0' encoding='utf-7'?><html xmlns='http://www.w3.org/1999/xhtml'>{_AWAY}</html>",
    f"<svg><style><a title='</style>{_AWAY}'></style><foreignObject>{_AWAY}</foreignObject></svg>",
    f"<math><mtext><table><mglyph><style><!--</style>{_AWAY}--></style></table></mtext></math>",
    f"<svg xmlns='http://www.w3.org/2000/svg'>{_AWAY}<script>x</script></svg>",
    f"<a title='>{_AWAY}'>{_AWAY}</a><a title=\">\"{_AWAY}",
    "<meta\thttp-equiv=refresh\ncontent='0;url=http://evil.example/'>",
    "<meta/http-equiv=refresh/content=0;url=http://evil.example/>",
    "<META HTTP-EQUIV=refresh CONTENT=0;url=http://evil.example/ x='",
    "<meta http-equiv='&#114;efresh' content='0;url=http://evil.example/'>",
    "<meta\x0chttp-equiv=refresh\x0ccontent=0;url=http://evil.example/>",
    "<base href=//evil.example/><link rel=preconnect href=//evil.example/><link rel=prefetch href=x>",
    "<iframe srcdoc='&lt;meta http-equiv=refresh content=0;url=//evil.example/&gt;'></iframe>",
    "<frameset><frame src=//evil.example/></frameset>",
    f"<meta charset=utf-7>+ADw-script+AD4-{_AWAY}",
    f"<meta charset=x-user-defined>{_AWAY}",
    f"<meta charset=iso-2022-jp>\x1b$B{_AWAY}\x1b(B{_AWAY}",
    f"<meta http-equiv=Content-Security-Policy content='default-src *'>{_AWAY}",
    f"MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n{_AWAY}",
)
_LEADING: Final = ("base", "link", "iframe")


@pytest.mark.parametrize("encoding", [None, "utf-8", "windows-1252", "utf-7", "shift_jis", "gbk", "big5"])
@pytest.mark.parametrize("page", _PAGES)
def test_nothing_leads_away_from_a_page(page: str, encoding: str | None) -> None:
    _check(guarded(page.encode("ascii"), encoding))


@pytest.mark.parametrize("mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
@pytest.mark.parametrize("page", _PAGES)
def test_a_mark_of_the_order_of_bytes_hides_nothing(page: str, mark: bytes) -> None:
    codec = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}.get(mark, "utf-8")

    _check(guarded(mark + page.encode(codec), "windows-1252"))


@pytest.mark.parametrize("lead", [0x81, 0x8E, 0x8F, 0xA1, 0xC0, 0xE0, 0xED, 0xF4, 0xFE])
@pytest.mark.parametrize("encoding", ["shift_jis", "gbk", "gb18030", "big5", "euc-jp", "euc-kr", "utf-8"])
def test_half_a_letter_hides_no_tag(lead: int, encoding: str) -> None:
    _check(guarded(b"a" + bytes([lead]) + _AWAY.encode() + bytes([lead]) + b"<base href=x>", encoding))


def _check(content: bytes) -> None:
    assert not content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    assert content.startswith(b'<meta charset="')
    tree = html5lib.HTMLParser(namespaceHTMLElements=False).parse(content)
    head = tree.find("head")
    assert "default-src 'none'" in head[1].get("content")
    for element in tree.iter():
        if isinstance(element.tag, str):
            tag = element.tag.rpartition("}")[2]
            assert tag not in _LEADING
            assert element.get("http-equiv", "").lower() != "refresh"
