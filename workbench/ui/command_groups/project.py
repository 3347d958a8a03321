"""Commands: the project: opening, importing, exporting, who works."""

from workbench.ui.command_groups.personal import COPIES
from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

COMMANDS = (
    ActionSpec("new_project", QT_TRANSLATE_NOOP("Actions", "&New project…"), "Ctrl+Shift+N", "plus",
        When.ALWAYS, "project",
        QT_TRANSLATE_NOOP("Actions", "Create a project file with the study's districts and starter codebook")),
    ActionSpec("open_project", QT_TRANSLATE_NOOP("Actions", "&Open project…"), "Ctrl+O", "folder",
        When.ALWAYS, "project",
        QT_TRANSLATE_NOOP("Actions", "Open a project file")),
    ActionSpec("open_example", QT_TRANSLATE_NOOP("Actions", "Open the e&xample study"), "", "book",
        When.ALWAYS, "project",
        QT_TRANSLATE_NOOP("Actions", "Open the example study; it is fiction, and yours to try things on")),
    ActionSpec("import_files", QT_TRANSLATE_NOOP("Actions", "&Import sources…"), "Ctrl+I", "import",
        EDITABLE, "project",
        QT_TRANSLATE_NOOP("Actions", "Import transcripts and notes, with a look at them before anything is saved"),
        begins_group=True),
    ActionSpec("import_folder", QT_TRANSLATE_NOOP("Actions", "Import a &folder…"), "", "folder",
        EDITABLE, "project",
        QT_TRANSLATE_NOOP("Actions", "Import everything that a folder holds")),
    ActionSpec("export_themes", QT_TRANSLATE_NOOP("Actions", "&Export theme table to Word…"), "Ctrl+E", "export",
        When.PROJECT, "project",
        QT_TRANSLATE_NOOP("Actions", "Write the themes with their definitions, counts and quotations to a Word file")),
    ActionSpec("export_participation", QT_TRANSLATE_NOOP("Actions", "Export &participation to Word…"), "", "export",
        When.PROJECT, "project",
        QT_TRANSLATE_NOOP("Actions", "Write turns, words and shares of all speakers and roles to a Word file")),
    *COPIES,
    ActionSpec("close_project", QT_TRANSLATE_NOOP("Actions", "C&lose project"), "Ctrl+W", "close-project",
        When.PROJECT, "project",
        QT_TRANSLATE_NOOP("Actions", "Go back to the start page; everything is saved already"),
        begins_group=True),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "",
        When.ALWAYS, "project",
        QT_TRANSLATE_NOOP("Actions", "Leave; everything is saved already"),
        begins_group=True),
)  # fmt: skip
