"""Articles in every kind of file, all of which would like to have something fetched from an address."""

from pathlib import Path

from tests.formats.importers.documents.books import book
from tests.formats.importers.documents.books import page as book_page
from tests.formats.importers.documents.documents import packed, word_file
from tests.formats.importers.documents.text_xml import packed_text
from tests.formats.importers.pdf.pdf_maker import Text, make_pdf
from tests.formats.importers.web import web_archive_maker as archive

_WORDS = "The council voted on Tuesday to raise the price of water by a third, officials said. " * 8


def luring_files(folder: Path, lure: str) -> list[Path]:
    """Write one file of each kind, and return them."""
    files = {
        "page.html": _page(lure).encode(),
        "page.xhtml": _xhtml(lure).encode(),
        "page.mhtml": _mhtml(lure).encode(),
        "letter.eml": _mhtml(lure).encode(),
        "plain.txt": f"Water\n\n{_WORDS}\n\n{lure}/plain\n".encode(),
        "notes.md": f"# Water\n\n![]({lure}/md.png) <img src={lure}/a>\n\n{_WORDS}\n\n[x]: {lure}\n".encode(),
        "talk.srt": f"1\n00:00:01,000 --> 00:00:04,000\nANNA: <font face='{lure}'>{_WORDS}</font>\n".encode(),
        "talk.vtt": (
            f"WEBVTT\n\nSTYLE\n::cue {{ background: url({lure}/cue.png) }}\n\n"
            f"00:01.000 --> 00:04.000\n<v Anna>{_WORDS}\n"
        ).encode(),
        "talk.transcript": f"Anna: {_WORDS} {lure}/said\n".encode(),
        "book.epub": _book(lure),
        "paper.docx": _word(lure),
        "paper.odt": _open_document(lure),
        "paper.pdf": _pdf(lure),
        "crawl.warc": archive.record(f"{lure}/crawled", archive.answer(_page(lure).encode())),
        "crawl.wacz": packed(
            {
                "datapackage.json": '{"profile": "data-package", "wacz_version": "1.1.1", "resources": []}',
                "archive/data.warc": archive.record(f"{lure}/wacz", archive.answer(_page(lure).encode())),
            }
        ),
        "rows.csv": f"title,text,url\nWater,{_WORDS.replace(',', '')},{lure}/row\n".encode(),
        "rows.jsonl": f'{{"title": "Water", "text": "{_WORDS}", "url": "{lure}/line"}}\n'.encode(),
        "object.html": f"<!DOCTYPE html SYSTEM '{lure}/x.dtd'><p>{_WORDS}</p><object data={lure}/o>".encode(),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


def _page(lure: str) -> str:
    return (
        f"<!doctype html><html manifest='{lure}/m'><head><base href='{lure}/base/'><title>Water</title>"
        f"<link rel=stylesheet href='{lure}/a.css'><link rel=preconnect href='{lure}'>"
        f"<link rel=icon href='{lure}/i.ico'><link rel=canonical href='{lure}/canonical'>"
        f"<meta http-equiv=refresh content='0; url={lure}/refresh'>"
        f"<meta property=og:image content='{lure}/og'>"
        f"<style>@import url({lure}/b.css); @font-face {{ font-family: x; src: url({lure}/f.woff2) }}"
        f" body {{ background: url('{lure}/bg.png') }}</style><script src='{lure}/s.js'></script></head>"
        f"<body background='{lure}/body.png' onload='fetch(\"{lure}/onload\")'><article><h1>Water</h1>"
        f"<p>{_WORDS}</p><img src='{lure}/1.png' srcset='{lure}/2.png 2x'><picture><source srcset='{lure}/3'>"
        f"</picture><iframe src='{lure}/frame'></iframe><embed src='{lure}/e'>"
        f"<video poster='{lure}/p' src='{lure}/v'></video>"
        f"<p>{_WORDS} <a href='{lure}/link' ping='{lure}/ping'>more</a></p></article></body></html>"
    )


def _xhtml(lure: str) -> str:
    return (
        f'<?xml version="1.0"?><?xml-stylesheet href="{lure}/x.xsl" type="text/xsl"?>'
        f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "{lure}/xhtml.dtd">'
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Water</title></head><body><p>{_WORDS}</p>'
        f'<img src="{lure}/x.png"/></body></html>'
    )


def _mhtml(lure: str) -> str:
    return (
        f"From: a@example.org\nSubject: Water\nMIME-Version: 1.0\nContent-Location: {lure}/mail\n"
        f"Content-Type: text/html; charset=utf-8\n\n{_page(lure)}\n"
    )


def _book(lure: str) -> bytes:
    head = f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "{lure}/book.dtd">'
    body = (
        f'<p>{_WORDS}</p><img src="{lure}/book.png" alt=""/><link rel="stylesheet" href="{lure}/book.css"/>'
    )
    return book(
        {"0.xhtml": book_page(body, head)},
        items=f'<item id="r" href="{lure}/remote.xhtml" media-type="application/xhtml+xml"/>',
        spine='<itemref idref="i0"/><itemref idref="r"/>',
    )


def _word(lure: str) -> bytes:
    outside = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        f'attachedTemplate" Target="{lure}/template.dotx" TargetMode="External"/></Relationships>'
    )
    body = f"<w:p><w:r><w:t>{_WORDS}</w:t></w:r></w:p>"
    picture = f'<w:fldSimple w:instr="INCLUDEPICTURE {lure}/word.png"><w:r><w:t>x</w:t></w:r></w:fldSimple>'
    return word_file(f"{body}<w:p>{picture}</w:p>", parts={"settings": outside})


def _open_document(lure: str) -> bytes:
    drawing, linking = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "http://www.w3.org/1999/xlink"
    picture = f'<d:image xmlns:d="{drawing}" xmlns:x="{linking}" x:href="{lure}/odt.png"/>'
    return packed_text(f'<text:p text:style-name="Standard">{_WORDS}{picture}</text:p>')


def _pdf(lure: str) -> bytes:
    action = f"/OpenAction << /S /URI /URI ({lure}/opened) >> /AcroForm << /XFA ({lure}/xfa) >>"
    return make_pdf([[Text(words=_WORDS[:80]), Text(words=_WORDS[80:160], y=680)]], catalog=action)
