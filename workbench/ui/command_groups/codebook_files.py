"""Commands: the codebook's files, its history, and examples on a code's card."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("example_typical", QT_TRANSLATE_NOOP("Actions", "Use as typical e&xample"), "Ctrl+Shift+X", "quote",
        EDITABLE | When.CODING, "codes",
        QT_TRANSLATE_NOOP("Actions", "Put the segment's words on the card of its code, as what the code means"),
        begins_group=True),
    ActionSpec("example_boundary", QT_TRANSLATE_NOOP("Actions", "Use as &boundary example"), "", "",
        EDITABLE | When.CODING, "codes",
        QT_TRANSLATE_NOOP("Actions", "Put the segment's words on the card of its code, as what just still fits")),
    ActionSpec("example_counter", QT_TRANSLATE_NOOP("Actions", "Use as counter example"), "", "",
        EDITABLE | When.CODING, "codes",
        QT_TRANSLATE_NOOP("Actions", "Put the segment's words on the card of its code, as what only looks alike")),
    ActionSpec("codebook_history", QT_TRANSLATE_NOOP("Actions", "Codebook histor&y…"), "Ctrl+Shift+Y", "clock",
        When.PROJECT, "codes",
        QT_TRANSLATE_NOOP("Actions", "See what changed in the codebook between two dates, by whom"),
        begins_group=True),
    ActionSpec("import_codebook", QT_TRANSLATE_NOOP("Actions", "Im&port codebook…"), "", "import",
        EDITABLE, "codes",
        QT_TRANSLATE_NOOP("Actions", "Bring in codes from Excel, CSV or REFI-QDA, after a look at what changes")),
    ActionSpec("export_codebook", QT_TRANSLATE_NOOP("Actions", "&Export codebook…"), "", "export",
        When.PROJECT, "codes",
        QT_TRANSLATE_NOOP("Actions", "Write the codebook for Word, for Excel or for another program")),
)  # fmt: skip
