"""The gazetteer: where a text names the study's districts. A component that is taught the project's own list.

A place is an entity of the Doc, with the label DISTRICT and the district's id as its ``ent_kb_id_``.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from typing_extensions import override

from workbench.domain.districts import District
from workbench.language.colloquial import words
from workbench.language.kept import Kept
from workbench.language.stop_words import STOP_WORDS

GAZETTEER: Final = "workbench_gazetteer"
DISTRICT: Final = "DISTRICT"
ORDINARY: Final = words("""
    agam alor bangka banjar banyak batang batu belu bima bone bulan buru demak garut karo kudus lahat lebak lingga
    malang muara pati puncak raja sabu serang siak solok tegal toba tual tuban
""")
"""Districts that are words, too (*malang*: unlucky): they are one only where they are written or led like a name."""
_LEADS_TO_PLACES: Final = words("kab kabupaten kota di ke dari daerah wilayah in from to at near regency")


class Gazetteer(Kept[dict[str, list[str]]]):
    """The pipeline component: adds the districts that a Doc names to its entities; what is one already stays."""

    def __init__(self, nlp: Language, name: str) -> None:
        """Know no places yet."""
        self.name = name
        self._nlp = nlp
        self.learn(())

    def learn(self, districts: Iterable[District]) -> None:
        """Take the names and aliases of these districts, and of no others, for what is to be found."""
        self.take({each.id: sorted({each.name, *each.aliases}) for each in districts})

    @override
    def told(self) -> dict[str, list[str]]:
        """Return the names by the ids of the districts."""
        return self._names

    @override
    def take(self, told: dict[str, list[str]]) -> None:
        """Know these names."""
        self._names = told
        self._matcher = PhraseMatcher(self._nlp.vocab, attr="LOWER")
        for id, called in sorted(told.items()):
            self._matcher.add(id, [self._nlp.make_doc(each) for each in called if each.strip()])

    def __call__(self, doc: Doc) -> Doc:
        """Find the places. Where names overlap, the longer one stands."""
        taken = {token for entity in doc.ents for token in range(entity.start, entity.end)}
        places = filter_spans(self._places(doc))
        free = [each for each in places if taken.isdisjoint(range(each.start, each.end))]
        doc.set_ents([*doc.ents, *free])
        return doc

    def _places(self, doc: Doc) -> Iterator[Span]:
        for key, start, end in self._matcher(doc):
            if end - start > 1 or _is_name(doc, start):
                yield Span(doc, start, end, label=DISTRICT, kb_id=self._nlp.vocab.strings[key])


@Language.factory(GAZETTEER, assigns=["doc.ents"])
def make_gazetteer(nlp: Language, name: str) -> Gazetteer:
    """Make the component."""
    return Gazetteer(nlp, name)


def _is_name(doc: Doc, at: int) -> bool:
    token = doc[at]
    if token.lower_ not in ORDINARY and token.lower_ not in STOP_WORDS:
        return True
    before = doc[at - 1] if at else None
    if before is not None and before.lower_ in _LEADS_TO_PLACES:
        return True
    begins = before is None or before.is_punct or before.is_space
    return token.is_title and not begins
