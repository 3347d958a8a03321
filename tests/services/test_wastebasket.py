"""The wastebasket of a project."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.fakes import records as made
from tests.fakes.changes import Rewrite
from workbench.coding.codings import RemoveCodings
from workbench.coding.districts import UnlinkDistrict
from workbench.coding.frameworks import RemoveSummary
from workbench.coding.many_codes import removal
from workbench.coding.material import RemoveSource
from workbench.coding.removal import RemoveCode
from workbench.domain.codes import Code
from workbench.domain.codings import Coding
from workbench.domain.frameworks import Summary
from workbench.domain.memos import Memo, MemoTarget
from workbench.services.projects import Project, create_file
from workbench.services.wastebasket import contents_of, wastebasket


@pytest.fixture
def project(tmp_path: Path):
    made_here = create_file(tmp_path / "uji.workbench", study="empty", title="Uji", coder="Sari")
    titled = replace(made.MEMO, id="m-5", target=MemoTarget.CODE, about="c-net", title="Judul")
    bare = replace(made.REMARK, id="m-6", text="")
    made_here.perform(Rewrite((*made.ONE_OF_EACH, titled, bare)))
    yield made_here
    made_here.close()


class DescribeTheWastebasket:
    def it_tells_what_a_deleted_branch_held(self, project: Project):
        project.perform(RemoveCode("c-work", "Beban kerja"))
        (discarded,) = wastebasket(project)
        assert (discarded.kind, discarded.coder) == ("code", "Sari")
        assert discarded.counts["code"] == 2
        assert discarded.counts["coding"] == 1
        contents = contents_of(project, discarded)
        assert contents.name == "Beban kerja"
        assert set(contents.words["code"]) == {"Beban kerja", "Jaringan internet"}
        assert contents.words["coding"] == (f"“{made.CODING.segment.quote}” — Jaringan internet",)
        assert set(contents.words["memo"]) == {"Judul", "Penting."}
        assert contents.operation.name == "Beban kerja"

    def it_tells_a_summary_by_its_code_and_its_words(self, project: Project):
        project.perform(RemoveSummary("y-1"))
        (discarded,) = wastebasket(project)
        assert (discarded.kind, discarded.step.subject) == ("summary", "Jaringan internet – Garut")
        contents = contents_of(project, discarded)
        assert contents.words == {"summary": ("Jaringan internet: Sinyal hilang tiap sore.",)}
        project.perform(contents.operation)
        assert project.reader.get(Summary, "y-1") == made.SUMMARY
        project.perform(RemoveCode("c-net", "Jaringan internet"))
        assert "summary" in contents_of(project, wastebasket(project)[0]).words

    def it_brings_it_back_as_a_step(self, project: Project):
        project.perform(RemoveCode("c-net", "Jaringan internet"))
        done = project.perform(contents_of(project, wastebasket(project)[0]).operation)
        assert (done.step.verb, done.step.subject) == ("bring_back", "Jaringan internet")
        assert project.reader.get(Coding, "x-1").code == "c-net"
        assert wastebasket(project) == ()
        project.undo(done)
        assert project.reader.find(Code, "c-net") is None
        assert len(wastebasket(project)) == 1

    def it_names_several_codes_by_the_first(self, project: Project):
        project.perform(removal((made.NETWORK,)))
        contents = contents_of(project, wastebasket(project)[0])
        assert contents.name == contents.operation.name == "Jaringan internet"

    def it_names_a_coding_by_its_words(self, project: Project):
        project.perform(RemoveCodings(("x-1",)))
        (discarded,) = wastebasket(project)
        assert discarded.kind == "coding"
        assert contents_of(project, discarded).name.startswith(f"“{made.CODING.segment.quote}”")

    def it_tells_a_source_with_its_people_and_the_words_of_bare_memos(self, project: Project):
        project.perform(RemoveSource("s-1", "FGD Garut"))
        (discarded,) = wastebasket(project)
        contents = contents_of(project, discarded)
        assert discarded.kind == "source"
        assert contents.words["source"] == ("FGD Garut",)
        assert made.REMARK.segment is not None
        assert made.REMARK.segment.quote in contents.words["memo"]
        project.perform(contents.operation)
        assert project.reader.get(Memo, "m-6").text == ""

    def it_has_a_name_for_what_has_none(self, project: Project):
        project.perform(UnlinkDistrict("l-1"))
        (discarded,) = wastebasket(project)
        contents = contents_of(project, discarded)
        assert (discarded.kind, contents.name, contents.words) == ("district_link", "", {})
