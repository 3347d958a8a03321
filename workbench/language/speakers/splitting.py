"""Several interviews in one file: where each begins, and the material of each by itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.language.readers.material import Comment, Material
from workbench.language.speakers.beginnings import Beginning, beginnings
from workbench.language.speakers.headers import headers_of
from workbench.language.speakers.lines import Line, lines_of


@dataclass(frozen=True, slots=True)
class Section:
    """One interview in a file: ``title`` is who speaks, as its header says, or its number; passages ``[first, last)``.

    ``start`` and ``end`` are the code points of the whole material's text that it takes.
    """

    title: str
    first: int
    last: int
    start: int
    end: int


def parts_of(material: Material) -> tuple[Section, ...]:
    """Return the interviews that a file holds, in order; together they hold all its passages. One where it is one."""
    return sections(lines_of(material), material)


def split(material: Material) -> tuple[Material, ...]:
    """Return the material of each interview in a file, as ``parts_of`` tells them, with the remarks in it moved along.

    A remark that runs over the end of a part is cut off there.
    """
    return tuple(
        replace(
            material,
            passages=material.passages[part.first : part.last],
            comments=tuple(
                _moved(comment, part)
                for comment in material.comments
                if part.start <= comment.start < part.end or _at_end(comment, part, material)
            ),
        )
        for part in parts_of(material)
    )


def sections(lines: Sequence[Line], material: Material) -> tuple[Section, ...]:
    """Return the interviews of a material whose lines are known."""
    if not material.passages:
        return ()
    passage_of = {line.number: place for place, line in enumerate(line for line in lines if line.first)}
    starts = [
        Beginning(passage_of[found.line], found.title)
        for found in beginnings(lines, headers_of(lines), material)
        if found.line in passage_of
    ]
    if len(starts) < 2:
        starts = [Beginning(0)]
    firsts = [line.start for line in lines if line.first] + [len(material.text) + 1]
    bounds = [0, *(found.line for found in starts[1:]), len(material.passages)]
    return tuple(
        Section(found.title or str(number), first, last, firsts[first], firsts[last] - 1)
        for number, (found, first, last) in enumerate(zip(starts, bounds, bounds[1:], strict=False), 1)
    )


def _moved(comment: Comment, part: Section) -> Comment:
    start = comment.start - part.start
    return replace(comment, start=start, end=max(start, min(comment.end, part.end) - part.start))


def _at_end(comment: Comment, part: Section, material: Material) -> bool:
    """Tell whether a remark stands on no words at all, at the end of this part's text."""
    return comment.start == part.end and (part.last == len(material.passages) or comment.end <= part.end)
