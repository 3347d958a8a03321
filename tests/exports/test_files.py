"""Files land whole or not at all."""

from pathlib import Path
from typing import BinaryIO

import pytest

from exports.files import write_whole
from workbench.domain.errors import FileReason, FileRefused


class DescribeWritingWhole:
    def it_replaces_what_was_there(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_bytes(b"old")
        assert write_whole(path, lambda stream: stream.write(b"newer")) == 5
        assert path.read_bytes() == b"newer"
        assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]

    def it_writes_under_the_longest_names_that_there_are(self, tmp_path: Path) -> None:
        path = tmp_path / f"{'é' * 125}x.csv"
        assert write_whole(path, lambda stream: stream.write(b"new")) == 3
        assert list(tmp_path.iterdir()) == [path]

    def it_leaves_what_was_there_when_writing_fails(self, tmp_path: Path) -> None:
        path = tmp_path / "a.csv"
        path.write_bytes(b"old")

        def fail(stream: BinaryIO) -> None:
            stream.write(b"half")
            raise OSError(5, "Input/output error")

        with pytest.raises(FileRefused) as refused:
            write_whole(path, fail)
        assert refused.value.reason is FileReason.CANNOT_WRITE
        assert path.read_bytes() == b"old"
        assert [each.name for each in tmp_path.iterdir()] == ["a.csv"]

    @pytest.mark.parametrize("where", ["folder", "missing/a.csv"])
    def it_refuses_a_place_that_cannot_be_written(self, tmp_path: Path, where: str) -> None:
        (tmp_path / "folder" / "full").mkdir(parents=True)
        with pytest.raises(FileRefused) as refused:
            write_whole(tmp_path / where, lambda stream: stream.write(b"x"))
        assert refused.value.path == tmp_path / where
        assert [each.name for each in tmp_path.iterdir()] == ["folder"]
