"""The machine's half of the ledger: runs of suggestions and what they showed. Written once, never taken back."""

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Final

from workbench.domain.ids import CodeId, CoderId, SourceId
from workbench.domain.spans import Span
from workbench.domain.suggestions import Offer, Run

if TYPE_CHECKING:
    from workbench.storage.project_file import ProjectFile

_KEEP_RUN: Final = """
INSERT INTO suggestion_run (guid, made_at, coder, model, wanted, codings, codes, sources)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (guid) DO NOTHING
"""
_KEEP_OFFER: Final = """
INSERT INTO suggestion_offer (run, source, start, "end", code, confidence, shown_at)
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (
    SELECT 1 FROM suggestion_offer WHERE run = ?1 AND source = ?2 AND start = ?3 AND "end" = ?4 AND code = ?5
)
"""
_RUNS: Final = """
SELECT guid, made_at, coder, model, wanted, codings, codes, sources FROM suggestion_run ORDER BY id
"""
_OFFERS: Final = """
SELECT run, source, start, "end", code, confidence, shown_at FROM suggestion_offer ORDER BY id
"""


def keep_run(project: "ProjectFile", run: Run) -> None:
    """Write a run down; once is enough. Raises ReadOnly."""
    facts = (run.id, run.made_at.isoformat(), run.coder, run.model, run.wanted, run.codings, run.codes)
    with project.aside() as database:
        database.rows(_KEEP_RUN, (*facts, run.sources))


def keep_offers(project: "ProjectFile", offers: Iterable[Offer]) -> None:
    """Write down what was shown; what the same run showed before is passed over. Raises ReadOnly."""
    with project.aside() as database:
        for each in offers:
            where = (each.run, each.source, each.span.start, each.span.end)
            database.rows(_KEEP_OFFER, (*where, each.code, each.confidence, each.shown_at.isoformat()))


def runs(project: "ProjectFile") -> tuple[Run, ...]:
    """Return all runs, the oldest first. May be asked on any thread."""
    with project.connection() as database:
        return tuple(
            Run(row[0], datetime.fromisoformat(row[1]), CoderId(row[2]), *row[3:])
            for row in database.rows(_RUNS)
        )


def offers(project: "ProjectFile") -> tuple[Offer, ...]:
    """Return what was shown in all runs, in the order of showing. May be asked on any thread."""
    with project.connection() as database:
        return tuple(
            Offer(
                row[0],
                SourceId(row[1]),
                Span(row[2], row[3]),
                CodeId(row[4]),
                row[5],
                datetime.fromisoformat(row[6]),
            )
            for row in database.rows(_OFFERS)
        )
