"""Examples of codes, taken from segments with where they stand."""

from workbench.coding.cast import people_in
from workbench.coding.retrieval import quotations_of
from workbench.domain.codes import Code, Codebook, CodeExample, ExampleKind
from workbench.domain.codings import Coding
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import ProjectReader
from workbench.services.retrieval import names_of


def example_of(reader: ProjectReader, coding: Coding, kind: ExampleKind) -> CodeExample:
    """Return a coding's words as an example, with source, speaker and paragraph: ``FGD Garut, P3, par. 41``."""
    source, transcript = reader.get(Source, coding.source), reader.get(Transcript, coding.source)
    names = names_of(reader, Codebook(reader.all(Code)))
    (quotation,) = quotations_of(source, transcript, people_in(reader, transcript), [coding], names)
    return CodeExample(kind, coding.segment.quote, quotation.provenance, coding.id)
