"""What coverage says, in both languages: to window, command line and print alike."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Final

from workbench.domain.districts import PlaceLevel
from workbench.services.coverage import Coverage, TalkCount, ThinEvidence, Thinness, UnevenWords
from workbench.services.place_words import called
from workbench.services.reporting_words import KINDS, decimal, number


@dataclass(frozen=True, slots=True)
class CoverageWords:
    """One language's words. The word for a district is exchanged in the templates, never in what fills them."""

    language: str
    title: str
    heading: str
    thin_heading: str
    district: str
    nowhere: str
    planned: str
    collected: str
    coded: str
    missing: str
    others: str
    words: str
    codings: str
    total: str
    caption: str
    description: str
    note: str
    with_moderators: str
    without_moderators: str
    thin_caption: str
    thin_description: str
    thin_note: str
    thin_where: str
    thin_what: str
    thin_rests: str
    everywhere: str
    all_codes: str
    nothing_thin: str
    short_missing: str
    short_beyond: str
    short_uncoded: str
    short_shared: str
    short_done: str
    one_speaker: str
    one_speaker_named: str
    one_source: str
    only_moderators: str
    uneven: str
    no_plan: str

    def kind(self, talk: TalkCount) -> str:
        """Return what a kind of talk is called."""
        return KINDS[self.language][talk.kind]

    def against_plan(self, talk: TalkCount) -> str:
        """Return in a few words how a kind of talk stands against its plan; empty where it is as planned."""
        if talk.missing:
            return self.short_missing.format(count=self.number(talk.missing))
        return self.short_beyond.format(count=self.number(talk.beyond)) if talk.beyond else ""

    def together(self, talk: TalkCount) -> str:
        """Return how many talks of a planned kind were held with people of other districts; empty for none."""
        if talk.planned is None or not talk.shared:
            return ""
        return self.short_shared.format(count=self.number(talk.shared))

    def uncoded(self, talk: TalkCount) -> str:
        """Return how many of a kind are not coded yet; empty where all are."""
        return self.short_uncoded.format(count=self.number(talk.uncoded)) if talk.uncoded else ""

    def status(self, talk: TalkCount) -> str:
        """Return how a kind of talk stands against its plan and its coding; empty where all is well."""
        told = (self.against_plan(talk), self.together(talk), self.uncoded(talk))
        return ", ".join(each for each in told if each)

    def about(self, thin: ThinEvidence) -> str:
        """Return of which code, or of all, a warning speaks."""
        return thin.name or self.all_codes

    def rests(self, thin: ThinEvidence) -> str:
        """Return on what it rests."""
        speaker = thin.speaker.name if thin.speaker is not None else ""
        source = thin.source.name if thin.source is not None else ""
        if thin.thinness is Thinness.ONLY_MODERATORS:
            return self.only_moderators
        if thin.thinness is Thinness.ONE_SPEAKER:
            template = self.one_speaker_named if source else self.one_speaker
            return template.format(speaker=speaker, source=source)
        return self.one_source.format(source=source)

    def sentence(self, thin: ThinEvidence) -> str:
        """Return a warning as one line, without its district."""
        return f"{self.about(thin)} ({self.number(thin.codings)}): {self.rests(thin)}"

    def uneven_words(self, uneven: UnevenWords) -> str:
        """Return what is to be said where districts differ so much that raw counts mislead."""
        return self.uneven.format(
            most=uneven.most.name,
            most_words=self.number(uneven.most_words),
            fewest=uneven.fewest.name,
            fewest_words=self.number(uneven.fewest_words),
            times=decimal(uneven.times, 1, self.language),
        )

    def whose(self, found: Coverage) -> str:
        """Return whose talk is in words and codings."""
        return self.with_moderators if found.moderator else self.without_moderators

    def number(self, count: float) -> str:
        """Return a number as the language writes it."""
        return number(count, self.language)


def coverage_words(language: str, level: PlaceLevel) -> CoverageWords:
    """Return the words of a language for districts of that level."""
    words = _WORDS[language]
    texts = {each.name: getattr(words, each.name) for each in fields(words) if each.name != "language"}
    return replace(words, **{name: called(text, language, level) for name, text in texts.items()})


_WORDS: Final[Mapping[str, CoverageWords]] = {
    "id": CoverageWords(
        language="id",
        title="Cakupan bahan",
        heading="Rencana, bahan, dan pengodean",
        thin_heading="Yang bertumpu pada sedikit bahan",
        district="Kabupaten",
        nowhere="Tanpa kabupaten",
        planned="Rencana",
        collected="Terkumpul",
        coded="Dikodekan",
        missing="Belum ada",
        others="Lainnya",
        words="Kata",
        codings="Pengodean",
        total="Jumlah",
        caption="Percakapan yang direncanakan, terkumpul, dan dikodekan di setiap kabupaten",
        description="Satu baris untuk setiap kabupaten: FGD dan wawancara menurut rencana, yang terkumpul dan yang "
        "dikodekan, bahan lain, kata, dan pengodean.",
        note="Dikodekan = sumber dengan sekurang-kurangnya satu pengodean yang dihitung. Percakapan bersama kabupaten "
        "lain terhitung di masing-masing.",
        with_moderators="Ucapan moderator ikut dihitung.",
        without_moderators="Ucapan moderator tidak dihitung.",
        thin_caption="Tema dan kode yang bertumpu pada satu sumber atau satu penutur",
        thin_description="Satu baris untuk setiap peringatan: di mana, tema atau kode apa, berapa pengodean, dan "
        "bertumpu pada apa.",
        thin_note="Setiap tema dihitung bersama kode di bawahnya. Yang ada di bawah sebuah peringatan bertumpu pada "
        "bahan yang sama dan tidak diulang. Di satu kabupaten peringatan mulai dari dua pengodean.",
        thin_where="Di mana",
        thin_what="Tema atau kode",
        thin_rests="Bertumpu pada",
        everywhere="Seluruh studi",
        all_codes="Semua kode",
        nothing_thin="Tidak ada tema atau kode yang bertumpu pada satu sumber atau satu penutur saja.",
        short_missing="kurang {count}",
        short_beyond="lebih {count}",
        short_uncoded="{count} belum dikodekan",
        short_shared="{count} bersama kabupaten lain",
        short_done="lengkap",
        one_speaker="satu penutur, {speaker}",
        one_speaker_named="satu penutur, {speaker} ({source})",
        one_source="satu sumber, {source}",
        only_moderators="hanya ucapan moderator",
        uneven="{most} punya {most_words} kata, {fewest} hanya {fewest_words}: {times} kali lipat. Jumlah mentah antar "
        "kabupaten menyesatkan; bandingkan per 1.000 kata.",
        no_plan="Belum ada rencana: tulis di setiap kabupaten berapa FGD dan wawancara yang direncanakan.",
    ),
    "en": CoverageWords(
        language="en",
        title="Coverage of the material",
        heading="Planned, collected, coded",
        thin_heading="What rests on little",
        district="District",
        nowhere="Without a district",
        planned="Planned",
        collected="Collected",
        coded="Coded",
        missing="Missing",
        others="Others",
        words="Words",
        codings="Codings",
        total="Total",
        caption="Talks planned, collected and coded in each district",
        description="One row for each district: FGDs and interviews as planned, collected and coded, other material, "
        "words and codings.",
        note="Coded = sources with one coding or more that counts. Talks held with other districts are collected in "
        "each of them.",
        with_moderators="Moderators' talk is counted.",
        without_moderators="Moderators' talk is left out.",
        thin_caption="Themes and codes that rest on one source or one speaker",
        thin_description="One row for each warning: where, which theme or code, how many codings, on what they rest.",
        thin_note="A theme is counted with the codes below it. What lies below a warning rests on the same material "
        "and is not repeated. In a single district warnings start at two codings.",
        thin_where="Where",
        thin_what="Theme or code",
        thin_rests="Rests on",
        everywhere="The whole study",
        all_codes="All codes",
        nothing_thin="No theme or code rests on one source or one speaker alone.",
        short_missing="{count} missing",
        short_beyond="{count} beyond plan",
        short_uncoded="{count} not coded",
        short_shared="{count} with other districts",
        short_done="complete",
        one_speaker="one speaker, {speaker}",
        one_speaker_named="one speaker, {speaker} ({source})",
        one_source="one source, {source}",
        only_moderators="moderators' talk only",
        uneven="{most} has {most_words} words, {fewest} only {fewest_words}: {times} times as many. Raw counts between "
        "districts mislead; compare per 1,000 words.",
        no_plan="There is no plan yet: say in each district how many FGDs and interviews are planned.",
    ),
}
