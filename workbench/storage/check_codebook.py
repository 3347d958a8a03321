"""Checks of the codebook: a forest, with names that tell siblings apart."""

from collections.abc import Iterator

from workbench.domain.codes import Code
from workbench.domain.store import ProjectReader
from workbench.storage.problems import Problem


def codebook_problems(reader: ProjectReader) -> Iterator[Problem]:
    """Give what is wrong with the tree of codes."""
    codes = {str(code.id): code for code in reader.all(Code)}
    names: dict[tuple[str | None, str], str] = {}
    for code in codes.values():
        first = names.setdefault((code.parent, code.name), code.id)
        if first != code.id:
            yield Problem("code", code.id, "name_taken", first)
        if _is_in_circle(code, codes):
            yield Problem("code", code.id, "within_itself")


def _is_in_circle(code: Code, codes: dict[str, Code]) -> bool:
    above = code.parent
    seen: set[str] = set()
    while above is not None and above in codes and above not in seen:
        if above == code.id:
            return True
        seen.add(above)
        above = codes[above].parent
    return False
