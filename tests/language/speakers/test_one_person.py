import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import check, names, roles, said
from workbench.language.readers import Passage

ASKED = ["Airnya dari mana?", "Siapa yang mengurus pompa?", "Iurannya berapa?", "Kalau rusak bagaimana?"]
SAID = ["Dari sumur bor desa.", "Pak RW sama pemuda.", "Lima belas ribu sebulan.", "Kami patungan lagi."]


class DescribeNumbersThatCount:
    @pytest.mark.parametrize("answer", ["Jawaban", "Jawaban {number}"])
    def it_takes_counted_questions_for_one_who_asks(self, recognised: Recognise, answer: str) -> None:
        talk = "\n".join(
            f"Pertanyaan {number}: {asked}\n{answer.format(number=number)}: {told}"
            for number, (asked, told) in enumerate(zip(ASKED, SAID, strict=True), 1)
        )

        found = recognised(talk)

        check(found)
        assert names(found) == ["Pertanyaan", answer.removesuffix(" {number}")]
        assert roles(found)["Pertanyaan"] == "moderator"

    def it_takes_a_number_that_runs_over_all_turns_out_of_the_names(self, recognised: Recognise) -> None:
        talk = [words for pair in zip(ASKED, SAID, strict=True) for words in pair]

        found = recognised(
            "\n".join(
                f"{['Moderator', 'Pak Made'][place % 2]} {place + 1}: {words}"
                for place, words in enumerate(talk)
            )
        )

        assert names(found) == ["Moderator", "Pak Made"]

    def it_leaves_numbered_participants_alone(self, recognised: Recognise) -> None:
        talk = "\n".join(
            f"Moderator: {asked}\nP{place}: {told}"
            for place, (asked, told) in enumerate(zip(ASKED, SAID, strict=True), 1)
        )

        assert names(recognised(talk)) == ["Moderator", "P1", "P2", "P3", "P4"]


class DescribeQuestionsWithoutLabels:
    @pytest.mark.parametrize("label", ["Jawaban", "Informan"])
    def it_gives_each_question_over_an_answer_its_turn(self, of_passages: Recognise, label: str) -> None:
        passages = [Passage("Nama : Ibu Ros"), Passage("Tanggal : 3 Mei 2024")]
        for asked, told in zip(ASKED, SAID, strict=True):
            passages += [Passage(asked, item=1), Passage(f"{label} : {told}")]

        found = of_passages(passages)

        check(found)
        assert said(found) == [
            pair
            for asked, told in zip(ASKED, SAID, strict=True)
            for pair in (("Pertanyaan", asked), (label, told))
        ]

    def it_does_so_where_a_stray_label_stands_among_the_answers(self, of_passages: Recognise) -> None:
        passages = [Passage("Informan : yang diwawancarai sore itu sedang menjemur padi di halaman.")]
        for asked, told in zip(ASKED * 3, SAID * 3, strict=True):
            passages += [Passage(asked, item=1), Passage(f"Jawaban : {told}")]

        assert [who for who, _ in said(of_passages(passages))][-4:] == ["Pertanyaan", "Jawaban"] * 2


class DescribeOnePersonInTwoWritings:
    def it_gives_the_asker_her_role_in_both(self, recognised: Recognise) -> None:
        asked = [f"{who}: {words}" for who, words in zip(["Lina", "LINA"] * 4, ASKED * 2, strict=True)]
        talk = "\n".join(f"{line}\nPak Amat: {told}" for line, told in zip(asked, SAID * 2, strict=True))

        found = recognised(talk)

        assert {name: roles(found)[name] for name in ("Lina", "LINA")} == {
            "Lina": "moderator",
            "LINA": "moderator",
        }
        assert [(merge.into, merge.names) for merge in found.merges] == [("Lina", ("LINA",))]

    def it_proposes_a_part_and_its_short_form(self, recognised: Recognise) -> None:
        talk = "\n".join(
            f"{who}: {asked}\nPak Amat: {told}"
            for who, asked, told in zip(["Moderator", "Moderator", "Mod", "Mod"], ASKED, SAID, strict=True)
        )

        assert ("Moderator", ("Mod",)) in [(merge.into, merge.names) for merge in recognised(talk).merges]

    def it_reads_a_label_that_explains_its_code_as_the_code(self, recognised: Recognise) -> None:
        asked = [f"P: {words}\nI: {told}" for words, told in zip(ASKED * 2, SAID * 2, strict=True)]
        asked[0] = f"Pewawancara (P): {ASKED[0]}\nInforman (I): {SAID[0]}"

        found = recognised("\n".join(asked))

        check(found)
        assert roles(found) == {"P": "moderator", "I": "other"}
        assert found.speakers[0].labels == ("Pewawancara (P)", "P")

    def it_takes_letters_for_women_and_men_for_no_codes(self, recognised: Recognise) -> None:
        people = ["P", "Bu Poni (P)", "P", "Pak Lukman (L)", "P", "Bu Puji (P)", "P"]

        found = recognised("\n".join(f"{who}: Ya, betul sekali itu." for who in people))

        assert set(names(found)) == {"P", "Bu Poni", "Pak Lukman", "Bu Puji"}
