"""The command personal: find personal data, decide about it, and look into the key of pseudonyms."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Final, TypeVar

import typer

from workbench.coding.personal_marks import KeepMarks, ReopenMarks, UnmarkPersonal
from workbench.commands.context import Coder, TerminalProgress, answer, asked, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.domain.errors import AmbiguousName, KeyMissing, UnknownThing
from workbench.domain.personal import KeyEntry, MarkState, PersonalKind, PersonalMark
from workbench.domain.spans import Span
from workbench.services.material import source_named
from workbench.services.personal import Place, marked_by_hand, places, search_personal
from workbench.services.personal_decisions import ids_of, masking, same_as
from workbench.services.personal_key import PersonalKey, where
from workbench.services.projects import Project
from workbench.ui.phrases_personal import KIND_LABELS, STATE_LABELS

KEY_PASSWORD: Final = "WORKBENCH_KEY_PASSWORD"  # noqa: S105 - the name of a variable
Verb = Annotated[
    str, typer.Argument(metavar="[VERB]", help="list, scan, mask, keep, reopen, unmark, mark or key.")
]
Names = Annotated[
    list[str] | None,
    typer.Argument(metavar="[NAME...]", help="Marks by id or words, sources, or SOURCE START END."),
]


def personal(
    project: ProjectPath,
    verb: Verb = "list",
    names: Names = None,
    kind: Annotated[str | None, typer.Option(help=f"Only this kind: {', '.join(PersonalKind)}.")] = None,
    state: Annotated[str | None, typer.Option(help=f"Only in this state: {', '.join(MarkState)}.")] = None,
    source: Annotated[str | None, typer.Option(help="Only in this source.")] = None,
    pseudonym: Annotated[
        str, typer.Option("--as", help="With mask: the pseudonym; by default that of the person.")
    ] = "",
    same: Annotated[bool, typer.Option("--same", help="Also all marks that say the same.")] = False,
    key: Annotated[
        Path | None, typer.Option("--key", help="The key's file; by default the one beside the project.")
    ] = None,
    key_password_file: Annotated[
        Path | None, typer.Option("--key-password-file", help="A file with the key's password.")
    ] = None,
    create: Annotated[bool, typer.Option("--create", help="With key: make it.")] = False,
    coder: Coder = None,
) -> None:
    """Personal data: list, scan [SOURCE...], mask/keep/reopen/unmark MARK..., mark SOURCE START END, key."""
    chosen = _Chosen(
        names or [],
        _one_of(PersonalKind, kind, "--kind"),
        _one_of(MarkState, state, "--state"),
        source,
        pseudonym,
        same=same,
    )
    if verb == "key":
        with project_at(project, writing=True, coder=coder) as opened:
            _show_key(opened, key, _password(key_password_file), create=create)
        return
    verbs: Mapping[str, Callable[[Project, _Chosen], None]] = {
        "list": _list,
        "scan": _scan,
        "mask": _mask,
        "keep": lambda opened, wanted: _decide(opened, wanted, KeepMarks),
        "reopen": lambda opened, wanted: _decide(opened, wanted, ReopenMarks),
        "unmark": lambda opened, wanted: _decide(opened, wanted, UnmarkPersonal),
        "mark": _mark,
    }
    if verb not in verbs:
        raise typer.BadParameter(f"VERB: {', '.join((*verbs, 'key'))}")
    with project_at(project, writing=verb != "list", coder=coder) as opened:
        verbs[verb](opened, chosen)


class _Chosen:
    """Which marks are meant."""

    def __init__(
        self,
        names: list[str],
        kind: PersonalKind | None,
        state: MarkState | None,
        source: str | None,
        pseudonym: str,
        *,
        same: bool,
    ) -> None:
        self.names, self.kind, self.state, self.source = names, kind, state, source
        self.pseudonym, self.same = pseudonym, same

    def places(self, project: Project) -> list[Place]:
        """Return the marks of that kind, state and source, of the names given where there are any.

        Raises UnknownThing for a name that none of them bears.
        """
        inside = source_named(project.reader, self.source).id if self.source else None
        found = [
            each
            for each in places(project.reader)
            if self.kind in {None, each.mark.kind}
            and self.state in {None, each.mark.state}
            and inside in {None, each.mark.source}
        ]
        if not self.names:
            return found
        for name in self.names:
            if not any(_bears(each.mark, name) for each in found):
                raise UnknownThing("personal_mark", name)
        return [each for each in found if any(_bears(each.mark, name) for name in self.names)]

    def marks(self, project: Project) -> tuple[PersonalMark, ...]:
        """Return the marks meant, with all that say the same where that is wanted.

        Raises typer.BadParameter when nothing says which: nobody decides about everything by leaving words out.
        """
        if not (self.names or self.kind or self.state or self.source):
            raise typer.BadParameter(
                said(
                    "sebutkan tanda, --kind, --state, atau --source",
                    "name marks, or give --kind, --state or --source",
                )
            )
        found = tuple(each.mark for each in self.places(project))
        return same_as(project.reader, found) if self.same else found


def _bears(mark: PersonalMark, name: str) -> bool:
    return name == mark.id or name.casefold() == mark.segment.quote.casefold()


def _list(project: Project, chosen: _Chosen) -> None:
    found = chosen.places(project)
    language = asked().language
    heads = said("jenis,kata,samaran,keadaan,sumber,id", "kind,words,pseudonym,state,source,id").split(",")
    rows = [
        [
            KIND_LABELS[language][each.mark.kind],
            each.mark.segment.quote,
            each.mark.pseudonym,
            STATE_LABELS[language][each.mark.state],
            each.source_name,
            each.mark.id,
        ]
        for each in found
    ]
    counts = {state.value: sum(each.mark.state is state for each in found) for state in MarkState}
    answer({"marks": [_document(each) for each in found], "counts": counts}, [heads, *rows])


def _document(found: Place) -> dict[str, object]:
    mark = found.mark
    return {
        "id": mark.id,
        "source_id": mark.source,
        "source": found.source_name,
        "start": mark.segment.span.start,
        "end": mark.segment.span.end,
        "quote": mark.segment.quote,
        "before": found.before,
        "after": found.after,
        "kind": mark.kind.value,
        "state": mark.state.value,
        "pseudonym": mark.pseudonym,
        "how": mark.how,
        "certainty": mark.certainty,
    }


def _scan(project: Project, chosen: _Chosen) -> None:
    sources = [source_named(project.reader, each).id for each in chosen.names] or None
    operation = search_personal(project.reader, project.coder.id, project.clock, sources, TerminalProgress())
    if operation is not None:
        project.perform(operation)
    marks = operation.marks if operation is not None else ()
    kinds = {kind.value: sum(each.kind is kind for each in marks) for kind in PersonalKind}
    note = said(
        f"{len(marks)} tempat baru ditemukan; tinjau dengan 'personal PROJECT list --state open'.",
        f"{len(marks)} new places found; review them with 'personal PROJECT list --state open'.",
    )
    answer({"found": len(marks), "kinds": {kind: count for kind, count in kinds.items() if count}}, note=note)


def _mask(project: Project, chosen: _Chosen) -> None:
    marks = chosen.marks(project)
    made = masking(project, marks, chosen.pseudonym)
    if made.doubtful:
        # Nothing is decided by halves: who is meant has to be said first.
        raise AmbiguousName("personal_mark", made.doubtful[0].segment.quote)
    if made.operation is not None:
        project.perform(made.operation)
    masked = dict(made.operation.pseudonyms) if made.operation is not None else {}
    note = said(f"{len(masked)} tempat disamarkan.", f"{len(masked)} places masked.")
    answer({"masked": len(masked), "pseudonyms": sorted(set(masked.values()))}, note=note)


def _decide(
    project: Project, chosen: _Chosen, decide: type[KeepMarks] | type[ReopenMarks] | type[UnmarkPersonal]
) -> None:
    marks = chosen.marks(project)
    if marks:
        project.perform(decide(ids_of(marks)))
    note = said(f"{len(marks)} tempat diputuskan.", f"{len(marks)} places decided.")
    answer({"decided": len(marks)}, note=note)


def _mark(project: Project, chosen: _Chosen) -> None:
    try:
        name, start, end = chosen.names
        span = Span(int(start), int(end))
    except ValueError:
        raise typer.BadParameter("personal PROJECT mark SOURCE START END") from None
    source = source_named(project.reader, name).id
    operation = marked_by_hand(project, source, span, chosen.kind or PersonalKind.OTHER)
    project.perform(operation)
    note = said("Ditandai.", "Marked.")
    answer({"id": operation.mark.id, "quote": operation.mark.segment.quote}, note=note)


def _show_key(project: Project, path: Path | None, password: str, *, create: bool) -> None:
    at = path or where(project)
    if not create and not at.exists():
        raise KeyMissing(at)
    make = PersonalKey.create if create else PersonalKey.open
    with make(project, password, at) as key:
        entries, twice = key.entries(), key.twice_named()
    heads = said("samaran,nama,keterangan", "pseudonym,names,note").split(",")
    answer(
        {"path": str(at), "people": [_entry(each) for each in entries], "twice": twice},
        [heads, *([each.pseudonym, "; ".join(each.names), each.note] for each in entries)],
        _twice_words(twice),
    )


def _twice_words(twice: Mapping[str, tuple[str, ...]]) -> str:
    names = "; ".join(f"{name}: {', '.join(pseudonyms)}" for name, pseudonyms in twice.items())
    told = said("Bernama sama, samarannya beberapa:", "One name under several pseudonyms:")
    return f"{told} {names}" if names else ""


def _entry(entry: KeyEntry) -> dict[str, object]:
    return {"pseudonym": entry.pseudonym, "names": list(entry.names), "note": entry.note}


def _password(file: Path | None) -> str:
    """Return the key's password out of a file or the environment: never out of an argument, which others can read."""
    if file is None:
        return os.environ.get(KEY_PASSWORD, "")
    try:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise typer.BadParameter(f"--key-password-file: {file}") from None


_Kind = TypeVar("_Kind", PersonalKind, MarkState)


def _one_of(kinds: type[_Kind], name: str | None, option: str) -> _Kind | None:
    if name is None:
        return None
    try:
        return kinds(name)
    except ValueError:
        raise typer.BadParameter(f"{option}: {', '.join(kinds)}") from None
