"""What comparisons say, in both languages: in reports, on the page and on the command line."""

from dataclasses import dataclass

from workbench.domain.comparisons import Base, Caution, Comparison, ComparisonWish, Group, Standing
from workbench.domain.districts import PlaceLevel
from workbench.domain.matrices import Dimension, Facet, Heading, Measure
from workbench.domain.participants import Role
from workbench.domain.sources import SourceKind
from workbench.services.matrix_words import MatrixWords
from workbench.services.reporting_words import KINDS, ROLE_NAMES, decimal, listed, number

_CAUTIONS = {
    Caution.FEW: (
        "jumlahnya kecil (nilai harapan di bawah 5): ujinya kasar",
        "small numbers (fewer than 5 expected): the test is rough",
    ),
    Caution.ONE_SOURCE: ("semuanya dari satu sumber", "all of it comes from one source"),
    Caution.ONE_SPEAKER: ("semuanya dari satu penutur", "all of it comes from one speaker"),
    Caution.WITHOUT_SOURCE: (
        "tanpa sumber yang paling banyak memuatnya, perbedaannya hilang",
        "without the source that has most of it, the difference is gone",
    ),
    Caution.WITHOUT_SPEAKER: (
        "tanpa penutur yang paling banyak mengatakannya, perbedaannya hilang",
        "without the speaker who says most of it, the difference is gone",
    ),
    Caution.NO_SPEAKER: (
        "sebagian tidak diketahui siapa yang mengatakannya",
        "of some of it, nobody knows who says it",
    ),
    Caution.CHANCE: (
        "bisa jadi kebetulan di antara sekian banyak perbandingan",
        "may be chance among so many comparisons",
    ),
}


@dataclass(frozen=True, slots=True)
class ComparisonWords:
    """The words of one language (``id`` or ``en``)."""

    language: str
    place: PlaceLevel = PlaceLevel.DISTRICT
    """What the study's districts are."""

    def say(self, indonesian: str, english: str) -> str:
        """Return the one of the two that is read."""
        return english if self.language == "en" else indonesian

    def number(self, value: float, places: int = 0) -> str:
        """Return a number as the language writes it."""
        return decimal(value, places, self.language)

    def counted(self, count: int, indonesian: str, english: str, several: str = "") -> str:
        """Return a number with its noun."""
        noun = english if count == 1 else several or f"{english}s"
        return f"{number(count, self.language)} {self.say(indonesian, noun)}"

    def facet(self, facet: Facet) -> str:
        """Return what groups are groups of."""
        return MatrixWords(self.language, self.place).facet(facet)

    def group(self, facet: Facet, heading: Heading) -> str:
        """Return what a group is called."""
        if facet.dimension is Dimension.ROLE:
            words = ROLE_NAMES[self.language][Role(heading.id)]
            return words[0].upper() + words[1:]
        if facet.dimension is Dimension.KIND:
            return KINDS[self.language][SourceKind(heading.id)]
        return heading.label

    def measure(self, measure: Measure) -> str:
        """Return what is counted."""
        if measure is Measure.WORDS:
            return self.say("Kata yang dikode", "Coded words")
        return MatrixWords(self.language).measure(measure)

    def base(self, wish: ComparisonWish) -> str:
        """Return what counts are held against."""
        if wish.measure is Measure.SOURCES:
            return self.say("per sumber kelompok itu", "of the group's sources")
        if wish.measure is Measure.SPEAKERS:
            return self.say("per penutur kelompok itu", "of the group's speakers")
        if wish.base is Base.WORDS:
            return self.say("per 1.000 kata", "per 1,000 words")
        if wish.measure is Measure.WORDS:
            return self.say("dari semua kata yang dikode", "of all coded words")
        return self.say("dari semua pengodean", "of all codings")

    def by_words(self, wish: ComparisonWish) -> bool:
        """Tell whether rates are for each thousand words; else they are per cent."""
        return wish.base is Base.WORDS and wish.measure in {Measure.CODINGS, Measure.WORDS}

    def rate(self, wish: ComparisonWish, value: float) -> str:
        """Return a rate: ``3.4 per 1,000 words`` or ``12%``."""
        if self.by_words(wish):
            return f"{self.number(value, 1)} {self.say('per 1.000 kata', 'per 1,000 words')}"
        return self.share(wish, value)

    def share(self, wish: ComparisonWish, value: float) -> str:
        """Return a rate without its unit, where the table's head says it; a share keeps its sign."""
        return self.number(value, 1) if self.by_words(wish) else f"{self.number(value, 1)}%"

    def effect(self, standing: Standing) -> str:
        """Return how much more there is of it: ``3.2 times as often``, or that it is only here."""
        if standing.only_here:
            return self.say("hanya di sini", "only here")
        if standing.ratio is None:
            return "–"
        times = self.number(2**standing.ratio, 1)
        return self.say(f"{times} kali lipat", f"{times} times as often")

    def test(self, standing: Standing) -> str:
        """Return the figures of the test: log-likelihood, log ratio, %DIFF, probability after the correction."""
        figures = [f"G² = {self.number(standing.likelihood, 2)}"]
        if standing.ratio is not None:
            figures.append(f"{self.say('rasio log', 'log ratio')} = {self.number(standing.ratio, 2)}")
        if standing.difference is not None:
            figures.append(f"%DIFF = {self.number(standing.difference)}")
        return ", ".join((*figures, self.probability(standing.corrected)))

    def probability(self, value: float) -> str:
        """Return a probability after the correction: ``p < 0.001``, by Holm."""
        return f"p < {self.number(0.001, 3)}" if value < 0.001 else f"p = {self.number(value, 3)}"

    def rests_on(self, standing: Standing) -> str:
        """Return what a difference rests on: codings, sources, speakers."""
        return listed(
            (
                self.counted(standing.codings, "pengodean", "coding"),
                self.counted(standing.sources, "sumber", "source"),
                self.counted(standing.speakers, "penutur", "speaker"),
            ),
            self.language,
        )

    def caution(self, caution: Caution) -> str:
        """Return why a difference should not be leant on."""
        return self.say(*_CAUTIONS[caution])

    def cautions(self, standing: Standing) -> str:
        """Return all cautions as a sentence; empty when there are none."""
        told = "; ".join(self.caution(each) for each in standing.cautions)
        return f"{self.say('Hati-hati', 'Caution')}: {told}." if told else ""

    def material(self, group: Group) -> str:
        """Return how much material a group has."""
        return listed(
            (
                self.counted(group.words, "kata", "word"),
                self.counted(group.sources, "sumber", "source"),
                self.counted(group.speakers, "penutur", "speaker"),
                self.counted(group.codings, "pengodean", "coding"),
            ),
            self.language,
        )

    def doubts(self, comparison: Comparison, place: int) -> tuple[str, ...]:
        """Return what must be known of a group before anything is read off: what is not coded, what is uneven."""
        group, told = comparison.groups[place], []
        if group.uncoded:
            told.append(
                self.say(
                    f"{self.counted(group.uncoded, 'sumber', '')} belum dikode dan tidak dihitung.",
                    f"{self.counted(group.uncoded, '', 'source')} not coded yet, and left out.",
                )
            )
        uneven = comparison.unevenness(place) if self.by_words(comparison.wish) else 0
        if uneven:
            told.append(self._thin() if uneven < 0 else self._dense())
        return tuple(told)

    def _thin(self) -> str:
        return self.say(
            "Dikode jauh lebih jarang daripada yang lain, mungkin belum selesai: pilih dasar “semua pengodean”, atau "
            "selesaikan dulu.",
            "Coded much more thinly than the others, perhaps not to the end: take all codings as the base, or finish "
            "coding first.",
        )

    def _dense(self) -> str:
        return self.say(
            "Dikode jauh lebih rapat daripada yang lain, mungkin oleh lebih banyak orang atau dalam potongan lebih "
            "kecil: pilih dasar “semua pengodean”.",
            "Coded much more densely than the others, perhaps by more people or in smaller pieces: take all codings as "
            "the base.",
        )

    def talk(self, *, moderator: bool) -> str:
        """Return whether moderators' talk counts."""
        return self.say(
            "dengan ucapan moderator" if moderator else "tanpa ucapan moderator",
            "with moderators' talk" if moderator else "without moderators' talk",
        )

    def method(self, comparison: Comparison) -> str:
        """Return how the comparison was made, as a method section says it."""
        wish = comparison.wish
        level = self.say(*(("tema", "themes") if wish.level is Dimension.THEME else ("kode", "codes")))
        measure = self.measure(wish.measure)
        measure = measure[0].lower() + measure[1:]
        form = (
            self.say("Rayson & Garside 2000", "Rayson & Garside 2000")
            if self.by_words(wish)
            else self.say("tabel 2 × 2, Dunning 1993", "2 × 2 table, Dunning 1993")
        )
        talk = self.talk(moderator=comparison.moderator)
        words = (
            self.say(
                " Kata dalam satu pengodean tidak saling bebas; karena itu yang diuji ialah pengodeannya.",
                " Words within one coding are not independent; so it is the codings that are tested.",
            )
            if wish.measure is Measure.WORDS
            else ""
        )
        if comparison.coders > 1 and wish.by.dimension is not Dimension.CODER:
            words += self.say(
                f" Pengodean {comparison.coders} orang dihitung: yang dikode dua orang terhitung dua kali.",
                f" Codings of {comparison.coders} people count: what two of them coded counts twice.",
            )
        return self.say(
            f"Untuk setiap {level}, {measure} ({self.base(wish)}, {talk}) di satu "
            f"kelompok dibandingkan dengan semua kelompok lain yang dipilih, dengan log-likelihood G² ({form}); "
            "sebagai besar pengaruh: rasio log dan %DIFF. Khas berarti: lebih banyak daripada di kelompok lain, "
            f"dengan G² sekurang-kurangnya 3,84 (p < 0,05 untuk satu perbandingan). Ada {comparison.tests} "
            "perbandingan; p dikoreksi menurut Holm (1979). Pengodean dalam satu pembicaraan tidak saling bebas, "
            "sehingga p terlalu yakin; hitung sumber atau penutur untuk memeriksanya." + words,
            f"For each of the {level}, {measure} ({self.base(wish)}, {talk}) in one "
            f"group are held against all other groups chosen, by log-likelihood G² ({form}); as effect size: log ratio "
            "and %DIFF. Typical means: more of it than in the other groups, with G² of at least 3.84 (p < 0.05 for a "
            f"single comparison). There are {self.counted(comparison.tests, '', 'comparison')}; p is corrected after "
            "Holm (1979). Codings within one talk are not independent, so p is too sure; count sources or speakers to "
            "check." + words,
        )

    def left_out(self, comparison: Comparison) -> str:
        """Return which codings no group has; empty when there are none."""
        if not comparison.left_out:
            return ""
        facet = self.facet(comparison.wish.by)
        facet = facet if comparison.wish.by.dimension is Dimension.ATTRIBUTE else facet.lower()
        return self.say(
            f"{number(comparison.left_out, 'id')} pengodean tanpa {facet} tidak dihitung.",
            f"{self.counted(comparison.left_out, '', 'coding')} without a {facet} left out.",
        )
