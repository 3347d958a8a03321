"""The codebook at a moment, and what became of it since."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from tests.fakes.memory_store import MemoryStore
from tests.fakes.records import NOW
from workbench.coding.codebook_versions import (
    ChangeKind,
    CodebookVersion,
    CodeDifference,
    between,
    differences,
    history_lines,
    version_at,
)
from workbench.domain.codebook_events import CodebookEvent
from workbench.domain.codes import Code, CodeStatus, Guide
from workbench.domain.operations import Step
from workbench.domain.store import Edit
from workbench.domain.themes import Interpretation

THEME = Code("t", "Beban", None, 0, "#aa3300", Guide("apa"))
COST = Code("c", "Biaya", "t", 0, "#aa3300")
FUEL = Code("f", "Bensin", "t", 1, "#aa3300")


def at(minute: int):
    return NOW + timedelta(minutes=minute)


def events(*steps: tuple[str, Sequence[Edit]], into: str | None = None) -> list[CodebookEvent]:
    """One operation a minute."""
    return [
        CodebookEvent(
            f"o{number}",
            at(number),
            "Rini",
            Step(verb),
            edit.before,
            edit.after,
            into=into if verb == "merge_codes" and edit.after is None else None,
        )
        for number, (verb, edits) in enumerate(steps)
        for edit in edits
    ]


MADE = ("revise_codebook", [Edit(None, THEME), Edit(None, COST), Edit(None, FUEL)])


class DescribeAVersion:
    def it_is_what_the_events_until_then_left(self) -> None:
        renamed = COST.renamed("Ongkos")
        story = events(MADE, ("rename_code", [Edit(COST, renamed)]), ("remove_code", [Edit(FUEL, None)]))
        assert set(version_at(story, at(0)).book()) == {THEME, COST, FUEL}
        assert set(version_at(story, at(1)).book()) == {THEME, renamed, FUEL}
        assert set(version_at(story).book()) == {THEME, renamed}

    def it_knows_what_themes_came_to_mean(self) -> None:
        meant = Interpretation("t", "Nyata.")
        story = events(MADE, ("interpret_theme", [Edit(None, meant)]), ("x", [Edit(meant, None)]))
        assert version_at(story, at(1)).meanings == {"t": meant}
        assert version_at(story).meanings == {}

    def it_gives_a_path_even_within_a_ring(self) -> None:
        ring = CodebookVersion({"a": Code("a", "A", "b"), "b": Code("b", "B", "a")})
        assert ring.path("a") == "B / A"
        assert ring.path(None) == ""
        assert ring.cells("x") == {}


class DescribeDifferences:
    def it_tells_what_became_of_each_code(self) -> None:
        theme = replace(THEME, guide=Guide("apa lagi"), status=CodeStatus.DRAFT)
        cost = replace(COST, name="Ongkos", parent=None, position=1, colour="#000000")
        fresh = Code("n", "Pulsa", "t", 2, "#aa3300", Guide("kuota"))
        story = events(
            MADE,
            ("x", [Edit(THEME, theme), Edit(COST, cost), Edit(FUEL, None), Edit(None, fresh)]),
            ("interpret_theme", [Edit(None, Interpretation("t", "Nyata."))]),
        )
        assert between(story, at(0), None) == (
            CodeDifference(
                "t",
                (ChangeKind.REDESCRIBED, ChangeKind.RESTATED),
                "Beban",
                "Beban",
                (
                    ("definition", "apa", "apa lagi"),
                    ("status", "active", "draft"),
                    ("interpretation", "", "Nyata."),
                ),
            ),
            CodeDifference("n", (ChangeKind.ADDED,), "", "Beban / Pulsa", (("definition", "", "kuota"),)),
            CodeDifference(
                "c",
                (ChangeKind.RENAMED, ChangeKind.MOVED, ChangeKind.REDESCRIBED, ChangeKind.RECOLOURED),
                "Beban / Biaya",
                "Ongkos",
                (("colour", "#aa3300", "#000000"), ("step", "", "initial_coding")),
            ),
            CodeDifference("f", (ChangeKind.REMOVED,), "Beban / Bensin", ""),
        )

    def it_begins_with_nothing_and_ends_where_it_is_told(self) -> None:
        story = events(MADE, ("remove_code", [Edit(FUEL, None)]))
        assert [each.kinds for each in between(story, None, at(0))] == [(ChangeKind.ADDED,)] * 3
        assert between(story, at(0), at(0)) == ()
        assert len(between(story, None, None)) == 2

    def it_follows_a_code_through_merges(self) -> None:
        story = [
            *events(MADE, ("merge_codes", [Edit(FUEL, None)]), into="c"),
            *events(("a", []), ("b", []), ("merge_codes", [Edit(COST, None)]), into="t"),
        ]
        assert [(each.kinds, each.before, each.into) for each in between(story, at(0), None)] == [
            ((ChangeKind.MERGED,), "Beban / Biaya", "Beban"),
            ((ChangeKind.MERGED,), "Beban / Bensin", "Beban"),
        ]

    def it_ends_even_when_merges_go_round(self) -> None:
        alone = replace(COST, parent=None)
        then = CodebookVersion({"c": alone})
        story = events(("merge_codes", [Edit(alone, None)]), into="c")
        (found,) = differences(then, CodebookVersion(), story)
        assert (found.kinds, found.into) == ((ChangeKind.MERGED,), "")


class DescribeTheTrail:
    def it_tells_every_change_with_before_and_after(self) -> None:
        renamed = replace(COST, name="Ongkos", guide=Guide("uang"))
        moved = replace(renamed, parent=None, position=1)
        swapped = [replace(THEME, position=1), replace(moved, position=0)]
        story = events(
            MADE,
            ("x", [Edit(COST, renamed)]),
            ("move_code", [Edit(renamed, moved)]),
            ("move_code", [Edit(THEME, swapped[0]), Edit(moved, swapped[1])]),
            ("cite", [Edit(None, Interpretation("t", key_quotations=("x-1",)))]),
            ("cite", [Edit(None, Interpretation("nobody", "kata"))]),
            ("merge_codes", [Edit(FUEL, None)]),
            into="c",
        )
        lines = [(each.path, each.what, each.before, each.after) for each in history_lines(story)]
        assert lines == [
            ("Beban", "path", "", "Beban"),
            ("Beban / Biaya", "path", "", "Beban / Biaya"),
            ("Beban / Bensin", "path", "", "Beban / Bensin"),
            ("Beban / Ongkos", "name", "Biaya", "Ongkos"),
            ("Beban / Ongkos", "definition", "", "uang"),
            ("Ongkos", "path", "Beban / Ongkos", "Ongkos"),
            ("Ongkos", "step", "", "initial_coding"),
            ("", "order", "", ""),
            ("Beban / Bensin", "path", "Beban / Bensin", "Ongkos"),
        ]

    def it_keeps_to_the_time_and_says_what_was_undone(self) -> None:
        story = events(MADE, ("remove_code", [Edit(FUEL, None)]))
        story += [
            replace(story[-1], operation="u", at=at(5), before=None, after=FUEL, undoes="o1"),
            replace(story[-1], operation="r", at=at(6), redoes="o1"),
        ]
        assert [each.undone for each in history_lines(story, at(0), at(5))] == [False, True]
        assert [each.redone for each in history_lines(story, at(5))] == [True]
        assert list(history_lines([])) == []
        assert [each.path for each in history_lines(story, code="f")] == ["Beban / Bensin"] * 4

    def it_agrees_with_a_store_that_did_the_same(self) -> None:
        store = MemoryStore(THEME, COST)
        story = events(("x", [Edit(None, THEME), Edit(None, COST)]))
        assert set(version_at(story).book()) == set(store.all(Code))
