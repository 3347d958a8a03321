"""Proposals as a person corrects them: each correction is a new proposal, and what was said survives a new reading."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.bringing_in import NAMES, TWO, district, group, names, proposed, speaking, written
from workbench.domain.districts import District
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.services.importing import ImportOptions, Proposal, import_operation, split_up
from workbench.services.projects import Project
from workbench.services.proposals import RemarksAs, layouts, turn_doubts
from workbench.services.studies import create


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create(tmp_path / "studi.workbench", coder="Sari")
    yield opened
    opened.close()


@pytest.fixture
def talk(project: Project, tmp_path: Path) -> Proposal:
    (made,) = proposed(project, written(tmp_path, "bahan/FGD satu.txt", NAMES))
    return made


def called(proposal: Proposal, name: str) -> Participant:
    return next(each for each in proposal.participants if each.name == name)


class DescribeReadingAnew:
    def it_reads_in_another_layout_and_back(self, talk: Proposal) -> None:
        flat = talk.read_as("no_turns")
        assert (flat.layout, flat.shares()) == ("no_turns", ())
        assert flat.transcript is not None
        assert flat.transcript.turns == ()
        again = flat.read_as("auto")
        assert again.transcript == talk.transcript
        assert again.participants == talk.participants

    def it_offers_automatic_first(self) -> None:
        assert layouts()[0] == "auto"
        assert {"colon", "table", "no_turns"} < set(layouts())

    def it_keeps_what_was_said_of_people_by_their_names(self, talk: Proposal) -> None:
        ujang = called(talk, "Pak Ujang")
        said = talk.with_role(ujang.id, Role.OFFICIAL).with_speaker_name(ujang.id, "  Informan   7 ")
        again = said.read_as("no_turns").read_as("colon")
        person = called(again, "Informan 7")
        assert (person.id, person.role) == (ujang.id, Role.OFFICIAL)

    def it_keeps_kind_and_district_that_a_person_chose(self, talk: Proposal, project: Project) -> None:
        ende = district(project, "Ende")
        again = talk.in_kind(SourceKind.SURVEY).placed(ende.id).read_as("no_turns")
        assert again.source is not None
        assert (again.source.kind, again.source.district) == (SourceKind.SURVEY, ende.id)

    def it_takes_a_label_away_and_brings_it_back(self, talk: Proposal) -> None:
        less = talk.without_label("pak ujang")
        assert names(less) == ["Moderator", "Bu Wati", "Ibu Wati"]
        assert len(speaking(less)) == 5
        assert names(less.with_label("Pak Ujang")) == names(talk)

    def it_takes_a_name_for_a_label(self, project: Project, tmp_path: Path) -> None:
        text = NAMES + "kawan di belakang: Saya juga.\n"
        (made,) = proposed(project, written(tmp_path, "x.txt", text))
        assert "kawan di belakang" not in names(made)
        assert "kawan di belakang" in names(made.with_label("kawan di belakang"))

    def it_asks_for_a_look_again(self, talk: Proposal) -> None:
        assert talk.needs_look
        assert not talk.seen().needs_look
        assert talk.seen().read_as("bracket").needs_look
        assert talk.seen().seen(checked=False) == talk

    def it_leaves_alone_what_can_not_be_read(self, project: Project, tmp_path: Path) -> None:
        (gone,) = proposed(project, tmp_path / "tidak-ada.txt")
        assert gone.read_as("colon").with_label("x").without_label("y") == gone
        assert gone.recast(gone.casting) == gone
        assert (gone.merges, gone.silent, gone.remarks, gone.layout, gone.parts) == ((), (), (), None, 0)
        assert turn_doubts(gone) == {}
        assert not gone.needs_look


class DescribeMerging:
    def it_proposes_and_takes_what_is_one_person(self, talk: Proposal) -> None:
        (merge,) = talk.merges
        one = talk.merged_as(merge)
        assert names(one) == ["Moderator", "Bu Wati", "Pak Ujang"]
        assert speaking(one).count("Bu Wati") == 3
        assert (one.merges, one.doubts) == ((), ())
        (share,) = [each for each in one.shares() if each.participant.name == "Bu Wati"]
        assert share.names == ("Bu Wati", "Ibu Wati")

    def it_survives_a_new_reading_and_can_be_taken_back(self, talk: Proposal) -> None:
        one = talk.merged_as(talk.merges[0]).read_as("no_turns").read_as("auto")
        assert names(one) == ["Moderator", "Bu Wati", "Pak Ujang"]
        apart = one.parted(called(one, "Bu Wati").id)
        assert names(apart) == names(talk)
        assert apart.parted(called(apart, "Moderator").id) == apart

    def it_keeps_apart_what_a_person_says_is_apart(self, talk: Proposal) -> None:
        apart = talk.kept_apart(talk.merges[0])
        assert names(apart) == names(talk)
        assert (apart.merges, apart.doubts) == ((), ())
        assert apart.read_as("colon").merges == ()

    def it_merges_any_two_into_the_first(self, talk: Proposal) -> None:
        into, other = called(talk, "Pak Ujang"), called(talk, "Ibu Wati")
        one = talk.merged(into.id, [other.id])
        assert speaking(one).count("Pak Ujang") == 3
        assert "Ibu Wati" not in names(one)
        third = one.merged(called(one, "Bu Wati").id, [into.id])
        assert names(third) == ["Moderator", "Bu Wati"]

    def it_merges_the_silent_with_who_speaks(self, talk: Proposal) -> None:
        (dadan,) = talk.silent
        assert dadan.name == "Pak Dadan"
        one = talk.merged(called(talk, "Pak Ujang").id, [dadan.id])
        assert one.silent == ()

    def it_marks_the_turns_in_doubt(self, talk: Proposal) -> None:
        ((index, doubt),) = turn_doubts(talk).items()
        assert speaking(talk)[index] == "Ibu Wati"
        assert doubt.kind == "one_person"


class DescribeImportingWhatWasCorrected:
    def it_saves_silent_people_marks_and_attributes(self, talk: Proposal, project: Project) -> None:
        operation = import_operation([talk.merged_as(talk.merges[0])])
        assert operation is not None
        project.perform(operation)
        (source,) = project.reader.all(Source)
        transcript = project.reader.get(Transcript, source.id)
        silent = [project.reader.get(Participant, each).name for each in transcript.silent]
        assert silent == ["Pak Dadan"]
        assert dict(source.attributes)["Tanggal"] == "3 Maret 2025"
        assert project.reader.count(Participant) == 4

    def it_leaves_out_what_is_not_wanted(self, talk: Proposal) -> None:
        assert import_operation([talk.leaving_out(left_out=True)]) is None

    def it_moves_people_with_their_source(self, talk: Proposal, project: Project) -> None:
        ende = district(project, "Ende")
        assert {each.district for each in talk.placed(ende.id).participants} == {ende.id}


class DescribeSplitting:
    def it_makes_a_proposal_of_each_interview(self, project: Project, tmp_path: Path) -> None:
        (whole,) = proposed(project, written(tmp_path, "dua.txt", TWO))
        assert whole.parts == 2
        one, other = split_up(whole, project.reader.all(District), ["dua – 1"])
        assert one.source is not None
        assert other.source is not None
        assert (one.source.name, other.source.name) == ("dua – 1 (2)", "dua – 2")
        assert (one.part, other.part, one.path) == (1, 2, whole.path)
        assert one.transcript is not None
        assert other.transcript is not None
        assert whole.transcript is not None
        assert f"{one.transcript.text}\n{other.transcript.text}" == whole.transcript.text
        assert not {each.id for each in one.participants} & {each.id for each in other.participants}

    def it_keeps_what_was_said_of_the_whole(self, project: Project, tmp_path: Path) -> None:
        (whole,) = proposed(project, written(tmp_path, "dua.txt", TWO))
        ende = district(project, "Ende")
        said = whole.placed(ende.id).in_kind(SourceKind.FGD).with_remarks(RemarksAs.CODINGS)
        for each in split_up(said, project.reader.all(District), []):
            assert each.source is not None
            assert (each.source.district, each.source.kind) == (ende.id, SourceKind.FGD)
            assert each.remarks_as is RemarksAs.CODINGS

    def it_splits_while_proposing_when_asked(self, project: Project, tmp_path: Path) -> None:
        paths = written(tmp_path, "dua.txt", TWO), written(tmp_path, "satu.txt", group(1))
        found = proposed(project, *paths, options=ImportOptions(split=True))
        assert [each.source.name for each in found if each.source] == ["dua – 1", "dua – 2", "satu"]

    def it_leaves_what_is_one_as_it_is(self, project: Project, tmp_path: Path) -> None:
        (gone,) = proposed(project, tmp_path / "tidak-ada.txt")
        assert split_up(gone, (), ()) == (gone,)
        (whole,) = proposed(project, written(tmp_path, "satu.txt", group(1)))
        (same,) = split_up(whole, (), ())
        assert same.transcript is not None
        assert whole.transcript is not None
        assert same.transcript.text == whole.transcript.text


class DescribeWhoWasThere:
    def it_takes_no_speech_for_a_list_of_people(self, project: Project, tmp_path: Path) -> None:
        text = (
            "Dan: Is it clear?\nParticipant: Yes, Well, Um and so on.\nDan: Go on.\nParticipant: Oh, I, No.\n"
            * 3
        )
        (made,) = proposed(project, written(tmp_path, "P4.txt", text))
        assert names(made) == ["Dan", "Participant"]
        assert made.silent == ()
