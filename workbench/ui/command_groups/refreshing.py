"""Commands: the author's own Word files, which follow the project."""

from workbench.ui.command_spec import QT_TRANSLATE_NOOP, ActionSpec, When

_HERE = When.PROJECT | When.WORD_FILE

COMMANDS = (
    ActionSpec("show_word_files", QT_TRANSLATE_NOOP("Actions", "Word &files"), "Ctrl+Alt+U", "source",
        When.PROJECT, "writing",
        QT_TRANSLATE_NOOP("Actions", "See what has changed for the tables and figures in your Word file"),
        begins_group=True),
    ActionSpec("choose_word_file", QT_TRANSLATE_NOOP("Actions", "Ch&oose a Word file…"), "", "folder",
        When.PROJECT, "writing",
        QT_TRANSLATE_NOOP("Actions", "Choose your Word file and see what a refresh would change in it")),
    ActionSpec("look_at_word_file", QT_TRANSLATE_NOOP("Actions", "Look a&gain"), "F5", "search",
        _HERE, "writing",
        QT_TRANSLATE_NOOP("Actions", "Read the Word file again, and what the project says now"), local=True),
    ActionSpec("refresh_word_file", QT_TRANSLATE_NOOP("Actions", "Refre&sh the file"), "", "check",
        _HERE | When.WORD_CHANGES, "writing",
        QT_TRANSLATE_NOOP("Actions", "Make the ticked changes in the Word file; the old one stays beside it")),
    ActionSpec("copy_word_file", QT_TRANSLATE_NOOP("Actions", "Write a refreshed cop&y…"), "", "copy",
        _HERE | When.WORD_READ, "writing",
        QT_TRANSLATE_NOOP("Actions", "Make the ticked changes in a copy of the Word file, and leave the file alone")),
    ActionSpec("insert_number", QT_TRANSLATE_NOOP("Actions", "&Insert a number…"), "Ctrl+Shift+I", "tag",
        When.PROJECT, "writing",
        QT_TRANSLATE_NOOP("Actions", "Choose a single figure for your text, and copy what to type there"),
        begins_group=True),
)  # fmt: skip
