"""What the suggestions' list says where it is empty: that they are off, looked for, or that none keeps the promise."""

from workbench.ui.bands import share_words
from workbench.ui.panels.empty_state import EmptyState
from workbench.ui.sitting import Sitting


class NoSuggestions(EmptyState):
    """Says why nothing is listed, and what to do next."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__("suggestion")
        self._sitting = sitting

    def say_state(self, *, looking: bool, asked: bool) -> None:
        """Say how things stand: ``looking`` while the machine looks, ``asked`` once it has."""
        wishes = self._sitting.machine.wishes
        step = self.tr("Suggest codes") if self._sitting.writable else ""
        if looking:
            self.say(self.tr("Looking for suggestions…"), "")
        elif asked:
            self.say(
                self.tr("Nothing left to suggest here"),
                self.tr("Keywords in the code cards and more codings of your own bring more."),
            )
        elif wishes.on and not wishes.unasked:
            self.say(
                self.tr("Suggestions come when you ask"),
                self.tr("Select words and press C: the code box ranks the codes, the likeliest on 1–3."),
                step,
            )
        else:
            self.say(
                self.tr("Let the machine propose"),
                self.tr(
                    "It learns from your own codings, on this computer alone, and says why. You decide on each."
                ),
                step,
            )

    def nothing_words(self) -> str:
        """Return what is said above the silent codes where nothing is suggested."""
        words = self.tr(
            "Nothing here reaches {share}, so nothing is suggested. Select words and press C for all codes."
        )
        return words.format(share=share_words(self._sitting.machine.wishes.precision))
