import pytest

from workbench.domain.districts import District, PlaceLevel
from workbench.domain.errors import AmbiguousName, UnknownThing
from workbench.services import studies
from workbench.services.place_words import PLACE_NAMES, called, place_name
from workbench.services.regions import (
    CREDIT,
    land,
    outline_for,
    outlines_for,
    regencies,
    regencies_like,
    regency_named,
)


class DescribeTheCountrysList:
    def it_holds_every_kabupaten_and_kota_once(self) -> None:
        found = regencies()
        assert len(found) == len({each.code for each in found}) == len({each.name for each in found}) == 514
        assert all(-11.5 < each.latitude < 6.5 and 94 < each.longitude < 142 for each in found)
        assert all(each.province for each in found)

    def it_calls_no_two_of_them_alike(self) -> None:
        districts = [each.district() for each in regencies()]
        assert len({each.name for each in districts}) == 514
        # Nor does any alias mean another one: a study may hold the whole country.
        by_alias: dict[str, set[str]] = {}
        for each in districts:
            for name in (each.name, *each.aliases):
                by_alias.setdefault(name.casefold(), set()).add(each.id)
        assert all(len(meant) == 1 for meant in by_alias.values())

    def it_names_a_kabupaten_plainly_unless_a_kota_bears_its_name(self) -> None:
        assert regency_named("Kabupaten Garut").called() == "Garut"
        assert regency_named("Kabupaten Bogor").called() == "Kabupaten Bogor"
        assert regency_named("Kota Bogor").called() == "Kota Bogor"
        assert regency_named("Kota Bontang").called() == "Kota Bontang"

    def it_is_asked_by_name_or_code(self) -> None:
        assert regency_named(" kab. garut ").code == regency_named("Garut").code == "32.05"
        assert regency_named("32.71").name == regency_named("3271").name == "Kota Bogor"
        with pytest.raises(AmbiguousName):
            regency_named("bogor")
        with pytest.raises(UnknownThing):
            regency_named("Atlantis")

    def it_finds_by_parts_what_begins_so_first(self) -> None:
        found = [each.name for each in regencies_like("bandung")]
        assert found[:3] == ["Kabupaten Bandung", "Kota Bandung", "Kabupaten Bandung Barat"]
        assert [each.name for each in regencies_like("bogor jawa kota")] == ["Kota Bogor"]
        assert len(regencies_like("")) == 514
        assert regencies_like("zzz") == ()

    def it_brings_province_codes_place_and_other_names(self) -> None:
        made = regency_named("Kabupaten Bogor").district()
        assert (made.province, made.code, made.code_home_affairs) == ("Jawa Barat", "3201", "32.01")
        assert made.aliases == ("Kab. Bogor",)
        assert made.longitude == pytest.approx(106.767, abs=0.01)
        assert regency_named("Ende").district().aliases == ("Kabupaten Ende", "Kab. Ende")


class DescribeTheStudyOfTenDistricts:
    @pytest.mark.parametrize("study", ["pkh-2025"])
    def it_agrees_with_the_list(self, study: str) -> None:
        for each in studies._districts(studies.study_folder(study)):
            known = regency_named(each.code_home_affairs)
            assert (known.bps, known.province) == (each.code, each.province)
            assert each.bears(known.name)
            assert each.latitude == pytest.approx(known.latitude, abs=0.01)


class DescribeOutlines:
    def it_has_those_of_the_ten_and_credits_them(self) -> None:
        ten = studies._districts(studies.study_folder("pkh-2025"))
        found = outlines_for(ten, PlaceLevel.DISTRICT)
        assert [each.district for each in found] == [each.id for each in ten]
        assert {each.credit for each in found} == {CREDIT}
        for each, outline in zip(ten, found, strict=True):
            points = [point for ring in outline.rings for point in ring]
            assert each.longitude is not None
            assert each.latitude is not None
            assert min(x for x, _y in points) < each.longitude < max(x for x, _y in points)
            assert min(y for _x, y in points) < each.latitude < max(y for _x, y in points)

    def it_has_none_of_others_nor_at_other_levels(self) -> None:
        assert outline_for(District("d", "Depok", code_home_affairs="32.76")) is None
        assert outline_for(District("d", "Tanpa kode")) is None
        garut = regency_named("Garut").district()
        assert outlines_for([garut], PlaceLevel.SUBDISTRICT) == ()


class DescribeLand:
    def it_is_all_of_indonesia_and_nothing_else(self) -> None:
        xs, ys = zip(*(point for ring in land() for point in ring), strict=True)
        assert 94.5 < min(xs) < 95.5  # the northern tip of Aceh
        assert 140.5 < max(xs) < 141.5  # the border of Papua
        assert (-11.2 < min(ys) < -10.5, 5.0 < max(ys) < 6.2) == (True, True)
        assert all(len(ring) >= 3 for ring in land())
        assert sum(map(len, land())) < 2000


class DescribeWordsForPlaces:
    def it_leaves_texts_of_districts_alone(self) -> None:
        assert called("Tema per kabupaten", "id", PlaceLevel.DISTRICT) == "Tema per kabupaten"

    @pytest.mark.parametrize("level", list(PlaceLevel))
    def it_keeps_capitals_and_plurals(self, level: PlaceLevel) -> None:
        indonesian, one, several = PLACE_NAMES[level]
        assert (
            called("Kabupaten, KABUPATEN", "id", level) == f"{indonesian.capitalize()}, {indonesian.upper()}"
        )
        assert called("A district, Districts", "en", level) == f"A {one}, {several.capitalize()}"
        assert place_name(level, "id") == indonesian
        assert place_name(level, "en") == called("district", "en", level) == one

    def it_keeps_a_mnemonic_whose_letter_the_other_word_has(self) -> None:
        assert called("Tambah k&abupaten…", "id", PlaceLevel.SUBDISTRICT) == "Tambah kec&amatan…"
        assert called("Add a d&istrict…", "en", PlaceLevel.PLACE) == "Add a place…"

    def it_leaves_alone_what_means_kabupaten_anyway(self) -> None:
        level = PlaceLevel.VILLAGE
        for text, language in (
            ("Pilih dari kabupaten/kota Indonesia", "id"),
            ("Koordinator kabupaten", "id"),
            ("district coordinator", "en"),
            ("Perkabupatenan", "id"),
            ("redistricting", "en"),
        ):
            assert called(text, language, level) == text
