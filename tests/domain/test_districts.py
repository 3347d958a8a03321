"""What names mean a place, by what its codes tell of its level."""

import pytest

from workbench.domain.districts import District, district_named
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import DistrictId


def place(name: str, code: str = "", home_affairs: str = "", *aliases: str) -> District:
    return District(DistrictId(name), name, "", code, home_affairs, aliases)


class DescribeNamesOfAPlace:
    @pytest.mark.parametrize(
        ("district", "meant", "strange"),
        [
            (place("Ende", "5311"), ["ende", "Kabupaten  Ende", "Kab. Ende"], ["Kecamatan Ende", "Kota Ende"]),
            (place("Kabupaten Bogor", "3201", "32.01"), ["Bogor", "Regency of Bogor"], ["Kota Bogor", "Kec. Bogor"]),
            (place("Setu", "3216010"), ["Kecamatan Setu", "KEC SETU", "Setu"], ["Kota Setu", "Desa Setu"]),
            (place("Kec. Setu", "", "32.16.18"), ["Setu", "Subdistrict of Setu"], ["Setu Timur"]),
            (place("Banten", "36"), ["Provinsi Banten", "Prov. Banten"], ["Kecamatan Banten"]),
            (place("Sukamaju", "3216010001"), ["Desa Sukamaju", "Kel. Sukamaju"], ["Kecamatan Sukamaju"]),
            (place("Hulu"), ["Kabupaten Hulu", "Kecamatan Hulu"], ["Desa Hulu", "Provinsi Hulu"]),
            (place("Hulu", "", "1.2.3.4.5.6"), ["Kecamatan Hulu"], ["Desa Hulu"]),
            (place("Muaragembong", "3216150", "", "Muara Gembong"), ["Kec. Muara Gembong"], ["Gembong"]),
        ],
    )  # fmt: skip
    def it_takes_the_kind_of_its_own_level(
        self, district: District, meant: list[str], strange: list[str]
    ) -> None:
        assert [name for name in meant if not district.bears(name)] == []
        assert [name for name in strange if district.bears(name)] == []

    def it_finds_the_first_that_a_name_or_id_means(self) -> None:
        places = place("Cikarang Utara", "3216061"), place("Cikarang Barat", "3216071")
        assert district_named(places, "kec. cikarang barat") is places[1]
        assert district_named(places, places[0].id) is places[0]
        with pytest.raises(UnknownThing):
            district_named(places, "Cikarang")
