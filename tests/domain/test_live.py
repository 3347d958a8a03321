from workbench.domain.live import TAKEN_ON_DEMAND, TAKEN_UNASKED, Happening, LiveKind, LiveTable


class DescribeALiveTable:
    def it_is_untouched_where_nothing_changes(self):
        assert LiveTable("1", LiveKind.TABLE, "Tabel tema").untouched
        assert not LiveTable("1", LiveKind.TABLE, "Tabel tema", changed=1).untouched


class DescribeWhatARefreshTakes:
    def it_is_unasked_or_on_demand_and_not_both(self):
        assert not TAKEN_UNASKED & TAKEN_ON_DEMAND

    def it_is_neither_where_nothing_can_be_done(self):
        assert set(Happening) - TAKEN_UNASKED - TAKEN_ON_DEMAND == {
            Happening.GONE,
            Happening.UNCLEAR,
            Happening.BUSY,
        }
