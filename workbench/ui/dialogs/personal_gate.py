"""The gate before a record counts: what may tell who somebody is is written otherwise, or somebody says why not."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from workbench.domain.errors import PersonalDataLeft, WorkbenchError
from workbench.domain.operations import Operation
from workbench.services.glossary import Glossary, glossary_of
from workbench.services.note_scanning import Finding
from workbench.services.projects import Done
from workbench.ui.dialogs.answered import answered
from workbench.ui.dialogs.sizes import open_at
from workbench.ui.field_paths import path_words
from workbench.ui.panels.base import button, label
from workbench.ui.panels.in_place import Field
from workbench.ui.panels.supervision_words import in_words
from workbench.ui.phrases_personal import KIND_LABELS
from workbench.ui.sitting import Sitting

Replace = Callable[[Finding, str], Sequence[Finding] | None]
"""Writes a code in a finding's place; returns what is still to be settled, None where it can't be done."""
Build = Callable[[str], Operation]
"""Makes the step of the reason why words may stand; raises PersonalDataLeft without one."""


def pass_gate(
    parent: QWidget,
    sitting: Sitting,
    build: Build,
    found: Callable[[], Sequence[Finding]],
    *,
    told: str = "",
    replace: Replace | None = None,
    go_to: Callable[[Finding], None] | None = None,
    cases: Sequence[str] = (),
) -> Done | None:
    """Take a step; when personal data is left, ask at the gate and take it with the reason given there.

    ``found`` looks for what is left, ``cases`` are the codes of the record's cases. Other refusals are told as
    ``Sitting.perform`` tells them.
    """
    try:
        return sitting.attempt(build(""), told)
    except PersonalDataLeft:
        why = PersonalGate.ask(
            parent,
            found(),
            replace=replace,
            go_to=go_to,
            cases=cases,
            codes=sitting.names.code_of,
            glossary=glossary_of(sitting.project),
        )
    except WorkbenchError as error:
        sitting.tell(error)
        return None
    if why is None:
        return None
    try:
        return sitting.attempt(build(why), told)
    except WorkbenchError as error:
        sitting.messages.warn(in_words(error, sitting.preferences.language))
        return None


class PersonalGate(QDialog):
    """Shows each finding in its context; all are settled, or one reason is given for those that stay."""

    def __init__(
        self,
        parent: QWidget | None,
        findings: Sequence[Finding],
        *,
        replace: Replace | None = None,
        go_to: Callable[[Finding], None] | None = None,
        cases: Sequence[str] = (),
        codes: Callable[[str], str] = lambda _words: "",
        glossary: Glossary | None = None,
    ) -> None:
        super().__init__(parent)
        self._findings: tuple[Finding, ...] = ()
        self._replace, self._go_to, self._cases, self._codes = replace, go_to, cases, codes
        self._glossary = glossary or glossary_of()
        self._language = "id" if QLocale().language() == QLocale.Language.Indonesian else "en"
        self.wanted: Finding | None = None
        """Where the person wants to go instead of passing."""
        self.setWindowTitle(self.tr("Before it is final"))
        self.heading, self.said = label("title", wraps=True), label("muted", wraps=True)
        self.rows: list[FindingRow] = []
        self._inside = QVBoxLayout()
        self.why = Field(2)
        self.why.say(
            self.tr("Why these words must stand"),
            self.tr("Kept with the record and in the audit trail; it names nobody itself"),
        )
        self.error = label("danger", wraps=True)
        self.yes, self.cancel = button("primary"), button()
        self._lay_out()
        self.why.text.textChanged.connect(self._check)
        self.show_findings(findings)

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        findings: Sequence[Finding],
        *,
        replace: Replace | None = None,
        go_to: Callable[[Finding], None] | None = None,
        cases: Sequence[str] = (),
        codes: Callable[[str], str] = lambda _words: "",
        glossary: Glossary | None = None,
    ) -> str | None:
        """Return the reason, empty when everything was settled, or None when the person turned back."""
        dialog = cls(
            parent, findings, replace=replace, go_to=go_to, cases=cases, codes=codes, glossary=glossary
        )
        passed = answered(dialog)
        if dialog.wanted is not None and go_to is not None:
            go_to(dialog.wanted)
        return dialog.reason() if passed else None

    def reason(self) -> str:
        """Return what was given as a reason."""
        return self.why.text.toPlainText().strip() if self._findings else ""

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what is still to be settled."""
        self._findings = tuple(findings)
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._row(each) for each in self._findings]
        for place, row in enumerate(self.rows):
            self._inside.insertWidget(place, row)
        count = len(self._findings)
        self.heading.setText(
            self.tr("%n places may tell who somebody is", "", count)
            if count
            else self.tr("Nothing personal is left")
        )
        self.said.setText(
            self.tr("Write a code name instead, or say below why the words must stand.")
            if count
            else self.tr("You can go on.")
        )
        self.why.setVisible(bool(count))
        self._check()

    def _row(self, finding: Finding) -> "FindingRow":
        where = path_words(finding.field, self._glossary, self._language, self._cases)
        kind = KIND_LABELS[self._language][finding.kind]
        row = FindingRow(finding, f"{where} – {kind}" if where else kind)
        row.code.setText(self._codes(finding.words))
        row.offer(replaces=self._replace is not None, goes=self._go_to is not None)
        row.go.clicked.connect(partial(self._on_go, finding))
        row.put.clicked.connect(partial(self._on_replace, row))
        row.code.returnPressed.connect(partial(self._on_replace, row))
        return row

    def _on_go(self, finding: Finding) -> None:
        self.wanted = finding
        self.reject()

    def _on_replace(self, row: "FindingRow") -> None:
        code = row.code.text().strip()
        if not code or self._replace is None:
            return
        try:
            left = self._replace(row.finding, code)
        except WorkbenchError as error:
            self._say(in_words(error, self._language))
            return
        if left is None:
            self._say(self.tr("These words can only be changed where they stand."))
            return
        self._say("")
        self.show_findings(left)
        (self.rows[0].code if self.rows else self.yes).setFocus()

    def _say(self, words: str) -> None:
        self.error.setText(words)
        self.error.setVisible(bool(words))

    def _check(self) -> None:
        settled = not self._findings
        self.yes.setText(self.tr("Go on") if settled else self.tr("Let it stand"))
        self.yes.setEnabled(settled or bool(self.why.text.toPlainText().strip()))

    def _lay_out(self) -> None:
        open_at(self, 640, 520)
        inside = QWidget()
        inside.setLayout(self._inside)
        self._inside.setContentsMargins(0, 0, 8, 0)
        self._inside.setSpacing(8)
        self._inside.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(inside)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("What was found"))
        self.yes.clicked.connect(self.accept)
        self.cancel.setText(self.tr("Back to the record"))
        self.cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addWidget(self.said)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.why)
        layout.addWidget(self.error)
        layout.addLayout(foot)
        self.error.hide()


class FindingRow(QFrame):
    """One finding: where it stands, the words around it, and what can be done about it."""

    def __init__(self, finding: Finding, where: str) -> None:
        super().__init__()
        self.finding = finding
        self.setObjectName("card")
        caption, context = label("caption", wraps=True), label("", wraps=True, selectable=True)
        caption.setText(where)
        before = (
            f"…{finding.before}" if finding.before and not finding.before[0].isupper() else finding.before
        )
        context.setText(f"{before}▸{finding.words}◂{finding.after}")
        self.code = QLineEdit()
        self.code.setPlaceholderText(self.tr("Code name"))
        self.code.setAccessibleName(self.tr("Code name instead of “{words}”").format(words=finding.words))
        self.put, self.go = button(), button("quiet")
        self.put.setText(self.tr("Replace"))
        self.put.setAutoDefault(False)
        self.go.setText(self.tr("Go there"))
        self.go.setAutoDefault(False)
        self.setAccessibleName(f"{where}: {finding.words}")
        does = QHBoxLayout()
        does.addWidget(self.code, 1)
        does.addWidget(self.put)
        does.addWidget(self.go)
        does.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(6)
        layout.addWidget(caption)
        layout.addWidget(context)
        layout.addLayout(does)

    def offer(self, *, replaces: bool, goes: bool) -> None:
        """Show what can be done."""
        self.code.setVisible(replaces)
        self.put.setVisible(replaces)
        self.go.setVisible(goes)
