"""What a project knows of the study that it holds: what a methods section and a reporting checklist are filled from."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from itertools import combinations
from typing import Final

from workbench.coding.comparing import Agreement, places
from workbench.coding.talk_dates import day_of_talk
from workbench.domain.coders import Coder
from workbench.domain.codings import Coding, Origin
from workbench.domain.corrections import EarlierText
from workbench.domain.errors import RuleBroken
from workbench.domain.ids import CoderId
from workbench.domain.matrices import SavedTable, TableKind
from workbench.domain.memos import Memo, MemoType
from workbench.domain.participants import Role
from workbench.domain.personal import MarkState, PersonalMark
from workbench.domain.saturation import Saturation
from workbench.domain.sources import Source, SourceKind
from workbench.domain.store import ProjectReader
from workbench.domain.themes import Interpretation
from workbench.domain.together_form import read_saturation, read_saturation_wish
from workbench.language.tongues import spoken_in, tongue_in
from workbench.services.chosen_rows import Chooser
from workbench.services.coverage import DistrictCoverage, coverage
from workbench.services.ledger import ledger_of
from workbench.services.ledger_facts import LedgerFacts
from workbench.services.printing.context import Printing
from workbench.services.printing.people import attendance
from workbench.services.saturation import saturation

_Pair = tuple[CoderId, CoderId]
_Own = dict[CoderId, list[Coding]]
_PLACE: Final = re.compile(r"tempat|lokasi|\bplace|location|venue", re.IGNORECASE)
_LENGTH: Final = re.compile(r"\blama\b|durasi|duration|length|\bwaktu\b|\btime\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CoderPair:
    """Two coders in the sources that both coded: how the places stand that either of them coded."""

    first: str
    second: str
    sources: int
    same: int
    other_words: int
    only_one: int

    @property
    def places(self) -> int:
        """All places that either of the two coded."""
        return self.same + self.other_words + self.only_one


@dataclass(frozen=True, slots=True)
class Held:
    """The material: sources by kind, most first, and what the headers of the ``talks``, which are no surveys, say.

    ``dated``, ``placed`` and ``timed`` are how many of them say a day, a place, and a time or length; ``first`` and
    ``last`` the days. ``tongue`` is ``id``, ``en``, ``xx`` for both, "" where the words don't tell.
    """

    kinds: tuple[tuple[SourceKind, int], ...]
    sources: int
    words: int
    talks: int
    dated: int
    placed: int
    timed: int
    first: date | None
    last: date | None
    tongue: str
    corrected: int


@dataclass(frozen=True, slots=True)
class People:
    """Who took part: participants by role, moderators, respondents of surveys; ``repeated`` were in several talks."""

    roles: tuple[tuple[Role, int], ...]
    moderators: int
    respondents: int
    repeated: int

    @property
    def participants(self) -> int:
        """All who took part in talks other than moderators."""
        return sum(count for _role, count in self.roles)


@dataclass(frozen=True, slots=True)
class Analysis:
    """The coding, of the codings that count and that the coder who works may see.

    ``first`` and ``last`` are the days on which was coded. ``defined`` codes, themes among them, have a definition.
    ``interpreted`` themes have an interpretation, ``counter`` codings speak against one. ``names`` are the themes',
    ``questions`` the research questions that codes are to answer.
    """

    coders: tuple[str, ...]
    names: tuple[str, ...]
    questions: tuple[str, ...]
    themes: int
    codes: int
    defined: int
    codings: int
    coded: int
    accepted: int
    first: date | None
    last: date | None
    pairs: tuple[CoderPair, ...]
    memos: tuple[tuple[MemoType, int], ...]
    interpreted: int
    counter: int
    moderator: bool


@dataclass(frozen=True, slots=True)
class Privacy:
    """Personal data found in the texts, by what was decided; ``pseudonyms`` stand for people."""

    masked: int
    kept: int
    open: int
    pseudonyms: int


@dataclass(frozen=True, slots=True)
class StudyFacts:
    """What is known. ``places`` are the names of the districts with material, ``provinces`` those of their provinces.

    ``plan`` is all material against the plan, None without one; ``saturation`` what the newest saved table of it says.
    """

    title: str
    places: tuple[str, ...]
    provinces: tuple[str, ...]
    plan: DistrictCoverage | None
    held: Held
    people: People
    analysis: Analysis
    ledger: LedgerFacts
    saturation: Saturation | None
    privacy: Privacy
    masked: bool
    version: str


def study_facts(printing: Printing, title: str) -> StudyFacts:
    """Return what the project knows of the whole study, whatever district or query a wish names."""
    reader, project, material = printing.reader, printing.project, printing.material
    covered = coverage(project, reader)
    present = material.places
    attended = attendance(reader)
    roles = Counter(each.person.role for each in attended.people)
    # A masked reader tells nothing of marks and earlier texts. They are only counted here.
    with project.reading() as whole:
        privacy, corrected = _privacy(whole), len({each.source for each in whole.all(EarlierText)})
    return StudyFacts(
        title,
        tuple(each.name for each in present),
        tuple(dict.fromkeys(each.province for each in present if each.province)),
        covered.whole if covered.planned else None,
        _held(reader, material.sources, corrected),
        People(
            tuple((role, roles[role]) for role in Role if roles[role]),
            attended.moderators,
            attended.respondents,
            sum(len(each.talks) > 1 for each in attended.people),
        ),
        _analysis(printing),
        ledger_of(project, reader),
        _saturation(printing),
        privacy,
        printing.wish.masked,
        version("workbench"),
    )


def _held(reader: ProjectReader, sources: Sequence[Source], corrected: int) -> Held:
    talks = [each for each in sources if each.kind is not SourceKind.SURVEY]
    days = sorted(day for each in talks if (day := day_of_talk(each.attributes)) is not None)
    return Held(
        tuple(Counter(each.kind for each in sources).most_common()),
        len(sources),
        sum(each.words for each in sources),
        len(talks),
        len(days),
        _telling(talks, _PLACE),
        _telling(talks, _LENGTH),
        days[0] if days else None,
        days[-1] if days else None,
        _tongue(reader.text(each.id) for each in sources),
        corrected,
    )


def _telling(talks: Iterable[Source], what: re.Pattern[str]) -> int:
    return sum(any(what.search(name) and value.strip() for name, value in each.attributes) for each in talks)


def _tongue(texts: Iterable[str]) -> str:
    known = [tongue for text in texts if (tongue := spoken_in(text)) is not None]
    return tongue_in(known).value if known else ""


def _analysis(printing: Printing) -> Analysis:
    reader, material = printing.reader, printing.material
    codings = [each.coding for each in material.quotations]
    days = sorted(each.created_at.astimezone().date() for each in codings)
    memos = Counter(each.type for each in reader.all(Memo) if not each.is_quotation)
    meanings = [each for each in reader.all(Interpretation) if each.code in material.book]
    themes = len(material.book.themes())
    return Analysis(
        tuple(sorted({each.coder_name for each in material.quotations})),
        tuple(material.name_of(each) for each in material.book.themes()),
        tuple(dict.fromkeys(each.research_question for each in material.book if each.research_question)),
        themes,
        len(material.book) - themes,
        sum(bool(each.guide.definition.strip()) for each in material.book),
        len(codings),
        len({each.source for each in codings}),
        sum(each.origin is Origin.ACCEPTED for each in codings),
        days[0] if days else None,
        days[-1] if days else None,
        _pairs(reader, codings),
        tuple((kind, memos[kind]) for kind in MemoType if memos[kind] and kind is not MemoType.TRANSLATION),
        sum(bool(each.text.strip() or each.text_en.strip()) for each in meanings),
        sum(len(each.counter_evidence) for each in meanings),
        printing.project.moderator_counts,
    )


def _pairs(reader: ProjectReader, codings: Iterable[Coding]) -> tuple[CoderPair, ...]:
    """Return how each two coders agree who coded sources in common, those with most such sources first."""
    names = {each.id: each.name for each in reader.all(Coder)}
    by_source: dict[str, _Own] = defaultdict(lambda: defaultdict(list))
    for each in codings:
        by_source[each.source][each.coder].append(each)
    counts: dict[_Pair, Counter[Agreement]] = defaultdict(Counter)
    shared: Counter[_Pair] = Counter()
    for own in by_source.values():
        for pair in combinations(sorted(own, key=lambda each: (names.get(each, ""), each)), 2):
            shared[pair] += 1
            counts[pair].update(each.agreement for each in places(own[pair[0]], own[pair[1]]))
    return tuple(
        CoderPair(
            names.get(pair[0], ""),
            names.get(pair[1], ""),
            sources,
            counts[pair][Agreement.SAME],
            counts[pair][Agreement.OTHER_WORDS],
            counts[pair][Agreement.ONLY_FIRST] + counts[pair][Agreement.ONLY_SECOND],
        )
        for pair, sources in shared.most_common()
    )


def _saturation(printing: Printing) -> Saturation | None:
    """Return what the newest saved table of saturation says, now or on its day; None without one that can be read."""
    saved = [each for each in printing.reader.all(SavedTable) if each.kind is TableKind.SATURATION]
    if not saved:
        return None
    newest = max(saved, key=lambda each: each.created_at)
    chooser = Chooser(printing.project)
    try:
        if newest.result:
            return read_saturation(newest.result)
        return saturation(chooser, read_saturation_wish(newest.wish), printing.reader)
    except RuleBroken:
        return None
    finally:
        chooser.close()


def _privacy(reader: ProjectReader) -> Privacy:
    marks = reader.all(PersonalMark)
    states = Counter(each.state for each in marks)
    return Privacy(
        states[MarkState.MASKED],
        states[MarkState.KEPT],
        states[MarkState.OPEN],
        len({each.pseudonym for each in marks if each.pseudonym and each.state is MarkState.MASKED}),
    )
