"""The ledger: written and read again, and garbage is an empty one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from exports.live.anchors import SPACE, base_of, short_token, token
from exports.live.ledger import ITEM_ID, Ledger, RowEntry, TableEntry, is_ledger, properties, read, written

TOKENS = st.text(max_size=5).map(token)
COLUMNS = st.text(max_size=5).map(short_token)
BASES = st.one_of(st.just(""), st.text(max_size=5).map(base_of))


@st.composite
def tables(draw, number):
    columns = tuple(draw(st.lists(COLUMNS, max_size=4)))
    bases = st.tuples(*[BASES for _ in columns])
    return TableEntry(
        number, draw(TOKENS), columns, tuple(draw(st.lists(st.builds(RowEntry, TOKENS, bases), max_size=4)))
    )


@st.composite
def ledgers(draw):
    numbers = sorted(draw(st.sets(st.integers(0, 999), max_size=3)))
    names = st.builds(lambda each, number: f"wbx_{each}_note_{number}", TOKENS, st.integers(0, 999))
    texts = draw(st.dictionaries(names, st.text(max_size=5).map(base_of), max_size=3))
    return Ledger(tuple(draw(tables(number)) for number in numbers), texts, draw(st.booleans()))


class DescribeALedger:
    @given(ledgers())
    def it_says_again_what_was_written(self, ledger):
        assert read(written(ledger)) == ledger
        assert is_ledger(written(ledger))

    def it_is_written_alike_in_whatever_order_it_was_gathered(self):
        one, two = TableEntry(1, "a", ("c",)), TableEntry(2, "b", ("c",))
        texts = {"wbx_b_note_2": "x", "wbn_a_codings_all_1": "y"}
        assert written(Ledger((one, two), texts)) == written(
            Ledger((two, one), dict(reversed(texts.items())))
        )

    def it_gives_bases_by_row_and_column(self):
        table = TableEntry(1, "t", ("a", "b"), (RowEntry("r", ("x", "")), RowEntry("s", ("y", "z"))))
        assert table.bases() == {("r", "a"): "x", ("s", "a"): "y", ("s", "b"): "z"}

    def it_stays_small(self):
        rows = tuple(
            RowEntry(token(f"r{n}"), tuple(base_of(f"{n} {m}") for m in range(8))) for n in range(200)
        )
        columns = tuple(short_token(str(m)) for m in range(8))
        ledger = Ledger(tuple(TableEntry(n, token(str(n)), columns, rows) for n in range(40)))
        assert len(written(ledger)) < 1_200_000
        assert read(written(ledger)) == ledger


class DescribeReadingALedger:
    @given(st.binary(max_size=200))
    def it_never_fails(self, data):
        assert read(data) == Ledger()
        assert not is_ledger(data)

    @given(ledgers(), st.integers(0, 400), st.integers(0, 255))
    def it_does_not_fail_on_a_damaged_one_either(self, ledger, place, sign):
        data = bytearray(written(ledger))
        data[place % len(data)] = sign
        assert isinstance(read(bytes(data)), Ledger)

    @pytest.mark.parametrize(
        "inner",
        [
            "<table/>",
            '<table number="x" token="a" columns="b"/>',
            '<table number="1" token="A!" columns="b"/>',
            '<table number="1" token="a" columns="b :"/>',
            '<text name="wbx_a_note_1"/>',
            '<text name="Bab1" base="a"/>',
            "<other/>",
        ],
    )
    def it_leaves_out_what_it_does_not_understand(self, inner):
        assert read(f'<ledger xmlns="{SPACE}">{inner}</ledger>'.encode()) == Ledger()

    def it_takes_the_first_of_two_entries_for_one_table_and_whole_rows_only(self):
        data = (
            f'<ledger xmlns="{SPACE}"><table number="1" token="a" columns="b c">'
            '<row token="r">x !</row><row token="s">x</row><row>x y</row></table>'
            '<table number="1" token="a" columns=""/></ledger>'
        )
        assert read(data.encode()) == Ledger((TableEntry(1, "a", ("b", "c"), (RowEntry("r", ("x", "")),)),))

    def it_knows_tables_of_one_number_from_several_files(self):
        both = Ledger((TableEntry(1, "a", ("b",)), TableEntry(1, "z", ("b",))))
        assert read(written(both)) == both

    def it_refuses_entities(self):
        data = f'<!DOCTYPE ledger [<!ENTITY a "b">]><ledger xmlns="{SPACE}"/>'
        assert not is_ledger(data.encode())

    def it_is_not_taken_for_the_part_of_another_program(self):
        assert not is_ledger(b'<b:Sources xmlns:b="urn:b"/>')


class DescribeItsProperties:
    def it_names_the_part_in_every_file_alike(self):
        root = etree.fromstring(properties())
        assert set(root.attrib.values()) == {ITEM_ID}
        assert [each.get(each.keys()[0]) for each in root.iter("{*}schemaRef")] == [SPACE]
