from pathlib import Path

import pytest

from workbench.domain.sources import SourceKind
from workbench.language.readers import read
from workbench.language.speakers import recognise

CHAT = """12/05/24 08.02 - Bu Sri: Selamat pagi semua
12/05/24 08.05 - Umar: Siap, Bu
12/05/24 08.06 - Ani: Saya menyusul
12/05/24 08.09 - Wati: Jalan ke balai banjir
13/05/24 09.00 - Umar: Siap
"""


class DescribeTheKindOfAChat:
    @pytest.mark.parametrize(
        ("name", "kind", "clue"),
        [
            ("Chat WhatsApp dengan Pendamping", SourceKind.NOTE, "speakers"),
            ("Chat WhatsApp FGD Sampang", SourceKind.FGD, "name"),
            ("Wawancara Bu Sri lewat WA", SourceKind.INTERVIEW, "name"),
        ],
    )
    def it_is_a_note_unless_the_name_says_more(
        self, tmp_path: Path, name: str, kind: SourceKind, clue: str
    ) -> None:
        path = tmp_path / f"{name}.txt"
        path.write_text(CHAT, encoding="utf-8")
        material = read(path)
        assert material.format == "whatsapp"
        found = recognise(material)
        assert (found.kind, found.kind_from) == (kind, clue)

    def it_counts_who_speaks_in_any_other_text(self, tmp_path: Path) -> None:
        path = tmp_path / "pertemuan.txt"
        path.write_text("".join(f"P{each}: Selamat pagi semua.\n" for each in (1, 2, 3, 1, 2)), "utf-8")
        assert recognise(read(path)).kind is SourceKind.FGD
