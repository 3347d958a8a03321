"""What covers, in texts that leave for research, whatever may tell who somebody is."""

from typing import Final

from workbench.domain.personal import PersonalKind
from workbench.services.personal import known_names
from workbench.services.projects import Project
from workbench.supervision.deidentifying import Masked
