"""Codings and turns as bare numbers."""

import sys

from tests.fakes import records as made
from tests.storage.conftest import Put
from workbench.storage.count_reads import (
    CODING_WIDTH,
    TURN_WIDTH,
    all_codings,
    all_turns,
    coding_ids,
    coding_numbers,
    numbers_of,
    some_codings,
)
from workbench.storage.project_file import ProjectFile

SPACES = [chr(each) for each in range(1, sys.maxunicode + 1) if chr(each).isspace()]


class DescribeCodings:
    def it_gives_each_as_seven_numbers(self, filled: ProjectFile):
        numbers = numbers_of(filled, ["s-1", "c-net", "k-sari", "x-1"])
        found = all_codings(filled).tolist()
        assert len(found) == CODING_WIDTH
        assert found[:4] == [numbers[each] for each in ("x-1", "s-1", "c-net", "k-sari")]
        assert found[4:] == [made.CODING.span.start, made.CODING.span.end, made.CODING.segment.speaks_at]
        assert coding_ids(filled, [found[0]]) == {found[0]: "x-1"}
        assert coding_numbers(filled) == {"x-1": found[0]}

    def it_knows_every_white_space_before_the_words(self, project: ProjectFile, put: Put):
        text = "".join(f"{space}a" for space in SPACES)
        source = made.described("s-9", "Spasi", made.SourceKind.NOTE, "txt", text, made.NOW)
        codings = [
            made.Coding(
                f"x-{at}",
                made.Segment("s-9", made.Span(at, at + 2), text[at : at + 2], source.sha256),
                "c-net",
                "k-sari",
                made.NOW,
            )
            for at in range(0, len(text), 2)
        ]
        put(*made.ONE_OF_EACH, source, made.Transcript("s-9", text), *codings)
        mine = numbers_of(project, ["s-9"])["s-9"]
        rows = list(zip(*[iter(all_codings(project).tolist())] * CODING_WIDTH, strict=True))
        begins = {row[4]: row[6] for row in rows if row[1] == mine}
        assert begins == {each.span.start: each.segment.speaks_at for each in codings}

    def it_gives_some_by_id_or_source(self, filled: ProjectFile, put: Put):
        put(made.coding("x-2", 4, 13, "c-work"))
        own = numbers_of(filled, ["x-2", "s-1"])
        numbers, found = some_codings(filled, ["x-2", "nothing"])
        assert numbers.tolist() == [own["x-2"]]
        assert found[0] == own["x-2"]
        assert len(some_codings(filled, [], [own["s-1"]])[1]) == 2 * CODING_WIDTH


class DescribeTurns:
    def it_gives_each_as_five_numbers_and_labels_in_surveys(self, filled: ProjectFile):
        turns, answers = all_turns(filled)
        numbers = numbers_of(filled, ["s-1", "p-1", "p-2"])
        rows = list(zip(*[iter(turns.tolist())] * TURN_WIDTH, strict=True))
        assert [row[4] for row in rows] == [numbers["p-1"], numbers["p-2"]]
        assert {row[0] for row in rows} == {numbers["s-1"]}
        assert {source for source, _label in answers} <= {numbers["s-1"]}

    def it_has_none_in_an_empty_project(self, project: ProjectFile):
        assert (list(all_codings(project)), all_turns(project)[1]) == ([], [])
