"""A page that is kept is fetched in the reading process, unread, and only from where it may be."""

import pytest

from factcheck_gui.domain.input_errors import FetchError, FetchTrouble
from factcheck_gui.services.keeping import copy_of_page
from factcheck_gui.services.reading.reader import Reader
from tests.net.conftest import Server

PAGE = b"<!doctype html><p>Nothing here that an article is read from."
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%b" % (
    len(PAGE),
    PAGE,
)


def test_a_page_is_kept_as_it_came(server: Server) -> None:
    address = f"{server.answer(ANSWER)}news/story"

    copy = copy_of_page(Reader(), address, allow_private=True)

    assert (copy.size, copy.media_type, copy.name) == (len(PAGE), "text/html", "story")


def test_a_private_address_is_refused_unless_it_is_allowed(server: Server) -> None:
    with pytest.raises(FetchError) as refused:
        copy_of_page(Reader(), server.answer(ANSWER))

    assert refused.value.trouble is FetchTrouble.NOT_PUBLIC
    assert not server.requests
