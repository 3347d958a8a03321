"""The glossary as a sheet that a team corrects: written with a project's words, read again with theirs."""

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from exports.tabular import write_csv
from workbench.domain.errors import FileReason, FileRefused, InvalidField, UnknownField
from workbench.services.glossary import Pair, glossary_of, keep_words, program_words
from workbench.services.projects import Project

COLUMNS: Final = ("key", "id", "en")
LIMIT: Final = 1_000_000
"""The largest sheet of words, in bytes."""
_LONGEST: Final = 120


@dataclass(frozen=True, slots=True)
class WordsTaken:
    """How many words a sheet changed, and how many are now as the program has them."""

    changed: int
    own: int


def export_glossary(project: Project, path: Path) -> int:
    """Write all words to a ``.csv``; return how many. Raises FileRefused."""
    if path.suffix.casefold() != ".csv":
        raise FileRefused(path, FileReason.UNKNOWN_FORMAT, {"what": path.suffix})
    words = glossary_of(project).words
    return write_csv(COLUMNS, [(key, *pair) for key, pair in words.items()], path)


def import_glossary(project: Project, path: Path) -> WordsTaken:
    """Take the words of a sheet, whole or not at all; keys that are not in it stay as they are.

    Raises:
        FileRefused: it can't be read, or has other columns. UnknownField: a key that no word has.
        InvalidField: a word is empty, or longer than a label can be. ReadOnly: the project takes no changes.
    """
    return take_words(project, _read(path))


def take_words(project: Project, given: Mapping[str, Pair]) -> WordsTaken:
    """Let words be a project's, whole or not at all; those that are not given stay. Raises as ``import_glossary``."""
    own, before = program_words(), glossary_of(project).words
    for key, pair in given.items():
        if key not in own:
            raise UnknownField(key)
        for language, word in zip(COLUMNS[1:], pair, strict=True):
            if not word.strip() or len(word) > _LONGEST:
                raise InvalidField(f"{key}.{language}", word[:_LONGEST])
    after = {**before, **{key: (pair[0].strip(), pair[1].strip()) for key, pair in given.items()}}
    keep_words(project, after)
    return WordsTaken(
        sum(before[key] != after[key] for key in after), sum(own[key] == after[key] for key in after)
    )


def _read(path: Path) -> dict[str, Pair]:
    try:
        if path.stat().st_size > LIMIT:
            raise FileRefused(path, FileReason.NOT_A_GLOSSARY)
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise FileRefused(path, FileReason.MISSING) from error
    except UnicodeDecodeError as error:
        raise FileRefused(path, FileReason.NOT_TEXT) from error
    except OSError as error:
        raise FileRefused(path, FileReason.NO_RIGHTS) from error
    sign = ";" if text.partition("\n")[0].count(";") > 1 else ","
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=sign)
    if not set(COLUMNS) <= set(rows.fieldnames or ()):
        raise FileRefused(path, FileReason.NOT_A_GLOSSARY)
    return {
        str(row["key"]).strip(): (str(row["id"] or ""), str(row["en"] or "")) for row in rows if row["key"]
    }
