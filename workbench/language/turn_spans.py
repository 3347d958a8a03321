"""The component that marks turns: in ``doc.spans["workbench_turns"]`` a span a turn, labelled by its speaker.

A span holds what is said, without the label. Turns come with the Doc (``doc._.workbench_turns``: a transcript's own),
or else they are recognised in the text as in a file that is read.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

from workbench.language.readers.material import Material, Passage
from workbench.language.speakers import RecognisedTurn, recognise

if TYPE_CHECKING:
    from workbench.domain.turns import Turn

TURNS: Final = "workbench_turns"

Doc.set_extension("workbench_turns", default=None, force=True)


@Language.factory(TURNS)
def make_turns(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Make the component."""
    del nlp, name  # spaCy hands them to every factory
    return mark_turns


def mark_turns(doc: Doc) -> Doc:
    """Mark the turns; a word that is glued to a label belongs to nobody's."""
    turns: Iterable[Turn] | Iterable[RecognisedTurn] | None = doc._.workbench_turns
    said = [
        (turn.speaker, turn.text_start, turn.end)
        for turn in (_recognised(doc.text) if turns is None else turns)
    ]
    spans = [
        span
        for speaker, start, end in said
        if (span := doc.char_span(start, end, label=speaker, alignment_mode="contract")) is not None
    ]
    doc.spans[TURNS] = SpanGroup(doc, name=TURNS, spans=spans)
    return doc


def _recognised(text: str) -> Sequence[RecognisedTurn]:
    lines = tuple(Passage(line) for line in text.split("\n"))
    return recognise(Material(Path(), "txt", lines)).turns
