"""A small codebook and a talk in our own words, for the tests of the pipeline."""

from collections.abc import Sequence

from spacy.language import Language

from workbench.domain.codes import Code, Guide
from workbench.domain.ids import CodeId, ParticipantId, SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript
from workbench.domain.turns import Turn
from workbench.language.pipeline import lexicon_of, new_pipeline

TALK = SourceId("talk")


def code(id: str, name: str, definition: str = "", *keywords: str, name_en: str = "") -> Code:
    return Code(CodeId(id), name, guide=Guide(definition=definition, keywords=keywords), name_en=name_en)


NETWORK = code("c-network", "Jaringan internet", "Sambungan lemah atau putus.", "sinyal", "cari sinyal")
COSTS = code("c-costs", "Biaya pribadi", "Uang sendiri untuk bensin dan pulsa.", "bensin", "kantong sendiri")
SUPPORT = code("c-support", "Dukungan koordinator", "Koordinator membela dan menghargai.", "koordinator")
CODES = (NETWORK, COSTS, SUPPORT)


def pipeline(codes: Sequence[Code] = CODES) -> Language:
    nlp = new_pipeline()
    lexicon_of(nlp).learn(codes)
    return nlp


def talk(
    *turns: tuple[str, str], source: SourceId = TALK
) -> tuple[Transcript, dict[ParticipantId, Participant]]:
    """Return a transcript of (speaker, words) turns; who is called Moderator leads it."""
    text = ""
    made: list[Turn] = []
    people: dict[ParticipantId, Participant] = {}
    for index, (speaker, words) in enumerate(turns):
        who = ParticipantId(f"p-{speaker}")
        role = Role.MODERATOR if speaker == "Moderator" else Role.FACILITATOR
        people[who] = Participant(who, speaker, role)
        start = len(text)
        text += f"{speaker}: {words}\n"
        made.append(Turn(index, speaker, start, start + len(speaker) + 2, len(text) - 1, who))
    return Transcript(source, text, tuple(made)), people
