from pathlib import Path

import pytest

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import TEXT_LIMIT, DoubtKind, read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.html"


def written(path: Path, body: str, head: str = "", encoding: str = "utf-8") -> Path:
    path.write_bytes(f"<html><head>{head}</head><body>{body}</body></html>".encode(encoding))
    return path


class DescribeBlocks:
    def it_makes_a_passage_of_each_block_and_none_of_empty_ones(self, path: Path) -> None:
        body = "awal<p>satu\n  <i>dua</i></p><div>tiga<p></p><div>empat</div>lima</div> <hr>enam"

        assert [each.text for each in read(written(path, body)).passages] == [
            "awal",
            "satu dua",
            "tiga",
            "empat",
            "lima",
            "enam",
        ]

    def it_keeps_soft_breaks_and_fixed_spaces_and_resolves_entities(self, path: Path) -> None:
        body = "<p><br>a<br> b&nbsp;&amp;&eacute;&#x1F642;<br></p><p>&nbsp;</p><p>c</p>"

        assert read(written(path, body)).text == "a\nb\u00a0&é🙂\n\u00a0\nc"

    def it_keeps_titles_and_lists(self, path: Path) -> None:
        body = "<h1>A</h1><h3><b>B</b></h3><ul><li>a<ol><li><p>b</p></li></ol>lagi</li></ul><li>c</li>d"
        found = read(written(path, body)).passages

        assert [(each.text, each.level, each.item, each.bold) for each in found] == [
            ("A", 1, 0, ()),
            ("B", 3, 0, ()),
            ("a", 0, 1, ()),
            ("b", 0, 2, ()),
            ("lagi", 0, 1, ()),
            ("c", 0, 1, ()),
            ("d", 0, 0, ()),
        ]

    def it_notes_what_stands_out(self, path: Path) -> None:
        body = (
            "<p> <b>Ani</b><strong>:</strong> ya <u>u</u></p>"
            "<p><span style='font-weight: bold'>B:</span> ya</p>"
            "<p><b>C<span style='font-weight:400'> d</span></b>"
            "</p><p><a style='text-decoration: underline'>e</a></p>"
        )
        found = read(written(path, body)).passages

        assert [each.bold for each in found] == [((0, 4), (8, 9)), ((0, 2),), ((0, 1),), ((0, 1),)]

    def it_reads_preformatted_lines_as_they_stand(self, path: Path) -> None:
        assert read(written(path, "<pre>a  b\nc\n\nd</pre>e")).text == "a  b\nc\nd\ne"

    def it_leaves_out_what_no_browser_shows(self, path: Path) -> None:
        body = (
            "<script>x</script><style>y</style><!-- z -->"
            "<template><p>t</p></template><noscript>n</noscript>ya"
            "<select><option>o</select><ruby>dasar<rt>atas</rt></ruby>"
        )
        material = read(written(path, body))

        assert (material.text, material.warnings) == ("yadasar", ())

    def it_leaves_hidden_words_out_and_says_so(self, path: Path) -> None:
        body = (
            "<p hidden>a</p><p>ya<span style='display: none'>b</span>"
            "</p><div style='mso-hide:all'>c</div><p hidden></p>"
        )
        material = read(written(path, body))

        assert material.text == "ya"
        assert [(each.kind, each.facts) for each in material.warnings] == [
            (DoubtKind.HIDDEN_TEXT, {"count": "3"})
        ]


class DescribeTables:
    def it_reads_rows_as_words_reader_does(self, path: Path) -> None:
        body = (
            "<table><caption>Judul</caption><tr><th>P1<td><p>Ya.</p><p><b>Baik</b>.</p></tr>"
            "<tr><td>1</td><td></td><td>3</td></tr><tr><td>sendiri<table><tr><td>a<td>b</table></td></tr>"
            "<tr><td></td><td></td></tr></table>bawah"
        )
        found = read(written(path, body)).passages

        assert [each.whole for each in found] == [
            "Judul",
            "P1\tYa.\nBaik.",
            "1\t3",
            "sendiri",
            "a\tb",
            "bawah",
        ]
        assert (found[1].label, found[1].bold, found[1].table) == ("P1", ((4, 8),), 1)
        assert found[2].cells == ("1", "", "3")

    def it_reads_cells_outside_of_rows_and_tables(self, path: Path) -> None:
        assert read(written(path, "<table><td>a</td></table><tr><td>b</td></tr>")).text == "a\nb"


class DescribeEncodings:
    @pytest.mark.parametrize(
        ("head", "encoding", "found", "guessed"),
        [
            ("", "utf-8", "utf-8", False),
            ("<meta charset='utf-8'>", "utf-8-sig", "utf-8", False),
            ("<meta charset=iso-8859-1>", "cp1252", "cp1252", False),
            (
                "<meta http-equiv=x content='text/html; charset=windows-1251'>",
                "cp1251",
                "windows-1251",
                False,
            ),
            ("<meta charset=utf-8>", "cp1252", "cp1252", False),
            ("<meta charset=rot13>", "utf-8", "utf-8", False),
            ("", "cp1252", "cp1252", True),
            ("", "utf-16", "utf-16-le", False),
        ],
    )
    def it_believes_marks_then_the_page_then_the_ladder(
        self, path: Path, head: str, encoding: str, found: str, guessed: bool
    ) -> None:
        word = "пр" if encoding == "cp1251" else "café"
        material = read(written(path, word, head, encoding))

        assert (material.text, material.encoding) == (word, found)
        assert [each.kind for each in material.warnings] == [DoubtKind.ENCODING_GUESSED] * guessed


class DescribeFacts:
    def it_gives_title_and_date(self, path: Path) -> None:
        head = "<title>FGD\n Ende</title><meta name=author content=x><meta name=date content=2024-05-06>"

        assert read(written(path, "ya", head)).facts == (("title", "FGD Ende"), ("date", "2024-05-06"))


class DescribeRefusals:
    def reason(self, path: Path) -> FileReason:
        with pytest.raises(FileRefused) as refused:
            read(path)
        return refused.value.reason

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"<!-- x -->", FileReason.NO_TEXT),
            (b"<p></p>", FileReason.NO_TEXT),
            (b"<p>a\0b</p>", FileReason.NUL_CHARACTERS),
            (b"<p>halo \xed\xa0\x80</p>", FileReason.LONE_SURROGATES),
            (b"<div>" * 400 + b"dalam", FileReason.UNSAFE),
            (bytes(range(256)) * 40, FileReason.NOT_TEXT),
        ],
    )
    def it_names_what_is_wrong(self, path: Path, content: bytes, reason: FileReason) -> None:
        path.write_bytes(content)

        assert self.reason(path) is reason

    def it_opens_no_file_that_a_page_names(self, path: Path) -> None:
        path.write_bytes(
            b'<!DOCTYPE html SYSTEM "file:///etc/hostname" [<!ENTITY b SYSTEM "file:///etc/hostname">]><p>a&b;c</p>'
        )

        assert read(path).text.endswith("a&b;c")

    def it_refuses_what_is_too_large(self, path: Path) -> None:
        written(path, "a")
        with path.open("r+b") as stream:
            stream.truncate(2 * TEXT_LIMIT + 1)

        assert self.reason(path) is FileReason.TOO_LARGE
