"""The program is killed while somebody codes; nothing that was acknowledged is lost."""

from pathlib import Path

import pytest

from benchmarks.killing import Heard, killed_session, looked_at, small_project


class DescribeKillingACodingSession:
    @pytest.mark.slow
    def it_keeps_every_acknowledged_change_through_five_kills(self, tmp_path: Path) -> None:
        path = small_project(tmp_path)

        rounds = [killed_session(path, seed, after=seed * 4 + 1) for seed in range(5)]

        assert [each.wrong for each in rounds] == [()] * 5
        assert all(each.acknowledged >= seed * 4 + 1 for seed, each in enumerate(rounds))

    def it_would_notice_a_lost_coding(self, tmp_path: Path) -> None:
        path, heard = small_project(tmp_path), Heard({})
        heard.take('{"will": {"coding 1": "code 1"}}\n')
        heard.take('{"did": true}\n')

        assert looked_at(path, heard, []).wrong == ("differs: coding 1",)

    def it_would_notice_half_a_change(self, tmp_path: Path) -> None:
        path, heard = small_project(tmp_path), Heard({"coding 1": "code 1"})
        heard.take('{"will": {"coding 1": null, "coding 2": null, "coding 3": "code 1"}}\n')

        assert looked_at(path, heard, []).wrong == ("half a change",)
