"""How good suggestions are, in print: one row a code, and all codes together in the note."""

from exports.sheets import Value
from workbench.domain.codes import Codebook
from workbench.domain.districts import PlaceLevel
from workbench.domain.quality import Band, CodeQuality, Grouping, Quality, Share
from workbench.services.place_words import called
from workbench.services.reporting_words import decimal, number
from workbench.services.word_exports import Listing

_WORDS = {
    "id": {
        "title": "Mutu saran",
        "heads": (
            *("Kode", "Kepercayaan", "Pengodean", "Sumber", "Ditawarkan", "Tepat", "Ketepatan"),
            *("dari", "sampai", "Cakupan", "Kata kunci: ketepatan", "Kata kunci: cakupan"),
        ),
        "bands": {Band.RELIABLE: "andal", Band.UNCERTAIN: "belum pasti", Band.NOT_YET: "belum"},
        "note": "Diukur pada {sources} sumber yang disisihkan satu per satu {by}; diminta tepat {wanted}. Ditawarkan "
        "tanpa diminta: tepat {right}, mencakup {found} dari pengodean. Bila diminta, kode yang tepat ada di antara "
        "tiga pertama pada {three} satuan. Kata kunci saja: tepat {word_right}, mencakup {word_found}. Selang 95% "
        "memperhitungkan bahwa saran dalam satu sumber saling mirip.",
        "by": {Grouping.SOURCE: "menurut sumber", Grouping.DISTRICT: "menurut kabupaten"},
    },
    "en": {
        "title": "How good the suggestions are",
        "heads": (
            *("Code", "Trust", "Codings", "Sources", "Offered", "Right", "Precision"),
            *("from", "to", "Recall", "Keywords: precision", "Keywords: recall"),
        ),
        "bands": {Band.RELIABLE: "reliable", Band.UNCERTAIN: "uncertain", Band.NOT_YET: "not yet"},
        "note": "Measured on {sources} sources that were held back in turn {by}; precision asked for {wanted}. Offered "
        "unasked: right {right}, finding {found} of the codings. When asked, the right code is among the first three "
        "in {three} of the units. Keywords alone: right {word_right}, finding {word_found}. The 95% intervals know "
        "that suggestions in one source are like each other.",
        "by": {Grouping.SOURCE: "by source", Grouping.DISTRICT: "by district"},
    },
}
_WIDTHS = (2.6, 1.2, *(1.0,) * 10)


def quality_listing(
    quality: Quality, book: Codebook, language: str, level: PlaceLevel = PlaceLevel.DISTRICT
) -> Listing:
    """Return a measurement as a table, its codes in the order of the codebook; codes that are gone are left out."""
    words = _WORDS[language]
    of_code = {each.code: each for each in quality.codes}
    rows = [_row(of_code[code.id], book, language) for code in book if code.id in of_code]
    return Listing(
        str(words["title"]),
        language,
        tuple(words["heads"]),
        rows,
        _WIDTHS,
        quality_note(quality, language, level),
        wide=True,
    )


def quality_note(quality: Quality, language: str, level: PlaceLevel = PlaceLevel.DISTRICT) -> str:
    """Return in full sentences what was measured and what came of it; ``level`` is what places are called."""
    words, overall = _WORDS[language], quality.overall
    by = words["by"]
    assert isinstance(by, dict)
    return str(words["note"]).format(
        sources=number(quality.sources, language),
        by=called(by[quality.by], language, level),
        wanted=decimal(quality.wanted, 2, language),
        right=_told(overall.offered.precision, language),
        found=_told(overall.offered.recall, language),
        three=_told(overall.ranking.three, language),
        word_right=_told(overall.keywords.precision, language),
        word_found=_told(overall.keywords.recall, language),
    )


def _row(code: CodeQuality, book: Codebook, language: str) -> list[Value]:
    bands = _WORDS[language]["bands"]
    assert isinstance(bands, dict)
    offered = code.offered.precision
    there = offered.value is not None
    return [
        book.path(code.code),
        bands[code.band],
        code.codings,
        code.sources,
        offered.of,
        offered.count,
        _figure(offered.value),
        _figure(offered.low) if there else "",
        _figure(offered.high) if there else "",
        _figure(code.offered.recall.value),
        _figure(code.keywords.precision.value),
        _figure(code.keywords.recall.value),
    ]


def _figure(value: float | None) -> Value:
    return "" if value is None else round(value, 4)


def _told(share: Share, language: str) -> str:
    if share.value is None:
        return "–"
    low, high = decimal(share.low, 2, language), decimal(share.high, 2, language)
    return f"{decimal(share.value, 2, language)} ({low}–{high})"
