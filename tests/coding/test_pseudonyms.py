"""One person, one pseudonym, all over a project."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import records as made
from workbench.coding.pseudonyms import Pseudonyms, highest_number
from workbench.domain.codings import Segment
from workbench.domain.participants import Participant
from workbench.domain.personal import MarkState, PersonalKind, PersonalMark
from workbench.domain.spans import Span

STAND_INS = {kind: f"[{kind}]" for kind in PersonalKind}


def mark(words, id="n-1", source="s-1", pseudonym="", kind=PersonalKind.NAME):
    state = MarkState.MASKED if pseudonym else MarkState.OPEN
    segment = Segment(source, Span(0, len(words)), words, "0")
    return PersonalMark(id, segment, kind, state, "hand", "k-sari", made.NOW, pseudonym)


def key(name):
    return name.casefold().removeprefix("bu ").removeprefix("ibu ")


def book(marks=(), people=(), **more):
    return Pseudonyms(marks, people, key, STAND_INS, **more)


class DescribePseudonyms:
    def it_gives_one_person_one_pseudonym_in_all_sources(self):
        names = book()
        assert names.of(mark("Bu Sri")) == names.of(mark("ibu sri", source="s-2")) == "P1"
        assert names.of(mark("Bu Ani")) == "P2"

    def it_goes_on_with_what_was_decided(self):
        names = book([mark("Bu Sri", pseudonym="P7")])
        assert names.of(mark("Sri", source="s-2")) == "P7"

    def it_learns_nothing_from_what_is_open_or_no_name(self):
        names = book([mark("Bu Sri"), mark("Sri", kind=PersonalKind.OTHER, pseudonym="[lain]")])
        assert names.of(mark("Bu Sri")) == "P1"

    def it_says_of_a_number_what_it_is(self):
        assert book().of(mark("3205", kind=PersonalKind.NIK)) == "[nik]"

    def it_clashes_with_no_code_name_and_with_nothing_given(self):
        names = book([mark("Ani", pseudonym="P3")], [made.P1, made.P2], given=3, remembered=[("budi", "p4")])
        assert names.of(mark("Sri")) == "P5"
        assert names.of(mark("Budi")) == "p4"

    def it_calls_a_participant_by_the_code_name_that_they_have(self):
        people = [
            Participant("p-9", "KPM-03", attributes=(("umur", "40"), ("Nama asli", "Ibu Sri"))),
            Participant("p-8", "KPM-04", attributes=(("nama", " "),)),
        ]
        assert book(people=people).of(mark("Bu Sri")) == "KPM-03"

    def it_leaves_two_of_one_name_to_a_person(self):
        one = mark("Sri", pseudonym="P1")
        other = mark("Sri", source="s-2", pseudonym="P2")
        names = book([one, other])
        assert names.bearers(one) == ("P1", "P2")
        assert names.of(mark("Bu Sri", source="s-3")) is None
        assert names.of(mark("Bu Sri", source="s-2")) == "P2"
        both_here = book([one, replace(other, segment=one.segment)])
        assert both_here.of(mark("Bu Sri")) is None

    def it_decides_of_many_what_is_sure(self):
        names = book([mark("Sri", pseudonym="P1"), mark("Sri", source="s-2", pseudonym="P2")])
        doubtful = mark("Sri", "n-3", "s-3")
        sure, left = names.all_of([mark("Ani", "n-2"), doubtful, mark("Bu Ani", "n-4")])
        assert sure == (("n-2", "P3"), ("n-4", "P3"))
        assert left == (doubtful,)

    @given(st.lists(st.sampled_from(["Ani", "Budi", "Bu Ani", "Citra", "ibu budi"]), max_size=9))
    def it_gives_no_two_names_the_same_and_goes_on_so_after_a_restart(self, spoken):
        names = book(people=[made.P1])
        marks = [mark(words, f"n-{place}") for place, words in enumerate(spoken)]
        sure, left = names.all_of(marks)
        masked = [
            replace(each, state=MarkState.MASKED, pseudonym=words)
            for each, (_, words) in zip(marks, sure, strict=True)
        ]
        assert not left
        given_to = {(key(each.segment.quote), each.pseudonym) for each in masked}
        assert len({person for person, _ in given_to}) == len(given_to) == len({name for _, name in given_to})
        assert book(masked).all_of(marks) == (sure, ())


def test_the_highest_number_of_pseudonyms():
    assert highest_number(["P3", "p12", "KPM-40", "[NIK]", "P"]) == 12
    assert highest_number([]) == 0
