"""Figures for joint displays: from sheets as people have them, and counted from surveys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import FileRefused, InvalidField, UnknownThing
from workbench.domain.joint_displays import SurveyFigure
from workbench.domain.sources import Source
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.joint_figures import countable, figures_in_sheet, figures_of_survey, value_of
from workbench.services.projects import Project
from workbench.services.studies import create

FORM = "Timestamp,Kabupaten,Jumlah KPM,Usia persis,Apa kendala Anda?\n" + "".join(
    f"2026-03-02 08:{number:02},{place},{load},{20 + number},Sinyal di kampung nomor {number} hilang tiap sore\n"
    for number, (place, load) in enumerate(
        [("Garut", "di atas 200")] * 3
        + [("Ende", "di atas 200")]
        + [("Ende", "100–200")] * 2
        + [("Ende", "")]
        + [("Pidie", "")]
        + [("Garut", "di atas 200")] * 42
    )
)


class DescribeNumbers:
    @pytest.mark.parametrize(
        ("printed", "value", "unit"),
        [
            ("57,3 %", 57.3, "%"),
            ("57.3%", 57.3, "%"),
            ("0.128", 0.128, ""),
            ("0,128", 0.128, ""),
            ("25.048", 25048.0, ""),
            ("25,048", 25048.0, ""),
            ("1.234.567 orang", 1234567.0, "orang"),
            ("1.234,5", 1234.5, ""),
            ("1,234.5", 1234.5, ""),
            ("−3", -3.0, ""),
            ("88", 88.0, ""),
            ("1.2.3", None, ""),
            ("tinggi", None, ""),
            ("", None, ""),
        ],
    )
    def it_reads_both_ways_of_writing_them(self, printed: str, value: float | None, unit: str) -> None:
        assert value_of(printed) == (value, unit)

    @given(st.integers(0, 999), st.integers(0, 99))
    def it_reads_what_both_languages_print(self, whole: int, hundredths: int) -> None:
        value = whole + hundredths / 100
        for mark in ",.":
            assert value_of(f"{value:.2f} %".replace(".", mark)) == (pytest.approx(value), "%")


class DescribeSheets:
    def it_takes_a_row_for_each_figure(self, tmp_path: Path) -> None:
        path = tmp_path / "angka.csv"
        path.write_text(
            "Indikator;Angka;Satuan;Kabupaten;Sumber;Catatan\n"
            "Kinerja tinggi;57,3;%;;NK;seperti tercetak\n"
            "Kinerja tinggi;61,0 %;;Garut;NK;\n"
            "Tanpa angka;;;;;\n",
            encoding="utf-8",
        )
        assert figures_in_sheet(path) == (
            SurveyFigure("Kinerja tinggi", "57,3 %", 57.3, "%", "", "NK", "seperti tercetak"),
            SurveyFigure("Kinerja tinggi", "61,0 %", 61.0, "%", "Garut", "NK"),
        )

    def it_takes_a_column_for_each_group(self, tmp_path: Path) -> None:
        path = tmp_path / "silang.csv"
        path.write_text("butir,Garut,Ende\nSinyal buruk,12,\nBensin sendiri,3,88\n", encoding="utf-8")
        assert [(each.indicator, each.group, each.value) for each in figures_in_sheet(path)] == [
            ("Sinyal buruk", "Garut", 12.0),
            ("Bensin sendiri", "Garut", 3.0),
            ("Bensin sendiri", "Ende", 88.0),
        ]

    @pytest.mark.parametrize("text", ["", "indikator,angka\n", "indikator,angka\nx,\n"])
    def it_refuses_a_sheet_without_figures(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "angka.csv"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(FileRefused):
            figures_in_sheet(path)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    folder = tmp_path_factory.mktemp("survei")
    (folder / "angket.csv").write_text(FORM, encoding="utf-8")
    opened = create(folder / "studi.workbench", coder="Sari")
    proposals = propose(opened.reader, [folder / "angket.csv"], ImportOptions(), Silent(), opened.clock)
    operation = import_operation(proposals)
    assert operation is not None
    opened.perform(operation)
    yield opened
    opened.close()


class DescribeSurveys:
    def it_counts_the_answers_to_a_closed_question(self, project: Project) -> None:
        (source,) = project.reader.all(Source)
        found = figures_of_survey(project.reader, source, "Jumlah KPM", "id")
        # By hand: 50 rows, 2 without an answer; 46 of 48 say more than 200, 2 of 48 say 100 to 200.
        assert found == (
            SurveyFigure(
                "Jumlah KPM: 100–200", "4,2 %", 4.2, "%", "", source.name, "n = 48; 2 tidak menjawab"
            ),
            SurveyFigure(
                "Jumlah KPM: di atas 200", "95,8 %", 95.8, "%", "", source.name, "n = 48; 2 tidak menjawab"
            ),
        )

    def it_breaks_them_down_by_district(self, project: Project) -> None:
        (source,) = project.reader.all(Source)
        found = figures_of_survey(project.reader, source, "Jumlah KPM", "en", "district")
        assert [(each.group, each.printed, each.note) for each in found] == [
            ("Ende", "66.7 %", "n = 3; 1 gave no answer"),
            ("Ende", "33.3 %", "n = 3; 1 gave no answer"),
            ("Garut", "0.0 %", "n = 45"),
            ("Garut", "100.0 %", "n = 45"),
        ]

    def it_breaks_them_down_by_another_attribute(self, project: Project) -> None:
        (source,) = project.reader.all(Source)
        found = figures_of_survey(project.reader, source, "Jumlah KPM", "id", "Jumlah KPM")
        assert {(each.indicator, each.group, each.value) for each in found} >= {
            ("Jumlah KPM: 100–200", "100–200", 100.0),
            ("Jumlah KPM: di atas 200", "100–200", 0.0),
        }

    def it_counts_no_names_and_nothing_that_nobody_said(self, project: Project) -> None:
        (source,) = project.reader.all(Source)
        assert "Jumlah KPM" in countable(project.reader, source)
        assert "Usia persis" not in countable(project.reader, source)
        with pytest.raises(InvalidField):
            figures_of_survey(project.reader, source, "Usia persis", "id")
        with pytest.raises(UnknownThing):
            figures_of_survey(project.reader, source, "Tidak ada", "id")
