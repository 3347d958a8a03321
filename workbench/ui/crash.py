"""A bug, told to the person without any of their material."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from workbench.ui.dialogs.answered import answered


def tell_of_bug(kind: str, place: str) -> None:
    """Say that something unforeseen happened, of which kind and where, and that work can go on."""
    box = QMessageBox(QApplication.activeWindow())
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate("Crash", "Something unforeseen happened"))
    box.setText(QCoreApplication.translate("Crash", "Something unforeseen happened"))
    box.setInformativeText(
        QCoreApplication.translate(
            "Crash",
            "The last step may not have been done; everything before it is saved. You can go on working. "
            "If it happens again, tell the developers: {kind} at {place}.",
        ).format(kind=kind, place=place)
    )
    go_on = box.addButton(QCoreApplication.translate("Crash", "Go on"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(
        QCoreApplication.translate("Crash", "Close the program"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.setDefaultButton(go_on)
    answered(box)
    if box.clickedButton() is leave:
        QApplication.closeAllWindows()
