"""The two halves of the test set, against the goals.

The blind half was written before the rules for names and looked at once, when they were done: names recall 0.978 in
mixed and 0.932 in small letters, precision 1.0 (three of the missed names then led to general amends: a name that had
stood in the wrong list, and last names that are words); numbers, mail, accounts, plates, addresses and dates of birth
1.0. Both halves have one author, who also wrote the lists; other people's talk will have more surprises.
"""

import pytest

from tests.language.privacy.blind_half import Maker
from tests.language.privacy.measure import NUMBERS, blind_half, counted, development_half
from workbench.domain.personal import PersonalKind
from workbench.language.privacy.vocabulary import Sort, sort_of

HALVES = {"development": development_half(), "blind": blind_half()}
EVERYTHING = [line for half in HALVES.values() for line in half]


@pytest.fixture(params=sorted(HALVES))
def lines(request: pytest.FixtureRequest) -> list:
    return HALVES[request.param]


class DescribeTheTestSet:
    def it_is_large_enough(self) -> None:
        kinds = [truth.kind for line in EVERYTHING for truth in line.truths]

        assert len([line for line in EVERYTHING if line.truths]) >= 400
        assert kinds.count(PersonalKind.NAME) >= 300
        assert sum(kind in NUMBERS for kind in kinds) >= 150
        assert len({line.text.lower() for line in EVERYTHING if not line.truths}) >= 150

    def it_has_a_quarter_of_names_in_its_blind_half_that_no_list_holds(self) -> None:
        maker = Maker()
        list(maker.lines())
        unknown = [name for name in maker.names if sort_of(name.lower()) is Sort.UNKNOWN]

        assert 0.2 <= len(unknown) / len(maker.names) <= 0.35

    def it_is_the_same_every_time(self) -> None:
        assert list(Maker().lines()) == list(Maker().lines())


class DescribeWhatIsFound:
    def it_finds_numbers_mail_and_accounts(self, lines: list) -> None:
        count = counted(lines, NUMBERS)

        assert count.recall >= 0.99, count.missed
        assert count.precision >= 0.95, count.wrong

    def it_finds_names(self, lines: list) -> None:
        count = counted(lines, frozenset({PersonalKind.NAME}))

        assert count.recall >= 0.92, count.missed
        assert count.precision >= 0.7, count.wrong

    @pytest.mark.parametrize("kind", [PersonalKind.PLATE, PersonalKind.ADDRESS, PersonalKind.BIRTH_DATE])
    def it_finds_plates_addresses_and_dates_of_birth(self, kind: PersonalKind, lines: list) -> None:
        count = counted(lines, frozenset({kind}))

        assert count.recall >= 0.95, count.missed
        assert count.precision >= 0.9, count.wrong
