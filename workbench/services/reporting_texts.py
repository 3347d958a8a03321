"""The sentences and labels of reports, in both languages."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from typing_extensions import override

from exports.references import table_reference
from workbench.domain.districts import PlaceLevel
from workbench.services.place_words import called
from workbench.services.reporting_words import number, plural


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report says about its project; ``kinds`` are (kind of source, how many), ``accepted`` codings among all.

    ``districts`` counts those with material; ``coded_sources`` those with codings.
    """

    project: str
    kinds: tuple[tuple[str, int], ...]
    sources: int
    words: int
    districts: int
    coders: str
    codings: int
    coded_sources: int
    accepted: int
    date: str
    has_district_table: bool
    quotations_per_row: int


@dataclass(frozen=True, slots=True)
class Texts(ABC):
    """One language's words; the fields are labels, the methods sentences. ``level`` is what places are called."""

    title: str
    codebook_title: str
    about_heading: str
    interpretations_heading: str
    themes_heading: str
    districts_heading: str
    sources_heading: str
    code: str
    theme: str
    definition: str
    codings: str
    sources: str
    districts: str
    where: str
    everywhere: str
    everywhere_but: str
    quotations: str
    total: str
    short_name: str
    source: str
    district: str
    words: str
    when_to_use: str
    when_not: str
    examples: str
    keywords: str
    theme_caption: str
    theme_description: str
    district_caption: str
    district_description: str
    source_caption: str
    source_description: str
    source_note: str
    codebook_caption: str
    codebook_description: str
    level: PlaceLevel = PlaceLevel.DISTRICT

    @abstractmethod
    def facts(self, facts: Facts) -> tuple[tuple[str, str], ...]:
        """Return the lines under the title."""

    @abstractmethod
    def method(self, facts: Facts) -> str:
        """Return the paragraph that says what was coded, by whom, and what counts."""

    @abstractmethod
    def guide(self, facts: Facts) -> str:
        """Return the paragraph that says what the tables hold."""

    @abstractmethod
    def codebook_facts(self, themes: int, codes: int, date: str) -> tuple[tuple[str, str], ...]:
        """Return the lines under the codebook's title; ``codes`` are those that are no themes."""


class _Indonesian(Texts):
    __slots__ = ()

    def _said(self, text: str) -> str:
        """Return a sentence without names in the words of the study's places."""
        return called(text, "id", self.level)

    @override
    def facts(self, facts: Facts) -> tuple[tuple[str, str], ...]:
        kinds = ", ".join(f"{number(count, 'id')} {_lower(kind)}" for kind, count in facts.kinds)
        rows = [
            ("Sumber", f"{number(facts.sources, 'id')}" + (f" ({kinds})" if kinds else "")),
            ("Panjang bahan", f"{number(facts.words, 'id')} kata"),
            (self.districts, number(facts.districts, "id")),
            ("Pengodean", number(facts.codings, "id")),
            ("Pengode", facts.coders),
            ("Dibuat", facts.date),
        ]
        return tuple((label, value) for label, value in rows if value)

    @override
    def method(self, facts: Facts) -> str:
        if not facts.codings:
            return f"Proyek “{facts.project}” belum memiliki pengodean; semua hitungan di bawah ini nol."
        accepted = (
            f" Sebanyak {number(facts.accepted, 'id')} di antaranya berawal dari saran mesin yang diterima pengode."
            if facts.accepted
            else ""
        )
        return (
            f"Laporan ini merangkum pengodean tematik pada proyek “{facts.project}”. Sampai {facts.date}, "
            f"{number(facts.coded_sources, 'id')} dari {number(facts.sources, 'id')} sumber sudah dikodekan oleh "
            f"{facts.coders}, dengan {number(facts.codings, 'id')} pengodean.{accepted} Yang dihitung hanya pengodean "
            "yang dibuat dengan tangan atau saran yang sudah diterima; saran yang belum diperiksa tidak dihitung."
        )

    @override
    def guide(self, facts: Facts) -> str:
        table, last = table_reference(1), table_reference(3 if facts.has_district_table else 2)
        parts = [f"{table} memuat tema dan kode menurut urutan buku kode."]
        if facts.quotations_per_row:
            parts.append(
                f"Setiap kode disertai paling banyak {number(facts.quotations_per_row, 'id')} kutipan, yang dipilih "
                "agar tersebar di antara kabupaten dan penutur; tanda […] berarti kutipan dipotong."
            )
        if facts.has_district_table:
            parts.append(f"{table_reference(2)} memperlihatkan sebaran tema menurut kabupaten.")
        if facts.sources:
            parts.append(f"{last} menjelaskan nama pendek sumber yang dipakai pada kutipan.")
        return self._said(" ".join(parts))

    @override
    def codebook_facts(self, themes: int, codes: int, date: str) -> tuple[tuple[str, str], ...]:
        return (
            ("Isi", f"{number(themes, 'id')} tema dan {number(codes, 'id')} kode"),
            ("Dibuat", date),
        )


class _English(Texts):
    __slots__ = ()

    def _said(self, text: str) -> str:
        """Return a sentence without names in the words of the study's places."""
        return called(text, "en", self.level)

    @override
    def facts(self, facts: Facts) -> tuple[tuple[str, str], ...]:
        kinds = ", ".join(plural(count, _lower(kind), _lower(kind) + "s") for kind, count in facts.kinds)
        rows = [
            ("Sources", number(facts.sources, "en") + (f" ({kinds})" if kinds else "")),
            ("Length", plural(facts.words, "word", "words")),
            (self.districts, number(facts.districts, "en")),
            ("Codings", number(facts.codings, "en")),
            ("Coders", facts.coders),
            ("Made on", facts.date),
        ]
        return tuple((label, value) for label, value in rows if value)

    @override
    def method(self, facts: Facts) -> str:
        if not facts.codings:
            return f"The project “{facts.project}” has no codings yet; all counts below are zero."
        verb = "comes" if facts.accepted == 1 else "come"
        accepted = (
            f" Of these, {number(facts.accepted, 'en')} {verb} from suggestions of the machine that a coder accepted."
            if facts.accepted
            else ""
        )
        return (
            f"This report sums up the thematic coding of the project “{facts.project}”. As of {facts.date}, "
            f"{number(facts.coded_sources, 'en')} of {plural(facts.sources, 'source', 'sources')} had been coded by "
            f"{facts.coders}, with {plural(facts.codings, 'coding', 'codings')}.{accepted} Only codings made by hand "
            "and suggestions that were accepted are counted; suggestions that nobody has reviewed are not."
        )

    @override
    def guide(self, facts: Facts) -> str:
        table, last = table_reference(1), table_reference(3 if facts.has_district_table else 2)
        parts = [f"{table} gives the themes and codes in the order of the codebook."]
        if facts.quotations_per_row:
            shown = plural(facts.quotations_per_row, "quotation", "quotations")
            parts.append(
                f"Each code comes with at most {shown}, chosen to be spread over districts and speakers and left in "
                "the language in which they were said; […] marks where one was cut."
            )
        if facts.has_district_table:
            parts.append(f"{table_reference(2)} shows how the themes are spread over the districts.")
        if facts.sources:
            parts.append(f"{last} explains the short names of sources that the quotations bear.")
        return self._said(" ".join(parts))

    @override
    def codebook_facts(self, themes: int, codes: int, date: str) -> tuple[tuple[str, str], ...]:
        return (
            ("Content", f"{plural(themes, 'theme', 'themes')} and {plural(codes, 'code', 'codes')}"),
            ("Made on", date),
        )


def _lower(kind: str) -> str:
    return kind if kind.isupper() else kind.lower()


TEXTS: dict[str, Texts] = {
    "id": _Indonesian(
        title="Tema dan kutipan",
        codebook_title="Buku kode",
        about_heading="Tentang laporan ini",
        interpretations_heading="Tafsiran tema",
        themes_heading="Tema dan kode",
        districts_heading="Tema menurut kabupaten",
        sources_heading="Sumber",
        code="Tema dan kode",
        theme="Tema",
        definition="Definisi",
        codings="Pengodean",
        sources="Sumber",
        districts="Kabupaten",
        where="Di mana",
        everywhere="Semua",
        everywhere_but="Semua kecuali {}",
        quotations="Kutipan",
        total="Jumlah",
        short_name="Nama pendek",
        source="Sumber dalam proyek",
        district="Kabupaten",
        words="Kata",
        when_to_use="Pakai bila",
        when_not="Jangan pakai bila",
        examples="Contoh",
        keywords="Kata kunci",
        theme_caption="Tema dan kode: definisi, banyaknya pengodean, dan kutipan",
        theme_description="Satu baris untuk setiap tema dan kode dengan definisi, banyaknya pengodean, sumber dan "
        "kabupaten, serta kutipan dengan asalnya.",
        district_caption="Banyaknya pengodean menurut tema dan kabupaten",
        district_description="Satu baris untuk setiap tema, satu kolom untuk setiap kabupaten, dengan jumlahnya.",
        source_caption="Sumber dan nama pendeknya",
        source_description="Satu baris untuk setiap sumber: nama pendek, nama dalam proyek, kabupaten, kata dan "
        "pengodean.",
        source_note="Kata dihitung pada seluruh teks sumber.",
        codebook_caption="Tema dan kode: definisi dan petunjuk pemakaian",
        codebook_description="Satu baris untuk setiap tema dan kode dengan definisi, petunjuk pemakaian, contoh, "
        "dan kata kunci.",
    ),
    "en": _English(
        title="Themes and quotations",
        codebook_title="Codebook",
        about_heading="About this report",
        interpretations_heading="Interpretation of the themes",
        themes_heading="Themes and codes",
        districts_heading="Themes by district",
        sources_heading="Sources",
        code="Theme and code",
        theme="Theme",
        definition="Definition",
        codings="Codings",
        sources="Sources",
        districts="Districts",
        where="Where",
        everywhere="All",
        everywhere_but="All but {}",
        quotations="Quotations",
        total="Total",
        short_name="Short name",
        source="Source in the project",
        district="District",
        words="Words",
        when_to_use="Use when",
        when_not="Do not use when",
        examples="Examples",
        keywords="Keywords",
        theme_caption="Themes and codes: definition, number of codings, and quotations",
        theme_description="One row for each theme and code with its definition, the number of codings, sources and "
        "districts, and quotations with their provenance.",
        district_caption="Number of codings by theme and district",
        district_description="One row for each theme, one column for each district, with totals.",
        source_caption="Sources and their short names",
        source_description="One row for each source: short name, name in the project, district, words and codings.",
        source_note="Words are counted over the whole text of the source.",
        codebook_caption="Themes and codes: definitions and directions for use",
        codebook_description="One row for each theme and code with definition, directions for use, examples "
        "and keywords.",
    ),
}
"""The words of reports by language."""
