"""Whatever the bytes: an article whose blocks fit its text, or an error that can be told."""

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck_gui.domain.errors import ExpectedError
from factcheck_gui.formats.importers.page.reading import read_page

_PIECES = st.sampled_from(
    "<p> </p> <div> </div> <table><tr><td> </table> <q> <!-- --> <script> </script> <br> <ul><li> <h1> </h1> "
    "<pre> &#x200c; &#0; &#1; &#x1F468; </html> </body> <html> <head> <title> <svg> <a\thref=' '> <? "
    '<blockquote> Words Größe 中文 \u200cمی \0 \x01 \x0b \n <meta\tname="author"\tcontent="'.encode().split(
        b" "
    )
)


@given(st.lists(_PIECES | st.binary(max_size=6), max_size=60).map(b"".join))
@settings(max_examples=120, deadline=None)
def test_whatever_the_bytes_the_blocks_fit_the_text(data: bytes) -> None:
    try:
        article = read_page(data, address=None, charset=None, name="page.html")
    except ExpectedError:
        return
    article.text.encode()
    ends = [0]
    for block in article.blocks:
        assert ends[-1] <= block.start < block.end <= len(article.text)
        words = article.text[block.start : block.end]
        assert words == words.strip()
        ends.append(block.end)
    assert article.blocks
