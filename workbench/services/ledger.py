"""The ledger of suggestions: writing down what was shown, and reading what became of it."""

from collections.abc import Iterable, Sequence

from workbench.domain.ids import new_id
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Offer, Run, Suggestion
from workbench.services.ledger_facts import LedgerFacts, ledger_facts
from workbench.services.projects import Project


def begun_run(project: Project, model: str, wanted: float, learned: Sequence[int]) -> Run:
    """Return a run that begins now, by who works now; ``learned`` counts the codings, codes and sources behind it."""
    codings, codes, sources = learned
    return Run(new_id(), project.clock(), project.coder.id, model, wanted, codings, codes, sources)


def note_shown(project: Project, run: Run, shown: Iterable[Suggestion]) -> None:
    """Write down that these suggestions were shown. A project that is open for reading only keeps no ledger."""
    from workbench.storage.ledger import keep_offers, keep_run

    if project.read_only:
        return
    keep_run(project.file, run)
    now = project.clock()
    keep_offers(
        project.file,
        [Offer(run.id, each.source, each.span, each.code, each.confidence, now) for each in shown],
    )


def ledger_of(project: Project, reader: ProjectReader) -> LedgerFacts:
    """Return what the ledger says; ``reader`` decides whose verdicts may be seen. May be asked on any thread.

    In blind mode the runs and offers of other coders are left out, too.
    """
    from workbench.storage.ledger import offers, runs

    made = [run for run in runs(project.file) if project.may_see(run.coder)]
    own = {run.id for run in made}
    return ledger_facts(reader, made, [each for each in offers(project.file) if each.run in own])
