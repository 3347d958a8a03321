"""What matrices are called in both languages: sides, measures, headings, and the sentence that stands with every table.

Window, command line, files and pictures say the same, so that nobody reads a number for what it is not.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from workbench.domain.codes import Codebook
from workbench.domain.districts import PlaceLevel
from workbench.domain.ids import CodeId
from workbench.domain.matrices import Base, Dimension, Facet, Heading, Lack, Matrix, MatrixWish, Measure
from workbench.domain.participants import Role
from workbench.domain.sources import SourceKind
from workbench.services.place_words import place_name
from workbench.services.reporting_choices import date_words
from workbench.services.reporting_words import KINDS, ROLE_NAMES, code_name, decimal, plural
from workbench.services.reporting_words import number as number_of

_Both = tuple[str, str]
_DIMENSIONS: Final[Mapping[Dimension, _Both]] = {
    Dimension.CODE: ("Kode", "Code"),
    Dimension.THEME: ("Tema", "Theme"),
    Dimension.SOURCE: ("Sumber", "Source"),
    Dimension.KIND: ("Jenis sumber", "Kind of source"),
    Dimension.ROLE: ("Peran", "Role"),
    Dimension.SPEAKER: ("Penutur", "Speaker"),
    Dimension.CODER: ("Pengode", "Coder"),
    Dimension.PROVINCE: ("Provinsi", "Province"),
    Dimension.QUESTION: ("Pertanyaan survei", "Survey question"),
}
_MEASURES: Final[Mapping[Measure, _Both]] = {
    Measure.CODINGS: ("Pengodean", "Codings"),
    Measure.SOURCES: ("Sumber", "Sources"),
    Measure.SPEAKERS: ("Penutur", "Speakers"),
    Measure.WORDS: ("Kata", "Words"),
    Measure.ROW_PERCENT: ("Persen dari baris", "Per cent of the row"),
    Measure.COLUMN_PERCENT: ("Persen dari kolom", "Per cent of the column"),
    Measure.PER_1000_WORDS: ("Pengodean per 1.000 kata", "Codings per 1,000 words"),
    Measure.PER_SOURCE: ("Pengodean per sumber", "Codings per source"),
    Measure.PRESENT: ("Muncul atau tidak", "Present"),
}
_MEANINGS: Final[Mapping[Measure, _Both]] = {
    Measure.CODINGS: (
        "Angka ialah banyaknya pengodean.",
        "A number says how many codings there are.",
    ),
    Measure.SOURCES: (
        "Angka ialah banyaknya sumber yang memuatnya.",
        "A number says in how many sources it occurs.",
    ),
    Measure.SPEAKERS: (
        "Angka ialah banyaknya penutur berbeda yang mengatakannya.",
        "A number says how many different speakers speak of it.",
    ),
    Measure.WORDS: (
        "Angka ialah banyaknya kata yang dikodekan; yang bertumpang tindih dihitung sekali.",
        "A number says how many words are coded; where codings overlap they count once.",
    ),
    Measure.ROW_PERCENT: (
        "Angka ialah persentase dari pengodean baris itu.",
        "A number is a percentage of the codings of its row.",
    ),
    Measure.COLUMN_PERCENT: (
        "Angka ialah persentase dari pengodean kolom itu.",
        "A number is a percentage of the codings of its column.",
    ),
    Measure.PER_1000_WORDS: (
        "Angka ialah pengodean per seribu kata bahan kolom itu: adil bila panjang bahannya berbeda.",
        "A number is codings per thousand words of its column’s material: fair where material differs in length.",
    ),
    Measure.PER_SOURCE: (
        "Angka ialah pengodean per sumber bahan kolom itu: adil bila banyaknya sumber berbeda.",
        "A number is codings per source of its column’s material: fair where columns differ in the number of sources.",
    ),
    Measure.PRESENT: ("● berarti muncul, 0 berarti tidak.", "● says that it occurs, 0 that it does not."),
}
_OUTSIDE: Final = frozenset({Lack.DISTRICT, Lack.SPEAKER, Lack.ANSWER})
"""The lacks for which a coding stands in no row or no column."""
_BY_CODE: Final = frozenset({Dimension.CODE, Dimension.THEME})
_PLACES: Final = {
    Measure.ROW_PERCENT: 1,
    Measure.COLUMN_PERCENT: 1,
    Measure.PER_1000_WORDS: 2,
    Measure.PER_SOURCE: 2,
}


@dataclass(frozen=True, slots=True)
class MatrixWords:
    """The words for the matrices of one project in one language (``id`` or ``en``).

    Codes are called as the codebook calls them in that language or, with ``own_names``, by the names that they go by
    in the window.
    """

    language: str
    level: PlaceLevel = PlaceLevel.DISTRICT
    book: Codebook = field(default_factory=lambda: Codebook(()))
    own_names: bool = False

    def facet(self, facet: Facet) -> str:
        """Return what a side is called: ``District``; an attribute is called by its name."""
        if facet.dimension is Dimension.ATTRIBUTE:
            return facet.name
        if facet.dimension is Dimension.DISTRICT:
            name = place_name(self.level, self.language)
            return name[:1].upper() + name[1:]
        return self._in(_DIMENSIONS[facet.dimension])

    def side(self, facets: Sequence[Facet], *, tree: bool = False) -> str:
        """Return what a side of one facet or two is called: ``province, district``; ``theme and code``."""
        words = [
            self._in(("tema dan kode", "theme and code"))
            if tree and each.dimension is Dimension.CODE
            else _small(self.facet(each), each)
            for each in facets
        ]
        return ", ".join(words)

    def measure(self, measure: Measure) -> str:
        """Return what a measure is called."""
        return self._in(_MEASURES[measure])

    def meaning(self, measure: Measure) -> str:
        """Return in a sentence what a number says."""
        return self._in(_MEANINGS[measure])

    def title(self, wish: MatrixWish) -> str:
        """Return what a table is called: ``Codings: code by district``."""
        rows, columns = self.side(wish.rows, tree=wish.tree), self.side(wish.columns)
        between = self._in(("per", "by"))
        return f"{self.measure(wish.measure)}: {rows} {between} {columns}"

    def headings(
        self, headings: Sequence[Heading], facets: Sequence[Facet], *, tree: bool = False
    ) -> list[str]:
        """Return what the rows or columns are called: codes by their name alone where it leaves no doubt."""
        facet = facets[-1]
        if facet.dimension not in _BY_CODE:
            return [self._called(each.id, each.label, facet) for each in headings]
        names = [self._code(each.id, each.label) for each in headings]
        times = Counter(zip((each.outer for each in headings), names, strict=True))
        return [
            name if tree or times[heading.outer, name] == 1 else heading.label
            for heading, name in zip(headings, names, strict=True)
        ]

    def outer(self, heading: Heading, facets: Sequence[Facet]) -> str:
        """Return what the outer heading is called, empty where there is none."""
        if heading.outer is None:
            return ""
        if facets[0].dimension in _BY_CODE:
            return self._code(*heading.outer)
        return self._called(*heading.outer, facets[0])

    def number(self, value: float, measure: Measure) -> str:
        """Return a number as a table says it."""
        if measure is Measure.PRESENT:
            return "●" if value else "0"
        places = _PLACES.get(measure, 0) if value else 0
        return decimal(value, places, self.language)

    def sentence(self, wish: MatrixWish, found: Matrix, *, query: str = "", date: str = "") -> str:
        """Return what stands with the table: measure, whose talk counts, and what was left out and why.

        ``query`` is what the query that codings must meet is called, ``date`` when numbers were counted that are not of
        now.
        """
        lacks = dict(found.lacks)
        said = [date_words(date, self.language), self.meaning(wish.measure), self._base(wish, found.base)]
        if found.moderator:
            said.append(self._in(("Ucapan moderator ikut dihitung.", "What moderators say is counted, too.")))
        else:
            count = self._bracketed(lacks.get(Lack.MODERATOR, 0))
            said.append(
                self._in(
                    (
                        f"Ucapan moderator tidak dihitung{count}.",
                        f"What moderators say is not counted{count}.",
                    )
                )
            )
        if wish.query:
            name = f" “{query}”" if query else ""
            only = self._in(
                (f"Hanya pengodean dari pencarian{name}", f"Only codings that the query{name} finds")
            )
            others = number_of(lacks.get(Lack.QUERY, 0), self.language)
            said.append(
                self._in((f"{only}; {others} lainnya tidak.", f"{only}; {others} others don’t count."))
            )
        said.append(self._left_out(found))
        return " ".join(filter(None, said))

    def total(self) -> str:
        """Return the heading of totals."""
        return self._in(("Jumlah", "Total"))

    def _base(self, wish: MatrixWish, base: Base) -> str:
        """Say whose material a rate is of where it is not the column's own."""
        if base is Base.ALL:
            return self._in(
                (
                    "Dasarnya seluruh bahan, sebab kolom tidak punya bahan sendiri.",
                    "The base is all material, for columns have none of their own.",
                )
            )
        if base is Base.PART:
            side = self.side(wish.columns)
            return self._in(
                (
                    f"Dasarnya bahan dari sisi yang memilikinya ({side}).",
                    f"The base is the material of the side that has some ({side}).",
                )
            )
        return ""

    def _left_out(self, found: Matrix) -> str:
        if not found.left_out:
            return self._in(("Tidak ada pengodean yang tertinggal.", "No coding is left out."))
        counted = (
            f"{number_of(found.left_out, 'id')} pengodean tidak termuat"
            if self.language == "id"
            else f"{plural(found.left_out, 'coding is', 'codings are')} left out"
        )
        why = [
            f"{number_of(count, self.language)} {self._reason(lack)}"
            for lack, count in found.lacks
            if lack in _OUTSIDE and count
        ]
        return f"{counted}: {', '.join(why)}." if why else f"{counted}."

    def _reason(self, lack: Lack) -> str:
        if lack is Lack.DISTRICT:
            place = self.facet(Facet(Dimension.DISTRICT)).lower()
            return self._in((f"tanpa {place}", f"without a {place}"))
        if lack is Lack.SPEAKER:
            return self._in(("tanpa penutur yang dikenal", "without a known speaker"))
        return self._in(("di luar jawaban survei", "outside the answers of a survey"))

    def _bracketed(self, count: int) -> str:
        if not count:
            return ""
        if self.language == "id":
            return f" ({number_of(count, 'id')} pengodean)"
        return f" ({plural(count, 'coding', 'codings')})"

    def _code(self, id: str, label: str) -> str:
        if id not in self.book:
            return label
        code = self.book.code(CodeId(id))
        return code.name if self.own_names else code_name(code, self.language)

    def _called(self, id: str, label: str, facet: Facet) -> str:
        if facet.dimension is Dimension.KIND and id in set(SourceKind):
            return KINDS[self.language][SourceKind(id)]
        if facet.dimension is Dimension.ROLE and id in set(Role):
            name = ROLE_NAMES[self.language][Role(id)]
            return name[:1].upper() + name[1:]
        return label or self._in(("(tidak ada)", "(none)"))

    def _in(self, words: _Both) -> str:
        return words[0] if self.language == "id" else words[1]


def _small(words: str, facet: Facet) -> str:
    """Return the words within a sentence; what people named themselves stays as it is."""
    return words if facet.dimension is Dimension.ATTRIBUTE else words[:1].lower() + words[1:]
