from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.language.speakers.talk import check, names, said
from workbench.domain.marks import MarkKind
from workbench.language.readers import Material, Passage
from workbench.language.speakers import LayoutChoice, Profile, Recognised, parts_of, recognise


def chat(*passages: Passage, profile: Profile | None = None) -> Recognised:
    return recognise(Material(Path("obrolan.vtt"), "vtt", passages), profile or Profile())


def cue(speaker: str, words: str, time: float, label: bool = False) -> Passage:
    text = f"{speaker}: {words}" if label else words
    return Passage(text, speaker=speaker, speech=len(text) - len(words), time=time)


class DescribeSpeakersThatTheFormatNames:
    def it_takes_turns_from_the_passages(self) -> None:
        found = chat(
            cue("Bu Sri", "Sudah cair?", 1.5, label=True),
            cue("Oto", "Belum.", 4.0),
            Passage("Katanya begini: besok.", time=6.25),
            cue("Oto", "Tanggal: lima.", 9.0),
        )

        check(found)
        assert said(found) == [
            ("Bu Sri", "Sudah cair?"),
            ("Oto", "Belum.\nKatanya begini: besok."),
            ("Oto", "Tanggal: lima."),
        ]
        assert [turn.time for turn in found.turns] == [1.5, 4.0, 9.0]
        assert found.layout is LayoutChoice.GIVEN

    def it_keeps_the_clock_within_turns_as_marks(self) -> None:
        found = chat(cue("Oto", "Belum.", 4.0), Passage("Besok.", time=6.25))

        assert [(mark.kind, mark.start, mark.end, mark.time) for mark in found.marks] == [
            (MarkKind.TIME, 7, 13, 6.25)
        ]

    def it_keeps_names_as_they_are_given(self) -> None:
        found = chat(cue("+62 812-555", "Halo.", 1), cue(" DB: ", "Ya.", 2), cue("DB", "Ya?", 3))

        assert names(found) == ["+62 812-555", "DB:", "DB"]

    def it_gives_somebody_named_over_nothing_what_comes_next(self) -> None:
        found = chat(
            cue("Sri", "Ya?", 1), cue("Oto", "", 2), Passage("Belum."), cue("Sri", "Oh.", 4), cue("A", "", 5)
        )

        assert said(found) == [("Sri", "Ya?"), ("Oto", "Belum."), ("Sri", "Oh.")]
        assert [turn.time for turn in found.turns] == [1, 2, 4]

    def it_weighs_no_labels_clocks_or_headers_in_what_is_said(self) -> None:
        found = chat(
            cue("Oto", "08:30", 1),
            cue("Sri", "Nama: Lasmi\nTanggal: 3 Mei\nTempat: Aula", 2),
            cue("Oto", "P1: ya.\nP2: tidak.", 3),
        )

        assert [who for who, _ in said(found)] == ["Oto", "Sri", "Oto"]
        assert said(found)[0][1] == "08:30"
        assert found.attributes == ()

    def it_reads_what_stands_before_the_talk_as_header(self) -> None:
        found = chat(Passage("Tanggal: 3 Mei"), Passage("Tempat: Aula"), Passage(""), cue("Oto", "Ya.", 1))

        assert found.attributes == (("Tanggal", "3 Mei"), ("Tempat", "Aula"))
        assert said(found) == [("Oto", "Ya.")]

    def it_is_one_interview(self) -> None:
        talk = (Passage("Wawancara 1"), cue("A", "Ya?", 1), Passage("Wawancara 2"), cue("A", "Ya?", 1))

        assert len(parts_of(Material(Path("a.vtt"), "vtt", talk))) == 1

    def it_lets_a_person_have_it_otherwise(self) -> None:
        talk = (cue("Rekaman", "Rini: Kapan?", 1), cue("Rekaman", "Tono: Kemarin.", 2))

        assert names(chat(*talk, profile=Profile(LayoutChoice.COLON))) == ["Rini", "Tono"]
        assert chat(*talk, profile=Profile(LayoutChoice.NO_TURNS)).turns == ()
        assert chat(*talk, profile=Profile(never=("rekaman",))).turns == ()

    @given(
        st.lists(
            st.builds(
                Passage,
                st.text(alphabet="ab: \n", max_size=8),
                speaker=st.sampled_from(["", " ", "A", "B:"]),
                speech=st.integers(-2, 12),
                time=st.none() | st.floats(0, 1e6),
            )
        )
    )
    def it_keeps_the_laws_whatever_the_reader_says(self, passages: list[Passage]) -> None:
        check(chat(*passages))
