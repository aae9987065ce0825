"""A learner's own marks in a passage, two people compared, and a whole class.

Notebook 06 teaches it. It may touch `hedges`, `scoring` and what stands below them.
"""

from .annotation import Annotation
from .classes import ClassResult, ClassRow, merge_class, practice_class
from .comparing import as_annotation, compare, gold_annotation, settled_annotation, two_annotators
from .content import HandMark
from .opening import read_annotation, start_annotation
from .passage import AnnotationError, Passage, fullest_passages, passage
