from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.language.readers import Comment, DoubtKind, Material, Passage
from workbench.language.speakers import Section, parts_of, recognise, split

TALK = "I: Sejak kapan?\nN: Sejak 2018.\nI: Lalu?\nN: Lalu pulang."


def plain(text: str, *comments: Comment) -> Material:
    return Material(
        Path("berkas.txt"), "txt", tuple(map(Passage, text.split("\n"))), "utf-8", comments=comments
    )


def titles(material: Material) -> list[str]:
    found = parts_of(material)
    doubts = [each for each in recognise(material).warnings if each.kind is DoubtKind.SEVERAL_INTERVIEWS]
    assert [doubt.facts["count"] for doubt in doubts] == ([str(len(found))] if len(found) > 1 else [])
    return [part.title for part in found]


def row(*cells: str, table: int) -> Passage:
    if len(cells) == 2:
        return Passage(cells[1], cells[0], cells=cells, table=table)
    return Passage("\t".join(filter(None, cells)), cells=cells, table=table)


class DescribeFilesOfSeveralInterviews:
    def it_parts_them_at_header_blocks(self) -> None:
        one = "TRANSKRIP WAWANCARA\nNama Informan: {} (Inisial {})\nPewawancara: Hadi\nTanggal: 3 Mei\n\n{}"
        found = plain("\n\n".join(one.format(name, name[0], TALK) for name in ("Lasmi", "Ratna", "Ucup")))

        assert titles(found) == ["Lasmi", "Ratna", "Ucup"]
        assert [part.text.split("\n")[0] for part in split(found)] == ["TRANSKRIP WAWANCARA"] * 3

    def it_parts_them_at_header_blocks_without_a_title(self) -> None:
        one = "Nama: {}\nUsia: {} tahun\nTempat: Balai Desa\n\n{}"
        found = plain("\n\n".join(one.format(*who, TALK) for who in (("Lasmi", 40), ("Ratna", 38))))

        assert titles(found) == ["Lasmi", "Ratna"]

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("Informan {}", ["Informan 1", "Informan 2"]),
            ("## Responden {}", ["Responden 1", "Responden 2"]),
            ("WAWANCARA {}", ["1", "2"]),
            ("Transkrip Wawancara ke-{}", ["1", "2"]),
            ("Interview #{}", ["1", "2"]),
            ("Wawancara {} (Ibu Lasmi)", ["Ibu Lasmi", "Ibu Lasmi"]),
            ("Hasil wawancara {}: dua orang", ["1", "2"]),
            ("Verbatim Wawancara {} Mendalam", ["1", "2"]),
            ("Informan {} (Ibu Lasmi)", ["Ibu Lasmi", "Ibu Lasmi"]),
            ("Informan {}:", ["Informan 1", "Informan 2"]),
        ],
    )
    def it_parts_them_at_titles_that_count(self, title: str, expected: list[str]) -> None:
        found = plain("\n\n".join(f"{title.format(number)}\n\n{TALK}" for number in (1, 2)))

        assert titles(found) == expected

    def it_reads_roman_numbers(self) -> None:
        numbers = ("I", "II", "III", "IV", "IX")
        found = plain("\n\n".join(f"WAWANCARA {number}\n\n{TALK}" for number in numbers))

        assert titles(found) == ["1", "2", "3", "4", "5"]

    def it_parts_them_at_titles_that_do_not_count(self) -> None:
        assert titles(plain("\n\n".join([f"TRANSKRIP WAWANCARA\n\n{TALK}"] * 3))) == ["1", "2", "3"]

    def it_parts_them_at_titles_that_name_somebody(self) -> None:
        found = plain("\n\n".join(f"Wawancara dengan {name}\n\n{TALK}" for name in ("Ibu Lasmi", "Pak Oto")))

        assert titles(found) == ["Ibu Lasmi", "Pak Oto"]

    def it_parts_unlabelled_talk_at_people_that_are_titles(self) -> None:
        talk = [Passage("Sejak kapan?"), Passage("Sejak dulu."), Passage("Lalu pulang.")]
        found = Material(
            Path("a.docx"),
            "docx",
            (Passage("Informan 1", level=2), *talk, Passage("Informan 2", level=2), *talk),
        )

        assert titles(found) == ["Informan 1", "Informan 2"]

    def it_parts_tables_that_each_have_a_header(self) -> None:
        def table(number: int, name: str) -> list[Passage]:
            return [
                Passage(f"Wawancara {name}", level=1),
                Passage(f"Nama: {name}"),
                Passage(""),
                row("No", "Pertanyaan", "Jawaban", table=number),
                row("1", "Sejak kapan?", f"Sejak 20{number}.", table=number),
                row("2", "Lalu?", "Pulang.", table=number),
            ]

        found = Material(Path("a.docx"), "docx", (*table(1, "Lasmi"), *table(2, "Ratna")))

        assert titles(found) == ["Lasmi", "Ratna"]
        assert [part.first for part in parts_of(found)] == [0, 6]

    def it_parts_them_where_the_same_questions_start_anew(self) -> None:
        rows = [
            [
                row("1", "Sejak kapan?", f"Sejak 20{table}.", table=table),
                row("2", "Lalu?", "Pulang.", table=table),
            ]
            for table in (1, 2)
        ]
        asked = "1. Sejak kapan Ibu ikut?\nSejak dulu.\n2. Lalu?\nPulang.\n"

        assert titles(Material(Path("a.docx"), "docx", (*rows[0], Passage("Ratna"), *rows[1]))) == ["1", "2"]
        assert titles(plain(asked * 2)) == ["1", "2"]

    def it_parts_them_where_pages_count_anew(self) -> None:
        pages = f"Halaman 1 dari 2\n{TALK}\nHalaman 2 dari 2\n{TALK}\n"

        assert titles(plain(pages * 2)) == ["1", "2"]

    def it_leaves_what_stands_before_to_the_first(self) -> None:
        found = plain(f"Kata pengantar\n\nInforman 1\n{TALK}\n\nInforman 2\n{TALK}")

        assert [(part.first, part.last) for part in parts_of(found)] == [(0, 8), (8, 13)]


class DescribeFilesOfOneTalk:
    @pytest.mark.parametrize(
        "text",
        [
            "",
            TALK,
            f"Sesi 1\n{TALK}\n\nSesi 2\n{TALK}",
            f"Topik 1: Bantuan\n{TALK}\n\nTopik 2: Pertemuan\n{TALK}",
            f"Sesi 1\nTempat: Aula\nTanggal: 3 Mei\n\n{TALK}\n\nSesi 2\nTempat: Balai\nTanggal: 4 Mei\n\n{TALK}",
            f"TRANSKRIP WAWANCARA\n\nHASIL WAWANCARA\n\n{TALK}",
            f"Peserta\nInforman 1\nInforman 2\nInforman 3\n\n{TALK}",
            "Informan 1\nSaya sudah lama ikut.\nPeneliti\nBegitu.\nInforman 2\nSaya juga.\nInforman 1\nYa.",
            "Informan 1: Saya.\nInforman 2: Saya juga.\nInforman 1: Ya.\nInforman 2: Oh.",
            "Informan 1\nSaya sudah lama.\nModerator\nLalu yang lain?\nInforman 2\nSaya baru.\nModerator\nYa?\nOh.",
            f"Informan 1: Betul\n{TALK}\nInforman 2: Tidak\n{TALK}",
            f"**Informan 1:** \\[02:12\\] (tertawa)\n{TALK}\n**Informan 2:** \\[02:16\\] Iya\n{TALK}",
            f"Informan 1 datang terlambat\n{TALK}\nInforman 2 pulang dulu\n{TALK}",
            f"1. Bantuan beras\n{TALK}\n1. Bantuan beras\n2. Modal\n{TALK}",
            f"1. Bantuan datang kapan?\n{TALK}\n1. Pertemuan di mana?\n{TALK}",
            f"Halaman 1 dari 2\n{TALK}\nHalaman 2 dari 2\n{TALK}",
            f"{TALK}\nHalaman 1\n{TALK}\nHalaman 1\nHalaman 2",
            f"Nama: Lasmi\nTanggal: 3 Mei\n\n{TALK}\n\nNama: Lasmi\nTanggal: 3 Mei\n\n{TALK}",
            f"Tanggal: 3 Mei\nTempat: Aula\n\n{TALK}\n\nTopik: air\nDurasi: 20 menit\n\n{TALK}",
            f"Wawancara 1 dilakukan di rumah, begitu juga yang lain.\n{TALK}\nWawancara 2 dilakukan di sana.\n{TALK}",
        ],
    )
    def it_leaves_them_whole(self, text: str) -> None:
        assert titles(plain(text)) == ["1"]
        assert split(plain(text))[0].passages == plain(text).passages

    def it_has_no_part_without_passages(self) -> None:
        nothing = Material(Path("a.docx"), "docx", ())

        assert parts_of(nothing) == ()
        assert split(nothing) == ()


class DescribeRemarksOfParts:
    def it_moves_them_along(self) -> None:
        text = f"Informan 1\n{TALK}\nInforman 2\n{TALK}"
        second = text.index("Informan 2")
        found = split(
            plain(
                text,
                Comment("R", "awal", 0, 8),
                Comment("R", "lewat", second - 4, second + 4),
                Comment("R", "dua", second, second + 8),
                Comment("R", "di sini", second - 1, second - 1),
                Comment("R", "akhir", len(text), len(text)),
            )
        )

        assert [[(each.text, each.start, each.end) for each in part.comments] for part in found] == [
            [("awal", 0, 8), ("lewat", second - 4, second - 1), ("di sini", second - 1, second - 1)],
            [("dua", 0, 8), ("akhir", len(text) - second, len(text) - second)],
        ]
        assert found[1].text[:8] == "Informan"


LINES = [
    "Informan 1",
    "Informan 2",
    "TRANSKRIP WAWANCARA",
    "Nama: Lasmi",
    "Nama: Ratna",
    "Sesi 2",
    "",
    *TALK.split("\n"),
]


class DescribeLaws:
    @given(
        st.lists(st.sampled_from([*LINES, "Tanggal: 3 Mei", "Halaman 1", "1. Lalu?", "a\nb"]), max_size=60),
        st.lists(st.integers(0, 200), max_size=3),
    )
    def it_loses_no_passage_and_no_remark(self, lines: list[str], places: list[int]) -> None:
        text = "\n".join(lines)
        remarks = [Comment("R", "x", min(place, len(text)), min(place + 3, len(text))) for place in places]
        material = Material(Path("a.txt"), "txt", tuple(map(Passage, lines)), comments=tuple(remarks))
        parts = split(material)
        sections = parts_of(material)

        assert tuple(chain.from_iterable(part.passages for part in parts)) == material.passages
        assert "\n".join(part.text for part in parts) == material.text
        assert [material.text[each.start : each.end] for each in sections] == [part.text for part in parts]
        assert sum(len(part.comments) for part in parts) == (len(remarks) if lines else 0)
        assert all(0 <= c.start <= c.end <= len(part.text) for part in parts for c in part.comments)
        titles(material)
        assert all(isinstance(each, Section) and each.title for each in sections)
