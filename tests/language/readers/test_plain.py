from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.texts import canonical
from workbench.language.readers import FORMATS, TEXT_LIMIT, DoubtKind, read
from workbench.language.readers.plain import read_plain
from workbench.language.speakers import recognise

TALK = "Moderator: Selamat pagi – “apa kabar”?\nP1: Baik, Bu… saya dari Sampang."


def written(folder: Path, content: bytes, name: str = "a.txt") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


class DescribeEncodings:
    @pytest.mark.parametrize(
        ("content", "encoding"),
        [
            (TALK.encode(), "utf-8"),
            (b"\xef\xbb\xbf" + TALK.encode(), "utf-8"),
            (TALK.encode("utf-16"), "utf-16-le"),
            (b"\xfe\xff" + TALK.encode("utf-16-be"), "utf-16-be"),
            (TALK.encode("utf-16-le"), "utf-16-le"),
            (TALK.encode("utf-16-be"), "utf-16-be"),
            (b"\xff\xfe\0\0" + TALK.encode("utf-32-le"), "utf-32-le"),
            (TALK.encode("cp1252"), "cp1252"),
        ],
    )
    def it_finds_how_a_text_is_encoded(self, tmp_path: Path, content: bytes, encoding: str) -> None:
        material = read(written(tmp_path, content))

        assert (material.text, material.encoding, material.format) == (TALK, encoding, "txt")

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
    def it_takes_one_mark_from_the_start_and_no_more(self, tmp_path: Path, encoding: str) -> None:
        material = read(written(tmp_path, f"\ufeff\ufeff{TALK}".encode(encoding)))

        assert material.text == f"\ufeff{TALK}"
        assert recognise(material).text == f"\ufeff{TALK}"

    def it_says_when_it_had_to_guess(self, tmp_path: Path) -> None:
        material = read(written(tmp_path, TALK.encode("cp1252")))

        assert [(doubt.kind, doubt.facts) for doubt in material.warnings] == [
            (DoubtKind.ENCODING_GUESSED, {"encoding": "cp1252"})
        ]

    def it_keeps_the_text_as_it_is_but_for_line_ends(self, tmp_path: Path) -> None:
        material = read(written(tmp_path, "  P1 :  ya\t \r\n\r\nP2: e\u0301 tidak\r".encode()))

        assert material.text == "  P1 :  ya\t \n\nP2: e\u0301 tidak\n"

    @given(
        text=st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\r\t"), min_size=1)
    )
    def it_reads_any_utf8_as_canonical_text(
        self, tmp_path_factory: pytest.TempPathFactory, text: str
    ) -> None:
        path = written(tmp_path_factory.mktemp("any"), text.encode())

        assert read_plain(path).text == canonical(text)


class DescribeMarkdown:
    def it_keeps_the_marks_and_notes_what_they_say(self, tmp_path: Path) -> None:
        material = read(written(tmp_path, b"# Judul\n**Bu Sri:** Ya.", "a.md"))

        assert material.text == "# Judul\n**Bu Sri:** Ya."
        assert (material.passages[0].heading, material.passages[1].bold) == (True, ((0, 11),))


class DescribeRefusals:
    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"", FileReason.EMPTY),
            (b" \n\t\n", FileReason.NO_TEXT),
            (bytes(range(256)) * 40, FileReason.NOT_TEXT),
            (b"%PDF-1.7 teks", FileReason.DAMAGED),
            (b"PK\x03\x04 teks", FileReason.NOT_TEXT),
            (b"\x89PNG\r\n", FileReason.NOT_TEXT),
            (b"kata \x81\x8d", FileReason.NOT_TEXT),
            (b"Moderator: halo" + b"\0" + b" semua", FileReason.NUL_CHARACTERS),
            (b"halo \xed\xa0\x80 semua", FileReason.LONE_SURROGATES),
            (
                b"\xff\xfe" + "halo \ud800 semua".encode("utf-16-le", "surrogatepass"),
                FileReason.LONE_SURROGATES,
            ),
            (b"\xff\xfe" + "halo".encode("utf-16-le") + b"x", FileReason.DAMAGED),
        ],
    )
    def it_names_what_is_wrong(self, tmp_path: Path, content: bytes, reason: FileReason) -> None:
        with pytest.raises(FileRefused) as refused:
            read(written(tmp_path, content))
        assert refused.value.reason is reason

    @pytest.mark.parametrize("factor", [1, 3])
    def it_refuses_what_is_too_large(self, tmp_path: Path, factor: int) -> None:
        path = written(tmp_path, b"a")
        with path.open("r+b") as stream:
            stream.write((b"kata " * 199 + b"kata\n") * (factor * TEXT_LIMIT // 1000 + 1))

        with pytest.raises(FileRefused) as refused:
            read(path)
        assert refused.value.reason is FileReason.TOO_LARGE
        assert refused.value.facts["limit"] == str(TEXT_LIMIT)

    @given(content=st.binary(min_size=1, max_size=400), suffix=st.sampled_from(FORMATS))
    def it_reads_or_refuses_any_bytes(
        self, tmp_path_factory: pytest.TempPathFactory, content: bytes, suffix: str
    ) -> None:
        path = written(tmp_path_factory.mktemp("any"), content, f"a{suffix}")
        with suppress(FileRefused):
            text = read(path).text
            assert canonical(text) == text.removeprefix("\ufeff")
