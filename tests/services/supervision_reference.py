"""What filters of supervision mean, plainly, record by record: what SQL finds is held against it."""

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta

from workbench.domain.actions import Action
from workbench.domain.cases import Case, ThemeTie
from workbench.domain.codes import Code, Codebook
from workbench.domain.districts import District
from workbench.domain.sessions import Session
from workbench.domain.store import ProjectReader
from workbench.domain.supervision_filters import SupervisionFilter


class Reference:
    """Answers filters by going through all records."""

    def __init__(self, reader: ProjectReader, today: date) -> None:
        self._today = today
        self._book = Codebook(reader.all(Code))
        self._districts = {each.id: each.name for each in reader.all(District)}
        self._cases = {each.id: each for each in reader.all(Case)}
        self._sessions = reader.all(Session)
        self._actions = reader.all(Action)
        self._said: dict[str, list[Session]] = defaultdict(list)
        for session in self._sessions:
            for discussion in session.discussions:
                self._said[discussion.case].append(session)
        late = [each for each in self._actions if each.overdue(today)]
        self._late_about = {each.case for each in late} | {each.session for each in late}

    def cases(self, wanted: SupervisionFilter) -> set[str]:
        return {each.id for each in self._cases.values() if self._takes_case(wanted, each)}

    def sessions(self, wanted: SupervisionFilter) -> set[str]:
        return {each.id for each in self._sessions if self._takes_session(wanted, each)}

    def actions(self, wanted: SupervisionFilter) -> set[str]:
        return {each.id for each in self._actions if self._takes_action(wanted, each)}

    def _takes_case(self, wanted: SupervisionFilter, case: Case) -> bool:
        return (
            self._fits(wanted, case)
            and (not wanted.facilitators or _named(wanted, case.facilitator))
            and (not wanted.overdue or case.id in self._late_about)
            and self._in_period(wanted, case)
            and all(self._case_says(case, word) for word in wanted.text.casefold().split())
        )

    def _takes_session(self, wanted: SupervisionFilter, session: Session) -> bool:
        about = [self._cases[each.case] for each in session.discussions]
        ties = tuple(tie for each in session.discussions for tie in each.themes)
        plain = SupervisionFilter(risks=wanted.risks, states=wanted.states)
        return (
            (not wanted.districts or session.district in wanted.districts)
            and (not wanted.facilitators or any(_named(wanted, each) for each in session.supervisees))
            and (not wanted.codes or self._tied(wanted, ties))
            and (plain == SupervisionFilter() or any(self._fits(plain, case) for case in about))
            and (not wanted.overdue or session.id in self._late_about)
            and _between(wanted, session.held_on)
            and all(self._session_says(session, word) for word in wanted.text.casefold().split())
        )

    def _takes_action(self, wanted: SupervisionFilter, action: Action) -> bool:
        case = self._cases[action.case]
        return (
            self._fits(wanted, case)
            and (not wanted.facilitators or _named(wanted, action.who) or _named(wanted, case.facilitator))
            and (not wanted.overdue or self._late(action))
            and _between(wanted, action.due)
            and all(
                any(word in words.casefold() for words in (action.what, action.who, case.code))
                for word in wanted.text.casefold().split()
            )
        )

    def _fits(self, wanted: SupervisionFilter, case: Case) -> bool:
        return (
            (not wanted.districts or case.district in wanted.districts)
            and (not wanted.risks or case.risk in wanted.risks)
            and (not wanted.states or case.state in wanted.states)
            and (not wanted.codes or self._tied(wanted, self._ties(case)))
        )

    def _in_period(self, wanted: SupervisionFilter, case: Case) -> bool:
        if wanted.since is None and wanted.until is None:
            return True
        opened = _opened_between(wanted, case.created_at)
        if not wanted.codes:
            return opened or any(_between(wanted, each.held_on) for each in self._about(case))
        return (opened and self._tied(wanted, case.themes)) or any(
            _between(wanted, each.held_on) and self._tied(wanted, each.discussion_of(case.id).themes)
            for each in self._about(case)
        )

    def _case_says(self, case: Case, word: str) -> bool:
        words = (
            case.code,
            case.facilitator,
            case.situation,
            *case.components,
            self._districts[case.district],
        )
        paths = (self._book.path(tie.code) for tie in self._ties(case))
        return any(word in each.casefold() for each in (*words, *paths))

    def _session_says(self, session: Session, word: str) -> bool:
        codes = (self._cases[each.case].code for each in session.discussions)
        words = (
            session.number,
            session.supervisor,
            *session.supervisees,
            self._districts[session.district],
            *codes,
        )
        return any(word in each.casefold() for each in words)

    def _ties(self, case: Case) -> tuple[ThemeTie, ...]:
        said = (each.discussion_of(case.id) for each in self._about(case))
        return (*case.themes, *(tie for each in said if each is not None for tie in each.themes))

    def _about(self, case: Case) -> list[Session]:
        return self._said[case.id]

    def _tied(self, wanted: SupervisionFilter, ties: tuple[ThemeTie, ...]) -> bool:
        branch = {each for code in wanted.codes for each in self._book.branch_ids(code)}
        return any(tie.code in branch for tie in ties)

    def _late(self, action: Action) -> bool:
        return action.overdue(self._today)


def _named(wanted: SupervisionFilter, name: str) -> bool:
    return name.casefold() in {each.casefold() for each in wanted.facilitators}


def _between(wanted: SupervisionFilter, day: date) -> bool:
    return (wanted.since is None or day >= wanted.since) and (wanted.until is None or day <= wanted.until)


def _opened_between(wanted: SupervisionFilter, at: datetime) -> bool:
    first = datetime.combine(wanted.since or date(1, 1, 2), time.min).astimezone(UTC)
    last = datetime.combine((wanted.until or date(9999, 12, 1)) + timedelta(days=1), time.min).astimezone(UTC)
    return first <= at < last
