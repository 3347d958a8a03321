import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.coding.codes import AddCode
from workbench.coding.districts import FoundStudy
from workbench.coding.material import ImportedSource, ImportSources, PlaceSource, RemoveSource, SetRole
from workbench.coding.turns import UnmarkTurn
from workbench.domain.clock import system_clock
from workbench.domain.codes import Code
from workbench.domain.districts import District
from workbench.domain.errors import Cancelled, DiskFull, UnknownThing
from workbench.domain.ids import CodeId, DistrictId, ParticipantId, SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript, described
from workbench.domain.spans import Span
from workbench.domain.turns import Turn
from workbench.language import doc_cache
from workbench.language.learning.lesson import Talk
from workbench.language.tongues import Tongue, tongue_of
from workbench.services.coding import coding_of
from workbench.services.projects import Project, open_project
from workbench.services.studies import create
from workbench.services.talks import Talks, talks_of
from workbench.services.upkeep import check
from workbench.storage.cache import Entry, cached, cached_names

FIRST = "Kalau hujan sinyalnya nggak ada. Kami yang beli bensin dari kantong sendiri, dan itu sudah biasa."
SECOND = "Di desa saya sinyal hilang kalau hujan. Selebihnya baik, tidak ada yang lain dan kami sudah biasa."
ENGLISH = "We have to buy it, and they are not paid for the fuel that it needs, and that is for you to know."
NETWORK = CodeId("c-2")
TALK, LATER = SourceId("s-1"), SourceId("s-2")


def source_of(id: SourceId, name: str, words: str) -> ImportedSource:
    text = f"P1: {words}"
    who = Participant(ParticipantId(f"p-{id}"), "P1", Role.FACILITATOR)
    turn = Turn(0, "P1", 0, 4, len(text), who.id)
    source = described(id, name, SourceKind.FGD, "txt", text, system_clock())
    return ImportedSource(source, Transcript(id, text, (turn,)), (who,))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = create(tmp_path / "study.workbench", study="empty", coder="Rini")
    made.perform(AddCode(Code(NETWORK, "Jaringan")))
    made.perform(ImportSources((source_of(TALK, "FGD satu", FIRST), source_of(LATER, "FGD dua", SECOND))))
    yield made
    made.close()


@pytest.fixture
def parted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that grows by the length of each text that is parted into words."""
    lengths: list[int] = []
    real = doc_cache.read

    def counting(nlp: object, text: str) -> object:
        lengths.append(len(text))
        return real(nlp, text)

    monkeypatch.setattr(doc_cache, "read", counting)
    return lengths


def all_talks(project: Project) -> dict[SourceId, Talk]:
    return talks_of(project).talks(project.reader)


class DescribeTalks:
    def it_gives_all_sources_in_their_order(self, project: Project) -> None:
        talks = all_talks(project)

        assert list(talks) == [TALK, LATER]
        assert talks[TALK].units[0].words[:5] == ("kalau", "hujan", "sinyal", "tidak", "ada")
        assert talks[TALK].units[0].role == Role.FACILITATOR

    def it_gives_those_asked_for(self, project: Project) -> None:
        assert list(talks_of(project).talks(project.reader, [LATER])) == [LATER]

    def it_says_that_a_source_is_not_there(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            talks_of(project).talks(project.reader, [SourceId("nowhere")])

    def it_parts_a_text_once(self, project: Project, parted: list[int]) -> None:
        first = all_talks(project)

        assert all_talks(project)[TALK] is first[TALK]
        assert len(parted) == 2

    def it_tells_how_far_it_is_and_can_be_stopped(self, project: Project) -> None:
        steps: list[tuple[int, int]] = []

        class Stopping:
            def advance(self, done: int, total: int, what: str = "") -> None:
                steps.append((done, total))
                if done == 1:
                    raise Cancelled

        with pytest.raises(Cancelled):
            talks_of(project).talks(project.reader, None, Stopping())

        assert steps == [(1, 2)]
        assert list(all_talks(project)) == [TALK, LATER]

    def it_knows_where_words_stand(self, project: Project) -> None:
        talk = all_talks(project)[TALK]
        places = talks_of(project).word_places(project.reader, talk, 0)
        text = project.reader.text(TALK)

        assert [text[start:end] for start, end in places[2:4]] == ["sinyalnya", "nggak"]

    def it_loads_no_spacy_before_it_is_asked(self) -> None:
        script = "import sys, workbench.services.talks; print({'spacy', 'numpy'} & {*sys.modules})"

        ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

        assert ran.stdout == "set()\n"


class DescribeWhatIsMadeAnew:
    def it_is_the_talk_whose_speaker_has_another_role(self, project: Project, parted: list[int]) -> None:
        before = all_talks(project)
        talks_of(project).keep()
        project.perform(SetRole(ParticipantId(f"p-{TALK}"), Role.MODERATOR))
        after = all_talks(project)

        assert after[TALK].units[0].leads
        assert after[LATER] is before[LATER]
        assert len(parted) == 2

    def it_is_the_talk_whose_turns_changed(self, project: Project) -> None:
        all_talks(project)
        project.perform(UnmarkTurn(TALK, 0))

        assert all_talks(project)[TALK].units[0].turn == -1

    def it_is_the_talk_that_was_placed(self, project: Project) -> None:
        assert all_talks(project)[TALK].district == ""
        project.perform(FoundStudy((District(DistrictId("ende"), "Ende"),), ()))
        project.perform(PlaceSource(TALK, DistrictId("ende")))

        assert all_talks(project)[TALK].district == "ende"

    def it_is_no_talk_that_is_gone(self, project: Project) -> None:
        all_talks(project)
        talks_of(project).keep()
        assert cached_names(project.file, "doc:") == ["doc:s-1", "doc:s-2"]

        project.perform(RemoveSource(LATER))
        assert list(all_talks(project)) == [TALK]
        talks_of(project).keep()

        assert cached_names(project.file, "doc:") == ["doc:s-1"]

    def it_is_everything_when_people_turn_out_to_code_sentences(self, project: Project) -> None:
        before = all_talks(project)[TALK]
        spans = [Span(start, start + 28) for start in range(4, 12)]
        for each in spans:
            project.perform(coding_of(project, TALK, each, NETWORK))

        assert len(all_talks(project)[TALK].units) > len(before.units)

    def it_follows_what_the_coder_may_see(self, project: Project) -> None:
        spans = [Span(start, start + 28) for start in range(4, 12)]
        for each in spans:
            project.perform(coding_of(project, TALK, each, NETWORK))
        fine = all_talks(project)[TALK]
        project.switch_coder("Bayu")
        project.be_blind(wanted=True)

        assert len(all_talks(project)[TALK].units) < len(fine.units)


class DescribeTheLanguageOfAProject:
    def it_is_that_of_its_texts(self, project: Project) -> None:
        assert talks_of(project).tongue is Tongue.MIXED
        assert tongue_of(talks_of(project).pipeline(project.reader).vocab) is Tongue.INDONESIAN
        assert talks_of(project).tongue is Tongue.INDONESIAN

    def it_is_both_as_soon_as_one_text_is_in_another(self, project: Project) -> None:
        all_talks(project)
        project.perform(ImportSources((source_of(SourceId("s-3"), "Interview", ENGLISH),)))

        assert all_talks(project)[SourceId("s-3")].units[0].words[:3] == ("we", "have", "to")
        assert tongue_of(talks_of(project).pipeline(project.reader).vocab) is Tongue.MIXED


class DescribeTheKeptWords:
    def it_is_not_parted_again_after_the_project_was_opened_anew(
        self, project: Project, parted: list[int]
    ) -> None:
        before = all_talks(project)
        talks_of(project).keep()
        again = Talks(project)

        assert again.talks(project.reader) == before
        assert len(parted) == 2

    def it_is_done_without_where_there_is_no_room(
        self, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        all_talks(project)

        def full(_entries: object) -> None:
            raise DiskFull(project.path)

        monkeypatch.setattr(project.file, "keep_cached", full)
        talks_of(project).keep()

        assert cached_names(project.file, "doc:") == []

    def it_is_made_anew_where_it_is_damaged(self, project: Project, parted: list[int]) -> None:
        before = all_talks(project)
        talks_of(project).keep()
        (name, entry), *_ = cached(project.file, ["doc:s-1"])
        project.file.keep_cached({name: Entry(entry.key, entry.data[:-9])})
        again = Talks(project)

        assert again.talks(project.reader) == before
        again.keep()
        assert dict(cached(project.file, ["doc:s-1"]))["doc:s-1"] == entry
        assert len(parted) == 3

    def it_is_made_anew_where_it_is_of_other_rules(self, project: Project, parted: list[int]) -> None:
        all_talks(project)
        talks_of(project).keep()
        (name, entry), *_ = cached(project.file, ["doc:s-1"])
        project.file.keep_cached({name: Entry("of old", entry.data)})

        Talks(project).talks(project.reader)

        assert len(parted) == 3

    def it_leaves_the_project_sound(self, project: Project, tmp_path: Path) -> None:
        all_talks(project)
        talks_of(project).keep()
        path = project.path
        project.close()

        assert check(path).ok
        with open_project(path, read_only=True).file as file:
            assert len(cached_names(file, "doc:")) == 2

    def it_forgets_what_was_kept_of_sources_that_are_gone_since(self, project: Project) -> None:
        all_talks(project)
        talks_of(project).keep()
        project.perform(RemoveSource(LATER))
        again = Talks(project)
        again.talks(project.reader)
        again.keep()

        assert cached_names(project.file, "doc:") == ["doc:s-1"]


def it_reads_every_source_of_a_project(project: Project) -> None:
    assert len(all_talks(project)) == project.reader.count(Source)
