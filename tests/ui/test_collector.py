import gc
import weakref
from collections.abc import Iterator
from threading import Thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from workbench.ui.collector import Collector, collector_waiting


class Ring:
    """Something that only a collector can take away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    parent = QObject()
    made = Collector(parent)
    yield made
    made.stop()


def leave_a_ring() -> "weakref.ref[Ring]":
    return weakref.ref(Ring())


def make_much() -> list[list[int]]:
    return [[number] for number in range(2000)]


class DescribeTheCollector:
    def it_looks_when_it_is_told_and_on_no_other_thread(self, collector: Collector) -> None:
        gc.collect()
        left = leave_a_ring()
        other = Thread(target=make_much)
        other.start()
        other.join()
        kept = make_much()
        assert left() is not None
        collector.look()
        assert left() is None
        assert len(kept) == 2000

    def it_looks_by_itself(self, collector: Collector, qtbot: QtBot) -> None:
        left = leave_a_ring()
        kept: list[list[int]] = []

        def it_is_gone() -> bool:
            # What goes meanwhile, such as the window of a test before, counts against what is made.
            kept.extend(make_much())
            return left() is None

        qtbot.waitUntil(it_is_gone, timeout=10_000)
        assert collector.parent() is not None
        assert kept

    def it_waits_while_it_is_asked_to(self, collector: Collector) -> None:
        gc.collect()
        with collector_waiting():
            left = leave_a_ring()
            kept = make_much()
            collector.look()
            assert left() is not None
        assert not gc.isenabled()
        collector.look()
        assert left() is None
        assert len(kept) == 2000

    def it_looks_for_nothing_where_little_is_new(self, collector: Collector) -> None:
        gc.collect()
        left = leave_a_ring()
        collector.look()
        assert left() is not None

    def it_leaves_it_to_python_in_the_end(self, collector: Collector) -> None:
        assert not gc.isenabled()
        collector.stop()
        assert gc.isenabled()
