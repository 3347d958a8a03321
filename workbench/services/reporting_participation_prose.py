"""The sentences of the report on participation, in both languages."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from typing_extensions import override

from exports.references import table_reference
from workbench.domain.districts import PlaceLevel
from workbench.domain.participants import Role
from workbench.services.place_words import called
from workbench.services.reporting_words import ROLE_NAMES, decimal, listed, number, percent, plural


@dataclass(frozen=True, slots=True)
class RoleFacts:
    """What a role did: speakers, and their share of the words that are not the moderator's (None without such)."""

    role: Role
    speakers: int
    share: float | None


@dataclass(frozen=True, slots=True)
class ParticipationFacts:
    """What the prose is made from. Shares are 0 to 1.

    ``kinds`` are (kind of source, how many) of the sources with turns, ``skipped`` the sources without; ``ginis`` are
    the lowest, the median and the highest coefficient of those sources that have one, and how many these are; ``level``
    is what the districts are called.
    """

    kinds: tuple[tuple[str, int], ...]
    sources: int
    skipped: int
    districts: int
    speakers: int
    moderators: int
    silent: int
    turns: int
    words: int
    mean: float
    longest: int
    moderator_share: float | None
    moderator_turn_share: float | None
    roles: tuple[RoleFacts, ...]
    ginis: tuple[float, float, float, int] | None
    date: str
    level: PlaceLevel


class Prose(ABC):
    """One language's sentences."""

    @abstractmethod
    def facts(self, facts: ParticipationFacts) -> tuple[tuple[str, str], ...]:
        """Return the lines under the title."""

    @abstractmethod
    def method(self, facts: ParticipationFacts) -> str:
        """Return the paragraph for a chapter on methods: the figures as prose, without a judgement."""

    @abstractmethod
    def guide(self, *, speakers: bool = True) -> str:
        """Return the paragraph that says how the figures were counted, and which table holds which.

        ``speakers`` tells whether there is a table of them.
        """


class _Indonesian(Prose):
    @override
    def facts(self, facts: ParticipationFacts) -> tuple[tuple[str, str], ...]:
        kinds = ", ".join(f"{number(count, 'id')} {kind}" for kind, count in facts.kinds)
        return (
            (
                "Sumber",
                f"{number(facts.sources, 'id')} dengan giliran bicara" + (f" ({kinds})" if kinds else ""),
            ),
            ("Penutur", number(facts.speakers, "id")),
            ("Giliran bicara", number(facts.turns, "id")),
            ("Kata", number(facts.words, "id")),
            ("Dibuat", facts.date),
        )

    @override
    def method(self, facts: ParticipationFacts) -> str:
        if not facts.turns:
            return "Belum ada sumber dengan giliran bicara; tidak ada yang dapat dihitung."
        kinds = listed((f"{number(count, 'id')} {kind}" for kind, count in facts.kinds), "id")
        places = called(f" dari {number(facts.districts, 'id')} kabupaten", "id", facts.level)
        places = places if facts.districts else ""
        moderators = f", termasuk {number(facts.moderators, 'id')} moderator," if facts.moderators else ""
        parts = [
            f"Partisipasi dihitung pada {number(facts.sources, 'id')} sumber ({kinds}){places}.",
            (
                f"Sebanyak {number(facts.speakers, 'id')} penutur{moderators} mengucapkan "
                f"{number(facts.words, 'id')} kata dalam {number(facts.turns, 'id')} giliran bicara, rata-rata "
                f"{decimal(facts.mean, 1, 'id')} kata setiap giliran; giliran terpanjang berisi "
                f"{number(facts.longest, 'id')} kata."
            ),
        ]
        if facts.silent:
            parts.append(f"Ada {number(facts.silent, 'id')} orang yang hadir tanpa satu pun giliran bicara.")
        if facts.moderators and facts.moderator_share is not None and facts.moderator_turn_share is not None:
            parts.append(
                f"Moderator mengucapkan {percent(facts.moderator_share, 'id')} dari seluruh kata dalam "
                f"{percent(facts.moderator_turn_share, 'id')} dari seluruh giliran."
            )
        roles = [
            f"{ROLE_NAMES['id'][each.role]} {percent(each.share, 'id')} ({number(each.speakers, 'id')} penutur)"
            for each in facts.roles
            if each.share is not None
        ]
        if roles:
            without = "kata selain kata moderator" if facts.moderators else "seluruh kata"
            parts.append(f"Menurut peran, pembagian {without} adalah: {listed(roles, 'id')}.")
        if facts.ginis is not None:
            parts.append(_gini_id(facts.ginis))
        if facts.skipped:
            parts.append(
                f"Sebanyak {number(facts.skipped, 'id')} sumber tanpa giliran bicara tidak dihitung."
            )
        return " ".join(parts)

    @override
    def guide(self, *, speakers: bool = True) -> str:
        tables = f"{table_reference(1)} merangkum setiap sumber"
        tables += (
            f", {table_reference(2)} setiap peran, dan {table_reference(3)} setiap penutur."
            if speakers
            else (f" dan {table_reference(2)} setiap peran.")
        )
        return (
            "Kata dihitung seperti pada pengolah kata, tanpa label penutur. Giliran bicara adalah giliran menurut "
            "transkrip. Seseorang dalam beberapa sumber dihitung satu kali hanya bila dalam proyek ia tercatat sebagai "
            "satu partisipan. Koefisien Gini dihitung atas banyaknya kata setiap partisipan selain moderator, termasuk "
            "yang tidak berbicara (0 kata): nilainya 0 bila semua berbicara sama banyak dan mendekati 1 bila satu dari "
            "banyak orang mengucapkan semuanya. Angka-angka ini menunjukkan berapa banyak yang diucapkan, bukan apa "
            f"isinya. {tables}"
        )


class _English(Prose):
    @override
    def facts(self, facts: ParticipationFacts) -> tuple[tuple[str, str], ...]:
        kinds = ", ".join(plural(count, kind, f"{kind}s") for kind, count in facts.kinds)
        return (
            ("Sources", f"{number(facts.sources, 'en')} with turns" + (f" ({kinds})" if kinds else "")),
            ("Speakers", number(facts.speakers, "en")),
            ("Turns", number(facts.turns, "en")),
            ("Words", number(facts.words, "en")),
            ("Made on", facts.date),
        )

    @override
    def method(self, facts: ParticipationFacts) -> str:
        if not facts.turns:
            return "No source has turns yet; there is nothing to count."
        kinds = listed((plural(count, kind, f"{kind}s") for kind, count in facts.kinds), "en")
        places = called(f" from {plural(facts.districts, 'district', 'districts')}", "en", facts.level)
        places = places if facts.districts else ""
        moderators = plural(facts.moderators, "moderator", "moderators")
        among = f", {moderators} among them," if facts.moderators else ""
        parts = [
            f"Participation was counted in {plural(facts.sources, 'source', 'sources')} ({kinds}){places}.",
            (
                f"{plural(facts.speakers, 'speaker', 'speakers')}{among} said "
                f"{plural(facts.words, 'word', 'words')} in {plural(facts.turns, 'turn', 'turns')}, on average "
                f"{decimal(facts.mean, 1, 'en')} words a turn; the longest turn has "
                f"{plural(facts.longest, 'word', 'words')}."
            ),
        ]
        if facts.silent:
            people = plural(facts.silent, "person", "people")
            parts.append(f"{people} who {'was' if facts.silent == 1 else 'were'} present had no turn at all.")
        if facts.moderators and facts.moderator_share is not None and facts.moderator_turn_share is not None:
            who = "The moderator" if facts.moderators == 1 else "Moderators"
            parts.append(
                f"{who} said {percent(facts.moderator_share, 'en')} of all words in "
                f"{percent(facts.moderator_turn_share, 'en')} of all turns."
            )
        roles = [
            f"{ROLE_NAMES['en'][each.role]} {percent(each.share, 'en')} "
            f"({plural(each.speakers, 'speaker', 'speakers')})"
            for each in facts.roles
            if each.share is not None
        ]
        if roles:
            without = "the words that are not a moderator's are" if facts.moderators else "all words are"
            parts.append(f"By role, {without} divided as follows: {listed(roles, 'en')}.")
        if facts.ginis is not None:
            parts.append(_gini_en(facts.ginis))
        if facts.skipped:
            skipped = plural(facts.skipped, "source", "sources")
            parts.append(f"{skipped} without turns {'is' if facts.skipped == 1 else 'are'} not counted.")
        return " ".join(parts)

    @override
    def guide(self, *, speakers: bool = True) -> str:
        tables = f"{table_reference(1)} sums up each source"
        tables += (
            f", {table_reference(2)} each role, and {table_reference(3)} each speaker."
            if speakers
            else (f" and {table_reference(2)} each role.")
        )
        return (
            "Words are counted as a word processor counts them, without the labels of speakers. A turn is a turn of "
            "the transcript. Somebody in several sources counts once only where the project holds them as one "
            "participant. The Gini coefficient is taken over the words of each participant who is no moderator, those "
            "who said nothing (0 words) included: it is 0 when all said equally much and comes near 1 when one of many "
            "said everything. The figures tell how much was said, not what was said. "
            f"{tables}"
        )


def _gini_id(ginis: tuple[float, float, float, int]) -> str:
    low, median, high, count = ginis
    start = "Koefisien Gini banyaknya kata di antara partisipan selain moderator"
    if count == 1:
        return f"{start} adalah {decimal(median, 2, 'id')} (1 sumber)."
    return (
        f"{start}, dihitung per sumber, berkisar dari {decimal(low, 2, 'id')} sampai {decimal(high, 2, 'id')} dengan "
        f"median {decimal(median, 2, 'id')} ({number(count, 'id')} sumber)."
    )


def _gini_en(ginis: tuple[float, float, float, int]) -> str:
    low, median, high, count = ginis
    start = "The Gini coefficient of words among participants who are no moderators"
    if count == 1:
        return f"{start} is {decimal(median, 2, 'en')} (1 source)."
    return (
        f"{start}, taken for each source, lies between {decimal(low, 2, 'en')} and {decimal(high, 2, 'en')}, with a "
        f"median of {decimal(median, 2, 'en')} ({number(count, 'en')} sources)."
    )


PROSE: dict[str, Prose] = {"id": _Indonesian(), "en": _English()}
"""The sentences by language."""
