"""Figures for joint displays: from sheets as people have them, and counted from surveys."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlsxwriter import Workbook

from tests.fakes.changes import Rewrite
from workbench.domain.districts import PlaceLevel
from workbench.domain.errors import FileRefused, InvalidField, UnknownThing
from workbench.domain.joint_displays import SurveyFigure
from workbench.domain.participants import Participant
from workbench.domain.sources import Source
from workbench.services.importing import ImportOptions, import_operation, propose
from workbench.services.jobs import Silent
from workbench.services.joint_figures import (
    as_percentages,
    countable,
    figures_in_sheet,
    figures_of_survey,
    is_fraction,
    value_of,
)
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
            ("12.345 %", 12.345, "%"),
            ("12–15 %", None, ""),
            ("31 - 40 tahun", None, ""),
            ("88 % (n = 5)", 88.0, "% (n = 5)"),
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

    def it_takes_a_row_for_each_district_and_a_column_for_each_indicator(self, tmp_path: Path) -> None:
        path = tmp_path / "kabupaten.csv"
        path.write_text(
            "Kabupaten,Provinsi,Kinerja tinggi (%),Responden\nGarut,Jawa Barat,61.0,45\nEnde,NTT,,4\n",
            encoding="utf-8",
        )
        assert figures_in_sheet(path) == (
            SurveyFigure("Kinerja tinggi", "61.0 %", 61.0, "%", "Garut"),
            SurveyFigure("Responden", "45", 45.0, "", "Garut"),
            SurveyFigure("Responden", "4", 4.0, "", "Ende"),
        )

    def it_gives_a_column_of_per_cents_its_unit(self, tmp_path: Path) -> None:
        path = tmp_path / "persen.csv"
        path.write_text("Indikator,Persen\nKinerja tinggi,57.3\n", encoding="utf-8")
        assert figures_in_sheet(path) == (SurveyFigure("Kinerja tinggi", "57.3 %", 57.3, "%"),)

    @pytest.mark.parametrize(
        ("language", "printed"), [("id", ("57,3", "25,0480", "25048", "0,573")),
                                  ("en", ("57.3", "25.0480", "25048", "0.573"))]
    )  # fmt: skip
    def it_prints_the_numbers_of_a_workbook_with_the_mark_of_the_language(
        self, tmp_path: Path, language: str, printed: tuple[str, ...]
    ) -> None:
        path = tmp_path / "angka.xlsx"
        with Workbook(str(path)) as book:
            sheet = book.add_worksheet()
            sheet.write_row(0, 0, ["Indikator", "Angka"])
            for row, number in enumerate((57.3, 25.048, 25048, 0.573), start=1):
                sheet.write_row(row, 0, [f"butir {row}", number])
        found = figures_in_sheet(path, language)
        assert tuple(each.printed for each in found) == printed
        assert [each.value for each in found] == [57.3, 25.048, 25048.0, 0.573]

    def it_makes_percentages_of_fractions(self) -> None:
        part, whole = SurveyFigure("a", "0,573", 0.573), SurveyFigure("b", "88 %", 0.88, "%")
        assert as_percentages((part, whole), "id") == (SurveyFigure("a", "57,3 %", 57.3, "%"), whole)
        assert not is_fraction(SurveyFigure("c", "2", 2.0))
        assert not is_fraction(SurveyFigure("d", "tinggi"))

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

    def it_takes_nobody_without_a_group_for_everybody(self, project: Project) -> None:
        (source,) = project.reader.all(Source)
        people = [each for each in project.reader.all(Participant) if each.district is not None][:2]
        moved = [
            replace(each, district=None, attributes=(*each.attributes, ("Moda", "motor"))) for each in people
        ]
        done = project.perform(Rewrite(tuple(moved)))
        found = figures_of_survey(
            project.reader, source, "Jumlah KPM", "id", "district", PlaceLevel.SUBDISTRICT
        )
        assert found[-1].group == "tanpa kecamatan"
        assert all(each.group for each in found)
        by = figures_of_survey(project.reader, source, "Jumlah KPM", "en", "Moda")
        assert list(dict.fromkeys(each.group for each in by)) == ["motor", "Moda not known"]
        project.perform(done.inverse)

    def it_knows_which_figures_are_shares(self) -> None:
        assert SurveyFigure("a", "57,3 %", 57.3, "%").share == 0.573
        assert SurveyFigure("a", "57,3 %", 57.3, "persen").share == 0.573
        assert SurveyFigure("a", "120 %", 120.0, "%").share is None
        assert SurveyFigure("a", "12", 12.0, "orang").share is None
        assert SurveyFigure("a", "tinggi", None, "%").share is None
