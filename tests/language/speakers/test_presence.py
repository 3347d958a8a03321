from collections.abc import Callable

import pytest

from workbench.language.readers import DoubtKind, Passage
from workbench.language.speakers import Recognised, silent_in

Recognise = Callable[..., Recognised]
OfPassages = Callable[[list[Passage]], Recognised]
TALK = "Moderator: Apa kabar?\nP1: Baik.\nModerator: Lalu?\nP2: Begitu."


class DescribeWhoWasThere:
    @pytest.mark.parametrize(
        ("header", "present"),
        [
            ("Hadir: Lasmi, Pak Oto, dan Bu Ratna Sari, S.Sos.", ("Lasmi", "Pak Oto", "Bu Ratna Sari")),
            ("Peserta yang hadir : Lasmi; Oto", ("Lasmi", "Oto")),
            (
                "Daftar Hadir:\n1. Lasmi (ketua)\n2. Pak Oto - operator desa\n3. Ratna, kader",
                ("Lasmi", "Pak Oto", "Ratna"),
            ),
            ("Peserta:\n- P1 – Ibu Siti, pendamping\n- Pak Doni (P2), koordinator", ("P1", "P2")),
            ("**Hadir** :\n* Lasmi\n* Oto\n* Lasmi", ("Lasmi", "Oto")),
            ("Peserta: 12 orang\n1. Lasmi\n2. Oto", ("Lasmi", "Oto")),
            ("Participants: P1, P2 and P3", ("P1", "P2", "P3")),
            ("Daftar Peserta\n1. Lasmi\n2. Oto", ("Lasmi", "Oto")),
            ("Peserta: 12 orang", ()),
            ("Peserta: para kader dari desa", ()),
            ("Hadir:\n- semua yang diundang datang tepat waktu", ()),
            ("Tempat: Aula, Balai", ()),
        ],
    )
    def it_reads_the_list_in_a_header(
        self, recognised: Recognise, header: str, present: tuple[str, ...]
    ) -> None:
        assert recognised(f"Tanggal: 3 Mei\nTempat: Aula\n{header}\n\n{TALK}").present == present

    def it_reads_minutes_without_turns(self, recognised: Recognise) -> None:
        found = recognised("NOTULEN\nTanggal: 3 Mei\nHadir:\n1. Lasmi\n2. Oto\n\nFasilitator membuka acara.")

        assert found.turns == ()
        assert found.present == ("Lasmi", "Oto")
        assert DoubtKind.NO_TURNS in {doubt.kind for doubt in found.warnings}
        assert silent_in(found) == ()

    @pytest.mark.parametrize(
        ("title", "heads", "present"),
        [
            ("Daftar Hadir", ("No", "Nama", "Unsur"), ("Lasmi", "Oto")),
            ("Lampiran", ("No", "Nama Lengkap", "Tanda tangan"), ("Lasmi", "Oto")),
            ("Data keluarga", ("No", "Nama", "Umur"), ()),
            ("Daftar Hadir", ("No", "Siapa", "Unsur"), ()),
        ],
    )
    def it_reads_a_table_of_attendance(
        self, of_passages: OfPassages, title: str, heads: tuple[str, ...], present: tuple[str, ...]
    ) -> None:
        rows = (heads, ("1", "Lasmi", "kader"), ("2", "Oto, S.Pd.", "desa"), ("3", "", ""), ("4",))
        table = [Passage("\t".join(filter(None, cells)), cells=cells, table=1) for cells in rows]

        assert of_passages([Passage(title), *table, Passage("Rapat dibuka.")]).present == present

    def it_leaves_such_words_deep_in_the_talk(self, recognised: Recognise) -> None:
        later = "\n".join([TALK] * 30)

        assert recognised(f"{later}\nPeserta: Lasmi, Oto").present == ()

    def it_tells_who_was_silent(self, recognised: Recognise) -> None:
        found = recognised(f"Tanggal: 3 Mei\nPeserta: P1, P2, P3, Ibu Moderator\n\n{TALK}")

        assert silent_in(found) == ("P3", "Ibu Moderator")
