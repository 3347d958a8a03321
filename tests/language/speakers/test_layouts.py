import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import check, names, said

SPEECH = ["Selamat pagi, Ibu-ibu.", "Pagi, Mbak.", "Bagaimana kabarnya?", "Alhamdulillah, sehat."]


def laid_out(pattern: str, people: list[str]) -> str:
    return "\n".join(
        pattern.format(name=people[place % len(people)], speech=speech)
        for place, speech in enumerate(SPEECH * 2)
    )


class DescribeLabelsWithColon:
    @pytest.mark.parametrize(
        ("pattern", "people"),
        [
            ("{name}: {speech}", ["Moderator", "P1"]),
            ("{name} : {speech}", ["I", "N"]),
            ("{name} :{speech}", ["T", "J"]),
            ("{name}\t: {speech}", ["Pewawancara", "Bu Sri"]),
            ("**{name}:** {speech}", ["Peserta 3", "Moderator"]),
            ("**{name}**: {speech}", ["Rahmi Putri", "Pak Doni"]),
            ("12  {name}: {speech}", ["Participant", "Interviewer"]),
            ("- {name}: {speech}", ["Informan 2", "Peneliti"]),
            ("{name} (L, 34 th): {speech}", ["P3", "P4"]),
            ("[00:12:31] {name}: {speech}", ["roswita", "tanto"]),
            ("{name} (00:12): {speech}", ["Speaker 1", "Speaker 2"]),
            ("{name} [00:12:31]: {speech}", ["Ibu Rohana", "Asisten"]),
            ("\\[12:34\\] **{name}:** {speech}", ["Nining", "Adnan"]),
            ("{name}: [00:12] {speech}", ["Teh Wati", "Mang Ujang"]),
            ("#00:00:12-3# {name}: {speech}", ["B1", "B2"]),
            ("{name}:\n{speech}\n", ["Unknown Speaker", "Speaker 1"]),
            ("{name}: {speech}", ["PD-07", "KK-01"]),
            ("{name}: {speech}", ["Cut Nyak", "Tgk. Amin"]),
            ("{name}: {speech}", ["kpm1", "kpm2"]),
            ("{name}: {speech}", ["bu sri", "moderator"]),
            ("{name}: {speech}", ["tini", "rini"]),
            (">> {name}: {speech}", ["RAHMI", "DONI"]),
            ("    {name}: {speech}", ["Inf-02", "P 1"]),
            ("{name}: {speech}", ["Pendamping Kecamatan Cibalong", "Pewawancara/Enumerator"]),
            ("{name} – {speech}", ["Moderator", "Bu Sri"]),
            ("[00:01.000 --> 00:04.900]  {name}: {speech}", ["SPEAKER_00", "SPEAKER_01"]),
        ],
    )
    def it_finds_who_speaks_and_what(self, recognised: Recognise, pattern: str, people: list[str]) -> None:
        found = recognised(laid_out(pattern, people))

        check(found)
        assert said(found) == [(people[place % 2], speech) for place, speech in enumerate(SPEECH * 2)]

    def it_reads_the_times(self, recognised: Recognise) -> None:
        found = recognised(
            "[01:02:03] P1: Ya.\n(00:05) P2: Ya.\nP1 (02:10): Tidak.\nP2: [1:00,5] Baik.\nP1: Sudah."
        )

        assert [turn.time for turn in found.turns] == [3723.0, 5.0, 130.0, 60.5, None]

    def it_finds_a_time_on_its_own_line_and_a_number_before_the_name(self, recognised: Recognise) -> None:
        text = "[00:02 - 01:02]\n02 Bu Tini:\nSaya dari Lamno.\n\n[01:02 - 01:40]\n01 Moderator:\nAyo.\n02 Bu Tini: Ya."
        found = recognised(text)

        assert said(found) == [("Bu Tini", "Saya dari Lamno."), ("Moderator", "Ayo."), ("Bu Tini", "Ya.")]
        assert [(turn.start, turn.time) for turn in found.turns][:2] == [
            (0, 2.0),
            (text.index("[01:02"), 62.0),
        ]

    def it_gives_unlabelled_paragraphs_to_the_speaker_before(self, recognised: Recognise) -> None:
        found = recognised(
            "I: Ceritakan, Pak?\nN: Awalnya begini.\n\nLalu (tertawa) kami pindah.\n\nI: Ke mana?\nN: Ke bukit.\n\n"
        )

        assert said(found)[1] == ("N", "Awalnya begini.\n\nLalu (tertawa) kami pindah.")
        assert found.turns[-1].end == len(found.text) - 2

    def it_leaves_colons_in_speech_alone(self, recognised: Recognise) -> None:
        speech = [
            "Dia datang pukul 08:30 tadi.",
            "katanya begini: jangan dulu.",
            "Rasionya 1:150, Bu.",
            "https://contoh.invalid/a:b",
            "Jam 10:15 baru mulai.",
            "Misalnya: beras, telur, susu.",
            "Yang kedua: jaringan.",
            "Intinya: kami capai.",
            "Lalu saya bilang ke ibu-ibu yang duduk di depan itu: sabar.",
            "Kendala: sinyal.",
        ]
        text = "\n".join(f"{who}: Nah.\n{words}" for who, words in zip(["P1", "P2"] * 5, speech, strict=True))
        found = recognised(text)

        assert names(found) == ["P1", "P2"]
        assert len(found.turns) == 10

    def it_believes_an_odd_label_in_company_and_says_so(self, recognised: Recognise) -> None:
        found = recognised("I: Apa?\nN: Ini.\nI: Lalu?\nN: Itu.\nW: Saya juga.\nI: Oh?\nN: Ya.")

        assert names(found) == ["I", "N", "W"]
        assert [(doubt.kind.value, doubt.facts) for doubt in found.warnings] == [
            ("odd_label", {"label": "W"})
        ]

    def it_hears_somebody_who_speaks_once(self, recognised: Recognise) -> None:
        found = recognised(
            "Moderator: Siapa?\nBu Tini: Saya.\nModerator: Lagi?\nPak Rahmat: Saya, Bu.\nModerator: Sudah."
        )

        assert names(found) == ["Moderator", "Bu Tini", "Pak Rahmat"]

    def it_hears_a_round_in_which_each_speaks_once(self, recognised: Recognise) -> None:
        found = recognised("Moderator: Siapa?\nTini: Saya.\nDula: Saya juga.\nAsep: Hadir.\nEuis: Hadir.")

        assert names(found) == ["Moderator", "Tini", "Dula", "Asep", "Euis"]

    def it_takes_counted_questions_and_answers_for_two_speakers(self, recognised: Recognise) -> None:
        found = recognised("\n".join(f"T{number}: Lalu?\nJ{number}: Begitu." for number in range(1, 6)))

        assert names(found) == ["T", "J"]

    def it_does_not_make_speakers_of_those_who_are_quoted(self, recognised: Recognise) -> None:
        talk = "P1: Begini.\nMod: Ya?\n" * 3
        found = recognised(
            f"{talk}Ibu Camat bilang: jangan.\nSaya jawab: sabar.\nPKH: itu programnya.\nP1: Nah."
        )

        assert names(found) == ["P1", "Mod"]

    def it_keeps_joint_speakers_as_they_are_labelled(self, recognised: Recognise) -> None:
        found = recognised("MR: Ya.\nSN: Ya.\nMR: Lalu.\nSN dan MR: Betul!\nSN: Nah.\nMR: Sudah.")

        assert "SN dan MR" in names(found)

    def it_counts_turns_and_words_and_keeps_the_labels(self, recognised: Recognise) -> None:
        found = recognised("P3 (L, 34 th): Satu dua tiga.\nMod: Ya?\nP3: Anak-anak sehat.\nMod: Baik.")
        speaker = found.speakers[0]

        assert (speaker.name, speaker.turns, speaker.words, speaker.labels) == (
            "P3",
            2,
            5,
            ("P3 (L, 34 th)", "P3"),
        )


class DescribeOtherLayouts:
    def it_finds_single_names_that_keep_standing_alone(self, recognised: Recognise) -> None:
        people = ["Rahmi", "Doni"] * 3
        found = recognised(
            "\n".join(f"{who}\n{speech}" for who, speech in zip(people, (SPEECH * 2)[:6], strict=True))
        )

        assert [turn.speaker for turn in found.turns] == people

    def it_finds_names_on_their_own_line(self, recognised: Recognise) -> None:
        text = "\n".join(
            f"{who}  00:1{place}\n{speech}\n"
            for place, (who, speech) in enumerate(zip(["Bu Sri", "Anto"] * 2, SPEECH, strict=True))
        )
        found = recognised(text)

        assert said(found) == list(zip(["Bu Sri", "Anto"] * 2, SPEECH, strict=True))
        assert found.turns[1].time == 11.0

    def it_finds_rows_of_question_and_answer(self, recognised: Recognise) -> None:
        found = recognised(
            "\n".join(
                f"{who}\n{speech}" for who, speech in zip(["Pertanyaan", "Jawaban"] * 2, SPEECH, strict=True)
            )
        )

        assert said(found) == list(zip(["Pertanyaan", "Jawaban"] * 2, SPEECH, strict=True))

    @pytest.mark.parametrize("pattern", ["{name}\t{speech}", "[{name}] {speech}", "<v {name}>{speech}"])
    def it_finds_tabs_and_brackets(self, recognised: Recognise, pattern: str) -> None:
        assert names(recognised(laid_out(pattern, ["P1", "Moderator"]))) == ["P1", "Moderator"]

    def it_finds_no_turns_in_minutes_and_stories(self, recognised: Recognise) -> None:
        text = (
            "Hadir: dua belas orang\nFasilitator mengatakan bahwa jadwal berubah.\nKelompok 3 menyampaikan hasilnya.\n"
            "Iya\nKesimpulan: lanjut bulan depan.\nIya\nCatatan: bawa kartu.\nIya\n"
        )
        found = recognised(text)

        assert (found.turns, found.speakers) == ((), ())
        assert [doubt.kind.value for doubt in found.warnings] == ["no_turns"]


class DescribeAShortText:
    @pytest.mark.parametrize(
        ("text", "speakers"),
        [
            ("Moderator: Apa kabar?\nP1: Baik sekali, Bu.\nP2: Saya juga baik.", ["Moderator", "P1", "P2"]),
            ("P1: Baik sekali.\nP1: Ya begitu.\nP2: Saya juga baik.", ["P1", "P1", "P2"]),
            ("P1: Jaringan lemah.\ndi desa kami.\nP2: Betul, Bu.", ["P1", "P2"]),
            ("R3: Apa kabar?\nSiti: Baik, Bu.", ["R3", "Siti"]),
        ],
    )
    def it_gives_everybody_their_own_words_though_nobody_comes_back(
        self, recognised: Recognise, text: str, speakers: list[str]
    ) -> None:
        found = recognised(text)
        check(found)
        assert [turn.speaker for turn in found.turns] == speakers

    @pytest.mark.parametrize(
        "text", ["Jaringan: lemah sekali.\nHonor: kecil.", "Sinyal: tidak ada\nSaran: tower\nADM: berat"]
    )
    def it_sees_nobody_in_a_list(self, recognised: Recognise, text: str) -> None:
        assert recognised(text).turns == ()
