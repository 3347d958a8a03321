"""The keys that a transcript has of its own, beside those of commands: what they do, for whoever lists keys."""

from PySide6.QtCore import QCoreApplication


def transcript_keys() -> list[tuple[str, tuple[str, ...]]]:
    """Return what each does, in the language of the window, and the keys: a test presses every one of them."""
    translate = QCoreApplication.translate
    return [
        (translate("TranscriptKeys", "Go by words"), ("Left", "Right")),
        (translate("TranscriptKeys", "Go by sentences"), ("Ctrl+Left", "Ctrl+Right")),
        (translate("TranscriptKeys", "Go by turns"), ("Ctrl+Up", "Ctrl+Down")),
        (translate("TranscriptKeys", "Select on the way"), ("Shift+Right", "Ctrl+Shift+Right")),
        (translate("TranscriptKeys", "Select the whole turn"), ("Ctrl+A",)),
        (translate("TranscriptKeys", "Select nothing"), ("Esc",)),
        (translate("TranscriptKeys", "Take one of the codes used last"), ("1", "9")),
        (translate("TranscriptKeys", "Move the end of the marked segment"), ("Alt+Left", "Alt+Right")),
        (
            translate("TranscriptKeys", "Move the start of the marked segment"),
            ("Alt+Shift+Left", "Alt+Shift+Right"),
        ),
    ]
