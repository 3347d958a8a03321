"""The methods section: what the project knows as running prose, and marked beside it what only a person can say."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from workbench.domain.reports import Block, Paragraph, Section
from workbench.services.printing.context import Printing
from workbench.services.printing.gaps import gap_line, gaps_in, gaps_left
from workbench.services.printing.methods_english import EnglishMethods
from workbench.services.printing.methods_indonesian import IndonesianMethods
from workbench.services.printing.methods_prose import MethodsProse, together
from workbench.services.printing.study_facts import study_facts
from workbench.services.redacting import title_in

_PROSE: Final[dict[str, type[MethodsProse]]] = {"id": IndonesianMethods, "en": EnglishMethods}
_HEADING: Final = {"id": "Metode", "en": "Methods"}
_BLIND: Final = {
    "id": "Mode buta: hanya pengodean {coder} yang dihitung di sini.",
    "en": "Blind mode: only codings of {coder} are counted here.",
}
Sentences = Callable[[MethodsProse], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph: its name, its sentences, and what a person must add, as (Indonesian, English)."""

    name: str
    sentences: Sentences
    gaps: tuple[tuple[str, str], ...]


_PARTS: Final = (
    _Part(
        "material",
        lambda prose: (prose.places(), prose.plan(), prose.material(), prose.dates(), prose.tongue()),
        (
            ("rancangan dan kerangka teori penelitian", "design and theoretical framework"),
            ("alasan memilih lokasi", "why these places were chosen"),
            ("cara merekam dan menyalin percakapan", "how talks were recorded and transcribed"),
        ),
    ),
    _Part(
        "participants",
        lambda prose: (prose.participants(), prose.moderators()),
        (
            ("cara memilih dan mengajak partisipan", "how participants were selected and approached"),
            ("yang menolak atau berhenti, dan alasannya", "who declined or dropped out, and why"),
            (
                "latar belakang pewawancara dan hubungannya dengan partisipan",
                "the interviewers' background and their relationship with participants",
            ),
        ),
    ),
    _Part(
        "coding",
        lambda prose: (
            prose.codebook(),
            prose.coders(),
            prose.coded(),
            prose.agreement(),
            prose.suggestions(),
            prose.memos(),
            prose.meaning(),
        ),
        (
            (
                "pendekatan analisis; asal tema, dari teori atau dari data",
                "the analytic approach; whether themes come from theory or from the data",
            ),
            ("latar belakang para pengode", "the coders' background"),
            ("cara menyelesaikan perbedaan antarpengode", "how differences between coders were settled"),
        ),
    ),
    _Part(
        "saturation",
        lambda prose: (prose.saturation(),),
        (("alasan berhenti mengumpulkan data", "why data collection ended"),),
    ),
    _Part(
        "handling",
        lambda prose: (prose.software(), prose.trail(), prose.corrections(), prose.personal()),
        (
            ("nomor izin etik", "ethics approval number"),
            ("cara memperoleh persetujuan partisipan", "how participants gave consent"),
            ("penyimpanan dan akses data", "where data are kept and who has access"),
        ),
    ),
)


def prose_of(printing: Printing) -> MethodsProse:
    """Return the sentences about a study in the wish's language."""
    title = title_in(printing.reader, printing.project.title)
    facts = study_facts(printing, title)
    return _PROSE[printing.language](facts, printing.project.place_level)


def print_methods(printing: Printing) -> tuple[Section, ...]:
    """Return the methods of the whole study in paragraphs (parts ``material``, ``participants``, ``coding`` …).

    Below each stands in bold what a person must add; the first line says how many such gaps there are.
    """
    prose, language = prose_of(printing), printing.language
    blocks: list[Block] = []
    if printing.project.blind:
        blocks.append(Paragraph(_BLIND[language].format(coder=printing.project.coder.name)))
    for part in _PARTS:
        told = together(part.sentences(prose))
        if told:
            blocks.append(Paragraph(told, printing.live(part.name)))
        blocks.append(gap_line((each[0 if language == "id" else 1] for each in part.gaps), language))
    title = _HEADING[language]
    count = gaps_in((Section(title, tuple(blocks)),))
    return (Section(title, (gaps_left(count, language), *blocks)),)
