"""The list of the window's commands: each once, with its words, keys, icon and when it is enabled."""

from dataclasses import dataclass
from enum import Flag, auto

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark words for the translators' tool, which knows this name; Qt's own gives no ``str`` to the type checker."""
    return text


class When(Flag):
    """What must be true for a command to be enabled."""

    ALWAYS = 0
    PROJECT = auto()
    WRITABLE = auto()
    SOURCE = auto()
    SELECTION = auto()
    CODE = auto()
    CODING = auto()
    SUGGESTION = auto()
    UNDOABLE = auto()
    REDOABLE = auto()
    LISTED_SOURCE = auto()
    DISTRICTS = auto()
    SUPERVISION = auto()
    CASE = auto()
    OPEN_ACTION = auto()
    NEW_ACTION = auto()
    DONE_ACTION = auto()
    PARTICIPATION = auto()


EDITABLE = When.PROJECT | When.WRITABLE


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One command. ``menu`` is the menu that holds it, empty for none; a ``local`` shortcut works in its panel only."""

    name: str
    text: str
    shortcut: str = ""
    icon: str = ""
    enabled_when: When = When.ALWAYS
    menu: str = ""
    tip: str = ""
    local: bool = False
    checkable: bool = False


MENUS = (
    ("project", QT_TRANSLATE_NOOP("Menus", "&Project")),
    ("edit", QT_TRANSLATE_NOOP("Menus", "&Edit")),
    ("coding", QT_TRANSLATE_NOOP("Menus", "&Coding")),
    ("codes", QT_TRANSLATE_NOOP("Menus", "C&odes")),
    ("people", QT_TRANSLATE_NOOP("Menus", "P&articipants")),
    ("supervision", QT_TRANSLATE_NOOP("Menus", "&Supervision")),
    ("view", QT_TRANSLATE_NOOP("Menus", "&View")),
    ("help", QT_TRANSLATE_NOOP("Menus", "&Help")),
)

ACTIONS = (
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
        QT_TRANSLATE_NOOP("Actions", "Import transcripts and notes, with a look at them before anything is saved")),
    ActionSpec("import_folder", QT_TRANSLATE_NOOP("Actions", "Import a &folder…"), "", "folder",
        EDITABLE, "project",
        QT_TRANSLATE_NOOP("Actions", "Import everything that a folder holds")),
    ActionSpec("export_themes", QT_TRANSLATE_NOOP("Actions", "&Export theme table to Word…"), "Ctrl+E", "export",
        When.PROJECT, "project",
        QT_TRANSLATE_NOOP("Actions", "Write the themes with their definitions, counts and quotations to a Word file")),
    ActionSpec("export_participation", QT_TRANSLATE_NOOP("Actions", "Export &participation to Word…"), "", "export",
        When.PROJECT, "project",
        QT_TRANSLATE_NOOP("Actions", "Write turns, words and shares of all speakers and roles to a Word file")),
    ActionSpec("switch_coder", QT_TRANSLATE_NOOP("Actions", "Change &coder…"), "", "person",
        When.PROJECT, "project",
        QT_TRANSLATE_NOOP("Actions", "Say under which name you code")),
    ActionSpec("close_project", QT_TRANSLATE_NOOP("Actions", "C&lose project"), "Ctrl+W", "close-project",
        When.PROJECT, "project",
        QT_TRANSLATE_NOOP("Actions", "Go back to the start page; everything is saved already")),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "",
        When.ALWAYS, "project",
        QT_TRANSLATE_NOOP("Actions", "Leave; everything is saved already")),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo",
        EDITABLE | When.UNDOABLE, "edit",
        QT_TRANSLATE_NOOP("Actions", "Take the last change back")),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", "redo",
        EDITABLE | When.REDOABLE, "edit",
        QT_TRANSLATE_NOOP("Actions", "Make the change again that was taken back")),
    ActionSpec("find_source", QT_TRANSLATE_NOOP("Actions", "Find a &source"), "Ctrl+L", "search",
        When.PROJECT, "edit",
        QT_TRANSLATE_NOOP("Actions", "Go to the filter over the list of sources")),
    ActionSpec("find_code", QT_TRANSLATE_NOOP("Actions", "Find a &code"), "Ctrl+K", "search",
        When.PROJECT, "edit",
        QT_TRANSLATE_NOOP("Actions", "Go to the filter over the codes")),
    ActionSpec("copy_table", QT_TRANSLATE_NOOP("Actions", "Copy the &table"), "Ctrl+C", "copy",
        When.PROJECT | When.DISTRICTS, "edit",
        QT_TRANSLATE_NOOP("Actions", "Put the theme by district table on the clipboard as text"), local=True),
    ActionSpec("copy_participation", QT_TRANSLATE_NOOP("Actions", "Copy p&articipation as table"), "Ctrl+C", "copy",
        When.PROJECT | When.PARTICIPATION, "edit",
        QT_TRANSLATE_NOOP("Actions", "Put the speakers or roles that the panel shows on the clipboard as a table"),
        local=True),
    ActionSpec("place_source", QT_TRANSLATE_NOOP("Actions", "Set the source's &district…"), "", "districts",
        EDITABLE | When.LISTED_SOURCE, "edit",
        QT_TRANSLATE_NOOP("Actions", "Say which district the source belongs to")),
    ActionSpec("rename_source", QT_TRANSLATE_NOOP("Actions", "Re&name the source…"), "", "pencil",
        EDITABLE | When.LISTED_SOURCE, "edit",
        QT_TRANSLATE_NOOP("Actions", "Give the source another name")),
    ActionSpec("correct_transcript", QT_TRANSLATE_NOOP("Actions", "C&orrect the transcript…"), "", "pencil",
        EDITABLE | When.LISTED_SOURCE, "edit",
        QT_TRANSLATE_NOOP("Actions", "Correct the words of the source; codings, memos and turns move with them")),
    ActionSpec("replace_by_file", QT_TRANSLATE_NOOP("Actions", "Replace by a corrected &file…"), "", "import",
        EDITABLE | When.LISTED_SOURCE, "edit",
        QT_TRANSLATE_NOOP("Actions", "Put a corrected file in the place of the source's words")),
    ActionSpec("review_places", QT_TRANSLATE_NOOP("Actions", "Re&view what needs a place…"), "", "quote",
        EDITABLE | When.LISTED_SOURCE, "edit",
        QT_TRANSLATE_NOOP("Actions", "Place the codings and memos that found no certain place in corrected words")),
    ActionSpec("earlier_versions", QT_TRANSLATE_NOOP("Actions", "&Earlier versions…"), "", "clock",
        When.PROJECT | When.LISTED_SOURCE, "edit",
        QT_TRANSLATE_NOOP("Actions", "Read the source as it was before it was corrected")),
    ActionSpec("remove_source", QT_TRANSLATE_NOOP("Actions", "Remove the source"), "", "trash",
        EDITABLE | When.LISTED_SOURCE, "edit",
        QT_TRANSLATE_NOOP("Actions", "Take the source and its codings out of the project; can be undone")),
    ActionSpec("code_selection", QT_TRANSLATE_NOOP("Actions", "&Code the selection…"), "C", "tag",
        EDITABLE | When.SELECTION, "coding",
        QT_TRANSLATE_NOOP("Actions", "Give the selected words a code; Enter does the same"), local=True),
    ActionSpec("code_with_selected", QT_TRANSLATE_NOOP("Actions", "Code with the code mar&ked in the tree"),
        "Ctrl+Return", "check", EDITABLE | When.SELECTION | When.CODE, "coding",
        QT_TRANSLATE_NOOP("Actions", "Give the selected words the code that is marked in the tree")),
    ActionSpec("recode", QT_TRANSLATE_NOOP("Actions", "&Give the segment another code…"), "Ctrl+R", "tag",
        EDITABLE | When.CODING, "coding",
        QT_TRANSLATE_NOOP("Actions", "Keep the segment and change its code")),
    ActionSpec("edit_memo", QT_TRANSLATE_NOOP("Actions", "Write a &memo on the segment"), "Ctrl+M", "memo",
        EDITABLE | When.CODING, "coding",
        QT_TRANSLATE_NOOP("Actions", "Go to the segment's memo")),
    ActionSpec("remove_coding", QT_TRANSLATE_NOOP("Actions", "&Remove the coding"), "Ctrl+Backspace", "trash",
        EDITABLE | When.CODING, "coding",
        QT_TRANSLATE_NOOP("Actions", "Take the code off the segment; can be undone")),
    ActionSpec("suggest", QT_TRANSLATE_NOOP("Actions", "&Suggest codes for this source"), "Ctrl+G", "suggestion",
        EDITABLE | When.SOURCE, "coding",
        QT_TRANSLATE_NOOP("Actions", "Let the machine propose codings; none counts before you accept it")),
    ActionSpec("accept_suggestion", QT_TRANSLATE_NOOP("Actions", "&Accept the suggestion"), "A", "check",
        EDITABLE | When.SUGGESTION, "coding",
        QT_TRANSLATE_NOOP("Actions", "Make the suggestion a coding of yours"), local=True),
    ActionSpec("refuse_suggestion", QT_TRANSLATE_NOOP("Actions", "Refuse the suggestion"), "X", "cross",
        EDITABLE | When.SUGGESTION, "coding",
        QT_TRANSLATE_NOOP("Actions", "Say no to the suggestion; it does not come again"), local=True),
    ActionSpec("next_suggestion", QT_TRANSLATE_NOOP("Actions", "&Next suggestion"), "N", "next",
        When.PROJECT | When.SUGGESTION, "coding",
        QT_TRANSLATE_NOOP("Actions", "Go to the next suggestion without deciding"), local=True),
    ActionSpec("new_theme", QT_TRANSLATE_NOOP("Actions", "New &theme…"), "Ctrl+Shift+T", "theme",
        EDITABLE, "codes",
        QT_TRANSLATE_NOOP("Actions", "Add a top branch to the codebook")),
    ActionSpec("new_code", QT_TRANSLATE_NOOP("Actions", "&New code…"), "Ctrl+N", "plus",
        EDITABLE, "codes",
        QT_TRANSLATE_NOOP("Actions", "Add a code under the one that is marked")),
    ActionSpec("rename_code", QT_TRANSLATE_NOOP("Actions", "&Rename"), "F2", "pencil",
        EDITABLE | When.CODE, "codes",
        QT_TRANSLATE_NOOP("Actions", "Give the code another name"), local=True),
    ActionSpec("recolour_code", QT_TRANSLATE_NOOP("Actions", "Change &colour…"), "", "colour",
        EDITABLE | When.CODE, "codes",
        QT_TRANSLATE_NOOP("Actions", "Give the code another colour")),
    ActionSpec("move_code_up", QT_TRANSLATE_NOOP("Actions", "Move &up"), "Alt+Up", "",
        EDITABLE | When.CODE, "codes",
        QT_TRANSLATE_NOOP("Actions", "Move the code before the one above it"), local=True),
    ActionSpec("move_code_down", QT_TRANSLATE_NOOP("Actions", "Move do&wn"), "Alt+Down", "",
        EDITABLE | When.CODE, "codes",
        QT_TRANSLATE_NOOP("Actions", "Move the code behind the one below it"), local=True),
    ActionSpec("move_code_out", QT_TRANSLATE_NOOP("Actions", "Move &out of its branch"), "Alt+Left", "",
        EDITABLE | When.CODE, "codes",
        QT_TRANSLATE_NOOP("Actions", "Move the code one level up"), local=True),
    ActionSpec("move_code_in", QT_TRANSLATE_NOOP("Actions", "Move &into the code above"), "Alt+Right", "",
        EDITABLE | When.CODE, "codes",
        QT_TRANSLATE_NOOP("Actions", "Move the code under the one above it"), local=True),
    ActionSpec("merge_code", QT_TRANSLATE_NOOP("Actions", "&Merge into…"), "", "merge",
        EDITABLE | When.CODE, "codes",
        QT_TRANSLATE_NOOP("Actions", "Give all codings of this code to another one")),
    ActionSpec("remove_code", QT_TRANSLATE_NOOP("Actions", "&Delete the code"), "Del", "trash",
        EDITABLE | When.CODE, "codes",
        QT_TRANSLATE_NOOP("Actions", "Take the code and all below it out of the codebook; can be undone"), local=True),
    ActionSpec("participants", QT_TRANSLATE_NOOP("Actions", "&Participants…"), "Ctrl+Shift+O", "people",
        When.PROJECT, "people",
        QT_TRANSLATE_NOOP("Actions", "See everybody who speaks, and say what is known of them and who is one person")),
    ActionSpec("import_participants", QT_TRANSLATE_NOOP("Actions", "&Import participants from a sheet…"), "", "import",
        EDITABLE, "people",
        QT_TRANSLATE_NOOP("Actions", "Bring in sex, age, role and your own columns, one participant a row")),
    ActionSpec("assign_turn", QT_TRANSLATE_NOOP("Actions", "&Who speaks here…"), "Ctrl+Shift+W", "person",
        EDITABLE | When.SOURCE, "people",
        QT_TRANSLATE_NOOP("Actions", "Say who speaks in the turn at the caret, or who says the selected words")),
    ActionSpec("split_turn", QT_TRANSLATE_NOOP("Actions", "&Split the turn at the caret"), "Ctrl+Shift+Return", "",
        EDITABLE | When.SOURCE, "people",
        QT_TRANSLATE_NOOP("Actions", "Let a new turn of the same speaker begin at the caret; no coding moves")),
    ActionSpec("join_turns", QT_TRANSLATE_NOOP("Actions", "&Join with the next turn"), "Ctrl+Shift+J", "merge",
        EDITABLE | When.SOURCE, "people",
        QT_TRANSLATE_NOOP("Actions", "Let the turn at the caret and the next be one; no coding moves")),
    ActionSpec("unmark_turn", QT_TRANSLATE_NOOP("Actions", "This is &no turn"), "", "cross",
        EDITABLE | When.SOURCE, "people",
        QT_TRANSLATE_NOOP("Actions", "Leave the words of the turn at the caret to nobody")),
    ActionSpec("leave_out_moderator", QT_TRANSLATE_NOOP("Actions", "Leave &moderators' talk out of counts"), "", "",
        EDITABLE, "people",
        QT_TRANSLATE_NOOP("Actions", "Count no coding that begins in a moderator's turn, in tables, lists and Word"),
        checkable=True),
    ActionSpec("new_case", QT_TRANSLATE_NOOP("Actions", "New &case…"), "Ctrl+Shift+K", "plus",
        EDITABLE | When.SUPERVISION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Open a supervision case under a code name")),
    ActionSpec("edit_case", QT_TRANSLATE_NOOP("Actions", "&Edit the case…"), "Ctrl+Shift+E", "pencil",
        EDITABLE | When.CASE, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Change the case's situation, risk, components or themes")),
    ActionSpec("find_case", QT_TRANSLATE_NOOP("Actions", "&Find a case"), "Ctrl+Shift+F", "search",
        When.PROJECT | When.SUPERVISION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Go to the filter over the cases")),
    ActionSpec("log_session", QT_TRANSLATE_NOOP("Actions", "&Log a session"), "Ctrl+Shift+S", "memo",
        EDITABLE | When.SUPERVISION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Write down a supervision meeting: cases, decisions, reasons, follow-ups")),
    ActionSpec("review_action", QT_TRANSLATE_NOOP("Actions", "&Review the follow-up…"), "R", "search",
        EDITABLE | When.OPEN_ACTION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Note how the follow-up stands; it stays open"), local=True),
    ActionSpec("start_action", QT_TRANSLATE_NOOP("Actions", "&Start the follow-up"), "S", "next",
        EDITABLE | When.NEW_ACTION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Say that somebody is at it"), local=True),
    ActionSpec("finish_action", QT_TRANSLATE_NOOP("Actions", "Follow-up is &done…"), "D", "check",
        EDITABLE | When.OPEN_ACTION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Say what shows that it was done"), local=True),
    ActionSpec("verify_action", QT_TRANSLATE_NOOP("Actions", "&Verify the follow-up"), "V", "check",
        EDITABLE | When.DONE_ACTION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Confirm as supervisor that it was done"), local=True),
    ActionSpec("cancel_action", QT_TRANSLATE_NOOP("Actions", "&Give the follow-up up…"), "X", "cross",
        EDITABLE | When.OPEN_ACTION, "supervision",
        QT_TRANSLATE_NOOP("Actions", "Cancel it, with the reason"), local=True),
    ActionSpec("add_district", QT_TRANSLATE_NOOP("Actions", "Add a d&istrict…"), "", "districts",
        EDITABLE | When.DISTRICTS, "edit",
        QT_TRANSLATE_NOOP("Actions", "Add a district that the study did not come with")),
    ActionSpec("link_code", QT_TRANSLATE_NOOP("Actions", "&Link a code to the district…"), "Ctrl+J", "link",
        EDITABLE | When.DISTRICTS, "codes",
        QT_TRANSLATE_NOOP("Actions", "State that a code matters in the district, with a note and evidence")),
    ActionSpec("show_participation", QT_TRANSLATE_NOOP("Actions", "Par&ticipation"), "Ctrl+Shift+P", "participation",
        When.PROJECT, "view",
        QT_TRANSLATE_NOOP("Actions", "Show who speaks how much, who speaks after whom, and who says nothing")),
    ActionSpec("larger_text", QT_TRANSLATE_NOOP("Actions", "&Larger text"), "Ctrl++", "",
        When.PROJECT, "view",
        QT_TRANSLATE_NOOP("Actions", "Show transcripts larger")),
    ActionSpec("smaller_text", QT_TRANSLATE_NOOP("Actions", "&Smaller text"), "Ctrl+-", "",
        When.PROJECT, "view",
        QT_TRANSLATE_NOOP("Actions", "Show transcripts smaller")),
    ActionSpec("dark", QT_TRANSLATE_NOOP("Actions", "&Dark appearance"), "Ctrl+Shift+D", "moon",
        When.ALWAYS, "view",
        QT_TRANSLATE_NOOP("Actions", "Switch between light and dark"), checkable=True),
    ActionSpec("switch_language", QT_TRANSLATE_NOOP("Actions", "Bahasa &Indonesia"), "Ctrl+Shift+L", "language",
        When.ALWAYS, "view",
        QT_TRANSLATE_NOOP("Actions", "Switch between Indonesian and English")),
    ActionSpec("reset_layout", QT_TRANSLATE_NOOP("Actions", "Put panels &back"), "", "",
        When.PROJECT, "view",
        QT_TRANSLATE_NOOP("Actions", "Bring every panel back to where it was at first")),
    ActionSpec("shortcuts", QT_TRANSLATE_NOOP("Actions", "&Keyboard shortcuts"), "F1", "keyboard",
        When.ALWAYS, "help",
        QT_TRANSLATE_NOOP("Actions", "Show every command with its keys")),
    ActionSpec("about", QT_TRANSLATE_NOOP("Actions", "&About this program"), "", "info",
        When.ALWAYS, "help",
        QT_TRANSLATE_NOOP("Actions", "Show version and licence")),
)  # fmt: skip

SEPARATED = frozenset({"import_files", "switch_coder", "quit", "find_source", "place_source", "recode", "suggest",
    "rename_code", "move_code_up", "merge_code", "assign_turn", "leave_out_moderator", "log_session", "review_action",
    "larger_text", "dark", "reset_layout"})  # fmt: skip
"""Commands before which a menu draws a line."""


def text_of(spec: ActionSpec) -> str:
    """Return a command's name in the language of the window, with its menu mark."""
    return QCoreApplication.translate("Actions", spec.text)


def tip_of(spec: ActionSpec) -> str:
    """Return what a command does, in the language of the window."""
    return QCoreApplication.translate("Actions", spec.tip)


def menu_title(menu: str) -> str:
    """Return a menu's title in the language of the window."""
    return QCoreApplication.translate("Menus", dict(MENUS)[menu])
