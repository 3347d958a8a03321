"""Commands: coding a transcript."""

from workbench.ui.command_spec import EDITABLE, QT_TRANSLATE_NOOP, ActionSpec, When

_IN_SIGHT = EDITABLE | When.DESK
"""Nobody codes, or takes codes off, what another workspace covers: these keys work everywhere in the window."""

COMMANDS = (
    ActionSpec("code_selection", QT_TRANSLATE_NOOP("Actions", "&Code the selection…"), "C", "tag",
        _IN_SIGHT | When.WORDS, "coding",
        QT_TRANSLATE_NOOP("Actions", "Give the selected words, or the marked segment once more, a code"),
        local=True, also=("Return", "Enter")),
    ActionSpec("code_with_selected", QT_TRANSLATE_NOOP("Actions", "Code with the code mar&ked in the tree"),
        "Ctrl+Return", "check", _IN_SIGHT | When.WORDS | When.CODE, "coding",
        QT_TRANSLATE_NOOP("Actions", "Give the selected words the code that is marked in the tree")),
    ActionSpec("continue_code", QT_TRANSLATE_NOOP("Actions", "Go &on with the code before"), "0", "tag",
        _IN_SIGHT | When.WORDS, "coding",
        QT_TRANSLATE_NOOP("Actions", "Give the words the code of the segment before: what was talked of goes on"),
        local=True),
    ActionSpec("code_in_vivo", QT_TRANSLATE_NOOP("Actions", "In-&vivo code"), "V", "tag",
        _IN_SIGHT | When.WORDS, "coding",
        QT_TRANSLATE_NOOP("Actions", "Make a code that is called what the selected words say, and give it to them"),
        local=True),
    ActionSpec("keep_quotation", QT_TRANSLATE_NOOP("Actions", "Keep as &quotation"), "Q", "quote",
        _IN_SIGHT | When.SELECTION, "coding",
        QT_TRANSLATE_NOOP("Actions", "Keep the selected words without giving them a code"), local=True),
    ActionSpec("edit_memo", QT_TRANSLATE_NOOP("Actions", "Write a &memo"), "Ctrl+M", "memo",
        _IN_SIGHT | When.WORDS, "coding",
        QT_TRANSLATE_NOOP("Actions", "Write a memo on the selected words or on the marked segment"), also=("M",)),
    ActionSpec("recode", QT_TRANSLATE_NOOP("Actions", "&Give the segment another code…"), "Ctrl+R", "tag",
        _IN_SIGHT | When.CODING, "coding",
        QT_TRANSLATE_NOOP("Actions", "Keep the segment and change its code"),
        begins_group=True),
    ActionSpec("split_segment", QT_TRANSLATE_NOOP("Actions", "Sp&lit the segment at the caret"), "S", "",
        _IN_SIGHT | When.SOURCE, "coding",
        QT_TRANSLATE_NOOP("Actions", "Make two segments of one; its memo stays with the first"), local=True),
    ActionSpec("join_segments", QT_TRANSLATE_NOOP("Actions", "&Join with the next of the same code"), "J", "merge",
        _IN_SIGHT | When.CODING, "coding",
        QT_TRANSLATE_NOOP("Actions", "Make one segment of two of the same code, with the words between them"),
        local=True),
    ActionSpec("remove_coding", QT_TRANSLATE_NOOP("Actions", "&Remove code or memo"), "Ctrl+Backspace", "trash",
        _IN_SIGHT | When.MARKED, "coding",
        QT_TRANSLATE_NOOP("Actions", "Take the code, or the memo, off the segment; can be undone"), also=("Del",)),
)  # fmt: skip
