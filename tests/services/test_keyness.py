from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes.changes import Rewrite
from tests.fakes.records import NOW, SARI
from tests.services.discovering import ANI, BRIDGE, coding, discovering_project
from workbench.domain.errors import UnknownThing
from workbench.domain.matrices import Dimension
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import SourceKind, Transcript, described
from workbench.domain.turns import Turn
from workbench.services.jobs import Silent
from workbench.services.keyness import KeynessQuery, KeynessTable, attributes, dimension_named, keyness_table
from workbench.services.projects import Project
from workbench.services.searching import Where
from workbench.services.word_counts import WordQuery


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = discovering_project(tmp_path / "temuan.workbench")
    yield opened
    opened.close()


def _table(project: Project, **asked) -> KeynessTable:
    return keyness_table(project, KeynessQuery(chance=0.05, **asked), Silent())


def _phrases(table: KeynessTable) -> dict[str, list[str]]:
    groups = zip(table.headings, table.keyness.groups, strict=True)
    return {heading.label: [each.phrase for each in group.phrases] for heading, group in groups}


class DescribeKeyness:
    def it_compares_roles(self, project: Project) -> None:
        found = _phrases(_table(project, by=Dimension.ROLE))
        assert list(found) == ["moderator", "pendamping", "kpm"]
        assert {"jembatan", "perahu"} <= set(found["kpm"])
        assert "foto" in found["pendamping"]

    def it_compares_districts_and_kinds(self, project: Project) -> None:
        assert list(_phrases(_table(project))) == ["Garut", "Ende"]
        assert list(_phrases(_table(project, by=Dimension.KIND))) == ["fgd", "interview"]

    def it_compares_people_by_what_is_known_of_them(self, project: Project) -> None:
        found = _phrases(_table(project, by="Dusun"))
        assert list(found) == ["Atas", "Bawah"]
        assert "jembatan" in found["Atas"]
        assert list(_phrases(_table(project, by="Usia"))) == ["31", "44"]

    def it_compares_many_numbers_by_ranges(self, project: Project) -> None:
        ages = ["31", "8", "52", "44", "8", "19", "40", "67"]
        people = tuple(
            Participant(f"p-{n}", f"P{n}", attributes=(("Umur", age),)) for n, age in enumerate(ages)
        )
        text = "Kami menunggu kapal. " * 2
        turns = tuple(
            Turn(n, each.name, n * 42, n * 42, n * 42 + 42, each.id) for n, each in enumerate(people)
        )
        source = described("s-many", "Banyak", SourceKind.FGD, "txt", text * 8, NOW)
        project.perform(Rewrite((*people, source, Transcript("s-many", text * 8, turns))))
        assert list(_phrases(_table(project, by="Umur"))) == ["8", "19–31", "40–44", "52–67"]

    def it_counts_stems_or_forms(self, project: Project) -> None:
        by_stem = _table(project, by=Dimension.ROLE)
        upload = next(each for _, _, each in by_stem.rows() if "mengunggah" in each.forms)
        assert set(upload.forms) == {"mengunggah", "diunggah"}
        by_form = _table(project, by=Dimension.ROLE, words=WordQuery())
        assert all(len(each.forms) == 1 for _, _, each in by_form.rows())

    def it_leaves_moderators_out_where_the_project_does(self, project: Project) -> None:
        project.count_moderator(wanted=False)
        assert "moderator" not in _phrases(_table(project, by=Dimension.ROLE))

    def it_looks_where_it_is_told(self, project: Project) -> None:
        where = WordQuery(Where(roles=frozenset({Role.BENEFICIARY})), by_stem=True)
        assert _phrases(_table(project, by=Dimension.ROLE, words=where)) == {"kpm": []}

    def it_may_look_only_at_what_is_not_coded(self, project: Project) -> None:
        everything, uncoded = (_table(project, by=Dimension.ROLE, uncoded=each) for each in (False, True))
        assert "jembatan" in _phrases(everything)["kpm"]
        assert "jembatan" not in _phrases(uncoded)["kpm"]
        before = sum(each.words for each in uncoded.keyness.groups)
        words = "Anak menyeberang naik perahu, jembatan belum diperbaiki."
        project.perform(Rewrite((coding(project, "x-new", 3, words, BRIDGE, SARI),)))
        after = sum(each.words for each in _table(project, by=Dimension.ROLE, uncoded=True).keyness.groups)
        assert after == before - 7

    def it_sees_in_blind_mode_what_the_coder_may_see(self, project: Project) -> None:
        project.switch_coder("Bagas")
        project.be_blind(wanted=True)
        assert "jembatan" in _phrases(_table(project, by=Dimension.ROLE, uncoded=True))["kpm"]

    def it_tells_where_each_is_said(self, project: Project) -> None:
        table = _table(project, by=Dimension.ROLE)
        for group, row, phrase in table.rows():
            hits = table.hits(group, row)
            assert len(hits) == phrase.count
            assert {" ".join(each.match.casefold().split()) for each in hits.rows()} <= set(phrase.forms)
        group = [each.id for each in table.headings].index(Role.BENEFICIARY)
        assert {each.speaker for each in table.hits(group, 0).rows()} == {ANI.name}

    @pytest.mark.parametrize("backwards", [False, True])
    def it_does_not_hang_on_the_order_of_the_import(
        self, project: Project, tmp_path: Path, backwards: bool
    ) -> None:
        other = discovering_project(tmp_path / "lain.workbench", backwards=backwards)
        for by in (Dimension.ROLE, Dimension.DISTRICT, "Dusun"):
            assert _table(other, by=by).keyness == _table(project, by=by).keyness
        other.close()


class DescribeWhatCanBeCompared:
    def it_names_attributes_that_differ(self, project: Project) -> None:
        assert attributes(project.reader) == ("Dusun", "Usia")

    def it_knows_a_dimension_or_an_attribute_by_name(self) -> None:
        assert dimension_named("ROLE", ()) is Dimension.ROLE
        assert dimension_named("dusun", ("Dusun",)) == "Dusun"
        with pytest.raises(UnknownThing):
            dimension_named("speaker", ("Dusun",))
