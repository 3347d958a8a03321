import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from tests.conftest import CANARY
from tests.fakes.changes import Rewrite
from workbench.coding.district_setup import ReviseDistricts
from workbench.domain.districts import District, Outline, PlaceLevel
from workbench.domain.errors import FieldTwice, FileReason, FileRefused, UnknownField
from workbench.language.readers import geojson
from workbench.services import studies
from workbench.services.district_files import (
    DistrictFate,
    DistrictSheet,
    RowTrouble,
    districts_in_file,
)
from workbench.services.projects import Project

SQUARE = [[107.0, -7.0], [107.2, -7.0], [107.2, -6.8], [107.0, -6.8], [107.0, -7.0]]


@pytest.fixture(scope="module")
def ten(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """The study of ten districts. Nothing is written to it."""
    made = studies.create(tmp_path_factory.mktemp("ten") / "uji.workbench")
    yield made
    made.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Project]:
    made = studies.create(tmp_path / "kosong.workbench", study=studies.EMPTY)
    yield made
    made.close()


def read(project: Project, path: Path, text: str = "") -> DistrictSheet:
    if text:
        path.write_text(text, encoding="utf-8")
    return districts_in_file(project.reader, project.place_level, path)


def fates(sheet: DistrictSheet) -> list[tuple[str, str]]:
    return [(row.name, row.fate.value) for row in sheet.rows]


def shaped(folder: Path, *features: dict[str, object]) -> Path:
    path = folder / "peta.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def feature(shape: object, **properties: object) -> dict[str, object]:
    return {"type": "Feature", "properties": properties, "geometry": shape}


def polygon(*rings: Sequence[Sequence[float]]) -> dict[str, object]:
    return {"type": "Polygon", "coordinates": list(rings)}


class DescribeASheet:
    def it_founds_a_study_of_any_places_in_either_language(self, empty: Project, tmp_path: Path) -> None:
        empty.call_places(PlaceLevel.SUBDISTRICT)
        found = read(
            empty,
            tmp_path / "kecamatan.csv",
            "Kecamatan;Provinsi;Kode Kemendagri;Nama lain;Rencana FGD;Rencana wawancara;Catatan;Lintang;Bujur\n"
            'Tambun Selatan;Jawa Barat;32.16.06;"Kec. Tambun Selatan; Tambun";1;2;Padat;-6,26;107,05\n'
            "Pebayuran;Jawa Barat;32.16.13;;;;;;\n",
        )
        operation = found.operation()
        assert operation is not None
        empty.perform(operation)
        first, second = empty.reader.all(District)
        assert (first.name, first.province, first.code_home_affairs) == (
            "Tambun Selatan",
            "Jawa Barat",
            "32.16.06",
        )
        assert first.aliases == ("Kec. Tambun Selatan", "Tambun")
        assert (first.planned_fgds, first.planned_interviews, first.notes) == (1, 2, "Padat")
        assert (first.latitude, first.longitude) == (-6.26, 107.05)
        assert (second.name, second.planned_fgds, second.latitude) == ("Pebayuran", 0, None)
        assert empty.reader.all(Outline) == ()

    def it_knows_districts_by_code_before_name_and_lets_empty_cells_say_nothing(
        self, ten: Project, tmp_path: Path
    ) -> None:
        found = read(
            ten,
            tmp_path / "plan.csv",
            "name,code,kemendagri_code,planned_fgds,planned_interviews\n"
            "Garoet,,32.05,4,\n"
            "Kab. Ende,,,,\n"
            "Kabupaten Mimika,9412,,,5\n"
            "Kota Bogor,3271,32.71,,\n",
        )
        assert fates(found) == [
            ("Garoet", "changed"),
            ("Ende", "unchanged"),
            ("Mimika", "changed"),
            ("Kota Bogor", "new"),
        ]
        garut, _ende, mimika, _bogor = found.rows
        assert garut.changed == ("name", "planned_fgds")
        assert mimika.changed == ("planned_interviews",)
        assert garut.district is not None
        assert (garut.district.planned_interviews, garut.district.province) == (1, "Jawa Barat")
        assert [found.count(each) for each in DistrictFate] == [1, 2, 1, 0]

    def it_takes_another_kemendagri_code_for_another_place(self, ten: Project, tmp_path: Path) -> None:
        found = read(
            ten, tmp_path / "kode.csv", "nama,kode kemendagri,kode bps\nGaris,32.99,3205\nGarut,32.98,\n"
        )
        assert [row.trouble for row in found.rows] == [None, RowTrouble.TAKEN]
        assert found.rows[0].fate is DistrictFate.NEW

    def it_reads_a_code_with_dots_as_the_ministrys(self, ten: Project, tmp_path: Path) -> None:
        found = read(ten, tmp_path / "kode.csv", "nama,kode\nGarut,32.05\nSubang,3213\n")
        assert [row.fate for row in found.rows] == [DistrictFate.UNCHANGED] * 2

    @pytest.mark.parametrize(
        ("line", "trouble", "field"),
        [
            (",32.05,1,", RowTrouble.NO_NAME, ""),
            ("A / B,,1,", RowTrouble.NO_NAME, ""),
            ("Garut,,satu,", RowTrouble.VALUE, "planned_fgds"),
            ("Garut,,-1,", RowTrouble.VALUE, "planned_fgds"),
            ("Garut,,99999999,", RowTrouble.VALUE, "planned_fgds"),
            ("Garut,,10001,", RowTrouble.VALUE, "planned_fgds"),
            ("Garut,,,utara", RowTrouble.VALUE, "latitude"),
            ("Garut,,,-91", RowTrouble.VALUE, "latitude"),
            ("Garut,,,nan", RowTrouble.VALUE, "latitude"),
        ],
    )
    def it_refuses_a_row_and_takes_the_others(
        self, ten: Project, tmp_path: Path, line: str, trouble: RowTrouble, field: str
    ) -> None:
        text = f"nama,kode kemendagri,rencana fgd,lintang\n{line}\nBaru,,2,\n"
        refused, new = read(ten, tmp_path / "baris.csv", text).rows
        assert (refused.fate, refused.trouble, refused.field) == (DistrictFate.REFUSED, trouble, field)
        assert (refused.number, new.number, new.fate) == (2, 3, DistrictFate.NEW)

    def it_takes_long_names_and_refuses_what_is_none(self, empty: Project, tmp_path: Path) -> None:
        found = read(empty, tmp_path / "panjang.csv", f"nama\n{'N' * 500}\n{'M' * 100_000}\n")
        long, endless = found.rows
        assert (long.fate, len(long.name)) == (DistrictFate.NEW, 500)
        assert (endless.trouble, endless.field, endless.value) == (RowTrouble.VALUE, "name", "M" * 40 + "…")
        assert len(endless.name) == 500

    def it_refuses_a_district_that_stands_there_twice(self, ten: Project, tmp_path: Path) -> None:
        found = read(
            ten, tmp_path / "dua.csv", "nama,catatan\nGarut,a\nKab. Garut,b\nBaru,\nKabupaten Baru,\n"
        )
        assert [row.trouble for row in found.rows] == [None, RowTrouble.TWICE, None, RowTrouble.TWICE]

    def it_refuses_what_means_two_of_the_study(self, empty: Project, tmp_path: Path) -> None:
        first = read(empty, tmp_path / "a.csv", "nama,kode\nUtara,7\nSelatan,7\n")
        assert [row.trouble for row in first.rows] == [None, RowTrouble.TWICE]
        empty.perform(_operation(read(empty, tmp_path / "b.csv", "nama\nUtara\nSelatan\n")))
        utara, selatan = empty.reader.all(District)
        empty.perform(Rewrite((replace(utara, code="7"), replace(selatan, code="7"))))
        assert [row.trouble for row in read(empty, tmp_path / "a.csv").rows] == [RowTrouble.AMBIGUOUS] * 2

    def it_refuses_broken_rows_and_unknown_columns(self, ten: Project, tmp_path: Path) -> None:
        broken = read(ten, tmp_path / "rusak.csv", "nama,catatan\nGarut,a\nEnde,b,c,d\nSubang,x\n")
        assert [row.trouble for row in broken.refused()] == [RowTrouble.BROKEN]
        with pytest.raises(UnknownField) as unknown:
            read(ten, tmp_path / "asing.csv", "nama,warna\nGarut,merah\n")
        assert unknown.value.name == "warna"
        with pytest.raises(FieldTwice):
            read(ten, tmp_path / "kembar.csv", "nama,catatan,catatan\nGarut,a,b\n")
        with pytest.raises(FileRefused) as nameless:
            read(ten, tmp_path / "tanpa.csv", "warna,catatan\nmerah,a\n")
        assert nameless.value.reason is FileReason.NO_DISTRICTS

    def it_takes_the_plainer_title_where_two_name_places(self, ten: Project, tmp_path: Path) -> None:
        with pytest.raises(UnknownField) as unknown:
            read(ten, tmp_path / "dua.csv", "kecamatan,nama\nX,Garut\n")
        assert unknown.value.name == "kecamatan"
        with pytest.raises(UnknownField) as later:
            read(ten, tmp_path / "tiga.csv", "nama,kecamatan\nGarut,X\n")
        assert later.value.name == "kecamatan"

    def it_says_nothing_new_of_what_is_known(self, ten: Project, tmp_path: Path) -> None:
        found = read(ten, tmp_path / "sama.csv", "nama,,provinsi\nGarut,,Jawa Barat\n")
        assert found.operation() is None
        assert fates(found) == [("Garut", "unchanged")]

    def it_reads_workbooks(self, ten: Project, tmp_path: Path) -> None:
        path = tmp_path / "rencana.xlsx"
        with Workbook(str(path)) as book:
            sheet = book.add_worksheet()
            sheet.write_row(0, 0, ["Nama", "Rencana FGD"])
            sheet.write_row(1, 0, ["Garut", 3])
        (row,) = read(ten, path).rows
        assert row.district is not None
        assert row.district.planned_fgds == 3

    def it_takes_a_thousand_places_with_long_names(self, empty: Project, tmp_path: Path) -> None:
        names = [f"{'Gampong ' * 30}{number} 😀 {CANARY}" for number in range(1000)]
        found = read(empty, tmp_path / "banyak.csv", "nama\n" + "\n".join(names) + "\n")
        assert found.count(DistrictFate.NEW) == 1000
        empty.perform(_operation(found))
        assert empty.reader.count(District) == 1000


class DescribeAMapsFile:
    def it_brings_outlines_to_known_and_new_places(self, ten: Project, tmp_path: Path) -> None:
        path = shaped(
            tmp_path,
            feature(polygon(SQUARE), nama="Kabupaten Garut", kode="32.05", warna="merah", luas=12.0),
            feature({"type": "MultiPolygon", "coordinates": [[SQUARE]]}, nama="Baru"),
            feature(None, nama="Ende"),
        )
        found = read(ten, path)
        assert fates(found) == [("Garut", "changed"), ("Baru", "new"), ("Ende", "unchanged")]
        garut, new, _ende = found.rows
        assert garut.changed == ("outline",)
        assert garut.outline is not None
        assert garut.outline.rings == (((107.0, -7.0), (107.2, -7.0), (107.2, -6.8), (107.0, -6.8)),)
        assert garut.outline.credit == ""
        assert new.outline is not None
        assert found.ignored == ("warna", "luas")

    @pytest.mark.parametrize(
        "shape",
        [
            {"type": "Point", "coordinates": [107, -7]},
            polygon([[600000, 9200000], [600100, 9200000], [600100, 9200100]]),
            polygon([["a", "b"], [1, 2], [3, 4]]),
            {"type": "Polygon", "coordinates": 7},
            "bukan",
            polygon([[107, -7], [107, -7]]),
        ],
    )
    def it_says_where_a_shape_is_of_no_use(self, ten: Project, tmp_path: Path, shape: object) -> None:
        (row,) = read(ten, shaped(tmp_path, feature(shape, nama="Garut"))).rows
        assert (row.fate, row.shapeless, row.outline) == (DistrictFate.UNCHANGED, True, None)

    def it_takes_one_feature_alone(self, ten: Project, tmp_path: Path) -> None:
        path = tmp_path / "satu.json"
        path.write_text(json.dumps(feature(polygon(SQUARE), name="Garut")), encoding="utf-8")
        assert [row.fate for row in read(ten, path).rows] == [DistrictFate.CHANGED]

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("{", FileReason.DAMAGED),
            ("[" * 100_000, FileReason.DAMAGED),
            (
                '{"type":"Feature","properties":{"nama":"A"},"geometry":{"type":"Point","x":NaN}}',
                FileReason.DAMAGED,
            ),
            ('{"type":"FeatureCollection","features":7}', FileReason.NO_DISTRICTS),
            ('{"type":"FeatureCollection","features":[]}', FileReason.NO_DISTRICTS),
            ('{"type":"FeatureCollection","features":[{"type":"Lain"}, 3]}', FileReason.NO_DISTRICTS),
            ("[1]", FileReason.NO_DISTRICTS),
            ('{"type":"Feature","properties":[],"geometry":null}', FileReason.NO_DISTRICTS),
            ('{"type":"Feature","properties":{"warna":"merah"},"geometry":null}', FileReason.NO_DISTRICTS),
        ],
    )
    def it_refuses_what_is_none(self, ten: Project, tmp_path: Path, text: str, reason: FileReason) -> None:
        with pytest.raises(FileRefused) as refused:
            read(ten, tmp_path / "rusak.geojson", text)
        assert refused.value.reason is reason

    def it_refuses_too_many_points_or_places(
        self, ten: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = shaped(tmp_path, feature(polygon(SQUARE), nama="A"), feature(None, nama="B"))
        for limit, value in (("POINT_LIMIT", 3), ("PLACE_LIMIT", 1), ("SIZE_LIMIT", 10)):
            with monkeypatch.context() as lowered:
                lowered.setattr(geojson, limit, value)
                with pytest.raises(FileRefused) as refused:
                    geojson.read_geojson(path)
            assert refused.value.reason is FileReason.TOO_LARGE
        assert geojson.read_geojson(path).header == ("nama", "outline")


class DescribeOutlinesThatComeWithTheProgram:
    def it_has_them_for_districts_that_a_file_names_by_code(self, empty: Project, tmp_path: Path) -> None:
        text = "nama,kode kemendagri\nGarut,32.05\nDepok,32.76\n"
        garut, depok = read(empty, tmp_path / "kab.csv", text).rows
        assert garut.outline is not None
        assert depok.outline is None

    def it_has_none_where_places_are_no_districts(self, empty: Project, tmp_path: Path) -> None:
        empty.call_places(PlaceLevel.PLACE)
        (row,) = read(empty, tmp_path / "kab.csv", "nama,kode kemendagri\nGarut,32.05\n").rows
        assert row.outline is None


def _operation(sheet: DistrictSheet) -> ReviseDistricts:
    operation = sheet.operation()
    assert operation is not None
    return operation
