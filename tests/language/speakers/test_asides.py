from pathlib import Path

import pytest

from tests.language.speakers.conftest import Recognise
from tests.language.speakers.talk import check, said
from workbench.language.readers import Material, Passage
from workbench.language.speakers import recognise

TALK = [
    ("A", "Kapan kapalnya datang?"),
    ("B", "Biasanya Sabtu pagi."),
    ("A", "Muatannya apa?"),
    ("B", "Semen."),
]


class DescribeLinesThatAreNobodys:
    @pytest.mark.parametrize(
        "line",
        [
            "[Catatan transkriptor: suara ombak]",
            "(Note: phone rings)",
            "Rekaman 2 dimulai",
            "Recording 3 continues",
            "Wulan Sari stopped transcription",
            "--- jeda ---",
            "%com:\tangin kencang",
            "-----",
        ],
    )
    def it_keeps_them_out_at_the_end_of_a_turn(self, recognised: Recognise, line: str) -> None:
        found = recognised("\n".join(f"{who}: {words}\n{line}" for who, words in TALK))

        check(found)
        assert said(found) == TALK

    def it_keeps_speech_behind_them_in_the_turn(self, recognised: Recognise) -> None:
        found = recognised("A: Lalu?\nB: Kapal merapat.\n[Catatan: batuk]\nBaru kami turun.\n" * 3)

        assert said(found)[1] == ("B", "Kapal merapat.\n[Catatan: batuk]\nBaru kami turun.")

    def it_leaves_a_word_that_somebody_says_alone(self, recognised: Recognise) -> None:
        assert said(recognised("A: Sesudah itu apa?\nB: Makan siang.\nIstirahat.\n" * 3))[1] == (
            "B",
            "Makan siang.\nIstirahat.",
        )


class DescribeTimesAtTheEnd:
    @pytest.mark.parametrize("mark", ["#00:00:{:02d}-0#", "[00:00:{:02d}]", "(00:{:02d})"])
    def it_gives_turns_the_time_that_closes_them(self, recognised: Recognise, mark: str) -> None:
        talk = "\n".join(
            f"{who}: {words} {mark.format(place * 9)}" for place, (who, words) in enumerate(TALK)
        )

        found = recognised(talk)

        assert [turn.time for turn in found.turns] == [0.0, 9.0, 18.0, 27.0]
        assert said(found)[1][1].startswith("Biasanya Sabtu pagi. ")

    def it_takes_no_time_that_somebody_speaks_of(self, recognised: Recognise) -> None:
        assert [
            turn.time for turn in recognised("A: Jam berapa?\nB: Jam 08:30\nA: Lalu?\nB: Siang (12:15)").turns
        ] == [None] * 4

    def it_takes_the_time_of_a_cue_that_names_its_speaker_in_its_words(self) -> None:
        cues = tuple(
            Passage(f"[SPEAKER_0{place % 2}]: {words}", time=place * 4.0)
            for place, (_, words) in enumerate(TALK)
        )

        found = recognise(Material(Path("a.vtt"), "vtt", cues, "utf-8"))

        assert [turn.time for turn in found.turns] == [0.0, 4.0, 8.0, 12.0]
