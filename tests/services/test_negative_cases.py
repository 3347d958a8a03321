"""Negative cases of the made-up study of two districts, counted by hand."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import ENDE, GARUT, NOW, SARI
from tests.services.two_districts import (
    BAYU,
    BOGOR,
    COST,
    LOAD,
    PLACE,
    SIGNAL,
    SUPPORT,
    coded,
    finished,
    two_districts,
)
from workbench.domain.codings import Coding
from workbench.domain.districts import DistrictLink
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodeId, DistrictId
from workbench.domain.negative_cases import CaseKind, Completeness, NegativeCases
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.turns import Turn
from workbench.services import negative_cases as module
from workbench.services.comparing_districts import Comparer
from workbench.services.negative_cases import negative_cases
from workbench.services.projects import Project

FGD = 10 * 13 + 13


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = two_districts(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def comparer(project: Project) -> Iterator[Comparer]:
    made = Comparer(project)
    yield made
    made.close()


def _found(
    comparer: Comparer, project: Project, code: CodeId = PLACE.id, district: DistrictId | None = None
) -> NegativeCases:
    return negative_cases(comparer, code, project.reader, district=district)


def _ids(found: NegativeCases, kind: CaseKind) -> list[str]:
    return [each.id for each in found.of_kind(kind)]


class DescribeNegativeCases:
    def it_finds_where_others_have_it(self, comparer: Comparer, project: Project) -> None:
        found = _found(comparer, project)
        assert (found.code_path, found.codings) == ("Konteks wilayah", 7)
        assert found.rate == pytest.approx(1000 * 7 / (4 * FGD))
        assert _ids(found, CaseKind.DISTRICT) == []
        assert _ids(found, CaseKind.SOURCE) == ["fgd-garut", "wawancara-ende"]
        # G4 and E1 have it; Bogor's speakers are not coded yet.
        assert set(_ids(found, CaseKind.PARTICIPANT)) == {"g1", "g2", "g3", "e2", "e3", "e4"}

    def it_holds_each_against_others_like_it(self, comparer: Comparer, project: Project) -> None:
        fgd, interview = _found(comparer, project).of_kind(CaseKind.SOURCE)
        assert (fgd.label, fgd.like, fgd.like_with) == ("fgd-garut", 1, 1)
        assert (interview.like, interview.like_with) == (1, 1)
        project.perform(Rewrite((), (project.reader.among(Coding, ["x-12"]))))
        assert _ids(_found(comparer, project), CaseKind.SOURCE) == ["fgd-garut"]

    def it_expects_no_more_than_the_other_codings_allow(self, comparer: Comparer, project: Project) -> None:
        fgd = _found(comparer, project).of_kind(CaseKind.SOURCE)[0]
        # Ten codings of other things; in all 7 of this come with 17 of others.
        assert (fgd.words, fgd.codings, fgd.completeness) == (FGD, 10, Completeness.PARTLY)
        assert fgd.expected == pytest.approx(min(7 / 4, 10 * 7 / 17))
        interview = _found(comparer, project).of_kind(CaseKind.SOURCE)[1]
        assert interview.expected == pytest.approx(2 * 7 / 17)
        project.perform(Rewrite((finished("wawancara-ende"),)))
        done = _found(comparer, project).of_kind(CaseKind.SOURCE)[1]
        assert (done.finished, done.completeness) == (1, Completeness.FINISHED)
        assert done.expected == pytest.approx(7 / 4)
        assert not done.telling

    def it_tells_uncoded_from_coded_and_finished(self, comparer: Comparer, project: Project) -> None:
        found = _found(comparer, project, LOAD.id)
        assert [(each.kind, each.id) for each in found.uncoded] == [
            (CaseKind.DISTRICT, BOGOR.id),
            (CaseKind.SOURCE, "fgd-bogor"),
            (CaseKind.PARTICIPANT, "b1"),
            (CaseKind.PARTICIPANT, "b2"),
        ]
        assert all(each.expected == 0 and not each.telling for each in found.uncoded)
        project.perform(Rewrite((finished("fgd-bogor", BAYU),)))
        done = _found(comparer, project, LOAD.id)
        assert done.uncoded == ()
        (bogor,) = done.of_kind(CaseKind.DISTRICT)
        assert (bogor.completeness, bogor.words, bogor.like, bogor.like_with) == (
            Completeness.FINISHED,
            FGD,
            2,
            2,
        )
        assert bogor.expected == pytest.approx(13 / 5)

    def it_calls_an_absence_telling_where_three_would_be_expected(
        self, comparer: Comparer, project: Project
    ) -> None:
        more = [coded(f"x-m{turn}", "fgd-garut", turn, COST, BAYU) for turn in range(1, 10)]
        project.perform(Rewrite((*more, finished("fgd-bogor"))))
        (bogor,) = _found(comparer, project, COST.id).of_kind(CaseKind.DISTRICT)
        assert bogor.expected == pytest.approx(22 / 5)
        assert bogor.telling

    def it_looks_in_one_district(self, comparer: Comparer, project: Project) -> None:
        found = _found(comparer, project, district=GARUT.id)
        assert _ids(found, CaseKind.SOURCE) == ["fgd-garut"]
        assert set(_ids(found, CaseKind.PARTICIPANT)) == {"g1", "g2", "g3"}
        assert found.rate == _found(comparer, project).rate

    def it_takes_in_what_stands_below(self, comparer: Comparer, project: Project) -> None:
        assert _found(comparer, project, SIGNAL.id).codings == 5
        with pytest.raises(UnknownThing):
            _found(comparer, project, CodeId("c-nowhere"))

    def it_leaves_out_moderators(self, comparer: Comparer, project: Project) -> None:
        assert "m-fgd-garut" not in _ids(_found(comparer, project, SUPPORT.id), CaseKind.PARTICIPANT)
        with_them = negative_cases(comparer, SUPPORT.id, project.reader)
        without = negative_cases(comparer, SUPPORT.id, project.reader, moderator=False)
        assert (with_them.codings, without.codings) == (4, 3)
        assert (with_them.moderator, without.moderator) == (True, False)
        assert "fgd-ende" not in _ids(with_them, CaseKind.SOURCE)
        assert "fgd-ende" in _ids(without, CaseKind.SOURCE)

    def it_says_nothing_of_what_nobody_has(self, comparer: Comparer, project: Project) -> None:
        project.perform(Rewrite((replace(SUPPORT, id="c-new", name="Baru", position=9),)))
        found = _found(comparer, project, CodeId("c-new"))
        assert (found.codings, found.rate, found.cases, found.uncoded) == (0, 0, (), ())

    def it_lists_those_with_the_most_material(
        self, comparer: Comparer, project: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "LISTED", 2)
        found = _found(comparer, project)
        assert len(found.of_kind(CaseKind.PARTICIPANT)) == 2
        assert found.more == ((CaseKind.SOURCE, 1), (CaseKind.PARTICIPANT, 6))

    def it_knows_where_a_speaker_without_a_district_speaks(
        self, comparer: Comparer, project: Project
    ) -> None:
        loose = [replace(project.reader.get(Participant, each), district=None) for each in ("e2", "b1")]
        project.perform(Rewrite(tuple(loose)))
        home = {each.id: each.district for each in _found(comparer, project).of_kind(CaseKind.PARTICIPANT)}
        assert home["e2"] == ENDE.id
        text = "X: satu dua\n"
        note = described("s-note", "catatan", SourceKind.NOTE, "txt", text, NOW)
        person = Participant("p-x", "X", Role.FACILITATOR)
        talk = Transcript("s-note", text, (Turn(0, "X", 0, 3, len(text), "p-x"),))
        project.perform(Rewrite((note, person, talk, finished("s-note"))))
        home = {each.id: each.district for each in _found(comparer, project).of_kind(CaseKind.PARTICIPANT)}
        assert home["p-x"] is None

    def it_sees_in_blind_mode_what_the_coder_may_see(self, comparer: Comparer, project: Project) -> None:
        project.perform(Rewrite((coded("x-b", "fgd-ende", 1, PLACE, BAYU), finished("fgd-garut"))))
        project.switch_coder("Bayu")
        project.be_blind(wanted=True)
        found = _found(comparer, project)
        assert found.codings == 1
        assert found.against == ()
        assert {each.id for each in found.uncoded if each.kind is CaseKind.SOURCE} == {
            "fgd-garut",
            "fgd-bogor",
        }


class DescribeWhatSpeaksAgainst:
    def it_shows_the_counter_evidence_of_the_theme(self, comparer: Comparer, project: Project) -> None:
        (against,) = _found(comparer, project).against
        assert (against.coding.id, against.speaker) == ("x-12", "G4")
        assert [each.coding.id for each in _found(comparer, project, SIGNAL.id).against] == ["x-12"]
        assert _found(comparer, project, LOAD.id).against == ()
        assert _found(comparer, project, district=GARUT.id).against == (against,)
        assert _found(comparer, project, district=ENDE.id).against == ()

    def it_shows_of_a_code_only_what_bears_it(self, comparer: Comparer, project: Project) -> None:
        project.perform(Rewrite((replace(SIGNAL, id="c-road", name="Jalan", position=1),)))
        assert _found(comparer, project, CodeId("c-road")).against == ()


class DescribeBareLinks:
    def it_names_what_is_stated_without_codings(self, comparer: Comparer, project: Project) -> None:
        (bare,) = _found(comparer, project).bare_links
        assert (bare.district, bare.code_path) == ("Kabupaten Bogor", "Konteks wilayah / Jaringan internet")
        assert (bare.link.note, bare.completeness) == ("Kata koordinator.", Completeness.UNCODED)
        assert _found(comparer, project, LOAD.id).bare_links == ()
        assert _found(comparer, project, district=ENDE.id).bare_links == ()
        project.perform(Rewrite((coded("x-b", "fgd-bogor", 1, SIGNAL),)))
        assert _found(comparer, project).bare_links == ()

    def it_knows_a_link_to_a_theme_by_its_codes(self, comparer: Comparer, project: Project) -> None:
        stated = DistrictLink("l-2", PLACE.id, GARUT.id, SARI.id, NOW)
        project.perform(Rewrite((stated, replace(stated, id="l-3", district=BOGOR.id))))
        assert [each.link.id for each in _found(comparer, project).bare_links] == ["l-3", "l-1"]
