"""The methods section in Indonesian."""

from typing_extensions import override

from workbench.coding.comparing import ALIKE
from workbench.domain.sources import SourceKind
from workbench.services.printing.counted import counted_kind, counted_role
from workbench.services.printing.methods_prose import NAMED, MethodsProse, together
from workbench.services.printing.study_facts import CoderPair
from workbench.services.reporting_ledger import methods_paragraph
from workbench.services.reporting_memos_words import MEMO_WORDS
from workbench.services.reporting_saturation import sentences
from workbench.services.reporting_words import listed, percent

_TONGUES = {"id": "bahasa Indonesia", "en": "bahasa Inggris", "xx": "bahasa Indonesia dan bahasa Inggris"}


class IndonesianMethods(MethodsProse):
    """Indonesian sentences."""

    language = "id"

    @override
    def places(self) -> str:
        places, provinces = self.facts.places, self.facts.provinces
        if not places:
            return ""
        where = f" di {self.number(len(provinces))} provinsi" if provinces else ""
        names = f": {listed(places, 'id')}" if len(places) <= NAMED else ""
        count = self.called("Bahan berasal dari {count} kabupaten").format(count=self.number(len(places)))
        return f"{count}{where}{names}."

    @override
    def plan(self) -> str:
        if self.facts.plan is None:
            return ""
        talks = [each for each in self.facts.plan.talks if each.planned]
        planned = listed((counted_kind(each.kind, each.planned or 0, "id") for each in talks), "id")
        held = listed((counted_kind(each.kind, each.collected, "id") for each in talks), "id")
        return f"Direncanakan {planned}; yang terkumpul {held}." if talks else ""

    @override
    def material(self) -> str:
        held = self.facts.held
        if not held.sources:
            return "Proyek ini belum memiliki bahan."
        kinds = listed((counted_kind(kind, count, "id") for kind, count in held.kinds), "id")
        return f"Bahan terdiri atas {kinds}, seluruhnya {self.number(held.words)} kata."

    @override
    def dates(self) -> str:
        held = self.facts.held
        if held.first is None or held.last is None:
            return ""
        when = (
            f"pada {self.day(held.first)}"
            if held.first == held.last
            else f"dari {self.day(held.first)} sampai {self.day(held.last)}"
        )
        known = (
            f" (tanggal tercantum pada {self.number(held.dated)} dari {self.number(held.talks)} sumber)"
            if held.dated < held.talks
            else ""
        )
        return f"Percakapan berlangsung {when}{known}."

    @override
    def settings(self) -> str:
        return self._told("Tempat", self.facts.held.placed)

    @override
    def lengths(self) -> str:
        return self._told("Waktu atau lama percakapan", self.facts.held.timed)

    def _told(self, what: str, count: int) -> str:
        talks = self.facts.held.talks
        return (
            f"{what} tercantum pada {self.number(count)} dari {self.number(talks)} sumber." if count else ""
        )

    @override
    def tongue(self) -> str:
        tongue = self.facts.held.tongue
        return (
            f"Menurut kata sehari-hari di dalamnya, teks ditulis dalam {_TONGUES[tongue]}." if tongue else ""
        )

    @override
    def participants(self) -> str:
        people = self.facts.people
        if not people.participants:
            told = ""
        else:
            roles = listed((counted_role(role, count, "id") for role, count in people.roles), "id")
            told = f"Sebanyak {self.number(people.participants)} partisipan hadir dalam percakapan: {roles}."
        answered = (
            f"Survei dijawab oleh {self.number(people.respondents)} responden yang tidak hadir dalam percakapan."
            if people.respondents
            else ""
        )
        return together((told, answered))

    @override
    def moderators(self) -> str:
        count = self.facts.people.moderators
        counts = "ikut dihitung" if self.facts.analysis.moderator else "tidak dihitung"
        return (
            f"Yang tercatat sebagai moderator {self.number(count)} orang; pengodean atas ucapan moderator {counts}."
            if count
            else ""
        )

    @override
    def coders(self) -> str:
        coders = self.facts.analysis.coders
        if not coders:
            return "Belum ada pengodean."
        return f"Pengodean dilakukan oleh {self.number(len(coders))} orang ({listed(coders, 'id')})."

    @override
    def codebook(self) -> str:
        found = self.facts.analysis
        if not found.themes:
            return ""
        every = found.themes + found.codes
        defined = (
            "semuanya berdefinisi"
            if found.defined == every
            else f"{self.number(found.defined)} di antaranya berdefinisi"
        )
        themes, codes = self.number(found.themes), self.number(found.codes)
        return f"Buku kode terdiri atas {themes} tema dan {codes} kode; {defined}."

    @override
    def coded(self) -> str:
        found, held = self.facts.analysis, self.facts.held
        if found.first is None or found.last is None:
            return ""
        when = (
            f"pada {self.day(found.first)}"
            if found.first == found.last
            else f"antara {self.day(found.first)} dan {self.day(found.last)}"
        )
        return (
            f"Sebanyak {self.number(found.coded)} dari {self.number(held.sources)} sumber sudah dikodekan, dengan "
            f"{self.number(found.codings)} pengodean yang dibuat {when}."
        )

    @override
    def agreement(self) -> str:
        return together(self._agreed(each) for each in self.facts.analysis.pairs)

    def _agreed(self, pair: CoderPair) -> str:
        return (
            f"Sebanyak {self.number(pair.sources)} sumber dikodekan oleh {pair.first} dan {pair.second}. Dari "
            f"{self.number(pair.places)} tempat yang dikodekan salah satu atau keduanya, {self.number(pair.same)} "
            f"({percent(pair.same / pair.places, 'id')}) diberi kode yang sama pada kata-kata yang sekurangnya "
            f"{self.number(100 * ALIKE)}% sama, {self.number(pair.other_words)} diberi kode yang sama pada bentangan "
            f"lain, dan {self.number(pair.only_one)} hanya oleh satu orang (persen kesepakatan, bukan kappa)."
        )

    @override
    def suggestions(self) -> str:
        accepted = self.facts.analysis.accepted
        if self.facts.ledger.runs:
            return methods_paragraph(self.facts.ledger, "id")
        if accepted:
            return (
                f"Sebanyak {self.number(accepted)} pengodean berawal dari saran mesin yang diterima seorang pengode; "
                "saran yang belum diperiksa tidak dihitung."
            )
        return "Tidak ada pengodean yang berawal dari saran mesin." if self.facts.analysis.codings else ""

    @override
    def saturation(self) -> str:
        found = self.facts.saturation
        if found is None:
            return ""
        told = together(sentences(found, "id"))
        return f"Kejenuhan dinilai dengan rasio Guest, Namey, dan Chen (2020). {told}"

    @override
    def themes(self) -> str:
        names = self.facts.analysis.names
        return f"Tema: {listed(names, 'id')}." if names else ""

    @override
    def questions(self) -> str:
        asked = self.facts.analysis.questions
        return f"Pertanyaan penelitian yang tercatat pada kode: {' '.join(asked)}" if asked else ""

    @override
    def repeated(self) -> str:
        count = self.facts.people.repeated
        if not self.facts.people.participants:
            return ""
        told = f"{self.number(count)} partisipan" if count else "Tidak ada partisipan yang"
        return f"{told} tercatat dalam lebih dari satu percakapan."

    @override
    def notes(self) -> str:
        count = dict(self.facts.held.kinds).get(SourceKind.NOTE, 0)
        return f"Di antara sumber proyek ada {self.number(count)} catatan." if count else ""

    @override
    def quoted(self) -> str:
        count = self.facts.analysis.codings
        return (
            f"Ada {self.number(count)} pengodean yang dapat dikutip; setiap kutipan yang dicetak program ini "
            "disertai sumber dan nomor paragrafnya."
            if count
            else ""
        )

    @override
    def memos(self) -> str:
        memos = self.facts.analysis.memos
        if not memos:
            return ""
        kinds = listed(
            (f"{self.number(count)} {MEMO_WORDS['id'].types[kind]}" for kind, count in memos), "id"
        )
        total = sum(count for _kind, count in memos)
        return f"Selama analisis ditulis {self.number(total)} memo ({kinds})."

    @override
    def meaning(self) -> str:
        found = self.facts.analysis
        if not found.interpreted:
            return ""
        against = (
            f"; {self.number(found.counter)} kutipan dicatat sebagai bukti yang berlawanan"
            if found.counter
            else ""
        )
        return (
            f"Tafsiran sudah ditulis untuk {self.number(found.interpreted)} dari {self.number(found.themes)} "
            f"tema{against}."
        )

    @override
    def personal(self) -> str:
        found = self.facts.privacy
        marked = found.masked + found.kept + found.open
        here = "Dalam cetakan ini yang disamarkan diganti." if self.facts.masked and found.masked else ""
        if not marked:
            return here
        names = f" dengan {self.number(found.pseudonyms)} nama samaran" if found.pseudonyms else ""
        told = (
            f"Dalam teks ditandai {self.number(marked)} data pribadi: {self.number(found.masked)} disamarkan{names}, "
            f"{self.number(found.kept)} dibiarkan, dan {self.number(found.open)} belum diputuskan."
        )
        return together((told, here))

    @override
    def corrections(self) -> str:
        count = self.facts.held.corrected
        return f"Transkrip dari {self.number(count)} sumber diperbaiki sesudah diimpor." if count else ""

    @override
    def trail(self) -> str:
        return "Setiap perubahan atas pengodean dan buku kode tercatat dengan waktu dan pengodenya."

    @override
    def software(self) -> str:
        return (
            f"Bahan dikelola dan dikodekan dengan Workbench versi {self.facts.version} di komputer peneliti sendiri; "
            "program ini tidak mengirim teks ke mana pun."
        )
