"""Commands: what is kept confidential: the key of names, who a code name is, who looked."""

from workbench.ui.command_spec import QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("name_key", QT_TRANSLATE_NOOP("Actions", "&Key of names…"), "", "lock",
        When.PROJECT, "supervision/names",
        QT_TRANSLATE_NOOP("Actions", "Open the encrypted file that says who stands behind each code name")),
    ActionSpec("who_is", QT_TRANSLATE_NOOP("Actions", "W&ho is…?"), "Ctrl+Alt+I", "person",
        When.PROJECT, "supervision/names",
        QT_TRANSLATE_NOOP("Actions", "Ask the key of names whom a code name stands for")),
    ActionSpec("lock_names", QT_TRANSLATE_NOOP("Actions", "L&ock the key of names"), "", "",
        When.PROJECT, "supervision/names",
        QT_TRANSLATE_NOOP("Actions", "Let nobody ask any more whom a code name stands for")),
    ActionSpec("access_log", QT_TRANSLATE_NOOP("Actions", "&Access log…"), "", "clock",
        When.PROJECT, "supervision/names",
        QT_TRANSLATE_NOOP("Actions", "See who opened, exported or printed restricted records")),
)  # fmt: skip
