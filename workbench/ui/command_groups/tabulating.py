"""Commands: tables and pictures of the coding."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

_HERE = When.PROJECT | When.MATRIX

COMMANDS = (
    ActionSpec("show_matrix", QT_TRANSLATE_NOOP("Actions", "&Matrix"), "Ctrl+Alt+X", "table",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions", "Count anything by anything else: codes, districts, roles, attributes, coders")),
    ActionSpec("swap_matrix", QT_TRANSLATE_NOOP("Actions", "S&wap rows and columns"), "", "swap",
        _HERE, "tables/matrix",
        QT_TRANSLATE_NOOP("Actions", "Let the rows of the matrix be its columns")),
    ActionSpec("sort_matrix_rows", QT_TRANSLATE_NOOP("Actions", "Order the rows by this column"),
        "Ctrl+Alt+Down", "", _HERE, "tables/matrix",
        QT_TRANSLATE_NOOP("Actions", "Most first; once more: least first; and once more: as counted"), local=True),
    ActionSpec("sort_matrix_columns", QT_TRANSLATE_NOOP("Actions", "Order the columns by this row"),
        "Ctrl+Alt+Right", "", _HERE, "tables/matrix",
        QT_TRANSLATE_NOOP("Actions", "Most first; once more: least first; and once more: as counted"), local=True),
    ActionSpec("order_as_counted", QT_TRANSLATE_NOOP("Actions", "Order as counted"), "", "",
        _HERE, "tables/matrix",
        QT_TRANSLATE_NOOP("Actions", "Take back every order by hand or by values")),
    ActionSpec("save_matrix", QT_TRANSLATE_NOOP("Actions", "Save the &table…"), "", "check",
        EDITABLE | When.MATRIX, "tables/matrix",
        QT_TRANSLATE_NOOP("Actions", "Keep the table under a name; it is counted anew whenever it is opened"),
        begins_group=True),
    ActionSpec("keep_matrix", QT_TRANSLATE_NOOP("Actions", "&Keep these numbers…"), "", "clock",
        EDITABLE | When.MATRIX, "tables/matrix",
        QT_TRANSLATE_NOOP("Actions", "Keep the numbers as they are today, with date and coder, to compare later")),
    ActionSpec("copy_matrix", QT_TRANSLATE_NOOP("Actions", "Copy the matrix"), "Ctrl+C", "copy",
        _HERE, "tables/matrix",
        QT_TRANSLATE_NOOP("Actions", "Put the matrix on the clipboard, with the sentence that belongs to it"),
        local=True),
    ActionSpec("export_matrix", QT_TRANSLATE_NOOP("Actions", "Export the m&atrix…"), "", "export",
        _HERE, "tables/matrix",
        QT_TRANSLATE_NOOP("Actions", "Write the matrix as it is laid out to Excel, CSV or Word")),
)  # fmt: skip
