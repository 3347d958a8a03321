from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.speakers.talk import check, names, roles, said
from workbench.language.readers import DoubtKind, Material, Part, Passage
from workbench.language.speakers import LayoutChoice, Profile, Recognised, recognise


def read_as(text: str, layout: LayoutChoice = LayoutChoice.AUTO, **more: tuple[str, ...]) -> Recognised:
    return of(list(map(Passage, text.split("\n"))), layout, "txt", **more)


def of(
    passages: list[Passage],
    layout: LayoutChoice = LayoutChoice.AUTO,
    format_name: str = "docx",
    **more: tuple[str, ...],
) -> Recognised:
    material = Material(Path(f"berkas.{format_name}"), format_name, tuple(passages), "utf-8")
    return recognise(material, Profile(layout, **more))


def row(*cells: str, table: int = 1) -> Passage:
    if len(cells) == 2:
        return Passage(cells[1], cells[0], cells=cells, table=table)
    return Passage("\t".join(filter(None, cells)), cells=cells, table=table)


COLON = "Rini: Kapan dana cair?\nTono: Bulan lalu.\nRini: Cukup?\nTono: Belum."
ANSWERS = [("Rini", "Kapan dana cair?"), ("Tono", "Bulan lalu."), ("Rini", "Cukup?"), ("Tono", "Belum.")]
LAID = {
    LayoutChoice.COLON: "{name}: {words}",
    LayoutChoice.BRACKET: "[{name}] {words}",
    LayoutChoice.TAB: "{name}\t{words}",
    LayoutChoice.DASH: "{name} - {words}",
    LayoutChoice.OWN_LINE: "{name}\n{words}",
}


class DescribeTheLayoutThatWasFound:
    @pytest.mark.parametrize("layout", list(LAID))
    def it_is_the_one_of_most_turns(self, layout: LayoutChoice) -> None:
        talk = "\n".join(
            LAID[layout].format(name=name, words=f"{words} Begitu ceritanya di sini.")
            for name, words in [("P1", "Kapan?"), ("P2", "Kemarin.")] * 4
        )

        assert read_as(talk).layout is layout

    def it_is_found_for_bold_print_tables_and_text_without_turns(self) -> None:
        bold = [Passage("Bu Sri Saya duluan.", bold=((0, 7),)), Passage("Pak Oto Silakan.", bold=((0, 7),))]

        assert of(bold * 3).layout is LayoutChoice.BOLD
        assert of([row("H", "Sudah?"), row("D", "Sudah."), row("H", "Baik.")]).layout is LayoutChoice.TABLE
        assert read_as("Kelompok tiga maju.\nSemua setuju.").layout is LayoutChoice.NO_TURNS

    def it_is_alternating_where_rows_were_guessed(self) -> None:
        found = of(
            [
                Passage("Nama Responden: Bu Lia (Inisial D)"),
                Passage("Pewawancara: Hadi (Inisial H)"),
                Passage(""),
                *(row("", words) for words in ("Sudah lama?", "Lama.", "Betah?", "Betah.")),
            ]
        )

        assert found.layout is LayoutChoice.ALTERNATING
        assert names(found) == ["H", "D"]


class DescribeAChosenLayout:
    @pytest.mark.parametrize("layout", list(LAID))
    def it_sets_off_names_that_the_evidence_alone_would_not_believe(self, layout: LayoutChoice) -> None:
        talk = "\n".join(LAID[layout].format(name=name, words=words) for name, words in ANSWERS)
        found = read_as(talk, layout)

        check(found)
        assert said(found) == ANSWERS
        assert found.layout is layout

    def it_takes_bold_print_with_a_colon_or_a_line_of_its_own_too(self) -> None:
        found = of(
            [
                Passage("Rini Kapan cair?", bold=((0, 4),)),
                Passage("Tono: Bulan lalu.", bold=((0, 5),)),
                Passage("Rini", bold=((0, 4),)),
                Passage("Cukup?"),
                Passage("Catatan: tidak tebal."),
            ],
            LayoutChoice.BOLD,
        )

        assert names(found) == ["Rini", "Tono"]
        assert found.layout is LayoutChoice.BOLD

    def it_takes_the_names_of_a_text_too_short_for_any_to_come_back(self) -> None:
        assert names(read_as("Rini - Kapan?\nTono - Kemarin.", LayoutChoice.DASH)) == ["Rini", "Tono"]

    def it_leaves_what_is_set_off_otherwise(self) -> None:
        found = read_as("[Rini] Kapan?\n[Tono] Kemarin: sore.\nRini: begitu.", LayoutChoice.BRACKET)

        assert said(found) == [("Rini", "Kapan?"), ("Tono", "Kemarin: sore.\nRini: begitu.")]

    def it_has_no_turns_and_no_doubt_of_it_when_a_person_says_so(self) -> None:
        found = read_as(COLON, LayoutChoice.NO_TURNS)

        assert found.turns == ()
        assert found.warnings == ()
        assert found.layout is LayoutChoice.NO_TURNS

    def it_says_that_a_layout_found_nothing(self) -> None:
        found = read_as("Semua setuju.", LayoutChoice.GIVEN)

        assert [doubt.kind for doubt in found.warnings] == [DoubtKind.NO_TURNS]
        assert found.layout is LayoutChoice.GIVEN


class DescribeTables:
    def it_takes_any_short_first_cell_as_speaker(self) -> None:
        found = of(
            [
                row("1", "00:01", "orang toko", "Mau beli apa?"),
                row("2", "00:04", "anak muda", "Beras."),
                row("3", "", "Sudah lewat lima kata di sini.", "Bukan penutur."),
                row("4", "", "", ""),
            ],
            LayoutChoice.TABLE,
        )

        check(found)
        assert [turn.speaker for turn in found.turns] == ["orang toko", "anak muda"]
        assert [turn.time for turn in found.turns] == [1.0, 4.0]

    def it_reads_those_that_the_evidence_believes_as_ever(self) -> None:
        rows = [row("H", "Sudah?"), row("D", "Sudah."), row("", "Lama sekali."), row("H", "Baik.")]

        assert said(of(rows, LayoutChoice.TABLE)) == said(of(rows))


class DescribeTalkInTurn:
    def it_alternates_strictly_where_nothing_tells_questions(self) -> None:
        found = read_as("Ceritakan.\n\nDulu susah.\nSekali.\n\nLalu\n\nBerubah.", LayoutChoice.ALTERNATING)

        check(found)
        assert said(found) == [
            ("Pertanyaan", "Ceritakan."),
            ("Jawaban", "Dulu susah.\nSekali."),
            ("Pertanyaan", "Lalu"),
            ("Jawaban", "Berubah."),
        ]
        assert roles(found)["Pertanyaan"] == "moderator"

    def it_takes_question_marks_as_signs(self) -> None:
        found = of(
            [
                Passage("Kapan?"),
                Passage("Kemarin."),
                Passage("Sore hari."),
                Passage("Jauh?"),
                Passage("Tidak."),
            ],
            LayoutChoice.ALTERNATING,
        )

        assert said(found) == [
            ("Pertanyaan", "Kapan?"),
            ("Jawaban", "Kemarin.\nSore hari."),
            ("Pertanyaan", "Jauh?"),
            ("Jawaban", "Tidak."),
        ]

    def it_takes_bold_print_as_a_sign(self) -> None:
        talk = [Passage("Ceritakan", bold=((0, 9),)), Passage("Dulu susah? Ya."), Passage("Sekarang tidak.")]

        assert [who for who, _ in said(of(talk * 2, LayoutChoice.ALTERNATING))] == [
            "Pertanyaan",
            "Jawaban",
        ] * 2

    def it_takes_list_items_as_a_sign(self) -> None:
        talk = [Passage("Ceritakan", item=1), Passage("Dulu susah."), Passage("Sekarang tidak.")]

        assert [who for who, _ in said(of(talk * 2, LayoutChoice.ALTERNATING))] == [
            "Pertanyaan",
            "Jawaban",
        ] * 2

    def it_reads_rows_and_the_cells_in_them_in_turn(self) -> None:
        found = of([row("1", "Kapan", "Kemarin"), row("2", "Jauh", "Tidak jauh")], LayoutChoice.ALTERNATING)

        check(found)
        assert [(who, words.strip()) for who, words in said(found)] == [
            ("Pertanyaan", "Kapan"),
            ("Jawaban", "Kemarin"),
            ("Pertanyaan", "Jauh"),
            ("Jawaban", "Tidak jauh"),
        ]

    def it_borrows_the_initials_that_a_header_gives_and_leaves_titles_and_notes(self) -> None:
        found = of(
            [
                Passage("Nama Responden: Bu Lia (Inisial D)"),
                Passage("Pewawancara: Hadi (Inisial H)"),
                Passage(""),
                Passage("Pembuka", level=2),
                Passage("Sudah lama di sini"),
                Passage("Sudah, sejak kecil"),
                Passage("Catatan kaki.", part=Part.NOTE),
            ],
            LayoutChoice.ALTERNATING,
        )

        assert said(found) == [("H", "Sudah lama di sini"), ("D", "Sudah, sejak kecil")]

    def it_has_no_turns_in_nothing(self) -> None:
        assert read_as("", LayoutChoice.ALTERNATING).turns == ()


class DescribeNamesThatAPersonGives:
    def it_takes_labels_whatever_the_evidence_says(self) -> None:
        text = f"{COLON}\nContohnya: beras.\nkomentar suara dari luar jendela sebelah kiri: ribut.\nRini: Oh."
        found = read_as(text, also=("contohnya", "Komentar suara  dari luar jendela sebelah kiri:"))

        check(found)
        assert names(found) == ["Rini", "Tono", "Contohnya", "komentar suara dari luar jendela sebelah kiri"]
        assert said(found)[4] == ("Contohnya", "beras.")

    def it_leaves_labels_that_are_none(self) -> None:
        found = read_as(f"{COLON}\nRini: Oh.", never=("TONO",))

        assert names(found) == ["Rini"]
        assert said(found)[0] == ("Rini", "Kapan dana cair?\nTono: Bulan lalu.")

    def it_leaves_a_name_that_is_said_to_be_both(self) -> None:
        assert names(read_as(COLON, also=("Tono",), never=("Tono",))) == ["Rini"]

    def it_makes_turns_in_text_that_has_none(self) -> None:
        found = read_as("Kami mulai.\nKetua\tSilakan.\nSemua setuju.", LayoutChoice.NO_TURNS, also=("Ketua",))

        assert said(found) == [("Ketua", "Silakan.\nSemua setuju.")]

    def it_says_the_layout_of_labels_that_a_person_alone_believed(self) -> None:
        assert read_as("Kami mulai.\nContohnya: beras.", also=("Contohnya",)).layout is LayoutChoice.COLON

    def it_takes_a_header_line_only_where_the_name_stands_nowhere_else(self) -> None:
        text, later = f"Tanggal: 3 Mei\nTempat: Aula\n\n{COLON}", f"\n{COLON}" * 6

        assert names(read_as(text, also=("Tempat",))) == ["Tempat", "Rini", "Tono"]
        assert names(read_as(f"{text}{later}\nTempat: di sini.", also=("Tempat",))) == [
            "Rini",
            "Tono",
            "Tempat",
        ]

    def it_has_no_doubt_of_an_odd_label_that_a_person_named(self) -> None:
        talk = "P1: Ya.\nP2: Tidak.\nP1: Oh.\nP2: Begitu.\nW: Halo.\nP1: Siapa?"

        assert "odd_label" in {doubt.kind.value for doubt in read_as(talk).warnings}
        assert read_as(talk, also=("W",)).warnings == ()

    def it_ignores_names_that_are_nothing(self) -> None:
        assert names(read_as(COLON, also=("", " : "), never=("",))) == ["Rini", "Tono"]


class DescribeLaws:
    @given(
        text=st.lists(
            st.sampled_from(
                ["Rini", "P1", ": ", "\n", "\t", " - ", "[", "] ", "Apa?", "Ya.", "**", "1. ", ""]
            )
        ).map("".join),
        layout=st.sampled_from(list(LayoutChoice)),
        also=st.lists(st.sampled_from(["Rini", "ya.", "P1", "**"]), max_size=2).map(tuple),
        never=st.lists(st.sampled_from(["rini", "Apa?"]), max_size=1).map(tuple),
    )
    def it_keeps_text_and_order_under_every_profile(
        self, text: str, layout: LayoutChoice, also: tuple[str, ...], never: tuple[str, ...]
    ) -> None:
        found = read_as(text, layout, also=also, never=never)

        check(found)
        assert found.text == text
        assert not {name.casefold() for name in names(found)} & set(never)

    @given(
        cells=st.lists(
            st.lists(
                st.sampled_from(["", "H", "1", "00:12", "Sudah lama?", "Ya\nya"]), min_size=1, max_size=4
            ),
            max_size=8,
        ),
        layout=st.sampled_from(list(LayoutChoice)),
    )
    def it_keeps_them_in_tables_too(self, cells: list[list[str]], layout: LayoutChoice) -> None:
        check(of([row(*each) for each in cells], layout))


class DescribeDoubtsOfNames:
    def it_asks_whether_names_are_one_person_s(self) -> None:
        found = read_as(
            "Bu Sri: Ya.\nPak Oto: Oh.\nBu Sri: Ya.\nPak Oto: Oh.\nIbu Sri: Begitu.\nPak Oto: Oh."
        )

        assert names(found) == ["Bu Sri", "Pak Oto", "Ibu Sri"]
        assert [each.names for each in found.merges] == [("Ibu Sri",)]
        assert [(doubt.kind, doubt.facts) for doubt in found.warnings] == [
            (DoubtKind.ONE_PERSON, {"names": "Bu Sri, Ibu Sri"})
        ]
