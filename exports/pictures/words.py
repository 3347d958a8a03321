"""The few words that drawing itself adds, and numbers, in the picture's language."""

from math import isfinite, isnan

from exports.pictures.ticks import places_of

_WORDS = {
    "none": {"id": "tidak ada data", "en": "no data"},
    "empty": {"id": "Tidak ada yang dapat digambar.", "en": "There is nothing to draw."},
    "more": {"id": "{count} lainnya tidak digambar.", "en": "{count} more are not drawn."},
    "others": {"id": "lainnya", "en": "others"},
    "more_rows": {"id": "{count} baris lainnya tidak digambar.", "en": "{count} more rows are not drawn."},
    "more_columns": {
        "id": "{count} kolom lainnya tidak digambar.",
        "en": "{count} more columns are not drawn.",
    },
    "scale_differs": {
        "id": "Skala peta kecil berbeda-beda; lihat garis skalanya.",
        "en": "The small maps differ in scale; see their scale bars.",
    },
    "one_scale": {"id": "Semua peta kecil berskala sama.", "en": "All small maps have the same scale."},
    "credit": {"id": "Batas wilayah: {who}", "en": "Outlines: {who}"},
    "north": {"id": "LU", "en": "N"},
    "south": {"id": "LS", "en": "S"},
    "east": {"id": "BT", "en": "E"},
    "west": {"id": "BB", "en": "W"},
    "tiles": {
        "id": "Kotak sama besar; letaknya hanya mendekati letak sebenarnya.",
        "en": "Tiles of one size; they lie only roughly where the places do.",
    },
    "tiles_in_order": {
        "id": "Kotak sama besar menurut urutan; letak sebenarnya tidak diketahui.",
        "en": "Tiles of one size, in order; where the places lie is not known.",
    },
    "km": {"id": "km", "en": "km"},
}


def said(what: str, language: str, **facts: str) -> str:
    """Return words of ours; English for a language that is neither."""
    words = _WORDS[what]
    return words.get(language, words["en"]).format(**facts)


def number(value: float, language: str, places: int | None = None) -> str:
    """Return a number as the language writes it: ``1.234,5`` or ``1,234.5``; ``–`` for what is none.

    Without ``places``, as many decimals as the size of the number can bear: at most two, no zeros at the end.
    """
    if isnan(value):
        return "–"
    if not isfinite(value):
        return "∞" if value > 0 else "−∞"
    digits = places_of(value) if places is None else places
    words = f"{value:,.{digits}f}"
    if places is None and "." in words:
        words = words.rstrip("0").rstrip(".")
    words = words.replace("-", "−") if float(words.replace(",", "")) else words.lstrip("-")
    return words.translate(_SWAP) if language == "id" else words


_SWAP = str.maketrans(",.", ".,")
