"""One index for all pages that ask: the same numbers, loaded once."""

import gc
import threading
from pathlib import Path
from weakref import ref

import pytest

from tests.services.study import study_project
from workbench.coding.codings import RemoveCodings
from workbench.services.projects import Project
from workbench.services.query_index import QueryIndex, query_index


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return study_project(tmp_path)


class DescribeTheIndexOfAProject:
    def it_is_one_for_all_who_ask(self, project: Project) -> None:
        found: list[QueryIndex] = []
        threads = [threading.Thread(target=lambda: found.append(query_index(project))) for _each in range(4)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
        assert len(set(map(id, found))) == 1
        assert found[0].now() is found[1].now()

    def it_follows_the_project_while_anybody_asks(self, project: Project) -> None:
        one, other = query_index(project), query_index(project)
        before = other.now().index.size
        one.close()
        project.perform(RemoveCodings(("x-0",)))
        assert other.now().index.size == before - 1
        other.close()

    def it_is_made_anew_for_who_asks_after_the_last_has_closed(self, project: Project) -> None:
        one = query_index(project)
        before = one.now().index.size
        one.close()
        project.perform(RemoveCodings(("x-0",)))
        other = query_index(project)
        assert other is not one
        assert (one.now().index.size, other.now().index.size) == (before, before - 1)

    def it_keeps_no_project_that_is_gone(self, tmp_path: Path) -> None:
        gone = study_project(tmp_path)
        query_index(gone).now()
        gone.close()
        known = ref(gone)
        del gone
        gc.collect()
        assert known() is None
