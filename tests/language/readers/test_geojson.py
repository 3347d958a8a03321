"""GeoJSON as a sheet, read in this process: what each feature becomes, and what is refused."""

import json
from pathlib import Path

import pytest

from workbench.domain.errors import FileReason, FileRefused
from workbench.language.readers import geojson, read_places
from workbench.language.readers.geojson import OUTLINE, UNUSABLE, read_geojson, rings_in

RING = [[107, -7], [107.5, -7, 12], [107.5, -6.5]]


def written(folder: Path, found: object) -> Path:
    path = folder / "peta.geojson"
    path.write_text(json.dumps(found), encoding="utf-8")
    return path


def feature(shape: object, properties: object) -> dict[str, object]:
    return {"type": "Feature", "properties": properties, "geometry": shape}


def shape_of(folder: Path, shape: object) -> str:
    path = written(folder, feature(shape, {"nama": "Garut"}))
    return read_geojson(path).rows[0][-1]


class DescribeFeatures:
    def it_has_a_column_for_each_property_and_one_for_the_outline(self, tmp_path: Path) -> None:
        first = feature(
            None, {"nama": "Garut", "kode": 32.0, "luas": 3.5, "": "x", "outline": "y", "lain": {}}
        )
        path = written(tmp_path, {"type": "FeatureCollection", "features": [first, feature(None, None), 7]})
        sheet = read_geojson(path)
        assert sheet.header == ("nama", "kode", "luas", OUTLINE)
        assert sheet.rows == [("Garut", "32", "3.5", "")]
        assert read_places(path) == sheet

    def it_keeps_rings_without_their_heights(self, tmp_path: Path) -> None:
        for shape in (
            {"type": "Polygon", "coordinates": [RING]},
            {"type": "MultiPolygon", "coordinates": [[RING]]},
        ):
            assert rings_in(shape_of(tmp_path, shape)) == (((107, -7), (107.5, -7), (107.5, -6.5)),)
        assert rings_in("") == rings_in(UNUSABLE) == ()

    @pytest.mark.parametrize(
        "shape",
        [
            7,
            {"type": "LineString", "coordinates": RING},
            {"type": "Polygon", "coordinates": [[["a", 1]]]},
            {"type": "Polygon", "coordinates": [[[181, 1]]]},
            {"type": "Polygon", "coordinates": [[[1, -91]]]},
            {"type": "MultiPolygon", "coordinates": {}},
        ],
    )
    def it_marks_what_is_no_outline(self, tmp_path: Path, shape: object) -> None:
        assert shape_of(tmp_path, shape) == UNUSABLE


class DescribeWhatIsRefused:
    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("{", FileReason.DAMAGED),
            ("[" * 100_000, FileReason.DAMAGED),
            ('{"type":"Feature","geometry":null,"properties":{"a":Infinity}}', FileReason.DAMAGED),
            ("7", FileReason.NO_DISTRICTS),
            ('{"type":"Point"}', FileReason.NO_DISTRICTS),
            ('{"type":"FeatureCollection","features":{}}', FileReason.NO_DISTRICTS),
            ('{"type":"FeatureCollection","features":[{"type":"Point"}]}', FileReason.NO_DISTRICTS),
        ],
    )
    def it_is_what_holds_no_features(self, tmp_path: Path, text: str, reason: FileReason) -> None:
        path = tmp_path / "peta.geojson"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(FileRefused) as refused:
            read_geojson(path)
        assert refused.value.reason is reason

    @pytest.mark.parametrize(("limit", "value"), [("POINT_LIMIT", 3), ("PLACE_LIMIT", 0), ("SIZE_LIMIT", 9)])
    def it_is_what_is_too_large(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, value: int
    ) -> None:
        shape = {"type": "Polygon", "coordinates": [RING]}
        path = written(tmp_path, feature(shape, {"nama": "Garut"}))
        monkeypatch.setattr(geojson, limit, value)
        with pytest.raises(FileRefused) as refused:
            read_geojson(path)
        assert refused.value.reason is FileReason.TOO_LARGE
