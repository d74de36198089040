"""Tables, lists and lines on the edges of pages in PDFs as programs print them."""

from factcheck_gui.formats.importers.pdf.pdf import PDF
from tests.formats.importers.pdf.pdf_maker import Text, column, make_pdf
from tests.formats.importers.reading_sources import articles, shown


def test_the_cells_of_a_long_table_are_no_running_heads() -> None:
    pages = [
        [
            Text(words=words, x=x, y=780 - 20 * row)
            for row in range(30)
            for x, words in (
                (72, f"{page}{row:02}"),
                (200, f"{row}{page}"),
                (330, f"remark {page} and {row}x"),
            )
        ]
        for page in range(2, 8)
    ]
    [article] = articles(PDF, make_pdf(pages))
    rows = [
        f"paragraph: {page}{row:02} · {row}{page} · remark {page} and {row}x"
        for page in range(2, 8)
        for row in range(30)
    ]
    assert [one for one in shown(article) if "remark" in one] == rows


def test_a_gap_behind_the_mark_of_a_list_makes_no_table() -> None:
    page = [
        *column(["Some words that stand before the list."], top=700),
        *(
            Text(words=words, x=x, y=670 - 14 * row)
            for row, (mark, item) in enumerate(
                (("1.", "The first"), ("2.", "The second"), ("3.", "The third"))
            )
            for x, words in ((72, mark), (110, item))
        ),
    ]
    [article] = articles(PDF, make_pdf([page]))
    assert shown(article)[1:] == [
        "list_item: 1. The first",
        "list_item: 2. The second",
        "list_item: 3. The third",
    ]


def test_a_line_cut_by_the_end_of_a_page_is_read_once() -> None:
    last = "and of all the words this line alone is cut by the page,"
    first = column(["The council voted on Tuesday to raise the price of water,", last], top=62)
    second = column([last, "as the mayor said on the next day in the town hall."], top=780)
    [article] = articles(PDF, make_pdf([first, second]))
    assert article.text.count(last) == 1


def test_letters_drawn_one_by_one_make_words() -> None:
    words = "Water is dear"
    shows = " ".join(f"({sign}) Tj 6.6 0 Td" for sign in words)
    page = f"BT /F1 11 Tf 0 Tc 1 0 0 1 72 700 Tm {shows} ET".encode()
    [article] = articles(PDF, make_pdf([page * 1]))
    assert article.text.replace(" ", "") == words.replace(" ", "")
