"""Commands: tables for print, in the author's own file."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

_HERE = When.PROJECT | When.PRINT
_KEPT = EDITABLE | When.PRINT_KEPT

COMMANDS = (
    ActionSpec("show_print", QT_TRANSLATE_NOOP("Actions", "&Tables for print"), "Ctrl+Alt+O", "writing",
        When.PROJECT, "writing",
        QT_TRANSLATE_NOOP("Actions", "Build a table, an appendix or a paragraph for your report, and see it")),
    ActionSpec("write_print", QT_TRANSLATE_NOOP("Actions", "Write to &Word…"), "Ctrl+P", "export",
        _HERE, "writing",
        QT_TRANSLATE_NOOP("Actions", "Write the table to a Word file, where it can be refreshed later"),
        begins_group=True),
    ActionSpec("print_excel", QT_TRANSLATE_NOOP("Actions", "Write to &Excel…"), "", "table",
        _HERE, "writing", QT_TRANSLATE_NOOP("Actions", "Write the table to an Excel workbook, numbers as numbers")),
    ActionSpec("print_csv", QT_TRANSLATE_NOOP("Actions", "Write to &CSV…"), "", "list",
        _HERE, "writing", QT_TRANSLATE_NOOP("Actions", "Write the table as comma-separated values")),
    ActionSpec("print_web", QT_TRANSLATE_NOOP("Actions", "Write a we&b page…"), "", "language",
        _HERE, "writing", QT_TRANSLATE_NOOP("Actions", "Write the table to one HTML file that needs no other")),
    ActionSpec("print_pdf", QT_TRANSLATE_NOOP("Actions", "Write a &PDF…"), "", "note",
        _HERE | When.PDF, "writing",
        QT_TRANSLATE_NOOP("Actions", "Write the table to a PDF file; LibreOffice makes it, and has to be installed")),
    ActionSpec("save_template", QT_TRANSLATE_NOOP("Actions", "Save the look as a te&mplate…"), "", "note",
        _HERE, "writing",
        QT_TRANSLATE_NOOP("Actions", "Save the chosen look as a Word template that you can make your own")),
    ActionSpec("choose_print_quotations", QT_TRANSLATE_NOOP("Actions", "Choose &quotations by hand…"), "", "quote",
        _HERE | When.PRINT_QUOTED, "writing",
        QT_TRANSLATE_NOOP("Actions", "Choose which quotations the table shows, and translate them"),
        begins_group=True),
    ActionSpec("print_column_up", QT_TRANSLATE_NOOP("Actions", "Move the column up"), "Alt+Up", "up",
        _HERE, "writing", QT_TRANSLATE_NOOP("Actions", "Let the marked column stand further left in the table"),
        local=True),
    ActionSpec("print_column_down", QT_TRANSLATE_NOOP("Actions", "Move the column down"), "Alt+Down", "down",
        _HERE, "writing", QT_TRANSLATE_NOOP("Actions", "Let the marked column stand further right in the table"),
        local=True),
    ActionSpec("keep_print", QT_TRANSLATE_NOOP("Actions", "&Keep the table"), "Ctrl+S", "check",
        EDITABLE | When.PRINT, "writing",
        QT_TRANSLATE_NOOP("Actions", "Keep the table under a name, or keep what you changed of it"),
        begins_group=True),
    ActionSpec("rename_print", QT_TRANSLATE_NOOP("Actions", "&Rename the table…"), "", "pencil",
        _KEPT, "writing", QT_TRANSLATE_NOOP("Actions", "Give the kept table another name")),
    ActionSpec("duplicate_print", QT_TRANSLATE_NOOP("Actions", "&Duplicate the table…"), "", "copy",
        _KEPT, "writing", QT_TRANSLATE_NOOP("Actions", "Keep the table once more under another name")),
    ActionSpec("remove_print", QT_TRANSLATE_NOOP("Actions", "De&lete the table…"), "", "trash",
        _KEPT, "writing", QT_TRANSLATE_NOOP("Actions", "Forget the kept table; no coding and no file is touched")),
)  # fmt: skip
