"""Operations on Qt's undo stack: one command adapts them all."""

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from workbench.domain.operations import Operation
from workbench.services.projects import Done, Project


class OperationCommand(QUndoCommand):
    """One change of a project that can be taken back and made again.

    A change that fails takes itself off the stack and raises what went wrong.
    """

    def __init__(
        self, project: Project, *, operation: Operation | None = None, done: Done | None = None
    ) -> None:
        super().__init__()
        self._project = project
        self._operation = operation
        self._done = done
        self._undone: Done | None = None

    @property
    def done(self) -> Done | None:
        """What was done, or None while nothing is."""
        return self._done

    @override
    def redo(self) -> None:
        self._or_obsolete(self._make)

    @override
    def undo(self) -> None:
        self._or_obsolete(self._take_back)

    def _make(self) -> None:
        if self._done is None:
            assert self._operation is not None
            self._done = self._project.perform(self._operation)
            # It may hold whole texts, aligned, and is never made from here again: what was done is in the journal.
            self._operation = None
        elif self._undone is not None:
            self._done = self._project.redo(self._done, self._undone)
            self._undone = None

    def _take_back(self) -> None:
        if self._done is not None:
            self._undone = self._project.undo(self._done)

    def _or_obsolete(self, step: Callable[[], None]) -> None:
        try:
            step()
        except Exception:
            self.setObsolete(True)
            raise
