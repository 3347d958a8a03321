"""Identity: every object bears a GUID from the day it is made.

The GUIDs are UUIDs of version 7 (RFC 9562, section 5.7): they sort by the time of their making, which keeps
database indexes short, and they stay what they are when two copies of a project exchange work.
"""

import secrets
import threading
import time
import uuid
from typing import NewType

SourceId = NewType("SourceId", str)
ParticipantId = NewType("ParticipantId", str)
CodeId = NewType("CodeId", str)
CodingId = NewType("CodingId", str)
CoderId = NewType("CoderId", str)
MemoId = NewType("MemoId", str)
DistrictId = NewType("DistrictId", str)
DistrictLinkId = NewType("DistrictLinkId", str)
RefusalId = NewType("RefusalId", str)
CaseId = NewType("CaseId", str)
SessionId = NewType("SessionId", str)
ActionId = NewType("ActionId", str)
EarlierTextId = NewType("EarlierTextId", str)
SavedQueryId = NewType("SavedQueryId", str)
FinishedId = NewType("FinishedId", str)
VerdictId = NewType("VerdictId", str)
PersonalMarkId = NewType("PersonalMarkId", str)
SummaryId = NewType("SummaryId", str)
SavedTableId = NewType("SavedTableId", str)
JointDisplayId = NewType("JointDisplayId", str)
FacilitatorId = NewType("FacilitatorId", str)
MentorshipId = NewType("MentorshipId", str)
FlagId = NewType("FlagId", str)
EscalationId = NewType("EscalationId", str)
ReferralId = NewType("ReferralId", str)
ApprovalId = NewType("ApprovalId", str)
CaseTemplateId = NewType("CaseTemplateId", str)
ConvergenceId = NewType("ConvergenceId", str)
SavedFilterId = NewType("SavedFilterId", str)
SessionVersionId = NewType("SessionVersionId", str)
OperationId = NewType("OperationId", str)


_making = threading.Lock()
_latest = 0


def new_id() -> str:
    """Return a fresh UUIDv7 in its usual 36 characters, greater than all that this process made before.

    So things that were made within one millisecond, or after a clock was put back, sort as they were made, too
    (RFC 9562, section 6.2).
    """
    global _latest  # noqa: PLW0603 - there is one line of ids in a process
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & (2**48 - 1)) << 80
    value |= 0x7 << 76
    value |= secrets.randbits(12) << 64
    value |= 0b10 << 62
    value |= secrets.randbits(62)
    with _making:
        _latest = max(value, _latest + 1)
        return str(uuid.UUID(int=_latest))
