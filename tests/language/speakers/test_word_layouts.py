from collections.abc import Callable

from tests.language.speakers.talk import check, names, roles, said
from workbench.language.readers import Part, Passage
from workbench.language.speakers import Recognised

OfPassages = Callable[[list[Passage]], Recognised]


def row(*cells: str, table: int = 1) -> Passage:
    if len(cells) == 2:
        return Passage(cells[1], cells[0], cells=cells, table=table)
    return Passage("\t".join(filter(None, cells)), cells=cells, table=table)


class DescribeBoldLabels:
    def it_joins_a_label_that_is_split_over_runs(self, of_passages: OfPassages) -> None:
        talk = [
            Passage("P: Mulai dari mana?", bold=((0, 2),)),
            Passage("Y: Dari rumah.", bold=((0, 1), (1, 2))),
        ]

        assert said(of_passages(talk * 2)) == [("P", "Mulai dari mana?"), ("Y", "Dari rumah.")] * 2

    def it_finds_bold_names_without_colon(self, of_passages: OfPassages) -> None:
        talk = [Passage("Bu Sri Saya duluan.", bold=((0, 7),)), Passage("Pak Oto Silakan.", bold=((0, 7),))]
        found = of_passages(talk * 2)

        assert said(found) == [("Bu Sri", "Saya duluan."), ("Pak Oto", "Silakan.")] * 2

    def it_finds_bold_names_on_their_own_line(self, of_passages: OfPassages) -> None:
        talk = [
            Passage("Ningrum", bold=((0, 7),)),
            Passage("Kapan mulai bekerja, Kang?"),
            Passage("Mulya", bold=((0, 5),)),
            Passage("Tahun dua ribu delapan belas."),
        ]

        assert names(of_passages(talk * 2)) == ["Ningrum", "Mulya"]

    def it_leaves_words_that_are_merely_stressed(self, of_passages: OfPassages) -> None:
        talk = [Passage("P1: Ya."), Passage("P2: Tidak."), Passage("Penting sekali itu.", bold=((0, 7),))]

        assert names(of_passages(talk * 3)) == ["P1", "P2"]


class DescribeTables:
    def it_reads_labels_from_the_first_column(self, of_passages: OfPassages) -> None:
        found = of_passages(
            [row("H", "Sudah lama?\n\nCeritakan."), row("D", "Lama."), row("", "Sekali."), row("H", "Oh.")]
        )

        check(found)
        assert said(found) == [("H", "Sudah lama?\n\nCeritakan."), ("D", "Lama.\nSekali."), ("H", "Oh.")]
        assert found.text.startswith("H\tSudah lama?")

    def it_reads_three_columns_with_time(self, of_passages: OfPassages) -> None:
        found = of_passages(
            [
                row("Waktu", "Pembicara", "Ucapan"),
                row("00:01", "Moderator", "Mulai ya?"),
                row("00:09", "P1", "Mangga."),
                row("00:12", "Moderator", "Baik."),
            ]
        )

        assert said(found) == [("Moderator", "Mulai ya?"), ("P1", "Mangga."), ("Moderator", "Baik.")]
        assert [turn.time for turn in found.turns] == [1.0, 9.0, 12.0]

    def it_reads_columns_of_questions_and_answers(self, of_passages: OfPassages) -> None:
        found = of_passages(
            [row("No", "Pertanyaan", "Jawaban"), row("1", "Sejak kapan?", "2018."), row("2", "Di mana?", "")]
        )

        check(found)
        assert [(who, words.strip()) for who, words in said(found)] == [
            ("Pertanyaan", "Sejak kapan?"),
            ("Jawaban", "2018."),
            ("Pertanyaan", "Di mana?"),
        ]
        assert roles(found)["Pertanyaan"] == "moderator"

    def it_takes_a_header_table_for_attributes(self, of_passages: OfPassages) -> None:
        header = [row("Hari/Tanggal", ": Selasa"), row("Tempat", "Balai desa Sukamaju")]
        found = of_passages(
            [*header, Passage("I: Siap?"), Passage("N: Siap."), Passage("I: Ya?"), Passage("N: Ya.")]
        )

        assert found.attributes == (("Hari/Tanggal", "Selasa"), ("Tempat", "Balai desa Sukamaju"))
        assert len(found.turns) == 4

    def it_proposes_turns_where_the_first_column_is_empty(self, of_passages: OfPassages) -> None:
        found = of_passages(
            [
                Passage("TRANSKRIP WAWANCARA"),
                Passage("Nama Responden: Ibu Lasmi (Inisial L)"),
                Passage("Pewawancara: Dewi (Inisial D)"),
                *(row("", words) for words in ("Sudah makan?", "Sudah.", "Apa?", "Nasi.")),
            ]
        )

        assert [who for who, _ in said(found)] == ["D", "L", "D", "L"]
        assert [doubt.kind.value for doubt in found.warnings] == ["unlabelled_rows"]


class DescribeWhatIsNotSpeech:
    def it_ends_the_talk_before_notes_and_titles(self, of_passages: OfPassages) -> None:
        talk = [Passage("P1: Ya."), Passage("P2: Baik.")]
        found = of_passages(
            [*talk, Passage("Bagian dua", level=1), *talk, Passage("Catatan kaki.", part=Part.NOTE)]
        )

        assert [words for _, words in said(found)] == ["Ya.", "Baik.", "Ya.", "Baik."]
