"""What records of supervision cite and name: mended when codings or codes go, or become others."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from typing import TypeVar

from workbench.domain.actions import Action
from workbench.domain.case_templates import CaseTemplate
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.convergence import Convergence
from workbench.domain.ids import CodeId, CodingId
from workbench.domain.operations import EditLog
from workbench.domain.sessions import CaseDiscussion
from workbench.domain.store import ProjectStore
from workbench.domain.supervision_filters import SavedFilter

About = TypeVar("About", Case, CaseDiscussion)
Recited = Callable[[tuple[CodingId, ...]], tuple[CodingId, ...]]
"""Makes of the codings that a record cites those that it shall cite."""


def cite_instead(store: ProjectStore, log: EditLog, codings: Iterable[CodingId], recited: Recited) -> None:
    """Let the cases, sessions and actions that cite any of these codings cite others."""
    for record in store.citing(codings):
        if isinstance(record, Case):
            log.put(replace(record, evidence=recited(record.evidence)))
        elif isinstance(record, Action):
            log.put(replace(record, grounds=recited(record.grounds)))
        else:
            said = (replace(each, evidence=recited(each.evidence)) for each in record.discussions)
            log.put(replace(record, discussions=tuple(said)))


def tie_instead(store: ProjectStore, log: EditLog, gone: Collection[CodeId], into: CodeId | None) -> None:
    """Let all records of supervision that name codes in ``gone`` name ``into`` instead; None is nothing.

    Judgements on a code that goes go with it, and so does one on a code that is merged into one judged already.
    """
    for record in store.naming(gone):
        if isinstance(record, Case):
            log.put(_tied(record, gone, into))
        else:
            said = (_tied(each, gone, into) for each in record.discussions)
            log.put(replace(record, discussions=tuple(said)))
    for template in store.all(CaseTemplate):
        log.put(replace(template, themes=retied(template.themes, gone, into)))
    for saved in store.all(SavedFilter):
        codes = _instead(saved.filter.codes, gone, into)
        log.put(replace(saved, filter=replace(saved.filter, codes=codes)))
    _judge_instead(store, log, gone, into)


def _tied(about: About, gone: Collection[CodeId], into: CodeId | None) -> About:
    return replace(about, themes=retied(about.themes, gone, into), refused=_kept(about.refused, gone))


def retied(ties: tuple[ThemeTie, ...], gone: Collection[CodeId], into: CodeId | None) -> tuple[ThemeTie, ...]:
    """Return ties with codes in ``gone`` replaced by ``into``; of two on one code the stronger."""
    strongest: dict[CodeId, int] = {}
    for tie in ties:
        code = into if tie.code in gone else tie.code
        if code is not None:
            strongest[code] = max(tie.strength, strongest.get(code, 0))
    return tuple(ThemeTie(code, strength) for code, strength in strongest.items())


def _judge_instead(store: ProjectStore, log: EditLog, gone: Collection[CodeId], into: CodeId | None) -> None:
    judged = {each.district for each in store.all(Convergence) if each.code == into}
    for judgement in store.all(Convergence):
        if judgement.code not in gone:
            continue
        if into is None or judgement.district in judged:
            log.remove(judgement)
        else:
            judged.add(judgement.district)
            log.put(replace(judgement, code=into))


def _kept(codes: Iterable[CodeId], gone: Collection[CodeId]) -> tuple[CodeId, ...]:
    return tuple(each for each in codes if each not in gone)


def _instead(codes: Iterable[CodeId], gone: Collection[CodeId], into: CodeId | None) -> tuple[CodeId, ...]:
    named = (into if each in gone else each for each in codes)
    return tuple(dict.fromkeys(each for each in named if each is not None))
