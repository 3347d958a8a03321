"""Commands on suggestions: suggest, finished."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import Coder, TerminalProgress, answer, asked, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.domain.errors import UnknownThing
from workbench.domain.ids import CodeId, CoderId
from workbench.domain.suggestions import PROMISED, Reason, ReasonKind, Suggestion, Withheld
from workbench.services.deciding import finishing_of, has_finished, reopening_of
from workbench.services.material import source_named
from workbench.services.projects import Project
from workbench.services.suggestions import Suggester, SuggestionSet


def suggest(
    project: ProjectPath,
    sources: Annotated[list[str] | None, typer.Argument(metavar="[SOURCE...]")] = None,
    precision: Annotated[
        float,
        typer.Option(
            min=0.0,
            max=1.0,
            help="How often proposals should be right; below 0.8 codes that can't promise it are proposed, too.",
        ),
    ] = PROMISED,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    coder_layer: Annotated[
        list[str] | None,
        typer.Option(help="Learn from this coder's work alone; may be given several times."),
    ] = None,
    save: Annotated[
        Path | None,
        typer.Option(
            help="A folder for the pipeline, to load with spacy.load. It will hold words of participants: "
            "keep it as safe as the project."
        ),
    ] = None,
) -> None:
    """Propose codes for what is not coded yet; nothing is written to the project."""
    with project_at(project) as opened:
        wanted = [source_named(opened.reader, each).id for each in sources or ()]
        layers = coders_named(opened, coder_layer) if coder_layer else None
        suggester = Suggester(opened)
        found = suggester.suggest(
            opened.reader,
            wanted or None,
            limit=limit,
            precision=precision,
            coders=layers,
            explained=asked().json,  # a table has no room for reasons
            progress=TerminalProgress(),
        )
        if save is not None:
            suggester.save(opened.reader, save, coders=layers)
        path = opened.codebook().path
        document = _document(found, path)
        heads = said("keyakinan,kode,kutipan", "confidence,code,quote").split(",")
        rows = [(f"{each.confidence:.2f}", path(each.code), each.quote[:80]) for each in found.suggestions]
    answer(document, [heads, *rows], _note(found, saved=save is not None))


def finished(
    project: ProjectPath,
    source: Annotated[str, typer.Argument(metavar="SOURCE")],
    reopen: Annotated[bool, typer.Option("--reopen", help="Take it back.")] = False,
    coder: Coder = None,
) -> None:
    """Say that a source is coded to its end, so that what bears no code in it is meant to bear none."""
    with project_at(project, writing=True, coder=coder) as opened:
        place = source_named(opened.reader, source)
        before = has_finished(opened, place.id)
        if reopen:
            opened.perform(reopening_of(opened, place.id))
        elif not before:
            opened.perform(finishing_of(opened, place.id))
        name = opened.coder.name
    document = {
        "source_id": place.id,
        "source": place.name,
        "coder": name,
        "finished": not reopen,
        "changed": before is reopen,
    }
    words = said("dibuka kembali", "open again") if reopen else said("selesai dikodekan", "coded to its end")
    answer(document, note=f"{place.name}: {words} ({name}).")


def coders_named(project: Project, names: Sequence[str]) -> frozenset[CoderId]:
    """Return the coders of these names; raise UnknownThing for one that is not there."""
    known = {each.name.casefold(): each.id for each in project.coders()}
    missing = [name for name in names if name.casefold() not in known]
    if missing:
        raise UnknownThing("coder", missing[0])
    return frozenset(known[name.casefold()] for name in names)


def _document(found: SuggestionSet, path: Callable[[CodeId], str]) -> dict[str, object]:
    return {
        "trained_on": {
            "codings": found.trained_on.codings,
            "codes": found.trained_on.codes,
            "sources": found.trained_on.sources,
        },
        "run": {"model": found.model, "precision": found.wanted},
        "suggestions": [
            {
                **_suggestion(each, path(each.code)),
                "promised": each.code in found.promised,
                "by": "keywords" if each.code in found.by_keywords else "codings",
            }
            for each in found.suggestions
        ],
        "withheld": [_withheld(each, path(each.code)) for each in found.withheld],
    }


def _suggestion(each: Suggestion, code: str) -> dict[str, object]:
    context = [reason for reason in each.reasons if reason.kind is ReasonKind.CONTEXT]
    return {
        "source_id": each.source,
        "start": each.span.start,
        "end": each.span.end,
        "quote": each.quote,
        "code": code,
        "confidence": each.confidence,
        "reasons": [_reason(reason) for reason in each.reasons if reason not in context],
        "context": [_reason(reason) for reason in context],
    }


def _reason(reason: Reason) -> dict[str, object]:
    return {
        "kind": reason.kind.value,
        "text": reason.text,
        "weight": reason.weight,
        **({"coding_id": reason.coding} if reason.coding else {}),
        **({"start": reason.span.start, "end": reason.span.end} if reason.span else {}),
    }


def _withheld(each: Withheld, code: str) -> dict[str, object]:
    return {"code": code, "why": each.why, "codings": each.codings, "sources": each.sources}


def _note(found: SuggestionSet, *, saved: bool) -> str:
    """Return what a person should know besides: codes that stay silent, what is not promised, what was saved."""
    silent = sum(each.why in {"few", "not_separable"} for each in found.withheld)
    loose = sum(each.code not in found.promised for each in found.suggestions)
    notes: list[str] = []
    if silent:
        notes.append(
            said(
                f"{silent} kode belum dapat disarankan dengan ketepatan {found.wanted:g}; "
                "--precision di bawah 0.8 menampilkan juga yang belum terjamin.",
                f"{silent} codes can't be suggested at precision {found.wanted:g} yet; "
                "--precision below 0.8 shows what is not promised, too.",
            )
        )
    if loose:
        notes.append(
            said(
                f"{loose} di antaranya belum terbukti setepat itu pada sumber lain.",
                f"{loose} of these were not shown to be right as often on other sources.",
            )
        )
    if saved:
        notes.append(
            said(
                "Folder yang disimpan memuat kata-kata partisipan: jaga seperti proyeknya.",
                "The folder that was saved holds words of participants: keep it as safe as the project.",
            )
        )
    return "\n".join(notes)
