"""The codings that a choice leaves, as rows of the index: what co-occurrence and saturation count."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.domain.choices import Choice
from workbench.domain.codes import Code, Codebook
from workbench.domain.query_form import read
from workbench.domain.store import ProjectReader
from workbench.services.projects import Project
from workbench.services.query_index import Indexed, query_index

if TYPE_CHECKING:
    from workbench.analysis.columns import Column


@dataclass(frozen=True, eq=False)
class ChosenRows:
    """Rows of one state of the index, and how many of moderators' talk were left out.

    ``things`` are the codes, or themes, in the codebook's order, and ``thing`` the number of the one that each coding
    of the index is of. ``moderator`` tells whether moderators' talk counts.
    """

    state: Indexed
    book: Codebook
    rows: "Column"
    things: list[Code]
    thing: "Column"
    led: int
    moderator: bool


class Chooser:
    """Chooses codings of an open project. ``rows`` may be called on any thread; ``close`` when nobody asks any more."""

    def __init__(self, project: Project) -> None:
        """Follow the project from now on; nothing is loaded before the first question."""
        self.project = project
        self._index = query_index(project)

    def close(self) -> None:
        """Follow the project no more."""
        self._index.close()

    def rows(
        self, choice: Choice, reader: ProjectReader, *, themes: bool, measured: bool = False
    ) -> ChosenRows:
        """Return the codings of a choice, of those that the coder who works may see; words counted when ``measured``.

        Raises:
            UnknownField, InvalidField: the choice's query is none.
        """
        from workbench.analysis.answering import wants_measures
        from workbench.analysis.choosing import choose, things_of

        query = read(choice.query) if choice.query else None
        state = self._index.now(measured=measured or (query is not None and wants_measures(query)))
        eyes = self.project.eyes
        facts = state.facts if eyes is None else state.facts.seen_by(eyes)
        coder = choice.coder if eyes is None else eyes
        index = state.index
        if coder is not None:
            index = index.of_coders([at for at, each in enumerate(facts.coders) if each and each.id == coder])
        counts = self.project.moderator_counts if choice.moderator is None else choice.moderator
        book = Codebook(reader.all(Code))
        things, thing = things_of(index, facts, book, themes=themes)
        rows, led = choose(index, facts, book, query, replace(choice, moderator=counts))
        # A coding of a code that is gone since the index was read stands for nothing.
        return ChosenRows(Indexed(index, facts), book, rows[thing[rows] >= 0], things, thing, led, counts)
