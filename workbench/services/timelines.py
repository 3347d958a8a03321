"""The timeline of a talk as a use case."""

from workbench.coding.timelines import timeline
from workbench.domain.codes import Code, Codebook
from workbench.domain.codings import Coding
from workbench.domain.participants import Participant
from workbench.domain.sources import Source, Transcript
from workbench.domain.store import ProjectReader
from workbench.domain.timelines import TalkTimeline, TimelineWish
from workbench.services.projects import Project


def talk_timeline(project: Project, wish: TimelineWish, reader: ProjectReader) -> TalkTimeline:
    """Return what stands where in a talk, of the codings that the coder who works may see.

    May be called on any thread, with a reader of that thread.

    Raises:
        UnknownThing: there is no such source.
    """
    source = reader.get(Source, wish.source)
    transcript = reader.get(Transcript, wish.source)
    people = {each.id: each for each in reader.among(Participant, transcript.people)}
    counts = project.moderator_counts if wish.moderator is None else wish.moderator
    codings = reader.where(Coding, source=source.id)
    book = Codebook(reader.all(Code))
    return timeline(wish, source.name, transcript, codings, book, people, moderator=counts)
