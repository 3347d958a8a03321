"""What a map of districts says, in both languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from workbench.domain.districts import PlaceLevel
from workbench.domain.matrices import Measure
from workbench.services.place_words import called
from workbench.services.reporting_words import number

_MOST_TOLD = 40


@dataclass(frozen=True, slots=True)
class MapWords:
    """One language's words. Templates are filled in after the word for a district was exchanged, never before."""

    language: str
    yes: str
    no: str
    every: str
    title_of: str
    described: str
    told_of: str
    bare_of: str
    with_moderators: str
    without_moderators: str
    bare_note: str
    unplaced_note: str
    measures: Mapping[Measure, str]
    meanings: Mapping[Measure, str]
    level: PlaceLevel = PlaceLevel.DISTRICT

    def of(self, level: PlaceLevel) -> "MapWords":
        """Return the words for districts of that level."""
        return replace(
            self,
            level=level,
            measures={each: self._called(words) for each, words in self.measures.items()},
            meanings={each: self._called(words) for each, words in self.meanings.items()},
        )

    def title(self, code: str, measure: Measure) -> str:
        """Return the title; an empty name is that of all codes."""
        return self._called(self.title_of).format(
            code=code or self.every, measure=_lowered(self.measures[measure])
        )

    def description(self, code: str, measure: Measure, count: int, told: Sequence[str]) -> str:
        """Return what the map says to who can't see it: every district with its value, up to forty."""
        rest = len(told) - _MOST_TOLD
        more = f"; … +{number(rest, self.language)}" if rest > 0 else ""
        whole = self._called(self.described).format(
            code=code or self.every,
            measure=_lowered(self.measures[measure]),
            count=number(count, self.language),
            told="; ".join(told[:_MOST_TOLD]) + more,
        )
        return whole.removesuffix(": .") + "." if not told else whole

    def note(self, measure: Measure, *, moderator: bool, bare: int, left_out: int) -> str:
        """Return the note below: what is counted, whose talk, and what is not on the map."""
        parts = [self.meanings[measure], self.with_moderators if moderator else self.without_moderators]
        if bare:
            parts.append(self._called(self.bare_note).format(count=number(bare, self.language)))
        if left_out:
            parts.append(self._called(self.unplaced_note).format(count=number(left_out, self.language)))
        return " ".join(parts)

    def told(self, name: str, value: str, measure: Measure) -> str:
        """Return what is said of one district."""
        return self.told_of.format(name=name, value=value, measure=_lowered(self.measures[measure]))

    def bare(self, name: str) -> str:
        """Return what is said of a district without material."""
        return self.bare_of.format(name=name)

    def _called(self, text: str) -> str:
        return called(text, self.language, self.level)


def _lowered(words: str) -> str:
    return words[0].lower() + words[1:]


MAP_WORDS: Final[Mapping[str, MapWords]] = {
    "id": MapWords(
        language="id",
        yes="ada",
        no="tidak ada",
        every="Semua kode",
        title_of="{code} per kabupaten: {measure}",
        described="Peta {count} kabupaten, {code}, {measure}: {told}.",
        told_of="{name}: {value} ({measure})",
        bare_of="{name}: belum ada bahan",
        with_moderators="Ucapan moderator ikut dihitung.",
        without_moderators="Ucapan moderator tidak dihitung.",
        bare_note="Berarsir: {count} kabupaten tanpa bahan.",
        unplaced_note="Tidak termasuk: {count} pengodean tanpa kabupaten.",
        measures={
            Measure.CODINGS: "Pengodean",
            Measure.SOURCES: "Sumber",
            Measure.SPEAKERS: "Penutur",
            Measure.WORDS: "Kata",
            Measure.ROW_PERCENT: "Persen dari semua kabupaten",
            Measure.COLUMN_PERCENT: "Persen dari pengodean kabupaten itu",
            Measure.PER_1000_WORDS: "Pengodean per 1.000 kata",
            Measure.PER_SOURCE: "Pengodean per sumber",
            Measure.PRESENT: "Ada atau tidak",
        },
        meanings={
            Measure.CODINGS: "Banyaknya pengodean.",
            Measure.SOURCES: "Banyaknya sumber yang memuatnya.",
            Measure.SPEAKERS: "Banyaknya penutur yang membicarakannya.",
            Measure.WORDS: "Banyaknya kata di bawah pengodean; bagian yang tumpang-tindih dihitung satu kali.",
            Measure.ROW_PERCENT: "Bagian kabupaten itu dari semua pengodean kode ini.",
            Measure.COLUMN_PERCENT: "Bagian kode ini dari semua pengodean di kabupaten itu.",
            Measure.PER_1000_WORDS: "Pengodean untuk setiap seribu kata bahan dari kabupaten itu.",
            Measure.PER_SOURCE: "Pengodean untuk setiap sumber dari kabupaten itu.",
            Measure.PRESENT: "Apakah kode ini muncul di sana.",
        },
    ),
    "en": MapWords(
        language="en",
        yes="present",
        no="absent",
        every="All codes",
        title_of="{code} by district: {measure}",
        described="Map of {count} districts, {code}, {measure}: {told}.",
        told_of="{name}: {value} ({measure})",
        bare_of="{name}: no material yet",
        with_moderators="Moderators' talk is counted.",
        without_moderators="Moderators' talk is left out.",
        bare_note="Hatched: districts without material ({count}).",
        unplaced_note="Not on the map: codings without a district ({count}).",
        measures={
            Measure.CODINGS: "Codings",
            Measure.SOURCES: "Sources",
            Measure.SPEAKERS: "Speakers",
            Measure.WORDS: "Words",
            Measure.ROW_PERCENT: "Per cent of all districts",
            Measure.COLUMN_PERCENT: "Per cent of the district's codings",
            Measure.PER_1000_WORDS: "Codings per 1,000 words",
            Measure.PER_SOURCE: "Codings per source",
            Measure.PRESENT: "Present or absent",
        },
        meanings={
            Measure.CODINGS: "Number of codings.",
            Measure.SOURCES: "Number of sources that hold it.",
            Measure.SPEAKERS: "Number of speakers who speak of it.",
            Measure.WORDS: "Words under the codings; what overlaps is counted once.",
            Measure.ROW_PERCENT: "The district's share of all codings of the code.",
            Measure.COLUMN_PERCENT: "The code's share of all codings in the district.",
            Measure.PER_1000_WORDS: "Codings for each thousand words of the district's material.",
            Measure.PER_SOURCE: "Codings for each of the district's sources.",
            Measure.PRESENT: "Whether the code occurs there.",
        },
    ),
}
"""The words by language."""
