"""What negative cases say, in both languages."""

from workbench.domain.negative_cases import BareLink, CaseKind, Completeness, NegativeCase, NegativeCases
from workbench.services.comparison_words import ComparisonWords
from workbench.services.place_words import PLACE_NAMES
from workbench.services.reporting_words import number

_COMPLETENESS = {
    Completeness.FINISHED: ("selesai dikode", "coded to the end"),
    Completeness.PARTLY: ("baru sebagian dikode", "coded in part"),
    Completeness.UNCODED: ("belum dikode", "not coded yet"),
}
_CASES = {
    CaseKind.SOURCE: ("Sumber", "Sources"),
    CaseKind.PARTICIPANT: ("Partisipan", "Participants"),
}
_LIKE = {
    CaseKind.DISTRICT: ("tempat lain", "other places"),
    CaseKind.SOURCE: ("sumber lain yang sejenis", "other sources of the kind"),
    CaseKind.PARTICIPANT: ("orang lain dengan peran yang sama", "others in the same role"),
}


class NegativeWords(ComparisonWords):
    """The words of one language (``id`` or ``en``)."""

    def case_kind(self, kind: CaseKind) -> str:
        """Return what negative cases of a kind are called."""
        if kind is CaseKind.DISTRICT:
            indonesian, _one, several = PLACE_NAMES[self.place]
            word = self.say(indonesian, several)
            return word[0].upper() + word[1:]
        return self.say(*_CASES[kind])

    def completeness(self, completeness: Completeness) -> str:
        """Return how far something is coded."""
        return self.say(*_COMPLETENESS[completeness])

    def case(self, case: NegativeCase) -> str:
        """Return what makes a negative case one, and how much it tells."""
        material = self.say(
            f"{number(case.words, 'id')} kata, {number(case.codings, 'id')} pengodean lain",
            f"{self.counted(case.words, '', 'word')}, {self.counted(case.codings, '', 'other coding')}",
        )
        like = self.say(
            f"{case.like_with} dari {case.like} {_LIKE[case.kind][0]} memuatnya",
            f"{case.like_with} of {case.like} {_LIKE[case.kind][1]} have it",
        )
        if case.completeness is Completeness.UNCODED:
            return f"{material} · {like}"
        told = self.say(
            f"diharapkan {self.number(case.expected, 1)}", f"{self.number(case.expected, 1)} expected"
        )
        return f"{material} · {told} · {like}"

    def weight(self, case: NegativeCase) -> str:
        """Return in a few words how much an absence tells."""
        if case.completeness is Completeness.UNCODED:
            return self.completeness(case.completeness)
        telling = self.say(
            "jarang kebetulan" if case.telling else "bisa kebetulan",
            "hardly chance" if case.telling else "may be chance",
        )
        return f"{self.completeness(case.completeness)} · {telling}"

    def bare_link(self, bare: BareLink) -> str:
        """Return a statement without codings."""
        note = f": {bare.link.note}" if bare.link.note else ""
        return f"{bare.district} – {bare.code_path} ({self.completeness(bare.completeness)}){note}"

    def method_of(self, found: NegativeCases) -> str:
        """Return how negative cases were looked for, and what they are not."""
        talk = self.talk(moderator=found.moderator)
        return self.say(
            f"{number(found.codings, 'id')} pengodean, {self.number(found.rate, 1)} per 1.000 kata yang sudah dikode "
            f"({talk}). Diharapkan: sebanyak itu menurut jumlah katanya; bila "
            "belum selesai dikode, tidak lebih daripada menurut jumlah pengodean lainnya. Mulai 3 yang diharapkan, "
            "ketiadaannya jarang kebetulan. Tidak ada pengodean bukan berarti tidak ada hal itu.",
            f"{self.counted(found.codings, '', 'coding')}, {self.number(found.rate, 1)} per 1,000 words coded so far "
            f"({talk}). Expected: so many by the words there; where coding is not "
            "finished, no more than by the other codings there. From 3 expected on, having none is hardly chance. No "
            "coding does not mean that the thing is not there.",
        )

    def without(self, kind: CaseKind, number: int, more: int = 0) -> str:
        """Return the heading over the cases of a kind; ``more`` are left off."""
        told = f"{self.case_kind(kind)}: {number} {self.say('tanpa pengodean', 'without codings')}"
        rest = self.say(f"{more} lagi tidak ditampilkan", f"{more} more not listed")
        return f"{told}; {rest}" if more else told

    def waiting(self, number: int) -> str:
        """Return the heading over what nobody has coded yet."""
        return self.say(
            f"{number} belum dikode: belum dapat dikatakan apa-apa",
            f"{number} not coded yet: nothing can be said",
        )

    def no_cases(self, found: NegativeCases) -> str:
        """Return what is said where there is no negative case."""
        if not found.codings:
            return self.say(
                "Belum ada pengodeannya: tidak ada yang dapat dibandingkan.",
                "There is no coding of it yet: nothing to hold against.",
            )
        return self.say("Tidak ada kasus negatif.", "No negative case.")
