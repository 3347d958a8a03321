from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes import records as made
from tests.fakes.memory_store import MemoryStore
from tests.services.test_suggestions_marks import BAYU, RINI, A, B, coding, talk
from workbench.domain.codes import Code, CodeStatus
from workbench.domain.codings import Coding
from workbench.domain.spans import Span
from workbench.domain.suggestions import Finished, Refusal, Verdict, VerdictKind, Withheld
from workbench.language.learning.evidence import evidence_of
from workbench.services.suggestions_leading import leaders_are_coded
from workbench.services.suggestions_lesson import in_order, joins_of, lesson_of
from workbench.services.suggestions_material import Material, material_of

LATER = made.NOW + timedelta(days=1)
FIRST, SECOND = replace(made.SOURCE, id="s-1", sha256="b"), replace(made.SOURCE, id="s-2", sha256="a")
CODES = (Code(A, "A", "c-top"), Code(B, "B", "c-top"), Code("c-top", "Atas"))


def given(source: str, start: int, code: str = A, coder: str = RINI, *, later: bool = False) -> Coding:
    known = coding(start, start + 10, code, coder)
    at = LATER if later else made.NOW
    return replace(
        known, segment=replace(known.segment, source=source), created_at=at, id=f"{source}-{known.id}"
    )


def material(
    *codings: Coding, finished: tuple[Finished, ...] = (), codes: tuple[Code, ...] = CODES
) -> Material:
    return Material(codes, (FIRST, SECOND), (), codings, (), (), finished)


def done(source: str, coder: str = RINI) -> Finished:
    return Finished("f-1", source, coder, LATER)


class DescribeWhoseWork:
    def it_leaves_out_the_work_of_coders_who_are_not_named(self) -> None:
        store = MemoryStore(*made.ONE_OF_EACH)
        everything, nobodys = material_of(store), material_of(store, ["nobody"])

        assert everything.codings == store.all(Coding)
        assert everything.refusals == store.all(Refusal)
        assert (nobodys.codings, nobodys.refusals, nobodys.finished, nobodys.changed) == ((), (), (), ())

    def it_takes_another_code_in_a_suggestions_place_for_a_no(self) -> None:
        changed = replace(made.VERDICT, id="w-9", kind=VerdictKind.CHANGED, chosen="c-other", span=Span(2, 9))
        moved = replace(changed, id="w-8", chosen="")
        store = MemoryStore(*made.ONE_OF_EACH, changed, moved)

        found = material_of(store)

        assert found.changed == (changed,)
        assert (Span(2, 9), changed.code) in found.refused_in[changed.source]
        assert len(store.all(Verdict)) == 3


class DescribeWhichCodes:
    def it_leaves_out_retired_codes_and_branches_that_nobody_used(self) -> None:
        old = replace(CODES[0], status=CodeStatus.RETIRED)

        found = material(codes=(old, *CODES[1:]))

        assert found.may_suggest == (B,)
        assert set(found.may_not) == {Withheld(A, "retired"), Withheld("c-top", "branch")}

    def it_takes_in_a_branch_that_was_used_or_whose_codes_are_all_retired(self) -> None:
        assert "c-top" in material(given("s-1", 0, "c-top")).may_suggest
        retired = tuple(replace(code, status=CodeStatus.RETIRED) for code in CODES[:2])
        assert material(codes=(*retired, CODES[2])).may_suggest == ("c-top",)


class DescribeUnknownAbsence:
    def it_is_unknown_where_nobody_who_gives_a_code_has_read(self) -> None:
        found = material(given("s-1", 0, A), given("s-2", 0, B, BAYU)).unknown_in

        assert found == {"s-1": {B}, "s-2": {A}}

    def it_is_a_decision_where_somebody_has_who_gives_it(self) -> None:
        assert material(given("s-1", 0, A), given("s-2", 0, A), given("s-2", 0, B)).unknown_in == {
            "s-1": frozenset(),
            "s-2": frozenset(),
        }

    def it_is_unknown_where_the_code_came_later(self) -> None:
        assert material(given("s-1", 0, A), given("s-2", 0, B, later=True)).unknown_in["s-1"] == {B}

    def it_is_a_decision_where_the_source_was_finished_after_that(self) -> None:
        codings = given("s-1", 0, A), given("s-2", 0, B)

        assert material(*codings, finished=(done("s-1"),)).unknown_in["s-1"] == frozenset()

    def it_is_neither_given_nor_denied_in_the_evidence(self) -> None:
        found = material(given("s-1", 0, A), given("s-2", 0, B, later=True))
        talks = {"s-1": replace(talk(2), source="s-1"), "s-2": replace(talk(2), source="s-2")}

        evidence = evidence_of(lesson_of(found, talks, {}))

        assert evidence.known.all(axis=0).tolist() == [True, False]

    def it_is_so_of_a_code_above_one_that_was_given(self) -> None:
        found = material(given("s-1", 0, A), given("s-1", 12, "c-top"))
        talks = {"s-1": talk(2), "s-2": talk(2)}

        evidence = evidence_of(lesson_of(found, talks, {}))

        assert [code.id for code in lesson_of(found, talks, {}).codes] == [A, B, "c-top"]
        assert evidence.known[0].tolist() == [True, True, False]
        assert evidence.known[1].tolist() == [True, True, True]


class DescribeTheLesson:
    def it_comes_in_the_order_of_the_texts_without_sources_that_are_gone(self) -> None:
        talks = {"s-1": talk(1), "s-2": talk(1)}

        assert in_order(material(), talks) == ["s-2", "s-1"]
        assert in_order(material(), {"s-1": talk(1)}) == ["s-1"]

    def it_takes_words_alone_from_sources_about_which_nothing_was_decided(self) -> None:
        talks = {"s-1": replace(talk(1), source="s-1"), "s-2": replace(talk(1), source="s-2")}

        found = lesson_of(material(given("s-1", 0)), talks, {A: ((("kata",), 0.5),)})

        assert [each.talk.source for each in found.marked] == ["s-1"]
        assert [each.source for each in found.others] == ["s-2"]
        assert found.codes[0].terms == ((("kata",), 0.5),)
        assert found.codes[0].parent == "c-top"


def neighbours(pairs: int, *, joined: bool, code: str = A) -> list[Coding]:
    """Codings of so many pairs of neighbouring units, each pair apart from the next."""
    starts = [36 * pair for pair in range(pairs)]
    if joined:
        return [replace(coding(start, start + 22, code), id=f"j-{start}-{code}") for start in starts]
    return [coding(at, at + 10, code) for start in starts for at in (start, start + 12)]


class DescribeJoins:
    @pytest.mark.parametrize(
        ("pairs", "joined", "within"), [(5, True, True), (5, False, False), (4, False, True), (4, True, True)]
    )
    def it_follows_how_neighbours_within_a_turn_are_coded(
        self, pairs: int, joined: bool, within: bool
    ) -> None:
        one_turn = talk(20, turns=(0,) * 20)
        codings = [
            replace(each, segment=replace(each.segment, source="s-1"))
            for each in neighbours(pairs, joined=joined)
        ]

        found = joins_of(material(*codings), {"s-1": one_turn})

        assert (found[A].within_turns, found[A].across_turns) == (within, False)

    def it_joins_over_turns_when_coders_do(self) -> None:
        codings = [
            replace(each, segment=replace(each.segment, source="s-1")) for each in neighbours(5, joined=True)
        ]

        found = joins_of(material(*codings), {"s-1": talk(20)})

        assert found[A].across_turns
        assert found[B].across_turns  # of a code that tells nothing, all codes together tell


class DescribeLeaders:
    @pytest.mark.parametrize(("leads", "coded"), [((0,), True), ((), False), ((0, 1, 2, 3, 4), True)])
    def it_sees_when_people_code_the_words_of_leaders(self, leads: tuple[int, ...], coded: bool) -> None:
        codings = [given("s-1", 12 * at) for at in range(5)]

        assert leaders_are_coded(material(*codings), {"s-1": talk(6, leads=leads)}) is coded

    def it_sees_nothing_where_nothing_is_coded_or_the_source_is_gone(self) -> None:
        assert not leaders_are_coded(material(), {"s-1": talk(1)})
        assert not leaders_are_coded(material(given("s-1", 0)), {})
