"""What stands below print tables: what was counted, what was left out, and what an author must know of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.domain.districts import PlaceLevel
from workbench.domain.matrices import Lack, Measure
from workbench.domain.print_tables import Anonymity
from workbench.domain.queries import SavedQuery
from workbench.services.matrix_words import MatrixWords
from workbench.services.place_words import called
from workbench.services.printing.context import Printing
from workbench.services.redacting import title_in
from workbench.services.reporting_words import listed, number, plural


@dataclass(frozen=True, slots=True)
class Notes:
    """Makes sentences in one language; ``level`` is what the study's places are called."""

    language: str
    level: PlaceLevel = PlaceLevel.DISTRICT

    def say(self, indonesian: str, english: str) -> str:
        """Return the sentence of the language. Nothing in it is exchanged: names may stand in it."""
        return indonesian if self.language == "id" else english

    def place(self, indonesian: str, english: str) -> str:
        """Return a sentence without names, in the words of the study's places."""
        return called(self.say(indonesian, english), self.language, self.level)

    def count(self, count: float, indonesian: str, one: str, several: str) -> str:
        """Return a number with its noun: ``3 kutipan``; ``1 quotation``."""
        if self.language == "id":
            return f"{number(count, 'id')} {indonesian}"
        return plural(round(count), one, several)

    def codings(self, count: float) -> str:
        """Return a number of codings in words."""
        return self.count(count, "pengodean", "coding", "codings")

    def are_codings(self) -> str:
        """Say what a coding is."""
        return self.say(
            "Pengodean = segmen yang diberi kode; segmen yang diberi kode sama oleh dua pengode dihitung dua kali.",
            "Codings = segments given a code; a segment given the same code by two coders counts twice.",
        )

    def theme_rows(self, *, speakers: bool) -> str:
        """Say what the row of a theme counts, and that it counts everything once."""
        some = self.say("sumber dan kabupaten", "source and district")
        more = self.say("sumber, penutur, dan kabupaten", "source, speaker and district")
        things = more if speakers else some
        return self.place(
            f"Baris tema menghitung seluruh kode di bawahnya; setiap {things} dihitung sekali.",
            f"The row of a theme counts all codes below it; each {things} counts once.",
        )

    def tree_rows(self, measure: Measure) -> str:
        """Say what the row of a theme counts in a table that counts one thing."""
        once = {
            Measure.SOURCES: self.say("; setiap sumber dihitung sekali", "; each source counts once"),
            Measure.SPEAKERS: self.say("; setiap penutur dihitung sekali", "; each speaker counts once"),
        }.get(measure, "")
        return self.say(
            f"Baris tema menghitung seluruh kode di bawahnya{once}.",
            f"The row of a theme counts all codes below it{once}.",
        )

    def hidden_rows(self) -> str:
        """Say where codes are that have no row."""
        return self.say(
            "Kode tanpa baris sendiri dihitung dan dikutip pada kode di atasnya.",
            "Codes without a row of their own are counted and quoted with the code above them.",
        )

    def share(self, whole: float) -> str:
        """Say what percentages are of."""
        return self.say(
            f"Persen = bagian dari seluruh {self.codings(whole)} yang dihitung.",
            f"Per cent = part of all {self.codings(whole)} that count.",
        )

    def speakers(self) -> str:
        """Say who is counted as a speaker."""
        return self.say(
            "Penutur = orang berbeda yang diketahui berbicara.",
            "Speakers = different people who are known to speak.",
        )

    def words(self) -> str:
        """Say which words are counted."""
        return self.say(
            "Kata = kata yang dikodekan; yang bertumpang tindih dihitung sekali.",
            "Words = words that are coded; where codings overlap they count once.",
        )

    def everywhere(self) -> str:
        """Say what *all* means among districts."""
        return self.place(
            "Semua = semua kabupaten yang memiliki bahan.",
            "All = all districts from which there is material.",
        )

    def provenance(self, anonymity: Anonymity, *, footnotes: bool = False) -> str:
        """Say what the codes below quotations, or at the foot of the page, tell."""
        parts = self._told(anonymity)
        if footnotes:
            return self.say(f"Asal kutipan di catatan kaki: {parts}.", f"Footnotes to quotations: {parts}.")
        return self.say(
            f"Dalam kurung di bawah kutipan: {parts}.", f"In brackets below a quotation: {parts}."
        )

    def origin(self, anonymity: Anonymity) -> str:
        """Say what the codes beside quotations tell."""
        parts = self._told(anonymity)
        return self.say(f"Asal = {parts}.", f"Origin = {parts}.")

    def once(self) -> str:
        """Say how often words stand in the list that several coders gave the same code."""
        return self.say(
            "Kata-kata yang diberi kode sama oleh beberapa pengode dicantumkan sekali.",
            "Words to which several coders gave the same code are listed once.",
        )

    def _told(self, anonymity: Anonymity) -> str:
        return {
            Anonymity.NAMES: self.say(
                "sumber, penutur, dan nomor paragraf", "source, speaker and number of the paragraph"
            ),
            Anonymity.ROLES: self.say(
                "sumber, peran penutur, dan nomor paragraf",
                "source, role of the speaker and number of the paragraph",
            ),
            Anonymity.SOURCES: self.say(
                "nomor sumber dan nomor paragraf; nama sumber dan penutur tidak disebutkan",
                "number of the source and of the paragraph; sources and speakers are not named",
            ),
        }[anonymity]

    def cut(self) -> str:
        """Say what marks a quotation that was cut."""
        return self.say("Tanda […] berarti kutipan dipotong.", "[…] marks where a quotation was cut.")

    def missing_translation(self) -> str:
        """Say in the place of a translation that there is none."""
        return self.say("[belum diterjemahkan]", "[not translated yet]")

    def untranslated(self, count: int) -> str:
        """Say how many quotations have no translation."""
        if not count:
            return ""
        things = self.count(count, "kutipan", "quotation is", "quotations are")
        return self.say(f"{things} belum diterjemahkan.", f"{things} not translated yet.")

    def stale(self, count: int) -> str:
        """Say how many translations are to be looked at."""
        if not count:
            return ""
        things = self.count(count, "terjemahan", "translation has", "translations have")
        return self.say(f"{things} perlu diperiksa lagi.", f"{things} to be looked at again.")

    def lost(self, count: int) -> str:
        """Say how many quotations that the author chose are not there."""
        if not count:
            return ""
        things = self.count(count, "kutipan pilihan", "chosen quotation is", "chosen quotations are")
        return self.say(
            f"{things} tidak dicetak karena sudah dihapus, berpindah kode, atau tidak dihitung di sini.",
            f"{things} not printed: deleted, under another code now, or not counted here.",
        )

    def gone(self, count: int) -> str:
        """Say how many branches that the wish names are not in the codebook."""
        if not count:
            return ""
        things = self.count(count, "kode pilihan", "chosen code is", "chosen codes are")
        return self.say(f"{things} sudah tidak ada di buku kode.", f"{things} no longer in the codebook.")

    def empty(self, names: Sequence[str]) -> str:
        """Name the codes that have no row since nothing is coded with them."""
        if not names:
            return ""
        return self.say(
            f"Belum ada pengodean untuk: {'; '.join(names)}.", f"Not coded yet: {'; '.join(names)}."
        )

    def by_district(self, measure: Measure) -> str:
        """Say what a number by district says, and whose district is meant."""
        if measure is Measure.CODINGS:
            return self.place(
                "Angka menunjukkan banyaknya pengodean dari kabupaten itu, yaitu kabupaten sumbernya; dalam survei "
                "dan sumber tanpa kabupaten, kabupaten orang yang mengatakannya.",
                "Figures are numbers of codings from the district, which is that of the source; in surveys and "
                "sources without a district, that of whoever says it.",
            )
        meaning = MatrixWords(self.language, self.level).meaning(measure)
        rule = self.place(
            "Kabupaten ialah kabupaten sumbernya; dalam survei dan sumber tanpa kabupaten, kabupaten orang yang "
            "mengatakannya.",
            "The district is that of the source; in surveys and sources without a district, that of whoever says it.",
        )
        return f"{meaning} {rule}"

    def unplaced(self, count: float) -> str:
        """Say how many codings stand in no district."""
        if not count:
            return ""
        return self.say(
            called(
                f"Sebanyak {self.codings(count)} tanpa kabupaten yang diketahui tidak termasuk di sini.",
                "id",
                self.level,
            ),
            called(f"Not included: {self.codings(count)} whose district is not known.", "en", self.level),
        )

    def bare(self, names: Sequence[str]) -> str:
        """Name the districts without material."""
        if not names:
            return ""
        these = listed(names, self.language)
        return self.say(f"Belum ada bahan dari {these}.", f"There is no material yet from {these}.")


def notes_of(printing: Printing) -> Notes:
    """Return what makes the sentences of a wish."""
    return Notes(printing.language, printing.project.place_level)


def restrictions(printing: Printing) -> tuple[str, ...]:
    """Say which codings count and which don't: by district, query, coder and speaker, and what is masked."""
    said, wish, counts = notes_of(printing), printing.wish, printing.counts
    found: list[str] = []
    if counts.district is not None:
        name = counts.district.name
        found.append(said.say(f"Hanya pengodean dari {name}.", f"Only codings from {name}."))
    if wish.query:
        found.append(_query_words(printing, said))
    if printing.project.eyes is not None:
        coder = printing.project.coder.name
        found.append(
            said.say(
                f"Mode buta: hanya pengodean {coder} yang dihitung dan dikutip.",
                f"Blind mode: only codings of {coder} are counted and quoted.",
            )
        )
    if not printing.project.moderator_counts:
        led = counts.lacks.get(Lack.MODERATOR, 0)
        some = f" ({said.codings(led)})" if led else ""
        found.append(
            said.say(f"Ucapan moderator tidak dihitung{some}.", f"What moderators say is not counted{some}.")
        )
    if wish.masked:
        found.append(said.say("Data pribadi disamarkan.", "Personal data are masked."))
    return tuple(found)


def _query_words(printing: Printing, said: Notes) -> str:
    kept = printing.reader.all(SavedQuery)
    name = next((each.name for each in kept if each.query == printing.wish.query), "")
    name = f" “{title_in(printing.reader, name)}”" if name else ""
    others = printing.counts.lacks.get(Lack.QUERY, 0)
    return said.say(
        f"Hanya pengodean yang memenuhi kueri{name}; {number(others, 'id')} lainnya tidak dihitung.",
        f"Only codings that answer the query{name}; {plural(others, 'other is', 'others are')} not counted.",
    )


def joined(sentences: Iterable[str]) -> str:
    """Return sentences as a note, those that say nothing left out."""
    return " ".join(each for each in sentences if each)
