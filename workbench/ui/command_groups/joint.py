"""Commands: joint displays of survey figures and talk."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

_ROW = EDITABLE | When.JOINT_ROW
COMMANDS = (
    ActionSpec("show_joint", QT_TRANSLATE_NOOP("Actions", "&Joint display"), "Ctrl+Alt+S", "table",
        When.PROJECT, "tables",
        QT_TRANSLATE_NOOP("Actions", "Put survey figures beside themes, quotations and what you infer from both")),
    ActionSpec("new_joint_display", QT_TRANSLATE_NOOP("Actions", "New joint display…"), "", "plus",
        EDITABLE | When.JOINT, "tables/joint",
        QT_TRANSLATE_NOOP("Actions", "Make a joint display of survey figures and talk")),
    ActionSpec("rename_joint_display", QT_TRANSLATE_NOOP("Actions", "Rename the joint display…"), "", "pencil",
        EDITABLE | When.JOINT_DISPLAY, "tables/joint",
        QT_TRANSLATE_NOOP("Actions", "Give the joint display another title")),
    ActionSpec("remove_joint_display", QT_TRANSLATE_NOOP("Actions", "Delete the joint display…"), "", "trash",
        EDITABLE | When.JOINT_DISPLAY, "tables/joint",
        QT_TRANSLATE_NOOP("Actions", "Delete the joint display that is shown; can be undone")),
    ActionSpec("add_joint_row", QT_TRANSLATE_NOOP("Actions", "Add a row to the joint display"), "", "plus",
        EDITABLE | When.JOINT_DISPLAY, "tables/joint",
        QT_TRANSLATE_NOOP("Actions", "Add a topic to the joint display")),
    ActionSpec("joint_row_up", QT_TRANSLATE_NOOP("Actions", "Move the row up"), "Alt+Up", "up",
        _ROW, "tables/joint", QT_TRANSLATE_NOOP("Actions", "Move the row one place up"), local=True),
    ActionSpec("joint_row_down", QT_TRANSLATE_NOOP("Actions", "Move the row down"), "Alt+Down", "down",
        _ROW, "tables/joint", QT_TRANSLATE_NOOP("Actions", "Move the row one place down"), local=True),
    ActionSpec("copy_joint_row", QT_TRANSLATE_NOOP("Actions", "Duplicate the row for a district…"), "", "copy",
        _ROW, "tables/joint", QT_TRANSLATE_NOOP("Actions", "Make a row of the same topic and codes for a district")),
    ActionSpec("spread_joint_row", QT_TRANSLATE_NOOP("Actions", "A row for each district"), "", "districts",
        _ROW, "tables/joint",
        QT_TRANSLATE_NOOP("Actions", "Make a row of this topic for each district, from the figures that name them")),
    ActionSpec("remove_joint_row", QT_TRANSLATE_NOOP("Actions", "Delete the row"), "", "trash",
        _ROW, "tables/joint", QT_TRANSLATE_NOOP("Actions", "Take the row out of the joint display; can be undone")),
    ActionSpec("export_joint", QT_TRANSLATE_NOOP("Actions", "Export the joint display…"), "", "export",
        When.PROJECT | When.JOINT_DISPLAY, "tables/joint",
        QT_TRANSLATE_NOOP("Actions", "Write the joint display to Word, Excel or CSV")),
)  # fmt: skip
