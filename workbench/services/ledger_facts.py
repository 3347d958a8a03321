"""The ledger of suggestions gathered from a project: runs, codes, days, and all in all."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from workbench.coding.ledger import Reckoning, by_code, by_run, over_time, reckoned
from workbench.domain.coders import Coder
from workbench.domain.codes import Code, Codebook
from workbench.domain.ids import CodeId
from workbench.domain.store import ProjectReader
from workbench.domain.suggestions import Offer, Run, Verdict


@dataclass(frozen=True, slots=True)
class LedgerFacts:
    """What the ledger says.

    ``runs`` come the newest first, ``codes`` in the order of the codebook, ``spells`` (first day, last day, what was
    decided in them) the oldest first. ``coders`` are the names of those who decided, in the order of the alphabet.
    """

    whole: Reckoning
    runs: tuple[tuple[Run, Reckoning], ...]
    codes: tuple[tuple[CodeId, Reckoning], ...]
    spells: tuple[tuple[date, date, Reckoning], ...]
    coders: tuple[str, ...]


def ledger_facts(reader: ProjectReader, runs: Sequence[Run], offers: Sequence[Offer]) -> LedgerFacts:
    """Reckon a project's ledger; ``runs`` and ``offers`` are what the project file kept of the machine's half.

    Offers of codes that are no more, and in blind mode others' verdicts, are left out.
    """
    book = Codebook(reader.all(Code))
    known = {code.id for code in book}
    verdicts = reader.all(Verdict)
    shown = [each for each in offers if each.code in known]
    each_code = by_code(shown, verdicts)
    names = {coder.id: coder.name for coder in reader.all(Coder)}
    return LedgerFacts(
        reckoned(len(shown), verdicts),
        by_run(runs, Counter(each.run for each in shown), verdicts),
        tuple((code.id, each_code[code.id]) for code in book if code.id in each_code),
        over_time(verdicts, _local_day),
        tuple(sorted({names[each.coder] for each in verdicts if each.coder in names})),
    )


def _local_day(moment: datetime) -> date:
    return moment.astimezone().date()
