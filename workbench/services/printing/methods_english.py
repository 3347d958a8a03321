"""The methods section in English."""

from typing_extensions import override

from workbench.coding.comparing import ALIKE
from workbench.domain.sources import SourceKind
from workbench.services.printing.counted import counted_kind, counted_role
from workbench.services.printing.methods_prose import NAMED, MethodsProse, together
from workbench.services.printing.study_facts import CoderPair
from workbench.services.reporting_ledger import methods_paragraph
from workbench.services.reporting_memos_words import MEMO_WORDS
from workbench.services.reporting_saturation import sentences
from workbench.services.reporting_words import listed, percent, plural

_TONGUES = {"id": "Indonesian", "en": "English", "xx": "Indonesian and English"}


class EnglishMethods(MethodsProse):
    """English sentences."""

    language = "en"

    @override
    def places(self) -> str:
        places, provinces = self.facts.places, self.facts.provinces
        if not places:
            return ""
        where = f" in {plural(len(provinces), 'province', 'provinces')}" if provinces else ""
        names = f": {listed(places, 'en')}" if len(places) <= NAMED else ""
        template = (
            "Material comes from {count} district"
            if len(places) == 1
            else "Material comes from {count} districts"
        )
        return f"{self.called(template).format(count=self.number(len(places)))}{where}{names}."

    @override
    def plan(self) -> str:
        if self.facts.plan is None:
            return ""
        talks = [each for each in self.facts.plan.talks if each.planned]
        planned = listed((counted_kind(each.kind, each.planned or 0, "en") for each in talks), "en")
        held = listed((counted_kind(each.kind, each.collected, "en") for each in talks), "en")
        return f"Planned: {planned}; held: {held}." if talks else ""

    @override
    def material(self) -> str:
        held = self.facts.held
        if not held.sources:
            return "The project has no material yet."
        kinds = listed((counted_kind(kind, count, "en") for kind, count in held.kinds), "en")
        return f"The material consists of {kinds}, {plural(held.words, 'word', 'words')} in all."

    @override
    def dates(self) -> str:
        held = self.facts.held
        if held.first is None or held.last is None:
            return ""
        when = (
            f"on {self.day(held.first)}"
            if held.first == held.last
            else f"from {self.day(held.first)} to {self.day(held.last)}"
        )
        known = (
            f" (the date is given in {self.number(held.dated)} of {plural(held.talks, 'source', 'sources')})"
            if held.dated < held.talks
            else ""
        )
        return f"Talks were held {when}{known}."

    @override
    def settings(self) -> str:
        return self._told("The place", self.facts.held.placed)

    @override
    def lengths(self) -> str:
        return self._told("The time or length of the talk", self.facts.held.timed)

    def _told(self, what: str, count: int) -> str:
        talks = plural(self.facts.held.talks, "source", "sources")
        return f"{what} is given in {self.number(count)} of {talks}." if count else ""

    @override
    def tongue(self) -> str:
        tongue = self.facts.held.tongue
        return f"By the everyday words in them, the texts are in {_TONGUES[tongue]}." if tongue else ""

    @override
    def participants(self) -> str:
        people = self.facts.people
        told = ""
        if people.participants:
            roles = listed((counted_role(role, count, "en") for role, count in people.roles), "en")
            told = (
                f"{plural(people.participants, 'participant', 'participants')} took part in talks: {roles}."
            )
        answered = (
            f"The survey was answered by {plural(people.respondents, 'respondent', 'respondents')} who took part in "
            "no talk."
            if people.respondents
            else ""
        )
        return together((told, answered))

    @override
    def moderators(self) -> str:
        count = self.facts.people.moderators
        counts = "counted" if self.facts.analysis.moderator else "not counted"
        who = (
            "1 person is recorded as moderator"
            if count == 1
            else f"{self.number(count)} people are recorded as moderators"
        )
        return f"{who}; codings of moderators' talk are {counts}." if count else ""

    @override
    def coders(self) -> str:
        coders = self.facts.analysis.coders
        if not coders:
            return "Nothing is coded yet."
        return f"Coding was done by {plural(len(coders), 'person', 'people')} ({listed(coders, 'en')})."

    @override
    def codebook(self) -> str:
        found = self.facts.analysis
        if not found.themes:
            return ""
        every = found.themes + found.codes
        defined = "all" if found.defined == every else f"{self.number(found.defined)} of these"
        return (
            f"The codebook consists of {plural(found.themes, 'theme', 'themes')} and "
            f"{plural(found.codes, 'code', 'codes')}, {defined} with a definition."
        )

    @override
    def coded(self) -> str:
        found, held = self.facts.analysis, self.facts.held
        if found.first is None or found.last is None:
            return ""
        when = (
            f"on {self.day(found.first)}"
            if found.first == found.last
            else f"between {self.day(found.first)} and {self.day(found.last)}"
        )
        return (
            f"So far, {self.number(found.coded)} of {plural(held.sources, 'source', 'sources')} have been coded, with "
            f"{plural(found.codings, 'coding', 'codings')} made {when}."
        )

    @override
    def agreement(self) -> str:
        return together(self._agreed(each) for each in self.facts.analysis.pairs)

    def _agreed(self, pair: CoderPair) -> str:
        return (
            f"{pair.first} and {pair.second} both coded {plural(pair.sources, 'source', 'sources')}. Of the "
            f"{plural(pair.places, 'place', 'places')} that either of them coded, {self.number(pair.same)} "
            f"({percent(pair.same / pair.places, 'en')}) bear the same code on words that are at least "
            f"{self.number(100 * ALIKE)}% the same, {self.number(pair.other_words)} the same code on another stretch, "
            f"and {self.number(pair.only_one)} a code of one of them alone (percent agreement, not kappa)."
        )

    @override
    def suggestions(self) -> str:
        accepted = self.facts.analysis.accepted
        if self.facts.ledger.runs:
            return methods_paragraph(self.facts.ledger, "en")
        if accepted:
            return (
                f"{plural(accepted, 'coding comes', 'codings come')} from suggestions of the machine that a coder "
                "accepted; suggestions that nobody has reviewed are not counted."
            )
        return "No coding comes from a suggestion of the machine." if self.facts.analysis.codings else ""

    @override
    def saturation(self) -> str:
        found = self.facts.saturation
        if found is None:
            return ""
        told = together(sentences(found, "en"))
        return f"Saturation was assessed by the ratio of Guest, Namey and Chen (2020). {told}"

    @override
    def themes(self) -> str:
        names = self.facts.analysis.names
        return f"Themes: {listed(names, 'en')}." if names else ""

    @override
    def questions(self) -> str:
        asked = self.facts.analysis.questions
        return f"Research questions recorded with codes: {' '.join(asked)}" if asked else ""

    @override
    def repeated(self) -> str:
        count = self.facts.people.repeated
        if not self.facts.people.participants:
            return ""
        who = plural(count, "participant is", "participants are") if count else "No participant is"
        return f"{who} recorded in more than one talk."

    @override
    def notes(self) -> str:
        count = dict(self.facts.held.kinds).get(SourceKind.NOTE, 0)
        return f"The project holds {plural(count, 'note', 'notes')} among its sources." if count else ""

    @override
    def quoted(self) -> str:
        count = self.facts.analysis.codings
        return (
            f"There {'is' if count == 1 else 'are'} {plural(count, 'coding', 'codings')} to quote from; "
            "each quotation that this program prints comes with its source and the number of its paragraph."
            if count
            else ""
        )

    @override
    def memos(self) -> str:
        memos = self.facts.analysis.memos
        if not memos:
            return ""
        kinds = listed(
            (f"{self.number(count)} {MEMO_WORDS['en'].types[kind]}" for kind, count in memos), "en"
        )
        total = sum(count for _kind, count in memos)
        verb = "was" if total == 1 else "were"
        return f"{plural(total, 'memo', 'memos')} {verb} written during the analysis ({kinds})."

    @override
    def meaning(self) -> str:
        found = self.facts.analysis
        if not found.interpreted:
            return ""
        against = (
            f"; {plural(found.counter, 'quotation is', 'quotations are')} recorded as evidence against one"
            if found.counter
            else ""
        )
        return (
            f"An interpretation is written for {self.number(found.interpreted)} of "
            f"{plural(found.themes, 'theme', 'themes')}{against}."
        )

    @override
    def personal(self) -> str:
        found = self.facts.privacy
        marked = found.masked + found.kept + found.open
        here = "What is masked is replaced in this print." if self.facts.masked and found.masked else ""
        if not marked:
            return here
        names = f" under {plural(found.pseudonyms, 'pseudonym', 'pseudonyms')}" if found.pseudonyms else ""
        verb = "was" if marked == 1 else "were"
        told = (
            f"{plural(marked, 'place', 'places')} with personal data {verb} marked in the texts: "
            f"{self.number(found.masked)} masked{names}, {self.number(found.kept)} kept, "
            f"{self.number(found.open)} not decided yet."
        )
        return together((told, here))

    @override
    def corrections(self) -> str:
        count = self.facts.held.corrected
        verb = "was" if count == 1 else "were"
        told = (
            f"The transcripts of {plural(count, 'source', 'sources')}"
            if count != 1
            else "The transcript of 1 source"
        )
        return f"{told} {verb} corrected after import." if count else ""

    @override
    def trail(self) -> str:
        return "Every change of codings and codebook is recorded with its time and coder."

    @override
    def software(self) -> str:
        return (
            f"The material was managed and coded with Workbench, version {self.facts.version}, on the researcher's own "
            "computer; the program sends no text anywhere."
        )
