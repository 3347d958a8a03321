"""The command line of the contract: names, fields and exit codes are promised there and don't change here."""

import sys
import traceback
from collections.abc import Callable, Mapping, Sequence

import typer

from workbench.commands import (
    actions,
    codebook,
    coding,
    comparing,
    confidential,
    correcting,
    covering,
    discovering,
    districts,
    evaluating,
    exporting,
    facilitators,
    finding,
    frameworks,
    glossary,
    joint,
    locating,
    material,
    matrices,
    memos,
    participation,
    people,
    personal,
    picturing,
    print_tables,
    printing,
    projects,
    refreshing,
    schemas,
    sessions,
    suggesting,
    supervision,
    supervision_export,
    supervision_files,
    supervision_filtering,
    together,
    triangulating,
)
from workbench.commands.context import Failed, OutputLost, asked, said, taken
from workbench.commands.export_group import arranged, export_commands
from workbench.commands.usage import usage_words
from workbench.domain.errors import InputRefused, ProjectUnusable, RuleBroken
from workbench.ui.phrases import phrase

DONE, BUG, USAGE, UNUSABLE, BROKEN_RULE = 0, 1, 2, 4, 5
HELP = """Qualitative coding and case supervision from the command line.

Any command also takes: --json (one JSON document), --lang id|en, --debug (with a traceback).
"""


EXPORTS: Mapping[str, Callable[..., None]] = {
    **{what: printing.print_command(what) for what in printing.PRINTED},
    "table": printing.table,
    "codings": printing.codings_command(),
    "codebook-history": exporting.codebook_history,
    "memos": exporting.memos,
    "coverage": covering.export_covered,
    "map": covering.export_map,
    "framework": frameworks.export,
    "redacted": exporting.redacted,
    "compare": comparing.compare_export,
    "negative-cases": comparing.negative_export,
    "matrix": matrices.export_matrix,
    "cooccurrence": together.export_cooccurrence,
    "network": together.export_network,
    "timeline": together.export_timeline,
    "saturation": together.export_saturation,
    "supervision": supervision_export.supervision,
    "case": supervision_export.case,
    "actions": supervision_export.actions,
    "function-balance": supervision_export.function_balance,
    "learning-needs": supervision_export.learning_needs,
    "training-plan": supervision_export.training_plan,
    "caseload": supervision_export.caseload,
    "bars": picturing.bars,
    "heatmap": picturing.heatmap,
    "triangulation": triangulating.export_triangulated,
}
"""What can be exported, by its name on the command line."""


def build() -> typer.Typer:
    """Return the command line."""
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False, help=HELP)
    commands: Mapping[str, Callable[..., None]] = {
        "open": projects.open_window,
        "new": projects.new,
        "import": material.import_files,
        "sources": material.sources,
        "text": material.text,
        "turns": material.turns,
        "participants": people.participants,
        "turn": people.turn,
        "moderator": people.moderator,
        "correct": correcting.correct,
        "review": correcting.review,
        "versions": correcting.versions,
        "search": material.search_text,
        "locate": locating.locate,
        "personal": personal.personal,
        "participation": participation.participation,
        "codebook": codebook.codebook,
        "codebook-import": codebook.codebook_import,
        "codebook-export": codebook.codebook_export,
        "code": coding.code,
        "codings": finding.codings,
        "queries": finding.queries,
        "memos": memos.memos,
        "discover": discovering.discover,
        "suggest": suggesting.suggest,
        "finished": suggesting.finished,
        "evaluate": evaluating.evaluate,
        "matrix": matrices.matrix,
        "tables": matrices.tables,
        "prints": print_tables.prints,
        "print-table": print_tables.print_table,
        "compare": comparing.compare,
        "negative-cases": comparing.negative,
        "framework": frameworks.framework,
        "summary": frameworks.summary,
        "cooccurrence": together.cooccurrence,
        "saturation": together.saturation,
        "district-link": coding.district_link,
        "districts": districts.districts,
        "district-edit": districts.district_edit,
        "coverage": covering.show_coverage,
        "supervision-copy": supervision_files.supervision_copy,
        "supervision-merge": supervision_files.supervision_merge,
        "erase": supervision_files.erase,
        "retention": supervision_files.retention,
        "check": projects.check_project,
        "backup": projects.backup,
        "log": projects.log,
        "joint": joint.joint,
        "refresh": refreshing.refresh,
        "number": refreshing.number,
        "demo": projects.demo,
        "case": supervision.case,
        "session": sessions.session,
        "action": actions.action,
        "schema": schemas.schema,
        "name-key": confidential.name_key,
        "access-log": confidential.access_log,
        "facilitator": facilitators.facilitator,
        "mentorship": facilitators.mentorship,
        "training-plan": facilitators.plan,
        "supervision-filters": supervision_filtering.supervision_filters,
        "theme": triangulating.theme,
        "note-themes": triangulating.themes_of_note,
        "triangulation": triangulating.triangulate,
        "judge": triangulating.judge,
        "glossary": glossary.glossary,
    }
    for name, function in commands.items():
        # so that a START below 0 is a span out of range, not an option that nobody knows
        settings = _NUMBERS if name in {"code", "turn", "review", "personal"} else None
        app.command(name, context_settings=settings)(function)
    app.add_typer(export_commands(EXPORTS), name="export")
    return app


def main(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; ``arguments`` are those after the program's name."""
    try:
        return _run(arranged(taken(arguments), EXPORTS))
    except typer.Abort:
        return _fail(said("dihentikan; ulangi bila perlu", "stopped; run it again if need be"), BUG)
    except typer.TyperException as error:
        words = usage_words(error.format_message(), asked().language)
        return _fail(f"{words}; {said('lihat', 'see')} 'workbench --help'", USAGE)
    except Failed as failed:
        return failed.code
    except BrokenPipeError:
        return DONE
    except OutputLost:
        lost = (
            "keluaran tidak dapat ditulis; periksa tempat tujuannya",
            "could not write the output; check where it goes",
        )
        return _fail(said(*lost), BUG)
    except Exception as error:  # noqa: BLE001 - the last resort: a bug becomes a sentence and exit code 1
        return told(error)


def told(error: Exception) -> int:
    """Say in one sentence what happened and what to do, and return the exit code."""
    return _fail(phrase(error, asked().language), exit_code(error))


def _run(arguments: list[str]) -> int:
    command = typer.main.get_command(build())
    result = command.main(arguments, prog_name="workbench", standalone_mode=False)
    return result if isinstance(result, int) else DONE


def exit_code(error: BaseException) -> int:
    """Return the exit code of an error's family.

    Some refused and the rest done (3) is an answer, not an error: the commands ``import`` and ``code`` give it.
    """
    families = ((ProjectUnusable, UNUSABLE), (RuleBroken, BROKEN_RULE), (InputRefused, BROKEN_RULE))
    return next((code for family, code in families if isinstance(error, family)), BUG)


_NUMBERS = {"ignore_unknown_options": True}


def _fail(words: str, code: int) -> int:
    if sys.stderr is not None:  # the caller may have closed it; the exit code still tells
        sys.stderr.write(f"error: {' '.join(words.splitlines())}\n")
    if asked().debug:
        traceback.print_exc()
    return code
