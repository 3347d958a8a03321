"""What holds whatever people decide: accepted and refused proposals never come back, taken back they do."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.suggesting import NEWEST, code_as_meant, founded, lines_of, source_of, taught_project
from workbench.domain.ids import SourceId
from workbench.domain.suggestions import Suggestion
from workbench.services.coding import coding_of
from workbench.services.deciding import acceptance_of, finishing_of, refusal_of
from workbench.services.projects import Project
from workbench.services.suggestions import Suggester, SuggestionSet

LOOSE = 0.3
"""Little enough that a small project gets proposals, promised ones and others."""
few = settings(max_examples=6, deadline=None)
deeds = st.lists(st.tuples(st.integers(0, 9), st.sampled_from(["accept", "refuse", "code"])), max_size=5)


@contextmanager
def project() -> Iterator[Project]:
    with tempfile.TemporaryDirectory() as folder:
        made = taught_project(Path(folder), sources=4, rounds=2)
        try:
            yield made
        finally:
            made.close()


def proposed(of: Project) -> SuggestionSet:
    return Suggester(of).suggest(of.reader, precision=LOOSE)


def same_words(one: Suggestion, other: Suggestion) -> bool:
    """Tell whether a proposal would come back: the same code on words that share any."""
    return (one.source, one.code) == (other.source, other.code) and one.span.overlaps(other.span)


class DescribeDecisions:
    @few
    @given(deeds)
    def it_never_proposes_again_what_was_decided_and_does_when_it_is_taken_back(
        self, wanted: list[tuple[int, str]]
    ) -> None:
        with project() as made:
            before = proposed(made)
            assert before.suggestions
            chosen = {at % len(before.suggestions): deed for at, deed in wanted}
            decided = [before.suggestions[at] for at in sorted(chosen)]
            done = [
                made.perform(_decision(made, before.suggestions[at], deed))
                for at, deed in sorted(chosen.items())
            ]

            after = proposed(made)
            assert not any(same_words(one, other) for one in after.suggestions for other in decided)

            for each in reversed(done):
                made.undo(each)
            assert proposed(made) == before

    @few
    @given(st.integers(0, 9), st.sampled_from(["accept", "code"]))
    def it_learns_the_same_from_what_is_accepted_as_from_what_is_coded_by_hand(
        self, at: int, deed: str
    ) -> None:
        with project() as made:
            each = proposed(made).suggestions
            made.perform(_decision(made, each[at % len(each)], deed))
            learned = proposed(made)
        with project() as made:
            made.perform(
                coding_of(
                    made, each[at % len(each)].source, each[at % len(each)].span, each[at % len(each)].code
                )
            )

            assert proposed(made) == learned


class DescribeOrder:
    @few
    @given(st.permutations(range(4)), st.permutations(range(3)))
    def it_does_not_matter_in_which_sources_and_codings_came(
        self, brought: list[int], coded: list[int]
    ) -> None:
        expected = _made(range(4), range(3))

        assert _made(brought, coded) == expected


def _made(brought: "list[int] | range", coded: "list[int] | range") -> tuple[object, ...]:
    ids = [*(SourceId(f"s-{number}") for number in range(1, 4)), NEWEST]
    sources = [source_of(id, [line for line, _ in lines_of(at, 2)]) for at, id in enumerate(ids)]
    with tempfile.TemporaryDirectory() as folder:
        made = founded(Path(folder), [sources[at] for at in brought])
        for at in coded:
            code_as_meant(made, ids[at], lines_of(at, 2))
            made.perform(finishing_of(made, ids[at]))
        found = Suggester(made).suggest(made.reader, sorted(ids), precision=LOOSE)
        made.close()
    return found.suggestions, found.withheld, found.model


def _decision(made: Project, each: Suggestion, deed: str) -> object:
    if deed == "code":
        return coding_of(made, each.source, each.span, each.code)
    return (acceptance_of if deed == "accept" else refusal_of)(made, each)
