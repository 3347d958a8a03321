"""What a person makes of what was found: a code of a group, codings of passages, a counter example."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from workbench.coding.code_cards import AddExample
from workbench.coding.codes import AddCode
from workbench.coding.codings import AddCodings
from workbench.domain.codes import CodeExample, ExampleKind, Guide, checked_name
from workbench.domain.codings import Coding, Origin
from workbench.domain.discoveries import Near, Passage
from workbench.domain.ids import CodeId
from workbench.domain.operations import Operation, Step, Together
from workbench.domain.sources import Source
from workbench.services.code_examples import example_of
from workbench.services.coding import coding_record, new_code, without_twins
from workbench.services.projects import Project


def code_of_group(
    project: Project, name: str, parent: CodeId | None, keywords: Sequence[str], passages: Sequence[Passage]
) -> tuple[CodeId, Operation]:
    """Return a new code's id, and the operation that makes it of a group in one step.

    The code gets the keywords; ``passages``, those that the person ticked, get the code, as proposals of the machine
    that a person accepted.

    Raises:
        NameEmpty: the name is none.
        SpanOutOfRange: a passage's text has been corrected meanwhile.
    """
    bare = new_code(project, checked_name(name), parent)
    words = tuple(dict.fromkeys(word for each in keywords if (word := " ".join(each.split()))))
    code = replace(bare, guide=Guide(keywords=words))
    deeds: list[Operation] = [AddCode(code)]
    codings = _codings(project, passages, code.id)
    if codings:
        deeds.append(AddCodings(tuple(codings)))
    return code.id, Together(Step("code_group", code.name), tuple(deeds))


def codings_of_passages(project: Project, passages: Sequence[Passage], code: CodeId) -> AddCodings | None:
    """Return the operation that gives passages a code; None when all have it already, by who works now.

    Raises:
        SpanOutOfRange: a passage's text has been corrected meanwhile.
    """
    return without_twins(project, _codings(project, passages, code))[0]


def counter_example(project: Project, code: CodeId, near: Near) -> AddExample:
    """Return the operation that shows on a code's card what only looks like it.

    Raises:
        UnknownThing: the segment is gone.
    """
    if near.coding is not None:
        found = project.reader.get(Coding, near.coding)
        return AddExample(code, example_of(project.reader, found, ExampleKind.COUNTER))
    passage = near.passage
    return AddExample(code, CodeExample(ExampleKind.COUNTER, passage.quote, passage.provenance))


def _codings(project: Project, passages: Iterable[Passage], code: CodeId) -> list[Coding]:
    made = []
    for each in passages:
        source = project.reader.get(Source, each.source)
        text = project.reader.text(each.source)
        made.append(coding_record(project, source, text, each.span, code, project.coder, Origin.ACCEPTED))
    return made
