"""How every dialog is shown until it is answered, and let go of."""

from PySide6.QtWidgets import QDialog


def answered(dialog: QDialog) -> bool:
    """Show a dialog until it is answered or closed; tell whether the answer was yes.

    Its parent would keep it as long as the window lives: it goes once whoever asked has read the answer, when the
    window waits for the next event.
    """
    try:
        return dialog.exec() == QDialog.DialogCode.Accepted
    finally:
        dialog.deleteLater()
