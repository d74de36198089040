"""Of a paragraph in Word comes in what Word shows, and what stays out is said."""

from tests.formats.importers.documents.documents import (
    remarks_of,
    words_of,
)
from tests.formats.importers.documents.word_xml import p, r, read, style

SHOWN = '<w:vanish w:val="0"/>'


def test_what_wraps_runs_and_paragraphs_does_not_hide_them() -> None:
    body = (
        f"<w:p>{r('One ')}<w:hyperlink>{r('two ')}</w:hyperlink><w:smartTag>{r('three ')}</w:smartTag>"
        f"<w:sdt><w:sdtPr/><w:sdtContent>{r('four ')}</w:sdtContent></w:sdt><w:bdo>{r('five ')}</w:bdo>"
        f"<w:customXml>{r('six')}</w:customXml></w:p>"
        f"<w:sdt><w:sdtContent>{p('Seven.')}</w:sdtContent></w:sdt><w:customXml>{p('Eight.')}</w:customXml>"
    )

    assert words_of(read(body)) == ["One two three four five six", "Seven.", "Eight."]


def test_insertions_stay_and_deletions_go() -> None:
    body = (
        f"<w:p>{r('It ')}<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>{r('always ')}</w:ins>"
        f"<w:moveFrom>{r('gone')}</w:moveFrom><w:moveTo>{r('rained.')}</w:moveTo></w:p>"
    )

    article = read(body)

    assert words_of(article) == ["It always rained."]
    assert remarks_of(article) == {"hidden_text": 2}


def test_a_deleted_end_of_paragraph_joins_two() -> None:
    body = p("It rained ", "<w:rPr><w:del/></w:rPr>") + p("all day.")

    assert words_of(read(body)) == ["It rained all day."]


def test_a_large_initial_belongs_to_its_word() -> None:
    assert words_of(read(p("T", '<w:framePr w:dropCap="drop"/>') + p("he mayor spoke."))) == [
        "The mayor spoke."
    ]


def test_hidden_text_goes_and_is_said() -> None:
    styles = style("Ghost", "Ghost", "<w:rPr><w:vanish/></w:rPr>")
    body = f"<w:p>{r('Seen', SHOWN)}{r(' unseen', '<w:vanish/>')}</w:p>" + p(
        "A ghost.", '<w:pStyle w:val="Ghost"/>'
    )

    article = read(body, styles)

    assert words_of(article) == ["Seen"]
    assert remarks_of(article) == {"hidden_text": 2}


def test_signs_that_are_elements_become_signs() -> None:
    body = (
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
        "<w:softHyphen/>"
        '<w:t>e </w:t><w:sym w:font="Symbol" w:char="F0B1"/><w:sym w:font="Wingdings" w:char="F0FC"/>'
        '<w:sym w:font="Times" w:char="20AC"/><w:sym w:font="Unheard of" w:char="F041"/></w:r></w:p>'
    )

    assert words_of(read(body)) == ["a b\u2028c\u2011de±✓€\ufffd"]


def test_an_empty_line_of_breaks_divides_a_paragraph() -> None:
    assert words_of(read("<w:p><w:r><w:t>One.</w:t><w:br/><w:br/><w:t>Two.</w:t></w:r></w:p>")) == [
        "One.",
        "Two.",
    ]


def test_of_fields_only_the_result_is_read() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    order = "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
    nested = mark("begin") + order + mark("separate") + r("inner") + mark("end")
    body = (
        f"<w:p>{r('See ')}{mark('begin')}{order}{nested}{mark('separate')}{r('the page')}{mark('end')}"
        f"<w:fldSimple>{r(' 4')}</w:fldSimple></w:p>"
    )

    assert words_of(read(body)) == ["See the page 4"]


def test_a_field_without_an_end_swallows_nothing() -> None:
    body = f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{r("One.")}</w:p>' + p("Two.")

    assert words_of(read(body)) == ["One.", "Two."]


def test_a_text_box_comes_once_and_after_its_paragraph() -> None:
    boxed = f"<w:txbxContent>{p('In the box.')}{p('Below it.')}</w:txbxContent>"
    body = (
        f"<w:p>{r('Around ')}<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{boxed}"
        f"</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{boxed}</v:textbox></w:pict>"
        f"</mc:Fallback></mc:AlternateContent></w:r>{r('the box.')}</w:p>"
    )

    assert words_of(read(body)) == ["Around the box.", "In the box.", "Below it."]


def test_formulas_stay_apart() -> None:
    run = "<m:r><m:t>{}</m:t></m:r>"
    half = f"<m:f><m:num>{run.format(1)}</m:num><m:den>{run.format(2)}</m:den></m:f>"
    squared = f"<m:sSup><m:e>{run.format('m')}</m:e><m:sup>{run.format(2)}</m:sup></m:sSup>"

    assert words_of(read(f"<w:p>{r('About ')}<m:oMath>{half}{run.format(' ')}{squared}</m:oMath></w:p>")) == [
        "About 1/2 m^2"
    ]


def test_spaces_count_where_the_file_says_so() -> None:
    body = "<w:p><w:r><w:t>\n  One \n</w:t></w:r><w:r><w:t xml:space='preserve'> two </w:t></w:r></w:p>"

    assert words_of(read(body)) == ["One two"]


def test_what_is_deleted_or_offered_twice_between_paragraphs_is_read_once() -> None:
    body = (
        f"<w:del>{p('Gone.')}</w:del><mc:AlternateContent><mc:Choice>{p('One.')}</mc:Choice>"
        f"<mc:Fallback>{p('One, again.')}</mc:Fallback></mc:AlternateContent>"
    )

    article = read(body)

    assert (words_of(article), remarks_of(article)) == (["One."], {"hidden_text": 1})


def test_hidden_by_the_style_of_a_run_goes_too() -> None:
    ghost = (
        '<w:style w:type="character" w:styleId="G"><w:name w:val="Ghost"/><w:rPr><w:vanish/>'
        "</w:rPr></w:style>"
    )
    unseen = r(" unseen", '<w:rStyle w:val="G"/>')

    assert words_of(read(f"<w:p>{r('Seen')}{unseen}</w:p>", ghost)) == ["Seen"]
