"""A job that lasts: what it does, how far it is, and a way to stop it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from workbench.ui.job_runner import Job, JobRunner
from workbench.ui.panels.base import button, label


class JobCard(QFrame):
    """Shows the job that was shown last over the window's lower right corner, until it ends."""

    def __init__(self, parent: QWidget, jobs: JobRunner) -> None:
        super().__init__(parent)
        self.setObjectName("jobCard")
        self.setFixedWidth(340)
        self._job: Job | None = None
        self._title = label("heading", wraps=True)
        self._what = label("muted")
        self._bar = QProgressBar(textVisible=False)
        self._cancel = button("quiet")
        self._cancel.clicked.connect(self._on_cancelled)
        foot = QHBoxLayout()
        foot.addWidget(self._what, 1)
        foot.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 10)
        layout.addWidget(self._title)
        layout.addWidget(self._bar)
        layout.addLayout(foot)
        jobs.shown.connect(self._on_shown)
        jobs.ended.connect(self._on_ended)
        self.hide()

    def _on_shown(self, job: Job) -> None:
        self._job = job
        job.progress.advanced.connect(self._on_advanced)
        self._title.setText(job.title)
        self._what.setText("")
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setEnabled(True)
        self._bar.setRange(0, 0)
        self.adjustSize()
        window = self.window()
        self.move(window.width() - self.width() - 24, window.height() - self.height() - 48)
        self.show()
        self.raise_()

    def _on_advanced(self, done: int, total: int, what: str) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._what.setText(self.fontMetrics().elidedText(what, Qt.TextElideMode.ElideMiddle, 220))

    def _on_cancelled(self) -> None:
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._what.setText(self.tr("Stopping…"))
            self._job.progress.cancel()

    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.hide()
