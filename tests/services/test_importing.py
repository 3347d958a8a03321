"""Proposals: what files would become, corrected by a person, then one operation."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.calling import ENDE_TEXT, GARUT_TEXT
from workbench.domain.districts import District
from workbench.domain.errors import Cancelled, FileReason, FileRefused, NameTaken, UnknownThing
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Source, SourceKind, Transcript
from workbench.services.importing import ImportOptions, Proposal, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.material import open_source, source_items, source_named
from workbench.services.projects import Project
from workbench.services.studies import create


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = create(tmp_path / "studi.workbench", coder="Sari")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "bahan"
    made.mkdir()
    (made / "FGD Garut.txt").write_text(GARUT_TEXT, encoding="utf-8")
    (made / "FGD Ende.txt").write_text(ENDE_TEXT, encoding="utf-8")
    return made


def proposed(project: Project, *paths: Path, district: str | None = None) -> tuple[Proposal, ...]:
    return propose(project.reader, paths, ImportOptions(district=district), Silent())


def district(project: Project, name: str) -> District:
    return next(each for each in project.reader.all(District) if each.name == name)


class Impatient:
    """Somebody who stops after some steps."""

    def __init__(self, patience: int) -> None:
        self.seen: list[tuple[int, int, str]] = []
        self._patience = patience

    def advance(self, done: int, total: int, what: str = "") -> None:
        if done >= self._patience:
            raise Cancelled
        self.seen.append((done, total, what))


class DescribePropose:
    def it_writes_nothing(self, project: Project, folder: Path) -> None:
        found = proposed(project, folder)
        assert [each.status for each in found] == ["ready", "ready"]
        assert project.reader.count(Source) == 0

    def it_tells_how_far_it_is_and_stops(self, project: Project, folder: Path) -> None:
        nosy = Impatient(9)
        propose(project.reader, [folder], ImportOptions(), nosy)
        assert list(dict.fromkeys(nosy.seen)) == [(0, 2, "FGD Ende.txt"), (1, 2, "FGD Garut.txt"), (2, 2, "")]
        with pytest.raises(Cancelled):
            propose(project.reader, [folder], ImportOptions(), Impatient(1))

    def it_refuses_a_district_that_is_none_before_reading(self, project: Project, folder: Path) -> None:
        with pytest.raises(UnknownThing):
            proposed(project, folder, district="Atlantis")

    def it_knows_twins_of_project_and_import(self, project: Project, folder: Path) -> None:
        operation = import_operation(proposed(project, folder / "FGD Garut.txt"))
        assert operation is not None
        project.perform(operation)
        (folder / "salinan.txt").write_text(ENDE_TEXT, encoding="utf-8")
        ende, garut, copy = proposed(project, folder)
        assert (garut.status, garut.duplicate_of) == ("duplicate", "FGD Garut")
        assert garut.duplicate_id == source_named(project.reader, "FGD Garut").id
        assert ende.source is not None
        assert (copy.status, copy.duplicate_id) == ("duplicate", ende.source.id)
        assert copy.shares() == ()

    def it_refuses_with_a_reason_and_goes_on(self, project: Project, folder: Path) -> None:
        (folder / "nul.txt").write_bytes(b"zirahkencana\0")
        (folder / "aa.pdf").write_bytes(b"%PDF")
        found = proposed(project, folder, folder / "tidak-ada.txt")
        reasons = {each.path.name: each.error.reason for each in found if isinstance(each.error, FileRefused)}
        assert reasons["aa.pdf"] is FileReason.DAMAGED
        assert reasons["tidak-ada.txt"] is FileReason.MISSING
        assert set(reasons) == {"aa.pdf", "nul.txt", "tidak-ada.txt"}
        operation = import_operation(found)
        assert operation is not None
        assert len(operation.imported) == 2

    def it_gives_no_name_twice(self, project: Project, folder: Path) -> None:
        deeper = folder / "lagi"
        deeper.mkdir()
        (deeper / "fgd ende.txt").write_text(ENDE_TEXT + "P4: Ya.\n", encoding="utf-8")
        (deeper / "FGD Ende (2).txt").write_text(ENDE_TEXT + "P4: Tidak.\n", encoding="utf-8")
        found = [each.source.name for each in proposed(project, folder) if each.source]
        assert len({name.casefold() for name in found}) == 4
        operation = import_operation(proposed(project, folder))
        assert operation is not None
        project.perform(operation)
        assert project.reader.count(Source) == 4

    def it_ties_turns_to_participants(self, project: Project, folder: Path) -> None:
        (made,) = proposed(project, folder / "FGD Garut.txt")
        assert made.transcript is not None
        people = {each.id: each for each in made.participants}
        assert [people[turn.participant].name for turn in made.transcript.turns if turn.participant] == [
            line.split(":")[0] for line in GARUT_TEXT.splitlines()
        ]
        assert sum(each.turns for each in made.shares()) == 7
        assert {each.district for each in made.participants} == {district(project, "Garut").id}


class DescribeCorrections:
    def it_saves_what_a_person_put_right(self, project: Project, folder: Path) -> None:
        (made,) = proposed(project, folder / "FGD Garut.txt")
        ende = district(project, "Ende")
        someone = next(each for each in made.participants if each.name == "P1")
        right = (
            made.renamed("Diskusi satu")
            .in_kind(SourceKind.INTERVIEW)
            .placed(ende.id)
            .with_role(someone.id, Role.FACILITATOR)
            .with_speaker_name(someone.id, "  Ibu   Rina ")
            .with_speaker_name(someone.id, "  ")
        )
        assert right.district_from == "hand"
        operation = import_operation([right])
        assert operation is not None
        project.perform(operation)
        (source,) = project.reader.all(Source)
        assert (source.name, source.kind, source.district) == ("Diskusi satu", SourceKind.INTERVIEW, ende.id)
        person = project.reader.get(Participant, someone.id)
        assert (person.name, person.role) == ("Ibu Rina", Role.FACILITATOR)
        assert project.reader.get(Transcript, source.id).text == GARUT_TEXT
        assert len(open_source(project.reader, source.id).turns) == 7

    def it_leaves_what_has_no_source_alone(self, project: Project, folder: Path) -> None:
        (gone,) = proposed(project, folder / "tidak-ada.txt")
        assert gone.renamed("x").in_kind(SourceKind.NOTE).placed(None) == gone
        assert import_operation([gone]) is None
        assert import_operation([]) is None

    def it_imports_all_or_nothing(self, project: Project, folder: Path) -> None:
        one, other = proposed(project, folder)
        operation = import_operation([one.renamed("Sama"), other.renamed("sama")])
        assert operation is not None
        with pytest.raises(NameTaken):
            project.perform(operation)
        assert project.reader.count(Source) == project.reader.count(Participant) == 0


class DescribeMaterial:
    def it_lists_by_district_then_name(self, project: Project, folder: Path) -> None:
        (folder / "catatan.txt").write_text("Hujan.\n", encoding="utf-8")
        operation = import_operation(proposed(project, folder))
        assert operation is not None
        project.perform(operation)
        items = source_items(project)
        assert [each.source.name for each in items] == ["FGD Garut", "FGD Ende", "catatan"]
        assert [(each.turns, each.codings) for each in items] == [(7, 0), (6, 0), (0, 0)]
        assert items[2].district is None

    def it_refuses_sources_that_are_not_there(self, project: Project) -> None:
        with pytest.raises(UnknownThing):
            open_source(project.reader, "s-404")
        with pytest.raises(UnknownThing):
            source_named(project.reader, "")
