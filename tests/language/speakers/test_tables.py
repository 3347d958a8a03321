from pathlib import Path

import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import check, roles, said
from workbench.language.readers.material import Material, Passage
from workbench.language.speakers import recognise

TALK = [
    ("Peneliti", "Sejak kapan menenun di rumah ini?"),
    ("Mama Yuli", "Dari kecil, diajari nenek di teras."),
    ("Peneliti", "Benangnya dibeli di mana sekarang?"),
    ("Mama Yuli", "Di pasar, kadang dititip lewat kapal."),
]


def rows(*cells: tuple[str, ...]) -> list[Passage]:
    return [Passage("\t".join(filter(None, row)), cells=row, table=1) for row in cells]


class DescribeTablesWithTitles:
    def it_finds_the_speaker_behind_the_words(self, of_passages: Recognise) -> None:
        talk = [(f"0:0{place}:10,0 - 0:0{place}:50,0", words, who) for place, (who, words) in enumerate(TALK)]

        found = of_passages(rows(("Timespan", "Content", "Speaker"), *talk))

        check(found)
        assert said(found) == TALK
        assert [turn.time for turn in found.turns] == [10.0, 70.0, 130.0, 190.0]

    def it_takes_the_words_behind_other_columns(self, of_passages: Recognise) -> None:
        talk = [(str(place), who, "ruang tamu", words) for place, (who, words) in enumerate(TALK, 1)]

        assert said(of_passages(rows(("No", "Nama", "Tempat", "Ucapan"), *talk))) == TALK

    @pytest.mark.parametrize("title", ["Tema", "Kode", "Sub tema", "Catatan peneliti", "Theme"])
    def it_keeps_the_researchers_column_out_of_speech(self, of_passages: Recognise, title: str) -> None:
        labelled = [(str(place), f"{who}: {words}", "warisan") for place, (who, words) in enumerate(TALK, 1)]
        in_column = [(who, words, "warisan") for who, words in TALK]

        assert said(of_passages(rows(("No", "Verbatim", title), *labelled))) == TALK
        assert said(of_passages(rows(("Pembicara", "Ucapan", title), *in_column))) == TALK

    def it_reads_times_with_full_stops_in_cells(self, of_passages: Recognise) -> None:
        talk = [(f"0{place}.05", who, words) for place, (who, words) in enumerate(TALK)]

        found = of_passages(rows(("Waktu", "Pembicara", "Isi"), *talk))

        assert said(found) == TALK
        assert [turn.time for turn in found.turns] == [5.0, 65.0, 125.0, 185.0]

    def it_gives_each_informant_a_column(self, of_passages: Recognise) -> None:
        table = rows(
            ("No", "Pertanyaan", "Informan 1", "Informan 2"),
            ("1", "Kapan panen?", "Biasanya bulan Maret, habis hujan.", "Tidak tentu sekarang ini, Pak."),
            ("2", "Dijual ke mana?", "Ke pengepul yang datang.", "Saya makan sendiri sama keluarga."),
        )

        found = of_passages(table)

        check(found)
        assert [who for who, _ in said(found)] == ["Pertanyaan", "Informan 1", "Informan 2"] * 2
        assert said(found)[2][1] == "Tidak tentu sekarang ini, Pak."
        assert roles(found)["Pertanyaan"] == "moderator"


class DescribeWrittenTables:
    def it_reads_a_table_between_bars(self, recognised: Recognise) -> None:
        body = "\n".join(f"| {who} | {words} |" for who, words in TALK)

        found = recognised(f"| Pembicara | Ucapan |\n|---|---|\n{body}\n", "catatan.md")

        check(found)
        assert said(found) == TALK

    @pytest.mark.parametrize("pattern", ["{who} | {words}", "00:0{place} | {who} | {words}"])
    def it_reads_names_before_a_bar(self, recognised: Recognise, pattern: str) -> None:
        lines = [
            pattern.format(place=place, who=who, words=words) for place, (who, words) in enumerate(TALK * 2)
        ]

        assert said(recognised("\n".join(lines))) == TALK * 2

    @pytest.mark.parametrize(
        "pattern",
        [
            "00:0{place}:01.5\t00:0{place}:09.0\t{who}\t{words}",
            "{who}\t00:0{place}:01.5\t00:0{place}:09.0\t{words}",
            "{who}\t{words}\t00:0{place}:01.5",
        ],
    )
    def it_reads_columns_parted_by_tabs(self, recognised: Recognise, pattern: str) -> None:
        lines = [pattern.format(place=place, who=who, words=words) for place, (who, words) in enumerate(TALK)]

        found = recognised("\n".join(lines))

        assert [turn.speaker for turn in found.turns] == [who for who, _ in TALK]
        assert [turn.time for turn in found.turns] == [1.5, 61.5, 121.5, 181.5]
        assert all(
            found.text[turn.text_start :].startswith(words)
            for turn, (_, words) in zip(found.turns, TALK, strict=True)
        )

    def it_leaves_a_table_of_figures_alone(self, recognised: Recognise) -> None:
        figures = (
            "| Desa | Luas | KK |\n|---|---|---|\n"
            "| Oebelo | 12 | 340 |\n| Tuapukan | 9 | 210 |\n| Oebelo | 3 | 80 |"
        )

        assert recognised(figures, "data.md").turns == ()


def test_codes_of_rows_stand_before_labels_in_the_verbatim_cell():
    said = ("P : Bagaimana rasanya?", "S : Lama-lama biasa, Mbak.") * 6
    for code in ("{0}-{1}", "W1.S1.{0:03}"):
        rows = [(code.format(n, n + 2), words, "Penerimaan") for n, words in enumerate(said, 1)]
        titled = (("Baris", "Verbatim", "Tema"), *rows)
        passages = tuple(Passage("\t".join(row), cells=row, table=1) for row in titled)
        found = recognise(Material(Path("verbatim.docx"), "docx", passages))
        assert [turn.speaker for turn in found.turns] == ["P", "S"] * 6, code
