"""What a sheet of answers becomes: one text, with a turn for each answer and a participant for each respondent."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbench.domain.ids import SourceId
from workbench.domain.marks import Mark, MarkKind
from workbench.domain.participants import Participant
from workbench.domain.sources import Transcript
from workbench.domain.turns import Turn

_AFTER_KEY = ": "


@dataclass(frozen=True, slots=True)
class Response:
    """What one respondent wrote: the answers, none of them empty, as (key of the question, words)."""

    participant: Participant
    answers: tuple[tuple[str, str], ...]


class AnswerSheet:
    """A survey's text as it grows, respondent by respondent.

    It begins with the questions by their keys, which are titles and nobody's turns. Each respondent who answered
    anything has a line with the name, and after it a line for each answer: ``P1: words``. Answers stand as they are,
    with their line ends. Who answered nothing has no line; they are the transcript's silent ones.
    """

    def __init__(self, questions: Mapping[str, str]) -> None:
        """Begin with the questions by their keys, in the sheet's order."""
        self._pieces: list[str] = []
        self._turns: list[Turn] = []
        self._marks: list[Mark] = []
        self._silent: list[Participant] = []
        self._end = 0
        for key, question in questions.items():
            start = self._end
            self._write(f"{key}{_AFTER_KEY}{' '.join(question.split())}")
            self._marks.append(Mark(MarkKind.HEADING, start, self._end - 1, level=1))

    def add(self, responses: Iterable[Response]) -> None:
        """Add respondents with their answers."""
        turns = self._turns
        for response in responses:
            person = response.participant
            if not response.answers:
                self._silent.append(person)
                continue
            self._write(person.name)
            for key, words in response.answers:
                start = self._end
                label = key + _AFTER_KEY
                self._write(label + words)
                turns.append(Turn(len(turns), key, start, start + len(label), self._end - 1, person.id))

    @property
    def answers(self) -> int:
        """How many answers there are so far."""
        return len(self._turns)

    def transcript(self, source: SourceId) -> Transcript:
        """Return the transcript of all that was added."""
        return Transcript(
            source,
            "\n".join(self._pieces),
            tuple(self._turns),
            tuple(each.id for each in self._silent),
            tuple(self._marks),
        )

    def _write(self, line: str) -> None:
        self._pieces.append(line)
        self._end += len(line) + 1
