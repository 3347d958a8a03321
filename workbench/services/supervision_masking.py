"""What covers, in texts that leave for research, whatever may tell who somebody is."""

from workbench.domain.store import ProjectReader
from workbench.services.note_scanning import findings_in
from workbench.services.personal_decisions import stand_ins_of
from workbench.services.projects import Project
from workbench.supervision.deidentifying import Masked


def copy_mask(project: Project, reader: ProjectReader | None = None) -> Masked:
    """Return what replaces in a text everything that looks like personal data by what it is: ``[nama]``.

    Nobody looks each place over, so that what merely looks like a name goes, too: a copy for research may lose words,
    never tell one too many. With a ``reader`` of its own it may be asked on any thread.
    """
    stand_ins = stand_ins_of(project)

    def masked(text: str) -> str:
        parts: list[str] = []
        end = 0
        for found in findings_in(project, text, reader):
            parts += [text[end : found.span.start], stand_ins[found.kind]]
            end = found.span.end
        return "".join((*parts, text[end:]))

    return masked
