"""The pipeline component that writes what may tell who somebody is to ``doc._.workbench_personal``."""

from collections.abc import Callable, Sequence
from typing import Final

from spacy.language import Language
from spacy.tokens import Doc

from workbench.language.privacy.finding import find_personal
from workbench.language.privacy.hits import KnownNames

PERSONAL_DATA: Final = "workbench_personal_data"

Doc.set_extension("workbench_personal", default=(), force=True)


@Language.factory(
    PERSONAL_DATA,
    assigns=["doc._.workbench_personal"],
    default_config={"confirmed": [], "rejected": []},
)
def make_personal_data(
    nlp: Language, name: str, confirmed: Sequence[str], rejected: Sequence[str]
) -> Callable[[Doc], Doc]:
    """Make the component; ``confirmed`` and ``rejected`` are what the project knows of names.

    They are written into a saved pipeline's settings, so that a pipeline that is given away is made without them.
    """
    del nlp, name  # spaCy hands them to every factory
    known = KnownNames(frozenset(confirmed), frozenset(rejected))

    def mark_personal_data(doc: Doc) -> Doc:
        """Write the Hits of a Doc in the order of the text; the places are code points of its text."""
        doc._.workbench_personal = find_personal(doc.text, known=known)
        return doc

    return mark_personal_data
