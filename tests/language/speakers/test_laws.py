from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.language.speakers.talk import check, names, said
from workbench.domain.errors import FileRefused
from workbench.language.readers import Material, Passage, material_files, read
from workbench.language.speakers import recognise

PEOPLE = ["Moderator", "P1", "P2", "Bu Sri", "Pak Rahmat", "PD-07", "Informan 2", "Rahmi Putri", "KPM 3"]
LAYOUTS = [
    "{name}: {speech}",
    "{name} : {speech}",
    "**{name}:** {speech}",
    "[00:01:{time:02}] {name}: {speech}",
    "{name} (P, 41 th): {speech}",
]
SPEECH = [
    "Saya setuju dengan itu.",
    "Jam 08:30 sudah antre, rasionya 1:300.",
    "Katanya begini: tunggu saja.\nJadi kami tunggu.",
    "Bagaimana menurut Ibu?",
    "Eh, ya gitu kan.\n\nLanjut besok.",
    "Ya.",
    "(tertawa)",
]


def material(text: str) -> Material:
    return Material(Path("a.txt"), "txt", tuple(map(Passage, text.split("\n"))), "utf-8")


@st.composite
def talks(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]]]:
    people = draw(st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=5, unique=True))
    order = people * 2 + draw(st.lists(st.sampled_from(people), max_size=12))
    layout = draw(st.sampled_from(LAYOUTS))
    between = draw(st.sampled_from(["\n", "\n\n"]))
    turns = [(name, draw(st.sampled_from(SPEECH))) for name in order]
    lines = [
        layout.format(name=name, speech=speech, time=place) for place, (name, speech) in enumerate(turns)
    ]
    return between.join(lines), turns


class DescribeLaws:
    @given(talk=talks())
    def it_recovers_every_turn_of_a_regular_talk(self, talk: tuple[str, list[tuple[str, str]]]) -> None:
        text, turns = talk
        found = recognise(material(text))

        check(found)
        assert said(found) == turns

    @given(
        text=st.lists(
            st.sampled_from([*PEOPLE, *SPEECH, ": ", ":", "\n", "\t", "**", "[00:12] ", "(L)", "3. ", "="])
        ).map("".join)
    )
    def it_keeps_the_text_and_the_order_whatever_comes(self, text: str) -> None:
        found = recognise(material(text))

        check(found)
        assert found.text == text

    @given(text=st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff")))
    def it_survives_any_text(self, text: str) -> None:
        check(recognise(material(text)))


class DescribeRealTranscripts:
    def it_reads_or_refuses_each_of_them_and_keeps_the_laws(self, shared_data: Path) -> None:
        read_files = 0
        for path in material_files([shared_data / "transcripts"]):
            try:
                found = read(path)
            except FileRefused:
                continue
            recognised = recognise(found)
            check(recognised)
            assert recognised.text == found.text
            read_files += 1
        assert read_files > 100

    def it_finds_the_speakers_of_the_labelled_ones(self, shared_data: Path) -> None:
        transcripts = shared_data / "transcripts"
        clones = {
            path.name[:2]: recognise(read(path))
            for path in material_files([transcripts / "id_structure_clones"])
            if path.suffix == ".docx"
        }

        assert set(names(clones["01"])) == set("HDCGSAVM")
        assert set(names(clones["02"])) == {"I", "N", "W"}
        assert set(names(clones["03"])) == {"P", "Y", "N"}
        assert set(names(clones["04"])) == {"Pertanyaan", "Jawaban"}
        assert clones["08"].turns == ()

    def it_finds_no_turns_in_minutes(self, shared_data: Path) -> None:
        folder = shared_data / "transcripts" / "id_cipta_media_fgd_notulensi"
        minutes = [recognise(read(path)) for path in material_files([folder]) if path.name[:4].isdigit()]

        assert minutes
        assert all(found.turns == () for found in minutes)
