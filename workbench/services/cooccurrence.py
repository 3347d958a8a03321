"""Co-occurrence as a use case: what stands together, and the codings behind every pair."""

from typing import TYPE_CHECKING

from workbench.domain.cooccurrence import Cooccurrence, CountedCode, Pair, Togetherness, TogetherWish
from workbench.domain.ids import CodeId
from workbench.domain.store import ProjectReader
from workbench.services.chosen_rows import Chooser, ChosenRows
from workbench.services.finding import Found

if TYPE_CHECKING:
    from workbench.analysis.columns import Column
    from workbench.analysis.cooccurrence import Stretches

_MEASURED = {Togetherness.NEAR, Togetherness.SAME_PARAGRAPH}


def cooccurrence(chooser: Chooser, wish: TogetherWish, reader: ProjectReader) -> Cooccurrence:
    """Count which codes, or themes, stand together. May be called on any thread, with a reader of that thread.

    Raises:
        UnknownField, InvalidField: the wish's query is none.
    """
    from workbench.analysis.cooccurrence import counts_of, met

    laid = _Laid(chooser, wish, reader)
    counts = counts_of(laid.stretches, len(laid.things))
    codes = tuple(
        CountedCode(
            each.id,
            laid.chosen.book.path(each.id),
            laid.chosen.book.theme_of(each.id).colour,
            int(counts.alone[number]),
            int(counts.passages[number]),
        )
        for number, each in enumerate(laid.things)
        if counts.alone[number]
    )
    return Cooccurrence(
        wish,
        codes,
        tuple(
            Pair(laid.things[each.one].id, laid.things[each.other].id, *each[2:])
            for each in met(counts, wish.at_least)
        ),
        len(laid.rows),
        laid.unplaced,
        laid.chosen.led,
        laid.chosen.moderator,
    )


def codings_of_pair(
    chooser: Chooser, wish: TogetherWish, one: CodeId, other: CodeId, reader: ProjectReader
) -> Found:
    """Return the codings of two codes, or themes, at the places where both stand.

    Each place has a heading, named by its source; sources come by name. Nothing is found of a code that is gone.
    """
    from workbench.analysis.cooccurrence import behind

    laid = _Laid(chooser, wish, reader)
    found, places = behind(laid.stretches, laid.number_of(one), laid.number_of(other))
    return laid.by_place(laid.rows[found], places)


def codings_of_code(chooser: Chooser, wish: TogetherWish, code: CodeId, reader: ProjectReader) -> Found:
    """Return the codings of a code, or a theme, that are counted, a heading a source; sources come by name."""
    from workbench.analysis.cooccurrence import alone

    laid = _Laid(chooser, wish, reader)
    rows = laid.rows[alone(laid.stretches, laid.number_of(code))]
    return laid.by_place(rows, laid.chosen.state.index.source[rows])


class _Laid:
    """The codings that a wish counts, laid on the line on which its relation is an overlap."""

    def __init__(self, chooser: Chooser, wish: TogetherWish, reader: ProjectReader) -> None:
        from workbench.analysis.cooccurrence import placed, stretches_of

        measured = wish.relation in _MEASURED
        self.chosen: ChosenRows = chooser.rows(wish.choice, reader, themes=wish.themes, measured=measured)
        index, rows = self.chosen.state.index, self.chosen.rows
        self.things = self.chosen.things
        self.rows: Column = rows[placed(index, wish.relation)[rows]]
        self.unplaced = len(rows) - len(self.rows)
        self.stretches: Stretches = stretches_of(
            index, self.chosen.thing, self.rows, wish.relation, wish.within
        )

    def number_of(self, code: CodeId) -> int:
        """Return the number of a code, -1, which no coding has, for one that is gone."""
        return next((number for number, each in enumerate(self.things) if each.id == code), -1)

    def by_place(self, rows: "Column", places: "Column") -> Found:
        """Return rows under a heading for each place."""
        from workbench.analysis.found_places import listed_by_place

        state = self.chosen.state
        return Found(state, listed_by_place(state.index, state.facts, rows, places), self.chosen.book)
