"""The command glossary: what supervision's fields, states and kinds are called, to be corrected by a team."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.commands.context import Coder, answer, project_at, said
from workbench.commands.projects import ProjectPath
from workbench.services.glossary import glossary_of, program_words
from workbench.services.glossary_files import export_glossary, import_glossary

Verb = Annotated[str, typer.Argument(metavar="[VERB]", help="list, export or import.")]
Sheet = Annotated[Path | None, typer.Argument(metavar="[FILE]", help="The sheet, a .csv with key, id, en.")]


def glossary(project: ProjectPath, verb: Verb = "list", file: Sheet = None, coder: Coder = None) -> None:
    """Words of supervision in both languages: list, export FILE.csv, import FILE.csv."""
    if verb == "list":
        with project_at(project) as opened:
            words = glossary_of(opened).words
        own = program_words()
        rows = [
            {"key": key, "id": pair[0], "en": pair[1], "changed": own[key] != pair}
            for key, pair in words.items()
        ]
        table = [("key", "id", "en"), *((each["key"], each["id"], each["en"]) for each in rows)]
        answer({"words": rows}, table)
        return
    if file is None or verb not in {"export", "import"}:
        raise typer.BadParameter(
            said(
                "tulis list, export BERKAS.csv, atau import BERKAS.csv",
                "write list, export FILE.csv or import FILE.csv",
            )
        )
    if verb == "export":
        with project_at(project) as opened:
            count = export_glossary(opened, file)
        note = said(f"{count} kata ditulis ke {file}.", f"{count} words written to {file}.")
        answer({"path": str(file), "words": count, "bytes": file.stat().st_size}, note=note)
        return
    with project_at(project, writing=True, coder=coder) as opened:
        taken = import_glossary(opened, file)
    note = said(
        f"{taken.changed} kata diubah; {taken.own} seperti bawaan program.",
        f"{taken.changed} words changed; {taken.own} are as the program has them.",
    )
    answer({"changed": taken.changed, "own": taken.own}, note=note)
