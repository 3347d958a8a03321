"""Commands on what is kept confidential: the key of names, and the log of who looked at restricted records."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Final

import typer

from workbench.commands.context import Failed, answer, asked, path_named, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.domain.access import Access, AccessKind
from workbench.domain.errors import InvalidField, UnknownThing
from workbench.domain.named_people import NamedPerson, PersonKind
from workbench.services.access_log import accesses
from workbench.services.glossary import glossary_of
from workbench.services.name_key import NameKey, kind_named, matching

KEY_PASSWORD: Final = "WORKBENCH_KEY_PASSWORD"  # noqa: S105 - the name of a variable
KeyPath = Annotated[
    Path, typer.Argument(metavar="FILE", parser=path_named, help="The key's file, such as STUDY.names.key.")
]
Verb = Annotated[str, typer.Argument(metavar="VERB", help="new, list, show, add, change, remove or import.")]
Name = Annotated[str, typer.Argument(metavar="[CODE]", help="A code name; with import: a sheet.")]
PasswordFile = Annotated[Path | None, typer.Option("--password-file", help="A file with the key's password.")]
Limit = Annotated[int | None, typer.Option("--limit", min=1, help="Only the last so many.")]


class _Wanted:
    """What was asked of the key."""

    def __init__(self, name: str, person: str, kind: str, phone: str, note: str) -> None:
        self.name, self.person, self.phone, self.note = name, person, phone, note
        self.kind = kind_named(kind) if kind else None
        if kind and self.kind is None:
            raise InvalidField("kind", kind, tuple(PersonKind))

    @property
    def code(self) -> str:
        """The code name that is meant; it must be given."""
        if not self.name.strip():
            raise typer.BadParameter(said("perlu CODE", "CODE is needed"))
        return self.name


def name_key(
    file: KeyPath,
    verb: Verb,
    name: Name = "",
    person: Annotated[str, typer.Option("--name", help="The real name.")] = "",
    kind: Annotated[str, typer.Option(help=f"Whose code it is: {', '.join(PersonKind)}.")] = "",
    phone: Annotated[str, typer.Option(help="A telephone number.")] = "",
    note: Annotated[str, typer.Option(help="Words of one's own.")] = "",
    password_file: PasswordFile = None,
) -> None:
    """The key of names: new, list, show CODE, add CODE --name N, change CODE, remove CODE, import SHEET."""
    wanted = _Wanted(name, person, kind, phone, note)
    verbs: Mapping[str, Callable[[NameKey, _Wanted], None]] = {
        "list": _list,
        "show": _show,
        "add": _add,
        "change": _change,
        "remove": _remove,
        "import": _import,
    }
    if verb == "new":
        with NameKey.create(file, _password(password_file)) as key:
            answer({"path": str(key.path), "people": 0}, note=said("Kunci dibuat.", "The key is made."))
        return
    if verb not in verbs:
        known = ", ".join(("new", *verbs))
        raise typer.BadParameter(
            said(f"tidak ada “{verb}”; yang ada: {known}", f"no “{verb}”; there are: {known}")
        )
    with NameKey.open(file, _password(password_file)) as key:
        verbs[verb](key, wanted)


def access_log(
    project: ProjectPath,
    limit: Limit = None,
    kind: Annotated[str | None, typer.Option(help=f"Only: {', '.join(AccessKind)}.")] = None,
) -> None:
    """Who opened, exported or printed restricted records of supervision, and when."""
    if kind is not None and kind not in set(AccessKind):
        raise typer.BadParameter(f"--kind: {', '.join(AccessKind)}")
    with project_at(project) as opened:
        found = [each for each in accesses(opened) if kind in {None, each.kind.value}]
        glossary = glossary_of(opened)
    found = found[-limit:] if limit else found
    language = asked().language
    heads = said("waktu,siapa,apa,jenis,id,bagian", "when,who,did,kind,id,part").split(",")
    rows = [
        [
            each.at.isoformat(timespec="seconds"),
            each.coder,
            glossary.value(each.kind, language),
            each.record_kind,
            each.record_id,
            each.what,
        ]
        for each in found
    ]
    answer({"accesses": [_access(each) for each in found]}, [heads, *rows])


def _access(entry: Access) -> dict[str, object]:
    return {
        "at": entry.at.isoformat(),
        "coder": entry.coder,
        "kind": entry.kind.value,
        "record_kind": entry.record_kind,
        "record_id": entry.record_id,
        "what": entry.what,
    }


def _list(key: NameKey, wanted: _Wanted) -> None:
    _answer_people(matching(key.people(), wanted.name))


def _show(key: NameKey, wanted: _Wanted) -> None:
    _answer_people((_known(key, wanted.code),))


def _add(key: NameKey, wanted: _Wanted) -> None:
    kind = wanted.kind or PersonKind.FACILITATOR
    key.add(NamedPerson(wanted.code, wanted.person, kind, wanted.phone, wanted.note))
    _answer_people((_known(key, wanted.code),))


def _change(key: NameKey, wanted: _Wanted) -> None:
    before = _known(key, wanted.code)
    after = NamedPerson(
        before.code,
        wanted.person or before.name,
        wanted.kind or before.kind,
        wanted.phone or before.phone,
        wanted.note or before.note,
    )
    key.change(before.code, after)
    _answer_people((after,))


def _remove(key: NameKey, wanted: _Wanted) -> None:
    key.remove(wanted.code)
    answer({"removed": wanted.code}, note=said(f"{wanted.code} dihapus.", f"{wanted.code} is removed."))


def _import(key: NameKey, wanted: _Wanted) -> None:
    taken = key.take_sheet(Path(wanted.code))
    refused = [{"row": row, "field": field} for row, field in taken.refused]
    note = said(
        f"{taken.added} orang baru, {taken.changed} diubah, {taken.unchanged} tetap.",
        f"{taken.added} people new, {taken.changed} changed, {taken.unchanged} as before.",
    )
    rows: list[list[object]] = [[each["row"], each["field"]] for each in refused]
    heads: list[object] = [*said("baris,isian", "row,field").split(",")]
    table = [heads, *rows] if rows else []
    document = {
        "added": taken.added,
        "changed": taken.changed,
        "unchanged": taken.unchanged,
        "refused": refused,
    }
    answer(document, table, note)
    if refused:
        raise Failed(3)


def _known(key: NameKey, code: str) -> NamedPerson:
    found = key.who(code)
    if found is None:
        raise UnknownThing("code_name", code)
    return found


def _answer_people(people: tuple[NamedPerson, ...]) -> None:
    language, words = asked().language, glossary_of()
    heads = said("kode,nama,jenis,telepon,catatan", "code,name,kind,phone,note").split(",")
    rows = [
        [each.code, each.name, words.value(each.kind, language), each.phone, each.note] for each in people
    ]
    documents = [
        {
            "code": each.code,
            "name": each.name,
            "kind": each.kind.value,
            "phone": each.phone,
            "note": each.note,
        }
        for each in people
    ]
    answer({"people": documents}, [heads, *rows])


def _password(file: Path | None) -> str:
    """Return the key's password out of a file or the environment: never out of an argument, which others can read."""
    if file is None:
        return os.environ.get(KEY_PASSWORD, "")
    try:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise typer.BadParameter(f"--password-file: {file}") from None
