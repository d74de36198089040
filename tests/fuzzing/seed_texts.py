"""Small files of text that are in order: articles, tables, transcripts, subtitles."""

import json
from collections.abc import Callable, Mapping
from typing import Final

_NEWS: Final = (
    "The council voted on Tuesday to raise the price of water 🌧️ by a third, officials said. "
    "“Nobody was asked”, Görling wrote; the mayor, میئر, denies that. It rained on 3 April 2026. "
)
_WORDS: Final = _NEWS * 4


def _lines(*lines: str) -> bytes:
    return "\n".join(lines).encode()


def _plain() -> bytes:
    return _lines(
        "Council raises price", "", "By Ann Writer, 4 March 2026", "", _WORDS, "", "  - one", "  - two"
    )


def _markdown() -> bytes:
    return _lines(
        "---",
        "title: Water",
        "date: 2026-03-04",
        "author: Ann Writer",
        "lang: en",
        "---",
        "# Water *dearer*",
        "",
        f"> {_NEWS}",
        ">> deeper [link](https://example.org/a_(b) 'title') and ![picture](x.png)",
        "",
        "1. one\n   - two\n     - three `code` <b>html</b> &amp; &#x1F327;",
        "",
        "| who | what |\n|-----|:----:|\n| mayor | denies |",
        "",
        "```python\nprint('no words')\n```",
        "",
        "A note[^1] and **bold _both_**.\n\n[^1]: The note.",
        _WORDS,
    )


def _srt() -> bytes:
    cues = (
        f"{place}\n00:00:{place:02d},000 --> 00:00:{place + 1:02d},500\n"
        "- <i>Ann:</i> It rained.\n- No, it did not."
        for place in range(1, 9)
    )
    return "\n\n".join(cues).encode("utf-8-sig")


def _vtt() -> bytes:
    cues = (
        f"{place}\n00:{place:02d}.000 --> 00:{place + 1:02d}.000 align:start position:{place}%\n"
        f"<v Anna Smith>It <c.loud>rained</c><00:{place:02d}.500> all day,\nthe mayor says."
        for place in range(1, 9)
    )
    head = "WEBVTT\nKind: captions\nLanguage: en-GB\n\nNOTE a remark\n\nSTYLE\n::cue { color: red }"
    return "\n\n".join((head, *cues)).encode()


def _transcript() -> bytes:
    said = (f"[00:0{place}:12] MAYOR JONES: {_NEWS}\n\nQ: And then? (Laughter)" for place in range(1, 7))
    return "\n\n".join(said).encode()


def _csv() -> bytes:
    return _lines(
        "title,date,author,text,link",
        *(
            f'"Water, {place}",2026-03-0{place},Ann,"{_NEWS}\n""twice""",https://example.org/{place}'
            for place in range(1, 6)
        ),
    )


def _tsv() -> bytes:
    return _lines(
        "headline\tpublished\tbody", *(f"Rain {place}\t2026-03-0{place}\t{_NEWS}" for place in range(1, 6))
    )


def _json_lines() -> bytes:
    rows = (
        {
            "title": f"Water {place}",
            "text": _NEWS,
            "date": "2026-03-04",
            "author": ["Ann"],
            "tags": {"a": [1, 2.5, None]},
        }
        for place in range(5)
    )
    return _lines(*(json.dumps(row, ensure_ascii=bool(place % 2)) for place, row in enumerate(rows)))


def _label_studio() -> bytes:
    value = {"start": 0, "end": 11, "text": "The council", "labels": ["Allegation"]}
    region = {"id": "a", "from_name": "label", "to_name": "text", "type": "labels", "value": value}
    other = region | {"id": "b", "value": value | {"start": 12, "end": 17, "labels": ["Denial", "Fact"]}}
    relation = {"type": "relation", "from_id": "b", "to_id": "a", "direction": "right", "labels": ["Denies"]}
    done = [{"id": 7, "result": [region, other, relation], "was_cancelled": False}]
    return json.dumps([{"id": 1, "data": {"text": _WORDS}, "annotations": done, "predictions": []}]).encode()


TEXTS: Final[Mapping[str, Callable[[], bytes]]] = {
    "plain.txt": _plain,
    "words.md": _markdown,
    "film.srt": _srt,
    "film.vtt": _vtt,
    "talk.transcript": _transcript,
    "rows.csv": _csv,
    "rows.tsv": _tsv,
    "rows.jsonl": _json_lines,
    "studio.json": _label_studio,
}
"""What makes each file, by the name that it has."""
