"""Strict readers of pages: what a browser would run, load or follow."""

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

import html5lib

_RUNNING: Final = frozenset(
    {
        *("script", "iframe", "frame", "frameset", "object", "embed", "applet", "base", "form", "link"),
        *("portal", "audio", "video", "source", "track", "input", "button", "textarea", "svg", "math"),
        *("noscript", "template", "foreignObject", "plaintext", "xmp"),
    }
)
_LOADING: Final = frozenset(
    {"src", "srcset", "background", "poster", "data", "action", "formaction", "ping", "manifest", "srcdoc"}
)
_FOLLOWED: Final = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x20\x7f]+", re.IGNORECASE | re.ASCII)
_PICTURE: Final = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+")
_STYLE: Final = re.compile(r"url\s*\(|@import|expression|@font-face|image-set|behavior\s*:|\\", re.IGNORECASE)
_UNFIT: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def may_follow(link: str) -> bool:
    """Tell whether a link may be followed."""
    return _FOLLOWED.fullmatch(link) is not None


def faults_of_page(content: bytes, near: frozenset[str] = frozenset()) -> list[str]:
    """Return what is wrong with a page; `near` are the files that it may lead to."""
    text = content.decode()
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    found = [f"control character {one!a}" for one in set(_UNFIT.findall(text))]
    for element in tree.iter():
        found += _faults_of_element(element, near)
    return [*found, *_faults_of_head(tree.find("head"))]


def faults_of_picture(content: str) -> list[str]:
    """Return what is wrong with a drawing in SVG."""
    from lxml import etree

    if "<!DOCTYPE" in content or "<?xml-stylesheet" in content:
        return ["declarations"]
    found = []
    for element in etree.fromstring(content.encode(), etree.XMLParser(resolve_entities=False)).iter():
        name = etree.QName(element).localname if isinstance(element.tag, str) else str(element.tag)
        if name in {"script", "foreignObject", "image", "a", "animate", "set", "use", "iframe"}:
            found.append(f"<{name}>")
        for key, value in element.attrib.items():
            plain = str(key).rpartition("}")[2].lower()
            if plain.startswith("on") or (plain == "href" and not str(value).startswith("#")):
                found.append(f"{name}/{key}={value!a}")
            if re.search(r"url\(\s*['\"]?(?!#)", str(value)):
                found.append(f"{name}/{key}={value!a}")
        if name == "style" and _STYLE.search(element.text or ""):
            found.append("style that loads")
    return found


def _faults_of_element(element: Element, near: frozenset[str]) -> Iterator[str]:
    if not isinstance(element.tag, str):
        yield from ("comment",) if "<" in (element.text or "") else ()
        return
    if element.tag in _RUNNING:
        yield f"<{element.tag}>"
    if element.tag == "style" and _STYLE.search(element.text or ""):
        yield "style that loads"
    for name, value in element.attrib.items():
        plain = str(name).lower()
        if plain.startswith("on") or plain in _LOADING - {"src"} or not re.fullmatch(r"[a-z-]+", plain):
            yield f"{element.tag}/{name}"
        if plain == "src" and not _PICTURE.fullmatch(value):
            yield f"{element.tag}/{name}={value!a}"
        if "href" in plain and not (may_follow(value) or value.startswith("#") or value in near):
            yield f"{element.tag}/{name}={value!a}"
        if plain == "style" and _STYLE.search(value):
            yield f"{element.tag}/{name}={value!a}"
        if plain == "http-equiv" and value.lower() != "content-security-policy":
            yield f"{element.tag}/{name}={value!a}"


def _faults_of_head(head: Element | None) -> Iterator[str]:
    """Yield what is wrong with the head: the policy has to stand before anything that it is to stop."""
    parts = [] if head is None else list(head)
    if len(parts) < 2 or parts[0].get("charset") != "utf-8":
        yield "the encoding is not told first"
        return
    policy = parts[1].get("content", "") if parts[1].get("http-equiv") else ""
    rules = {rule.strip() for rule in policy.split(";")}
    allowed = {"default-src 'none'", "style-src 'unsafe-inline'", "img-src data:"}
    if "default-src 'none'" not in rules or not rules <= allowed | {"form-action 'none'", "base-uri 'none'"}:
        yield f"policy {policy!a}"
