"""Exercises: `check` says how far an answer has come, `progress` which exercises are done.

``register.py`` says how a check is written, ``expect.py`` holds its rungs, ``check.py`` judges,
``work.py`` keeps the file that the learner owns, ``notebook_01.py`` and so on hold the checks of
each lesson, one function an exercise, ``speaker_rules.py`` what three of notebook 03 share. It may
touch every room but `controls` and `show`.
"""

from .check import check
from .work import progress
