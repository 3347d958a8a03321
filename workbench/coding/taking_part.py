"""Counting who takes part: in one source, and in several together.

Words are counted as everywhere, by ``count_words``, in what is said: labels are no words of anybody's. A turn is a turn
of the transcript, as lists count them; only for who speaks after whom do consecutive turns of one speaker make one.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from workbench.coding.participation import (
    NOTHING,
    Follow,
    LongTurn,
    Participation,
    RoleTalk,
    Speaker,
    SpeakerTalk,
    Talk,
    part_of,
)
from workbench.domain.ids import DistrictId, ParticipantId, SourceId
from workbench.domain.participants import Participant, Role
from workbench.domain.sources import Transcript
from workbench.domain.spans import Span
from workbench.domain.texts import count_words
from workbench.domain.turns import Turn


def participation(
    transcript: Transcript, people: Mapping[ParticipantId, Participant], district: DistrictId | None = None
) -> Participation:
    """Return the participation in one source; ``people`` holds its participants, and may hold others.

    A turn of nobody known counts under its label, in the role of others. Who has no district is of the source's own,
    ``district``.
    """
    sum_up, text = _Sum(sources=1), transcript.text
    tallies: dict[tuple[str | None, str], _Tally] = {}
    said, end = "", 0
    for turn in transcript.turns:
        named = (turn.participant, turn.speaker)
        tally = tallies.get(named)
        if tally is None:
            tally = tallies[named] = sum_up.tally_of(_speaker_of(turn, transcript.source, people, district))
        tally.take(turn, count_words(text[turn.text_start : turn.end]))
        if said and said != tally.key:
            sum_up.follows[said, tally.key] += 1
        said = tally.key
        if end < turn.start:
            sum_up.outside += count_words(text[end : turn.start])
        end = turn.end
    for tally in sum_up.tallies.values():
        sum_up.talks[tally.key] = tally.talk(transcript)
    sum_up.outside += count_words(transcript.text[end:])
    sum_up.heard_in.update(dict.fromkeys(sum_up.talks, 1))
    sum_up.be_there(_known(people[each], district) for each in transcript.silent if each in people)
    return sum_up.result()


def merged(parts: Iterable[Participation]) -> Participation:
    """Return several participations as one: a participant in several sources is one, with all that they said.

    Who said nothing in one source and something in another is not silent.
    """
    sum_up = _Sum()
    there: list[Speaker] = []
    for part in parts:
        for each in part.speakers:
            sum_up.add(each.speaker, each.talk)
            sum_up.heard_in[each.speaker.key] += each.sources
        for follow in part.follows:
            sum_up.follows[follow.before, follow.after] += follow.count
        there += part.silent
        sum_up.outside += part.outside
        sum_up.sources += part.sources
    sum_up.be_there(there)
    return sum_up.result()


@dataclass(slots=True)
class _Tally:
    """What one speaker says in one source, on its way: plain numbers, for there are many turns."""

    key: str
    turns: int = 0
    words: int = 0
    most: int = 0
    longest: Turn | None = None

    def take(self, turn: Turn, words: int) -> None:
        self.turns += 1
        self.words += words
        if words > self.most:
            self.most, self.longest = words, turn

    def talk(self, transcript: Transcript) -> Talk:
        turn = self.longest
        if turn is None:
            return Talk(self.turns)
        said = transcript.text[turn.text_start : turn.end].rstrip()
        span = Span(turn.text_start, turn.text_start + len(said))
        return Talk(self.turns, self.words, LongTurn(transcript.source, span, self.most))


@dataclass(slots=True)
class _Sum:
    """A participation on its way."""

    sources: int = 0
    outside: int = 0
    speakers: dict[str, Speaker] = field(default_factory=dict)
    tallies: dict[str, _Tally] = field(default_factory=dict)
    talks: dict[str, Talk] = field(default_factory=dict)
    heard_in: Counter[str] = field(default_factory=Counter)
    follows: Counter[tuple[str, str]] = field(default_factory=Counter)

    def tally_of(self, speaker: Speaker) -> _Tally:
        self.speakers.setdefault(speaker.key, speaker)
        return self.tallies.setdefault(speaker.key, _Tally(speaker.key))

    def add(self, speaker: Speaker, talk: Talk) -> None:
        self.speakers.setdefault(speaker.key, speaker)
        self.talks[speaker.key] = self.talks.get(speaker.key, NOTHING).and_also(talk)

    def be_there(self, people: Iterable[Speaker]) -> None:
        for each in people:
            self.speakers.setdefault(each.key, each)

    def result(self) -> Participation:
        heard = [(self.speakers[key], talk) for key, talk in self.talks.items()]
        silent = tuple(each for key, each in self.speakers.items() if key not in self.talks)
        total = _together(talk for _, talk in heard)
        asked = _together(talk for speaker, talk in heard if not speaker.moderates)
        return Participation(
            tuple(
                SpeakerTalk(
                    speaker, talk, self.heard_in[speaker.key], *_shares(talk, speaker.role, total, asked)
                )
                for speaker, talk in heard
            ),
            tuple(_roles(heard, silent, total, asked)),
            tuple(Follow(*pair, count) for pair, count in self.follows.most_common()),
            silent,
            total,
            asked,
            self.outside,
            self.sources,
        )


def _roles(
    heard: Sequence[tuple[Speaker, Talk]], silent: Sequence[Speaker], total: Talk, asked: Talk
) -> Iterable[RoleTalk]:
    """Give every role that is there, in the order of roles."""
    for role in Role:
        talks = [talk for speaker, talk in heard if speaker.role is role]
        mute = sum(each.role is role for each in silent)
        if talks or mute:
            talk = _together(talks)
            yield RoleTalk(role, len(talks), mute, talk, *_shares(talk, role, total, asked))


def _together(talks: Iterable[Talk]) -> Talk:
    whole = NOTHING
    for each in talks:
        whole = whole.and_also(each)
    return whole


def _shares(talk: Talk, role: Role, total: Talk, asked: Talk) -> tuple[float | None, float | None]:
    return part_of(talk.words, total.words), (
        None if role is Role.MODERATOR else part_of(talk.words, asked.words)
    )


def _speaker_of(
    turn: Turn,
    source: SourceId,
    people: Mapping[ParticipantId, Participant],
    district: DistrictId | None,
) -> Speaker:
    known = people.get(turn.participant) if turn.participant else None
    # A label is somebody only within its source: P1 here is not P1 there.
    return (
        _known(known, district)
        if known
        else Speaker(f"{source}\n{turn.speaker}", turn.speaker, district=district)
    )


def _known(participant: Participant, district: DistrictId | None) -> Speaker:
    return Speaker(participant.id, participant.name, participant.role, participant.district or district)
