from pathlib import Path

import pypdfium2.raw as pdfium
import pytest

from tests.language.readers.pdf_files import Text, lines, write_pdf
from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import DoubtKind, Material, pdf_pages, read

FULL = "kami menunggu bantuan itu sejak awal tahun dan sampai sekarang belum juga datang semua ke desa"
OTHER = "para ibu berkumpul di balai desa setiap bulan lalu mengisi daftar hadir yang dibawa petugas itu"


def doubts(material: Material) -> dict[DoubtKind, dict[str, str]]:
    return {doubt.kind: doubt.facts for doubt in material.warnings}


def texts(material: Material) -> list[str]:
    return [passage.text for passage in material.passages]


def reason_for(path: Path) -> FileReason:
    with pytest.raises(FileRefused) as refused:
        read(path)
    return refused.value.reason


class DescribeParagraphs:
    def it_joins_the_lines_of_a_paragraph(self, tmp_path: Path) -> None:
        path = write_pdf(tmp_path / "a.pdf", [lines([FULL, FULL, "dan selesai.", FULL, "Tamat."])])

        assert texts(read(path)) == [f"{FULL} {FULL} dan selesai.", f"{FULL} Tamat."]

    def it_begins_one_where_a_label_that_comes_back_begins_a_line(self, tmp_path: Path) -> None:
        shown = lines([f"P1: {FULL}", f"P2: {FULL}", f"P1: {FULL}", "begitu."])
        path = write_pdf(tmp_path / "a.pdf", [shown])

        assert texts(read(path)) == [f"P1: {FULL}", f"P2: {FULL}", f"P1: {FULL} begitu."]

    def it_begins_none_at_a_colon_within_speech(self, tmp_path: Path) -> None:
        shown = lines([f"{FULL} katanya", "Begini: nanti saja."])

        assert texts(read(write_pdf(tmp_path / "a.pdf", [shown]))) == [f"{FULL} katanya Begini: nanti saja."]

    @pytest.mark.parametrize("start", ["[00:01:23] lalu", "- lalu", "2. lalu"])
    def it_begins_one_at_a_time_and_at_an_item(self, tmp_path: Path, start: str) -> None:
        path = write_pdf(tmp_path / "a.pdf", [lines([FULL, start])])

        assert texts(read(path)) == [FULL, start]

    def it_begins_one_after_a_gap(self, tmp_path: Path) -> None:
        shown = [*lines([FULL, FULL, FULL]), *lines([FULL, FULL], top=720)]

        assert texts(read(write_pdf(tmp_path / "a.pdf", [shown]))) == [
            f"{FULL} {FULL} {FULL}",
            f"{FULL} {FULL}",
        ]

    def it_begins_one_where_a_line_is_set_in(self, tmp_path: Path) -> None:
        shown = lines([FULL, FULL, FULL, FULL, FULL])
        shown[0] = Text(70, 780, FULL)
        shown[3] = Text(70, 744, FULL)
        path = write_pdf(tmp_path / "a.pdf", [shown])

        assert texts(read(path)) == [f"{FULL} {FULL} {FULL}", f"{FULL} {FULL}"]

    def it_goes_on_under_what_stands_behind_a_gap(self, tmp_path: Path) -> None:
        shown = [Text(50, 780, "P1"), Text(120, 780, "Pendek"), Text(120, 768, "sekali.")]
        shown += [Text(50, 750, "P2"), Text(120, 750, "Ya.")]
        path = write_pdf(tmp_path / "a.pdf", [shown])

        assert texts(read(path)) == ["P1\tPendek sekali.", "P2\tYa."]

    def it_goes_on_over_the_end_of_a_page(self, tmp_path: Path) -> None:
        path = write_pdf(tmp_path / "a.pdf", [lines([FULL, FULL]), lines(["sampai di sini.", OTHER])])

        assert texts(read(path)) == [f"{FULL} {FULL} sampai di sini.", OTHER]

    @pytest.mark.parametrize(
        ("end", "start", "elsewhere", "joined"),
        [
            ("anak-", "anak itu", "anaknya", "anak-anak itu"),
            ("kera-", "jinan itu", "kerajinan", "kerajinan itu"),
            ("kera-", "jinan itu", "lain", "kera-jinan itu"),
            ("kera-", "Jinan itu", "kerajinan", "kera- Jinan itu"),
        ],
    )
    def it_keeps_a_hyphen_unless_the_word_stands_whole_elsewhere(
        self, tmp_path: Path, end: str, start: str, elsewhere: str, joined: str
    ) -> None:
        path = write_pdf(tmp_path / "a.pdf", [lines([f"{FULL} {end}", start, f"{elsewhere} saja"])])

        assert texts(read(path))[0] == f"{FULL} {joined}"

    def it_notes_bold_labels_and_titles_by_their_size(self, tmp_path: Path) -> None:
        shown = [
            Text(50, 780, "Wawancara", size=16),
            Text(50, 750, "Ani:", bold=True),
            Text(75, 750, "Ya, Bu."),
        ]
        title, turn = read(write_pdf(tmp_path / "a.pdf", [shown])).passages

        assert (title.text, title.level) == ("Wawancara", 1)
        assert (turn.text, turn.bold, turn.level) == ("Ani: Ya, Bu.", ((0, 4),), 0)


class DescribeColumns:
    def it_reads_one_after_the_other_and_says_so(self, tmp_path: Path) -> None:
        left = lines(["kata di kiri yang cukup panjang juga"] * 8, x=50)
        right = lines(["kata di kanan yang sama panjangnya"] * 8, x=310)
        title = Text(150, 800, "Judul yang berdiri di atas kedua kolom halaman ini")
        rows = [title, *(text for pair in zip(left, right, strict=True) for text in pair)]
        material = read(write_pdf(tmp_path / "a.pdf", [rows]))

        assert doubts(material)[DoubtKind.COLUMNS] == {"pages": "1"}
        assert material.text.startswith("Judul yang berdiri")
        assert material.text.rindex("di kiri") < material.text.index("di kanan")

    def it_takes_labels_beside_speech_for_no_column(self, tmp_path: Path) -> None:
        rows = [
            text
            for number in range(8)
            for text in (Text(50, 780 - 20 * number, f"P{number}"), Text(120, 780 - 20 * number, OTHER))
        ]
        material = read(write_pdf(tmp_path / "a.pdf", [rows]))

        assert DoubtKind.COLUMNS not in doubts(material)
        assert material.passages[0].text == f"P0\t{OTHER}"


class DescribeMargins:
    def it_leaves_headers_footers_and_page_numbers_out_and_says_so(self, tmp_path: Path) -> None:
        pages = [
            [
                Text(50, 810, "Studi bantuan"),
                Text(450, 810, "rahasia"),
                *lines([f"Isi {name}, cukup.", f"Lalu {name}, juga."], top=600),
                Text(290, 30, f"Halaman {number} dari 3"),
            ]
            for number, name in enumerate(("satu", "dua", "tiga"), start=1)
        ]
        material = read(write_pdf(tmp_path / "a.pdf", pages))

        assert "Studi" not in material.text
        assert "Halaman" not in material.text
        assert material.text.count("Isi") == 3
        assert doubts(material)[DoubtKind.PAGE_MARGINS] == {"count": "9"}

    def it_keeps_a_turn_that_comes_back_at_the_same_place(self, tmp_path: Path) -> None:
        pages = [
            lines(["P1: Ya.", f"P2: {word}", f"P1: {word}", f"P2: {word} lagi", f"P3: {word}", f"P4: {word}"])
            for word in ("satu", "dua", "tiga")
        ]

        assert read(write_pdf(tmp_path / "a.pdf", pages)).text.count("P1: Ya.") == 3

    def it_keeps_lines_that_come_back_within_the_text_too(self, tmp_path: Path) -> None:
        pages = [lines([FULL] * 12) for _ in range(4)]

        assert read(write_pdf(tmp_path / "a.pdf", pages)).text.count(FULL) == 48

    def it_leaves_paragraphs_numbers_out_and_begins_a_paragraph_at_each(self, tmp_path: Path) -> None:
        shown = []
        for number in range(1, 8):
            top = 780 - 24 * number
            shown += [Text(20, top, str(number)), Text(50, top, FULL), Text(50, top - 12, FULL)]
        material = read(write_pdf(tmp_path / "a.pdf", [shown]))

        assert texts(material) == [f"{FULL} {FULL}"] * 7
        assert doubts(material)[DoubtKind.NUMBERS_LEFT_OUT] == {"count": "7"}

    def it_joins_lines_that_are_all_numbered(self, tmp_path: Path) -> None:
        shown = []
        for number in range(1, 8):
            shown += [Text(20, 780 - 12 * number, str(number)), Text(50, 780 - 12 * number, FULL)]

        assert texts(read(write_pdf(tmp_path / "a.pdf", [shown]))) == [" ".join([FULL] * 7)]

    def it_keeps_numbers_that_are_part_of_the_talk(self, tmp_path: Path) -> None:
        shown = lines([f"{FULL} ada", "40 orang datang dari desa itu."])

        assert read(write_pdf(tmp_path / "a.pdf", [shown])).text.endswith(
            "ada 40 orang datang dari desa itu."
        )

    def it_leaves_out_what_stands_beyond_the_edge(self, tmp_path: Path) -> None:
        material = read(write_pdf(tmp_path / "a.pdf", [[Text(50, 780, "Tampak."), Text(50, -200, "Luar.")]]))

        assert material.text == "Tampak."
        assert doubts(material)[DoubtKind.HIDDEN_TEXT] == {"count": "1"}


class DescribeATurnedPage:
    @pytest.mark.parametrize("turned", [90, 180, 270])
    def it_is_read_as_it_is_seen(self, tmp_path: Path, turned: int) -> None:
        path = write_pdf(
            tmp_path / "a.pdf", [lines([FULL, "dan seterusnya.", OTHER], top=500)], turned=turned
        )

        assert texts(read(path)) == [f"{FULL} dan seterusnya.", OTHER]


class DescribeHowThingsAreAsked:
    """PDFium is asked for whole pages and words at once where that says the same as asking for each letter."""

    @pytest.fixture(params=[0, 90, 180])
    def path(self, request: pytest.FixtureRequest, tmp_path: Path) -> Path:
        shown = [
            Text(50, 540, "Ibu Sri: kami menunggu dana itu\xa0\u2013 \u201clama\u201d sekali\xad, H"),
            Text(50, 526, "lebar", size=18),
            Text(95, 526, "kata", bold=True),
            Text(118, 530, "2", size=6),
            Text(121, 526, "dan seterusnya"),
            *(Text(50 + 14 * place, 500, letter) for place, letter in enumerate("jarang")),
        ]
        return write_pdf(tmp_path / "a.pdf", [shown, shown[:1]], turned=request.param)

    def it_reads_the_same_letter_by_letter(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        at_once = read_pages(path)
        monkeypatch.setattr(pdfium, "FPDFText_GetText", lambda *_: 0)
        monkeypatch.setattr(pdf_pages, "_LEVEL", -1)

        assert read_pages(path) == at_once
        assert "Ibu Sri" in at_once[0].stretches[0].text

    def it_puts_the_halves_of_rare_letters_together(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        plain = pdfium.FPDFText_GetUnicode
        halves = {0: 0xD83D, 1: 0xDE00, 2: 0xDE00, 4: 0xD83D, 5: ord("r")}
        monkeypatch.setattr(pdfium, "FPDFText_GetText", lambda *_: 0)
        monkeypatch.setattr(pdfium, "FPDFText_GetUnicode", lambda text, at: halves.get(at) or plain(text, at))

        page = read_pages(path)[0]

        assert page.stretches[0].text.startswith("\U0001f600\ufffd ri: kami")
        assert page.unknown == 1


def read_pages(path: Path) -> list[pdf_pages.Page]:
    with pdf_pages.opened(path) as document:
        return list(pdf_pages.pages_of(path, document))


class DescribeFacts:
    def it_gives_title_and_day(self, tmp_path: Path) -> None:
        info = "/Title (Wawancara Ende) /CreationDate (D:20240506070809+07'00')"
        material = read(write_pdf(tmp_path / "a.pdf", [lines(["Ya."])], info=info))

        assert material.facts == (("title", "Wawancara Ende"), ("date", "2024-05-06"))

    def it_does_without_damaged_ones(self, tmp_path: Path) -> None:
        path = write_pdf(tmp_path / "a.pdf", [lines(["Ya."])], info="/Title <FEFFD8000041>")

        assert (read(path).text, read(path).facts) == ("Ya.", ())


class DescribeRefusals:
    def it_says_that_a_scan_has_no_text_layer(self, tmp_path: Path) -> None:
        assert reason_for(write_pdf(tmp_path / "a.pdf", [[], []], drawn=[1, 2])) is FileReason.NO_TEXT_LAYER

    def it_names_the_pages_without_text_and_no_blank_ones(self, tmp_path: Path) -> None:
        path = write_pdf(tmp_path / "a.pdf", [lines(["Ya."]), [], [], lines(["Ya, Bu."])], drawn=[2])

        assert doubts(read(path))[DoubtKind.PAGES_WITHOUT_TEXT] == {"pages": "2"}

    def it_refuses_a_file_of_blank_pages(self, tmp_path: Path) -> None:
        assert reason_for(write_pdf(tmp_path / "a.pdf", [[]])) is FileReason.NO_TEXT

    def it_refuses_one_under_a_password(self, tmp_path: Path) -> None:
        path = write_pdf(tmp_path / "a.pdf", [lines(["Ya."])], encrypted=True)

        assert reason_for(path) is FileReason.PROTECTED

    @pytest.mark.parametrize("content", [b"%PDF-1.4\n", b"bukan pdf", b"%PDF-1.7\n" + b"\0" * 500])
    def it_refuses_what_is_damaged(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "a.pdf"
        path.write_bytes(content)

        assert reason_for(path) is FileReason.DAMAGED
