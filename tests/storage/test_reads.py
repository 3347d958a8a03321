from tests.fakes import records as made
from tests.storage.conftest import Put
from workbench.storage.project_file import ProjectFile
from workbench.storage.reads import (
    NOBODY,
    coding_columns,
    source_counts,
    turn_columns,
)


class DescribeColumns:
    def it_gives_every_coding_as_numbers_with_their_guids(self, filled: ProjectFile, put: Put):
        put(made.coding("x-2", 4, 13, "c-work"))
        columns = coding_columns(filled)
        named = [[columns.guids[number] for number in column] for column in columns[1:4]]
        assert named == [["s-1", "s-1"], ["c-work", "c-net"], ["k-sari", "k-sari"]]
        assert (columns.start, columns.end) == ([4, 34], [13, 50])
        assert [columns.guids[number] for number in columns.participant] == ["p-1", "p-2"]

    def it_knows_that_nobody_speaks_between_turns(self, project: ProjectFile, put: Put):
        gap = made.replace(
            made.TRANSCRIPT, turns=(made.Turn(0, "P1", 0, 4, 30, "p-1"), made.Turn(1, "X", 40, 40, 50))
        )
        put(
            *made.ONE_OF_EACH,
            gap,
            made.coding("x-2", 32, 36),
            made.coding("x-3", 45, 50),
            made.coding("x-4", 28, 50),
        )
        columns = coding_columns(project)
        spoken = dict(zip(columns.start, columns.participant, strict=True))
        assert [columns.guids.get(spoken[at]) for at in (28, 32, 34, 45)] == ["p-1", None, None, None]
        assert spoken[45] == NOBODY

    def it_gives_every_turn(self, filled: ProjectFile):
        columns = turn_columns(filled)
        assert [columns.guids[number] for number in columns.participant] == ["p-1", "p-2"]
        assert (columns.start, columns.text_start, columns.end) == ([0, 30], [4, 34], [30, len(made.TEXT)])
        assert {columns.guids[number] for number in columns.source} == {"s-1"}

    def it_is_empty_for_an_empty_project(self, project: ProjectFile):
        assert coding_columns(project) == ([], [], [], [], [], [], [], {})
        assert turn_columns(project).start == []


class DescribeCounts:
    def it_counts_codings_by_source(self, filled: ProjectFile, put: Put):
        put(made.coding("x-2", 4, 13, "c-work"), made.coding("x-3", 5, 13, "c-work"))
        assert source_counts(filled) == {"s-1": 3}
