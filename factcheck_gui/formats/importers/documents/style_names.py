"""Tells a passage's part by the name of its style, in the languages that word processors speak."""

import re
from typing import Final

from factcheck_gui.formats.importers.documents.passages import Part

_NUMBERED: Final = re.compile(r"(?P<word>\D+?)-?(?P<level>\d{1,2})")

_HEADINGS: Final = (
    "h|heading|header|überschrift|berschrift|ueberschrift|titre|título|titulo|titolo|encabezado|"
    "intestazione|kop|rubrik|overskrift|nagłówek|nagwek|заголовок|nadpis|otsikko|标题|標題|"
    "見出し|제목|عنوان|başlık|balk|επικεφαλίδα|naslov|címsor|cmsor|titlu|ttulo|cabeçalho|"
    "heading level|subheading|judul|tiêu đề|כותרת"
)
"""With a number behind; Word leaves the letters out that are not ASCII when it makes an id of a name."""

_NAMES: Final = {
    Part.TITLE: (
        "title|titel|titre|título|titulo|titolo|tytuł|tytu|название|název|názov|tittel|rubrik|"
        "otsikko|标题|標題|表題|제목|العنوان|כותרת טקסט|konu başlığı|cím|titlu|naslov|τίτλος|judul|"
        "headline|hed|article title|document title|main title|überschrift der seite"
    ),
    Part.SUBTITLE: (
        "subtitle|untertitel|sous-titre|subtítulo|subtitulo|sottotitolo|ondertitel|podtytuł|"
        "подзаголовок|underrubrik|undertitel|undertittel|alaotsikko|副标题|副標題|副題|부제|alt yazı|"
        "altyazı|podtitul|alcím|subtitlu|dek|deck|standfirst|subheadline|article subtitle"
    ),
    Part.HEADING: (
        "heading|subheading|subhead|crosshead|zwischenüberschrift|intertitre|section heading|"
        "marginalia heading"
    ),
    Part.QUOTE: (
        "quote|intense quote|block text|blocktext|quotations|quotation|block quotation|blockquote|"
        "block quote|pull quote|zitat|intensives zitat|citation|citation intense|cita|cita destacada|"
        "citazione|citazione intensa|citaat|duidelijk citaat|cytat|cytat intensywny|цитата|"
        "выделенная цитата|citat|starkt citat|stærkt citat|引用|明显引用|引用文|인용|강한 인용|"
        "اقتباس|citação|citação intensa|alıntı|idézet|citát|lainaus"
    ),
    Part.CAPTION: (
        "caption|beschriftung|légende|legende|leyenda|epígrafe|didascalia|bijschrift|legenda|podpis|"
        "название объекта|beskrivning|bildtext|billedtekst|bildetekst|题注|標號|図表番号|캡션|"
        "resim yazısı|titulek|image caption|table caption|figure caption|captioned figure|"
        "photo caption"
    ),
    Part.LIST_ITEM: (
        "list|listenabsatz|aufzählungszeichen|liste|listennummer|paragraphe de liste|liste à puces|"
        "liste à numéros|párrafo de lista|prrafodelista|lista|lista con viñetas|paragrafo elenco|"
        "elenco puntato|lijstalinea|akapit z listą|абзац списка|liststycke|listeafsnit|listeavsnitt|"
        "列出段落|列表段落|清單段落|リスト段落|parágrafo da lista|liste paragraf|list paragraph|"
        "list bullet|list number|list continue|listparagraph|listbullet|listnumber"
    ),
    Part.BYLINE: ("author|byline|by-line|autor|auteur|autore|verfasser|autorzeile"),
    Part.CONTENTS: (
        "toc heading|contents heading|contents title|toc|contents|verzeichnis|inhaltsverzeichnis|tm|"
        "tdc|sommario|inhopg|spis treści|目录|目次|table of figures|index heading|"
        "inhaltsverzeichnisüberschrift"
    ),
}
# Ids leave the spaces out: "IntenseQuote".
_PARTS: Final = {name.replace(" ", ""): part for part, names in _NAMES.items() for name in names.split("|")}
_HEADING_WORDS: Final = frozenset(_HEADINGS.replace(" ", "").split("|"))


def part_of_style(name: str) -> Part | None:
    """Return what a style of this name marks, or None where it says nothing.

    Names of OpenDocument may be encoded: `Heading_20_1`.
    """
    words = "".join(name.replace("_20_", " ").replace("_", " ").lower().removesuffix(" char").split())
    numbered = _NUMBERED.fullmatch(words)
    if numbered is None:
        return _PARTS.get(words)
    word = numbered["word"]
    if word in _HEADING_WORDS:
        return Part.TOP_HEADING if int(numbered["level"]) == 1 else Part.HEADING
    part = _PARTS.get(word)
    # "Title 2" is nobody's title.
    return Part.HEADING if part is Part.TITLE else part
