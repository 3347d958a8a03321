"""The words of the codebook's history as a report, in both languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class HistoryTexts:
    """Labels and captions in one language; ``{}`` stands for what was undone or done again, ``{name}`` for a code."""

    title: str
    start: str
    end: str
    beginning: str
    content: str
    coders: str
    made_on: str
    nothing: str
    nothing_changed: str
    differences: str
    differences_caption: str
    differences_description: str
    trail: str
    trail_caption: str
    trail_description: str
    code: str
    what: str
    before: str
    after: str
    when: str
    who: str
    merged_into: str
    undone: str
    redone: str


HISTORY_TEXTS: Final[Mapping[str, HistoryTexts]] = {
    "id": HistoryTexts(
        title="Riwayat buku kode",
        start="Dari",
        end="Sampai",
        beginning="sebelum kode pertama",
        content="Kode",
        coders="Oleh",
        made_on="Dibuat",
        nothing="tidak ada yang berubah",
        nothing_changed="Dalam waktu ini buku kode tidak berubah.",
        differences="Apa yang berbeda",
        differences_caption="Perbedaan buku kode antara kedua waktu",
        differences_description="Satu baris untuk setiap kode yang berbeda, lalu satu baris untuk setiap keterangannya "
        "yang berubah, dengan bunyi sebelum dan sesudahnya.",
        trail="Jejak perubahan",
        trail_caption="Setiap perubahan buku kode menurut waktu",
        trail_description="Satu baris untuk setiap perubahan: kapan, oleh siapa, kode mana, apa, sebelum dan sesudah.",
        code="Kode",
        what="Apa",
        before="Sebelum",
        after="Sesudah",
        when="Kapan",
        who="Siapa",
        merged_into="ke dalam {name}",
        undone="{} (diurungkan)",
        redone="{} (diulangi)",
    ),
    "en": HistoryTexts(
        title="History of the codebook",
        start="From",
        end="Until",
        beginning="before the first code",
        content="Codes",
        coders="By",
        made_on="Made on",
        nothing="nothing changed",
        nothing_changed="The codebook did not change in this time.",
        differences="What differs",
        differences_caption="Differences of the codebook between the two moments",
        differences_description="One row for each code that differs, then one row for each of its texts that changed, "
        "as it was before and after.",
        trail="Trail of changes",
        trail_caption="Every change to the codebook by time",
        trail_description="One row for each change: when, by whom, which code, what, before and after.",
        code="Code",
        what="What",
        before="Before",
        after="After",
        when="When",
        who="Who",
        merged_into="into {name}",
        undone="{} (undone)",
        redone="{} (done again)",
    ),
}
"""The words by language."""
