"""Exercises: `check` says how far an answer has come, `progress` which exercises are done.

``ladder.py`` holds the machinery, ``work.py`` the file that the learner owns, and
``notebook_01.py`` and so on the checks of each lesson, one function an exercise.
"""

from .ladder import check
from .work import progress

__all__ = ["check", "progress"]
