"""What is done with many found codings at once, what is told before, what is chosen from, and what is exported."""

import csv
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from tests.fakes.records import SARI
from tests.services.study import BAYU, COST, LOAD, REPORTING, SIGNAL, study_project
from workbench.coding.codings import SetMemo
from workbench.coding.districts import LinkDistrict
from workbench.coding.participants import ChangeParticipants
from workbench.domain.codings import Coding
from workbench.domain.districts import DistrictLink
from workbench.domain.errors import FileReason, FileRefused
from workbench.domain.found import GroupBy, Order
from workbench.domain.memos import Memo, MemoTarget
from workbench.domain.participants import Participant
from workbench.domain.queries import Fact, Query, Whose, for_code
from workbench.services.coding import new_memo
from workbench.services.finding import Finder
from workbench.services.found_changes import coded_too, noted, recoded, removed
from workbench.services.jobs import Silent
from workbench.services.projects import Project
from workbench.services.query_choices import attribute_names, attribute_values, values_of
from workbench.services.reporting_found import as_text, export_found


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = study_project(tmp_path)
    made.coder = SARI
    return made


class DescribeChangingMany:
    def it_recodes_in_one_step(self, project: Project) -> None:
        plan = recoded(project, ("x-3", "x-4", "x-1"), SIGNAL.id)
        assert (plan.changed, plan.joined, plan.already) == (1, 1, 1)
        assert plan.operation is not None
        done = project.perform(plan.operation)
        assert project.reader.get(Coding, "x-1").code == SIGNAL.id
        assert project.reader.find(Coding, "x-3") is None
        project.undo(done)
        assert project.reader.get(Coding, "x-3").code == REPORTING.id

    def it_has_nothing_to_do_where_all_have_the_code(self, project: Project) -> None:
        assert recoded(project, ("x-4",), SIGNAL.id).operation is None
        assert coded_too(project, ("x-4",), SIGNAL.id).operation is None

    def it_gives_one_more_code_by_who_works(self, project: Project) -> None:
        plan = coded_too(project, ("x-0", "x-1", "x-2", "x-4"), SIGNAL.id)
        assert (plan.added, plan.already) == (2, 2)
        assert plan.operation is not None
        assert {each.coder for each in plan.operation.codings} == {project.coder.id}
        project.perform(plan.operation)
        assert len(project.reader.where(Coding, code=SIGNAL.id)) == 5

    def it_writes_below_a_memo_that_is_there(self, project: Project) -> None:
        project.perform(SetMemo(new_memo(project, MemoTarget.CODING, "x-0", "Dulu.")))
        plan = noted(project, ("x-0", "x-1"), "Sekarang.")
        assert (plan.fresh, plan.continued) == (1, 1)
        project.perform(plan.operation)
        assert {each.text for each in project.reader.all(Memo)} == {"Dulu.\n\nSekarang.", "Sekarang."}

    def it_tells_what_goes_with_codings(self, project: Project) -> None:
        project.perform(SetMemo(new_memo(project, MemoTarget.CODING, "x-0", "Dulu.")))
        statement = DistrictLink("l-1", COST.id, "d-garut", BAYU.id, project.clock(), "", ("x-1",))
        project.perform(LinkDistrict(statement))
        plan = removed(project, ("x-0", "x-1", "x-2"))
        assert (plan.codings, plan.memos, plan.cited) == (3, 1, 1)
        project.perform(plan.operation)
        assert len(project.reader.all(Coding)) == 6


class DescribeChoices:
    def it_offers_what_there_is(self, project: Project) -> None:
        reader = project.reader
        assert [each.name for each in values_of(reader, Fact.SOURCE)][:2] == [
            "03-garut-fgd-pendamping",
            "04-garut-fgd-kpm",
        ]
        assert [each.key for each in values_of(reader, Fact.KIND)] == ["fgd", "note"]
        assert [each.name for each in values_of(reader, Fact.DISTRICT)] == ["Garut", "Ende", "Mimika", ""]
        assert [each.key for each in values_of(reader, Fact.ROLE)] == [
            "moderator",
            "pendamping",
            "kpm",
            "other",
            "",
        ]
        assert {each.name for each in values_of(reader, Fact.CODER)} == {"Bayu", "Sari"}
        assert [each.key for each in values_of(reader, Fact.ORIGIN)] == ["hand", "accepted"]
        speakers = values_of(reader, Fact.SPEAKER)
        assert (speakers[0].name, speakers[0].about, speakers[-1].key) == ("K1", "04-garut-fgd-kpm", "")

    def it_offers_the_attributes_of_people_and_sources(self, project: Project) -> None:
        person = project.reader.all(Participant)[0]
        project.perform(ChangeParticipants((person.described((("Usia", "34"), ("Desa", "Cibunar"))),)))
        assert attribute_names(project.reader, Whose.SPEAKER) == ("Desa", "Usia")
        assert attribute_values(project.reader, Whose.SPEAKER, "Usia") == ("34",)
        assert attribute_names(project.reader, Whose.SOURCE) == ()


class DescribeTheExport:
    def export(
        self, project: Project, path: Path, *, places: list[int] | None = None, language: str = "id"
    ) -> int:
        book = project.codebook()
        found = Finder(project).find(for_code(LOAD.id), book, Order(group=GroupBy.CODE))
        with project.reading() as reader:
            return export_found(found, places, path, language, book, reader, Silent())

    def it_writes_a_workbook_of_text(self, project: Project, tmp_path: Path) -> None:
        project.perform(SetMemo(new_memo(project, MemoTarget.CODING, "x-0", "=SUM(1)")))
        assert self.export(project, tmp_path / "a.xlsx") == 6
        rows = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_index(0).to_python()
        assert rows[0][:5] == ["no", "kutipan", "sebelumnya", "sesudahnya", "kode"]
        assert rows[1][4] == "Beban kerja / Biaya pribadi"
        assert rows[1][15] == "=SUM(1)"
        with ZipFile(tmp_path / "a.xlsx") as parts:
            assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")

    def it_writes_the_chosen_alone_as_csv(self, project: Project, tmp_path: Path) -> None:
        assert self.export(project, tmp_path / "a.csv", places=[5, 0], language="en") == 2
        with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.reader(stream))
        assert (rows[0][1], rows[1][14], rows[2][14]) == ("quotation", "suggestion accepted", "by hand")
        assert rows[1][5] == "Konteks wilayah / Jaringan internet"

    def it_writes_word_under_the_headings_of_the_list(self, project: Project, tmp_path: Path) -> None:
        assert self.export(project, tmp_path / "a.docx") == 6
        document = Document(str(tmp_path / "a.docx"))
        assert "Beban kerja / Pelaporan digital" in [each.text for each in document.paragraphs]
        assert len(document.tables) == 2
        assert self.export(project, tmp_path / "b.docx", places=[0], language="en") == 1
        assert len(Document(str(tmp_path / "b.docx")).tables) == 1

    def it_refuses_another_format(self, project: Project, tmp_path: Path) -> None:
        with pytest.raises(FileRefused) as refused:
            self.export(project, tmp_path / "a.pdf")
        assert refused.value.reason is FileReason.UNKNOWN_FORMAT

    def it_goes_to_the_clipboard_with_where_it_stands(self, project: Project) -> None:
        found = Finder(project).find(Query(), project.codebook())
        words = as_text(found.chosen(project.reader, [7, 8]))
        assert words.startswith("“Ongkos ojek ke kampung atas")
        assert "(21-ende-fgd, P3, par. 2) [Beban kerja / Biaya pribadi]\n\n“Sinyal mati" in words
