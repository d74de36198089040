"""What the tests of transcripts read off a parsed article."""

from factcheck_gui.formats.importers.parsed import ParsedArticle

Said = tuple[str | None, int | None, str]


def said(parsed: ParsedArticle) -> list[Said]:
    """Return speaker, time and words of each block."""
    return [(block.speaker, block.time, block.span.quote(parsed.text)) for block in parsed.blocks]


def is_sound(parsed: ParsedArticle) -> bool:
    """Tell whether blocks are in order, apart and trimmed, and show something."""
    ends = [0, *(block.end for block in parsed.blocks)]
    return all(
        end <= block.start < block.end <= len(parsed.text)
        and (words := block.span.quote(parsed.text)) == words.strip()
        for end, block in zip(ends, parsed.blocks, strict=False)
    )
