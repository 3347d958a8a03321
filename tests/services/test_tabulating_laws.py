"""Tables of any project against counting by hand, from records."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes.changes import Rewrite
from tests.services.plain_counting import BY_CODE, Plain, random_records
from workbench.domain.coders import Coder
from workbench.domain.matrices import Base, Dimension, Facet, Heading, MatrixWish, Measure
from workbench.domain.store import RECORD_KINDS, Record
from workbench.services.projects import Project, create_file
from workbench.services.tabulating import CellWish, Tabulator

FACETS = [Facet(each) for each in Dimension if each is not Dimension.ATTRIBUTE] + [
    Facet(Dimension.ATTRIBUTE, "Usia")
]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    path = tmp_path_factory.mktemp("laws") / "laws.workbench"
    opened = create_file(path, study="empty", title="", coder="Sari")
    yield opened
    opened.close()


def rewrite(project: Project, dice: Random) -> None:
    """Put another project's records in place of those that are there."""
    reader = project.reader
    made = random_records(dice)
    kept = {(type(each), each.id) for each in made}
    gone: list[Record] = [
        each
        for kind in RECORD_KINDS
        for each in reader.all(kind)
        if (kind, each.id) not in kept and kind is not Coder
    ]
    project.perform(Rewrite(made, tuple(gone)))


def random_wish(dice: Random, measure: Measure) -> MatrixWish:
    def side() -> tuple[Facet, ...]:
        return tuple(dice.sample(FACETS, dice.choice([1, 1, 2])))

    wish = MatrixWish(side(), side(), measure, dice.random() < 0.4, dice.random() < 0.5)
    names = {each.name for facets in (wish.rows, wish.columns) for each in facets}
    return wish if not names - {""} else replace(wish, moderator=True)


def heads(headings: tuple[Heading, ...]) -> list[Heading | None]:
    return [None, *headings]


SEEDS = st.integers(0, 2**32)


class DescribeTables:
    @settings(max_examples=25)
    @given(seed=SEEDS)
    def it_counts_as_a_hand_does(self, project: Project, seed: int) -> None:
        dice = Random(seed)
        rewrite(project, dice)
        tabulator = Tabulator(project)
        for measure in (Measure.CODINGS, Measure.SOURCES, Measure.SPEAKERS, Measure.WORDS) * 2:
            wish = random_wish(dice, measure)
            attribute = any(each.name for each in (*wish.rows, *wish.columns))
            plain = Plain(project.reader, moderator=bool(wish.moderator))
            if attribute and not any(each.attribute("Usia") for each in plain.people.values()):
                continue
            check(tabulator, wish, plain)

    @settings(max_examples=15)
    @given(seed=SEEDS)
    def it_rates_by_the_material_of_each_column(self, project: Project, seed: int) -> None:
        dice = Random(seed)
        rewrite(project, dice)
        for measure in (Measure.PER_1000_WORDS, Measure.PER_SOURCE) * 3:
            wish = random_wish(dice, measure)
            plain = Plain(project.reader, moderator=bool(wish.moderator))
            if not any(each.attribute("Usia") for each in plain.people.values()):
                continue
            check_bases(Tabulator(project), wish, plain)


def check(tabulator: Tabulator, wish: MatrixWish, plain: Plain) -> None:
    found = tabulator.matrix(wish)
    by_code = [any(each.dimension in BY_CODE for each in side) for side in (wish.rows, wish.columns)]
    tree_columns = wish.tree and by_code[1] and not by_code[0]
    rows = {each: plain.stand(wish.rows, each, tree=wish.tree) for each in heads(found.rows)}
    columns = {
        each: plain.stand(wish.columns, each, tree=tree_columns, overlapping=all(by_code))
        for each in heads(found.columns)
    }
    placed = rows[None] & columns[None]
    for row, column in ((row, column) for row in rows for column in columns):
        here = rows[row] & columns[column]
        assert set(tabulator.codings_in(CellWish(wish, row, column))) == here
        told = {
            (False, False): lambda row=row, column=column: found.cells[found.rows.index(row)][
                found.columns.index(column)
            ],
            (False, True): lambda row=row: found.row_totals[found.rows.index(row)],
            (True, False): lambda column=column: found.column_totals[found.columns.index(column)],
            (True, True): lambda: found.grand_total,
        }[row is None, column is None]()
        assert told == plain.measured(here, wish.measure)
    assert found.left_out == len(plain.codings) - len(placed)
    assert sum(number for _lack, number in found.lacks) == len(plain.seen) - len(placed)


def check_bases(tabulator: Tabulator, wish: MatrixWish, plain: Plain) -> None:
    found = tabulator.matrix(wish)
    counted = tabulator.matrix(replace(wish, measure=Measure.CODINGS))
    by_words = wish.measure is Measure.PER_1000_WORDS
    pieces = [plain.material(wish.columns, each) for each in (*found.columns, None)]
    bases = [
        plain.words_of(wish.columns, each) if by_words else len({source.id for source, _turn in each})
        for each in pieces
    ]
    assert [*found.bases, found.whole] == bases
    free = [each for each in wish.columns if each.dimension in BY_CODE | {Dimension.CODER}]
    assert found.base is (
        Base.COLUMN if not free else Base.ALL if len(free) == len(wish.columns) else Base.PART
    )
    of = 1000 if by_words else 1
    for rates, counts in zip(found.cells, counted.cells, strict=True):
        assert rates == pytest.approx(
            [of * count / base if base else 0 for count, base in zip(counts, bases, strict=False)]
        )
    whole = float(bases[-1])
    assert found.row_totals == pytest.approx(
        [of * each / whole if whole else 0 for each in counted.row_totals]
    )
    assert found.grand_total == pytest.approx(of * counted.grand_total / whole if whole else 0)
