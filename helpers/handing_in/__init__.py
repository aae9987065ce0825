"""What a learner hands in, in one file, and what a teacher makes of the files of a class.

Notebooks 06 and 07 end with it; TEACHING.md has the teacher's side. Nothing here sends anything: a
file is written into the learner's own folder, and the learner carries it where it should go.
"""

from .class_files import read_class
from .class_work import ClassWork
from .content import HandIn, HandInError
from .hand_in import hand_in
