"""What a reading process does, seen from within, and what may pass between it and the program."""

import io
import pickle
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.conftest import CANARY
from workbench.domain.errors import FileReason, FileRefused
from workbench.language import readers
from workbench.language.readers import Comment, Doubt, DoubtKind, Material, Part, Passage, wire
from workbench.language.readers.sheets import BadRow, RowFault, Sheet
from workbench.language.readers.worker import Bounds, memory_held, serve, starved

BOUNDS = Bounds(1 << 40, 60, watched=True)


def served(*paths: Path, bounds: Bounds = BOUNDS) -> list[wire.Answer]:
    asked, answers = io.BytesIO(), io.BytesIO()
    for path in paths:
        wire.send(asked, wire.Request(str(path)).dumped())
    asked.seek(0)
    serve(asked, answers, bounds)
    answers.seek(0)
    found = []
    for path in paths:
        message = wire.received(answers)
        if message is None:
            break
        found.append(wire.unpacked(message, path))
    return found


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("P1: baik", encoding="utf-8")
    return path


class DescribeServing:
    def it_answers_each_file(self, talk: Path, tmp_path: Path) -> None:
        read, missing = served(talk, tmp_path / "b.txt")
        assert read.found == readers.read(talk)
        assert (missing.reason, missing.last) == (FileReason.MISSING, False)

    def it_gives_up_after_a_file_that_left_it_full(self, talk: Path) -> None:
        (only,) = served(talk, talk, bounds=Bounds(1, 60, watched=True))
        assert only.found is not None
        assert only.last

    @pytest.mark.parametrize("hidden", [False, True])
    def it_gives_up_when_memory_ran_out(
        self, talk: Path, monkeypatch: pytest.MonkeyPatch, hidden: bool
    ) -> None:
        def starving(path: Path) -> Material:
            if hidden:
                raise FileRefused(path, FileReason.DAMAGED) from MemoryError()
            raise MemoryError

        monkeypatch.setitem(readers._READERS, ".txt", starving)
        (only,) = served(talk, talk)
        assert (only.reason, only.last) == (FileReason.TOO_HEAVY, True)

    def it_sends_no_more_than_a_message_may_hold(self, talk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        talk.write_text("P1: baik. " * 1000, encoding="utf-8")
        monkeypatch.setattr(wire, "MESSAGE_LIMIT", 5000)
        asked, answers = io.BytesIO(), io.BytesIO()
        wire.send(asked, wire.Request(str(talk)).dumped())
        asked.seek(0)
        serve(asked, answers, BOUNDS)
        assert wire.unpacked(answers.getvalue()[8:], talk).reason is FileReason.TOO_HEAVY

    def it_tells_a_bug_by_its_place(self, talk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        def broken(path: Path) -> Material:
            raise ValueError(CANARY)

        monkeypatch.setitem(readers._READERS, ".txt", broken)
        (answer,) = served(talk)
        assert answer.facts is not None
        assert answer.facts["error"] == "ValueError"
        assert answer.facts["place"].startswith("test_worker.py:")

    def it_knows_when_lxml_starved(self) -> None:
        class SyntaxFault(Exception):
            code = 2

        refused = FileRefused(Path("a"), FileReason.DAMAGED)
        assert not starved(refused)
        refused.__cause__ = SyntaxFault()
        assert starved(refused)

    @pytest.mark.skipif(sys.platform != "linux", reason="other systems tell only the peak")
    def it_knows_what_it_holds(self) -> None:
        assert 0 < memory_held(resident=True) < memory_held(resident=False)


class DescribeMessages:
    def it_carries_everything_that_was_read(self) -> None:
        path = Path("a.docx")
        passage = Passage("a\tb", "P1", ((0, 1),), ("a", "b"), 1, Part.NOTE, 2, 1, "Judul", "Sri", 1, 2.5)
        comment = Comment("Sari", "tema", 0, 1, datetime(2026, 3, 2, tzinfo=UTC))
        doubt = Doubt(DoubtKind.HIDDEN_TEXT, {"count": "1"})
        material = Material(
            path, "docx", (passage, Passage("c")), "utf-8", (doubt,), (comment,), (("judul", "x"),)
        )
        answer = wire.Answer(material, last=True)
        assert wire.unpacked(wire.packed(answer), path) == answer
        sheet = Sheet(
            path, "csv", "utf-8", ("a",), [("b",)], [2], (BadRow(3, RowFault.TOO_MANY_FIELDS, ("c", "d")),)
        )
        assert wire.unpacked(wire.packed(wire.Answer(sheet)), path) == wire.Answer(sheet)
        refusal = wire.Answer(reason=FileReason.DAMAGED, facts={"part": "x"})
        assert wire.unpacked(wire.packed(refusal), path) == refusal

    @pytest.mark.parametrize(
        "message",
        [
            b"",
            b"abc",
            pickle.dumps(1),
            pickle.dumps((None, None, None)),
            pickle.dumps(print),
            pickle.dumps(Path("a")),
            pickle.dumps(([("a", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)], {}, None, None, False)),
        ],
    )
    def it_takes_nothing_else(self, message: bytes) -> None:
        with pytest.raises(wire.Garbled):
            wire.unpacked(message, Path("a"))

    def it_calls_nothing_that_a_message_names(self, tmp_path: Path) -> None:
        class Trap:
            def __reduce__(self) -> tuple[object, tuple[object, ...]]:
                return Path.touch, (tmp_path / "sprung",)

        with pytest.raises(wire.Garbled):
            wire.unpacked(pickle.dumps(Trap()), Path("a"))
        assert list(tmp_path.iterdir()) == []

    def it_notices_where_messages_end(self) -> None:
        stream = io.BytesIO()
        wire.send(stream, b"abc")
        whole = stream.getvalue()
        assert wire.received(io.BytesIO(whole)) == b"abc"
        assert [wire.received(io.BytesIO(whole[:length])) for length in (0, 5, 9)] == [None] * 3
        with pytest.raises(wire.Garbled):
            wire.received(io.BytesIO(b"\xff" * 8))


class DescribeUnusableTexts:
    @pytest.mark.parametrize(
        ("passage", "reason"),
        [
            (Passage("a\0b"), FileReason.NUL_CHARACTERS),
            (Passage("", "a\0b"), FileReason.NUL_CHARACTERS),
            (Passage("a\ud800"), FileReason.LONE_SURROGATES),
            (Passage("a", "\udfff"), FileReason.LONE_SURROGATES),
        ],
    )
    def it_refuses_them_whatever_reader_gave_them(
        self, talk: Path, monkeypatch: pytest.MonkeyPatch, passage: Passage, reason: FileReason
    ) -> None:
        monkeypatch.setitem(readers._READERS, ".txt", lambda path: Material(path, "txt", (passage,)))
        with pytest.raises(FileRefused) as refused:
            readers.read(talk)
        assert refused.value.reason is reason
