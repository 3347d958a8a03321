"""What a district's profile says, in both languages; the word for a district is exchanged for the study's own."""

from dataclasses import dataclass, fields, replace
from functools import lru_cache
from typing import Final

from workbench.domain.districts import PlaceLevel
from workbench.services.place_words import called


@dataclass(frozen=True, slots=True)
class ProfileWords:
    """One language's words."""

    nothing: str
    province: str
    bps: str
    home: str
    against: str
    material: str
    no_material: str
    coded: str
    uncoded: str
    sources: str
    people: str
    nobody: str
    theme_caption: str
    theme_description: str
    theme: str
    codings: str
    count_sources: str
    speakers: str
    rate: str
    whole: str
    theme_note: str
    cut: str
    no_codings: str
    link_caption: str
    link_description: str
    code: str
    statement: str
    evidence: str
    link_note: str
    cases: str
    case_themes: str
    thin: str
    one_source: str
    one_speaker: str
    only_moderators: str
    notes: str
    quotations: str
    level: PlaceLevel = PlaceLevel.DISTRICT


@lru_cache
def profile_words(language: str, level: PlaceLevel) -> ProfileWords:
    """Return the words of a language for districts of that level."""
    words = _WORDS[language]
    texts = {each.name: getattr(words, each.name) for each in fields(words) if each.name != "level"}
    return replace(
        words, **{name: called(text, language, level) for name, text in texts.items()}, level=level
    )


_WORDS: Final = {
    "id": ProfileWords(
        nothing="Belum ada kabupaten dalam studi ini.",
        province="Provinsi {province}",
        bps="BPS {code}",
        home="Kemendagri {code}",
        against="Menurut rencana {planned}; terkumpul {held}.",
        material="Terkumpul {held}.",
        no_material="Belum ada bahan dari sini.",
        coded="{words} kata, {codings} pengodean.",
        uncoded="{count} sumber belum dikodekan.",
        sources="Sumber: {listed}.",
        people="Partisipan: {listed}.",
        nobody="Belum ada partisipan yang diketahui dari sini.",
        theme_caption="Tema yang paling banyak dikodekan di {place}",
        theme_description="Satu baris untuk setiap tema: pengodean, sumber, penutur, dan pengodean per 1.000 kata di "
        "sini dan di semua kabupaten.",
        theme="Tema",
        codings="Pengodean",
        count_sources="Sumber",
        speakers="Penutur",
        rate="Per 1.000 kata di sini",
        whole="Per 1.000 kata di semua kabupaten",
        theme_note="Setiap tema dihitung bersama kode di bawahnya. Per 1.000 kata semua bahan, juga yang belum "
        "dikodekan; perbedaan tidak diuji di sini.",
        cut="{count} tema lain dengan pengodean di sini tidak dicetak.",
        no_codings="Belum ada pengodean dari sini.",
        link_caption="Kode yang menurut peneliti penting di {place}",
        link_description="Satu baris untuk setiap kode yang ditautkan: pengodean di sini, pernyataan peneliti, dan "
        "banyaknya bukti.",
        code="Kode",
        statement="Pernyataan peneliti",
        evidence="Bukti",
        link_note="Pengodean kode itu sendiri di sini. Bukti = pengodean yang ditunjuk peneliti.",
        cases="Supervisi: {open} dari {all} kasus belum ditutup.",
        case_themes="Tema kasus: {listed}.",
        thin="Bertumpu pada sedikit bahan: {listed}.",
        one_source="satu sumber",
        one_speaker="satu penutur",
        only_moderators="hanya ucapan moderator",
        notes="Catatan",
        quotations="Kutipan",
    ),
    "en": ProfileWords(
        nothing="There is no district in this study yet.",
        province="Province of {province}",
        bps="BPS {code}",
        home="Home Affairs {code}",
        against="Planned: {planned}; held: {held}.",
        material="Held: {held}.",
        no_material="There is no material from here yet.",
        coded="Words: {words}; codings: {codings}.",
        uncoded="Sources not coded yet: {count}.",
        sources="Sources: {listed}.",
        people="Participants: {listed}.",
        nobody="No participant is known to be from here yet.",
        theme_caption="Themes most coded in {place}",
        theme_description="One row for each theme: codings, sources, speakers, and codings for each 1,000 words here "
        "and in all districts.",
        theme="Theme",
        codings="Codings",
        count_sources="Sources",
        speakers="Speakers",
        rate="Per 1,000 words here",
        whole="Per 1,000 words in all districts",
        theme_note="A theme is counted with the codes below it. Per 1,000 words of all material, coded or not; "
        "differences are not tested here.",
        cut="Other themes with codings here, not printed: {count}.",
        no_codings="Nothing from here is coded yet.",
        link_caption="Codes that matter in {place} by the researcher’s own statement",
        link_description="One row for each linked code: codings here, the researcher’s statement, and how much "
        "evidence it names.",
        code="Code",
        statement="The researcher’s statement",
        evidence="Evidence",
        link_note="Codings of the code itself, here. Evidence = codings that the researcher names.",
        cases="Supervision: {open} of {all} not closed.",
        case_themes="Themes of cases: {listed}.",
        thin="Resting on little material: {listed}.",
        one_source="one source",
        one_speaker="one speaker",
        only_moderators="moderators’ talk only",
        notes="Notes",
        quotations="Quotations",
    ),
}
