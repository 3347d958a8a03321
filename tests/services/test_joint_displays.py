"""Joint displays as they are shown and printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document as WordFile

from tests.services.study import COST, SIGNAL, study_project
from workbench.domain.codings import Coding
from workbench.domain.errors import FileRefused, InvalidField, UnknownField, UnknownThing
from workbench.domain.joint_displays import JointDisplay
from workbench.domain.personal import PersonalKind
from workbench.services.joint_displays import (
    DisplayView,
    Told,
    display_data,
    display_from,
    display_view,
    fresh_display,
    redone,
)
from workbench.services.projects import Project
from workbench.services.redacting import redacted
from workbench.services.reporting_joint import export_display, joint_sheet
from workbench.services.tabulating import Tabulator


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    opened = study_project(tmp_path)
    yield opened
    opened.close()


def kept(project: Project, **fields: object) -> JointDisplay:
    coding = project.reader.where(Coding, code=COST.id)[0]
    row = {
        "title": "Bensin",
        "figures": [
            {
                "indicator": "Bensin sendiri",
                "printed": "57,3 %",
                "group": "Garut",
                "source": "Angket",
                "note": "n = 9",
            }
        ],
        "codes": ["Beban kerja", "Beban kerja / Biaya pribadi", "Konteks wilayah / Jaringan internet"],
        "quotations": [coding.id],
        "inference": "Uang sendiri dipakai.",
        "fit": "confirms",
        "district": "Garut",
    }
    data = {"title": "Survei dan bicara", "note": "Contoh.", "rows": [{**row, **fields}]}
    operation = display_from(project, data)
    project.perform(operation)
    return operation.display


def viewed(project: Project, display: JointDisplay) -> DisplayView:
    return display_view(project, display, Tabulator(project))


class DescribeRecords:
    def it_reads_what_it_writes(self, project: Project) -> None:
        display = kept(project)
        data = display_data(display, project.reader)
        (figure,) = display.rows[0].figures
        assert (figure.value, figure.unit) == (57.3, "%")
        again = display_from(project, {**data, "title": "Lagi"})
        assert again.display.rows == display.rows

    @pytest.mark.parametrize(
        ("fields", "error"),
        [
            ({"codes": ["Tidak ada"]}, UnknownThing),
            ({"quotations": ["x-404"]}, UnknownThing),
            ({"district": "Atlantis"}, UnknownThing),
            ({"fit": "maybe"}, InvalidField),
            ({"colour": "red"}, UnknownField),
            ({"figures": [{"indicator": "x"}]}, InvalidField),
        ],
    )
    def it_refuses_what_is_not_there(
        self, project: Project, fields: dict[str, object], error: type[Exception]
    ) -> None:
        with pytest.raises(error):
            kept(project, **fields)
        assert project.reader.all(JointDisplay) == ()

    def it_takes_a_value_that_is_told_beside_the_words(self, project: Project) -> None:
        display = kept(project, figures=[{"indicator": "x", "printed": "tinggi", "value": 3}])
        assert display.rows[0].figures[0].value == 3.0

    def it_changes_rows(self, project: Project) -> None:
        display = kept(project)
        project.perform(redone(project, display, ()))
        assert project.reader.get(JointDisplay, display.id).rows == ()


class DescribeViews:
    def it_says_how_much_the_talks_say_there(self, project: Project) -> None:
        (row,) = viewed(project, kept(project)).rows
        assert (row.district, row.hidden) == ("Garut", 0)
        # By hand, in Garut: costs are coded 4 times in 2 talks with 3 speakers, reporting once more, signal once.
        assert row.told == (
            Told("c-load", "Beban kerja", 5, 2, 4),
            Told(COST.id, "Beban kerja / Biaya pribadi", 4, 2, 3),
            Told(SIGNAL.id, "Konteks wilayah / Jaringan internet", 1, 1, 1),
        )

    def it_speaks_of_the_whole_study_without_a_district(self, project: Project) -> None:
        (row,) = viewed(project, kept(project, district=None)).rows
        assert [(each.codings, each.sources) for each in row.told] == [(6, 3), (5, 3), (3, 3)]

    def it_needs_no_codes(self, project: Project) -> None:
        (row,) = viewed(project, kept(project, codes=[])).rows
        assert row.told == ()

    def it_hides_what_others_coded_in_blind_mode(self, project: Project) -> None:
        theirs = next(each for each in project.reader.all(Coding) if each.coder == "k-bayu")
        display = kept(project, quotations=[theirs.id])
        project.be_blind(wanted=True)
        (row,) = viewed(project, display).rows
        assert (row.quotations, row.hidden) == ((), 1)

    def it_is_empty_before_anything_is_in_it(self, project: Project) -> None:
        operation = fresh_display(project, "Kosong")
        project.perform(operation)
        assert viewed(project, operation.display).rows == ()


class DescribePrint:
    def it_is_a_table_in_word(self, project: Project, tmp_path: Path) -> None:
        out = tmp_path / "a.docx"
        assert export_display(project, viewed(project, kept(project)), out, "id") == 1
        words = "\n".join(cell.text for table in WordFile(str(out)).tables for cell in table._cells)
        for part in (
            "Bensin sendiri (Garut): 57,3 % [n = 9]",
            "Beban kerja / Biaya pribadi: 4 pengodean, 2 sumber, 3 penutur",
            "Saling menguatkan.",
            "Uang sendiri dipakai.",
        ):
            assert part in words
        whole = "\n".join(each.text for each in WordFile(str(out)).paragraphs)
        assert "Sumber angka: Angket." in whole

    def it_is_a_sheet(self, project: Project, tmp_path: Path) -> None:
        view = viewed(project, kept(project, codes=["Pengembangan kapasitas"], fit="open", district=None))
        header, rows = joint_sheet(view, "en")
        assert header[:2] == ("Topic", "place")
        assert rows[0][1] == "whole study"
        assert rows[0][4] == "Pengembangan kapasitas: no coding"
        assert export_display(project, view, tmp_path / "a.xlsx", "en") == 1
        assert export_display(project, view, tmp_path / "a.csv", "en") == 1
        assert (
            "moderators' talk included"
            in (tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()[-1]
        )

    def it_says_one_in_the_singular(self, project: Project) -> None:
        view = viewed(project, kept(project, codes=["Konteks wilayah / Jaringan internet"]))
        _header, rows = joint_sheet(view, "en")
        assert rows[0][4] == "Konteks wilayah / Jaringan internet: 1 coding, 1 source, 1 speaker"

    def it_notes_nothing_where_nothing_counts(self, project: Project, tmp_path: Path) -> None:
        view = viewed(project, kept(project, codes=[], figures=[]))
        export_display(project, view, tmp_path / "a.docx", "en")
        whole = "\n".join(each.text for each in WordFile(str(tmp_path / "a.docx")).paragraphs)
        assert "Figures from" not in whole
        assert "Codings are no votes" not in whole

    def it_refuses_another_ending(self, project: Project, tmp_path: Path) -> None:
        with pytest.raises(FileRefused):
            export_display(project, viewed(project, kept(project)), tmp_path / "a.pdf", "id")

    def it_masks_what_is_masked(self, project: Project) -> None:
        display = kept(project)
        reader = redacted(project.reader, dict.fromkeys(PersonalKind, "X"))
        assert reader.get(JointDisplay, display.id) == display
