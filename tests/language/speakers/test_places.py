import pytest

from tests.language.speakers.conftest import Recognise
from workbench.domain.districts import District
from workbench.domain.ids import DistrictId
from workbench.language.speakers import district_of

DISTRICTS = [
    District(DistrictId("1"), "Pidie", "Aceh"),
    District(DistrictId("2"), "Kabupaten Bogor", "Jawa Barat", aliases=("Bogor", "Kab. Bogor")),
    District(DistrictId("3"), "Ende", "Nusa Tenggara Timur"),
    District(DistrictId("4"), "Garut", "Jawa Barat"),
    District(DistrictId("5"), "Kota Sukabumi", "Jawa Barat"),
    District(DistrictId("6"), "Pandeglang", "Banten", aliases=("Pdg",)),
]


def found(
    recognised: Recognise, name: str, text: str = "P1: Ya.\nP2: Ya.\nP1: Ya."
) -> tuple[str | None, str]:
    district, clue = district_of(recognised(text, name), name, DISTRICTS)
    return (district.name if district else None), clue


class DescribeDistricts:
    @pytest.mark.parametrize(
        ("name", "district"),
        [
            ("FGD_Garut_01.docx", "Garut"),
            ("03-garut-fgd.txt", "Garut"),
            ("Transkrip Kab. Bogor.txt", "Kabupaten Bogor"),
            ("fgd bogor.txt", "Kabupaten Bogor"),
            ("FGD Kab.Pidie.docx", "Pidie"),
            ("wawancara_pdg_2.txt", "Pandeglang"),
            ("kota-sukabumi.txt", "Kota Sukabumi"),
        ],
    )
    def it_reads_the_files_name_first(self, recognised: Recognise, name: str, district: str) -> None:
        assert found(recognised, name, "Tempat: Kabupaten Ende\n\nP1: Ya.") == (district, "name")

    @pytest.mark.parametrize(
        "name", ["FGD Pidie Jaya.txt", "fgd_kota_bogor.txt", "kalender.txt", "sukabumi-ende-garut.txt"]
    )
    def it_is_not_taken_in_by_other_places(self, recognised: Recognise, name: str) -> None:
        assert found(recognised, name) == (None, "none")

    def it_reads_the_header_before_the_talk(self, recognised: Recognise) -> None:
        text = "Tempat: Aula Dinas Sosial Kab. Garut\n\nP1: Di Pidie.\nP2: Di Pidie.\nP1: Pidie."

        assert found(recognised, "a.txt", text) == ("Garut", "text")

    def it_takes_the_place_that_the_talk_names_most(self, recognised: Recognise) -> None:
        assert found(recognised, "a.txt", "P1: Kami di Ende.\nP2: Ende, ya.\nP1: Bukan Garut.") == (
            "Ende",
            "text",
        )

    def it_does_not_choose_between_equals(self, recognised: Recognise) -> None:
        assert found(recognised, "a.txt", "P1: Kami di Ende.\nP2: Kami di Garut.\nP1: Oh.") == (None, "none")

    def it_takes_a_longer_name_for_one_place(self, recognised: Recognise) -> None:
        names = "Serang", "Serang Baru", "Tambun", "Tambun Selatan"
        places = [District(DistrictId(name), name, aliases=(f"Kecamatan {name}",)) for name in names]
        text = "P1: Di Serang Baru.\nP2: Kecamatan Serang Baru, ya.\nP1: Bukan Serang."
        assert district_of(recognised(text), "a.txt", places) == (places[1], "text")
        assert district_of(recognised("P1: Ya."), "FGD Tambun Selatan.txt", places) == (places[3], "name")

    def it_keeps_its_place_behind_letters_that_grow_in_lower_case(self, recognised: Recognise) -> None:
        text = "P1: \u0130\u0130\u0130 di Kota Garut.\nP2: \u0130 di ENDE.\nP1: Ya."

        assert found(recognised, "a.txt", text) == ("Ende", "text")
