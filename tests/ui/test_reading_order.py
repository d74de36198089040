"""What several threads read comes out in the order of the requests, as far as there is room."""

import threading
from contextlib import suppress
from pathlib import Path

import pytest

from factcheck_gui.domain.errors import BinaryInputError
from factcheck_gui.services.reading.answers import Failure
from factcheck_gui.services.reading.reader import StoppedError
from factcheck_gui.services.reading.requests import Request
from factcheck_gui.ui.reading_order import Portion, ReadingOrder
from tests.patient_bot import PATIENCE_MS

_REQUESTS = tuple(Request(path=Path(f"{number}.txt")) for number in range(20))


def item(name: str) -> Failure:
    return Failure(name=name, error=BinaryInputError(name=name))


def portion_of(order: ReadingOrder) -> Portion:
    found = order.next_portion()
    assert found is not None
    return found


def fill(order: ReadingOrder, portion: Portion) -> int:
    """Put items in until there is no room, from another thread, and return how many went in."""

    def put() -> None:
        with suppress(StoppedError):
            for _ in range(1_000):
                order.put(portion, item("more"))

    putting = threading.Thread(target=put)
    putting.start()
    while order._room > 0 and putting.is_alive():
        putting.join(0.01)
    # Whatever goes in although there is no room.
    putting.join(0.2)
    with order._changed:
        count = len(portion.read)
    order.stop()
    putting.join()
    return count


def test_portions_hold_all_requests_once_and_in_order() -> None:
    order = ReadingOrder(_REQUESTS, 2)

    portions = iter(order.next_portion, None)

    assert [request for one in portions for request in one.requests] == list(_REQUESTS)


def test_what_is_read_sooner_waits_for_what_was_asked_for_before() -> None:
    order = ReadingOrder(_REQUESTS, 2)
    first, second = portion_of(order), portion_of(order)
    order.put(second, item("second"))

    assert order.take() is None
    order.put(first, item("first"))
    order.end(first)

    taken = [order.take(), order.take()]
    assert [one.name for one in taken if isinstance(one, Failure)] == ["first", "second"]


def test_it_is_over_once_all_have_left_and_all_is_taken() -> None:
    order = ReadingOrder(_REQUESTS, 1)
    portion = portion_of(order)
    order.put(portion, item("first"))
    order.end(portion)
    order.leave()

    assert not order.is_over
    order.take()

    assert order.is_over


def test_only_so_much_waits() -> None:
    order = ReadingOrder(_REQUESTS, 1)

    assert fill(order, portion_of(order)) == 150


def test_what_is_wanted_next_has_room_although_later_ones_have_taken_all() -> None:
    order = ReadingOrder(_REQUESTS, 2)
    first, second = portion_of(order), portion_of(order)
    for _ in range(150):
        order.put(second, item("later"))

    order.put(first, item("first"))

    taken = order.take()
    assert isinstance(taken, Failure)
    assert taken.name == "first"


def test_the_end_of_an_empty_portion_wakes_who_waits_to_put_what_is_wanted_next() -> None:
    order = ReadingOrder(_REQUESTS, 3)
    first, second, third = portion_of(order), portion_of(order), portion_of(order)
    while order._room > 0:
        order.put(third, item("last"))
    putting = threading.Thread(target=order.put, args=(second, item("second")))
    putting.start()
    putting.join(0.1)
    waited = putting.is_alive()

    order.end(first)

    putting.join(PATIENCE_MS / 1000)
    is_woken = bool(second.read)
    with order._changed:
        # Where nobody has woken it, the test must not wait for it.
        order._changed.notify_all()
    putting.join()
    assert waited
    assert is_woken


def test_who_waits_for_a_portion_is_let_go() -> None:
    order = ReadingOrder(_REQUESTS, 1)
    order.stop()

    with pytest.raises(StoppedError):
        order.next_portion()
