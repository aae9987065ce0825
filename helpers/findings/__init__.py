"""All findings of one article: analysis, record, corrections by hand, files, and is it suitable?

Notebooks 00 and 07 use it. It may touch `voices` and what stands below, but no picture or page.
"""

from ..hedges import CATEGORIES
from ..voices import REPORTER
from .analysis import KINDS, Analysis, analyse, by_voice, quotations_by_speaker
from .corrections import Corrections
from .files import FindingsError, read_findings, save_findings
from .places import CorrectionError
from .record import as_record
from .suitability import Suitability, suitability
