"""Real forms by command line: every answer comes in as it stands in the sheet, once."""

import csv
from pathlib import Path

import pytest

from tests.commands.calling import CommandLine


@pytest.mark.slow
def it_imports_real_forms_word_for_word(shared_data: Path, shell: CommandLine) -> None:
    forms = sorted((shared_data / "survey").rglob("*.csv"))
    assert forms
    shell.json("new", "--study", "empty", "--coder", "Sari")
    for form in forms:
        with form.open(encoding="utf-8", newline="") as stream:
            header, *rows = list(csv.reader(stream))
        parts = shell.record("peta.json", {"columns": dict.fromkeys(header[1:], "answer"), "name": form.stem})
        (found,) = shell.json("import", form, "--map", parts)["files"]
        assert (found["status"], found["kind"]) == ("imported", "survey")
        text = shell.on("text", form.stem).out
        said = [text[turn["text_start"] : turn["end"]] for turn in shell.rows("turns", "turns", form.stem)]
        bad = {each["row"] for each in found["bad_rows"]}
        assert said == [
            cell.replace("\r\n", "\n").replace("\r", "\n")
            for number, row in enumerate(rows, start=2)
            if number not in bad
            for cell in row[1:]
            if cell.strip()
        ]
    assert shell.json("check")["ok"] is True
