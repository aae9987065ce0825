"""The file that is handed in: one JSON text with all of a learner's work in it.

One text, and no archive: it opens in every editor, so that a learner can read what leaves the
machine; no browser unpacks it on the way; and it is whole or refused. It holds no clock time, no
name of a machine or an account: only the name that the learner typed.
"""

import json
from dataclasses import dataclass, field
from hashlib import sha256

from ..annotations import content as annotations
from ..core.keeping import LONGEST_NAME, WorkError, as_file_name
from ..core.many_files import LARGEST_FILE
from ..core.wording import shortened
from ..exercises.register import exercises

FORMAT = 1
KIND = "hand-in of who-said-maybe"
LONGEST_NOTE = 10_000  # characters
MOST_FOLLOWED = 1_000  # hand-ins of one learner


class HandInError(WorkError):
    """Something cannot be handed in, or what was handed in cannot be read; the text says why."""


@dataclass(frozen=True)
class HandIn:
    """What one learner handed in.

    Attributes
    ----------
    learner, note : str
    passed, checked : tuple of str
        Numbers of the exercises that a check called correct, and of those that were checked only.
    answers : dict
        From an exercise's number to the cell that was checked, as it was typed.
    annotations : tuple of dict
        As their files hold them.
    corrections : tuple of dict
        As their files hold them; ``words`` says what stands at each place, where that is known.
    follows : tuple of str
        The `digest` of each earlier hand-in that this one takes the place of.
    """

    learner: str
    note: str = ""
    passed: tuple = ()
    checked: tuple = ()
    answers: dict = field(default_factory=dict)
    annotations: tuple = ()
    corrections: tuple = ()
    follows: tuple = ()

    def state(self, number):
        """``"passed"``, ``"checked"``, or None for an exercise that no check has seen."""
        if number in self.passed:
            return "passed"
        return "checked" if number in self.checked else None

    @property
    def has_work(self):
        """Whether there is more in it than a name and a note."""
        begun = any(each.get("done") or each.get("marks") for each in self.annotations)
        return bool(self.passed or self.checked or self.corrections or begun)

    @property
    def work(self):
        """Everything but the earlier hand-ins, as the file holds it."""
        titles = {each.number: each.title for each in exercises()}
        numbers = [*self.passed, *self.checked]
        return {
            "kind": KIND,
            "format": FORMAT,
            "learner": self.learner,
            "note": self.note,
            "exercises": [
                {
                    "number": number,
                    "title": titles.get(number, ""),
                    "state": self.state(number),
                    "answer": self.answers.get(number, ""),
                }
                for number in numbers
            ],
            "annotations": list(self.annotations),
            "corrections": list(self.corrections),
        }

    @property
    def digest(self):
        """Names this work among others, however its file is laid out."""
        text = json.dumps(self.work, sort_keys=True)
        return sha256(text.encode()).hexdigest()

    @property
    def text(self):
        """The file."""
        whole = {**self.work, "follows": list(self.follows)}
        return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def read_hand_in(found, name):
    """What a file that was handed in holds as JSON: all of it, or a `HandInError`.

    The annotations in it are looked at later.

    >>> read_hand_in({}, "list.json")
    Traceback (most recent call last):
        ...
    helpers.handing_in.content.HandInError: list.json was not written by this course.
    """
    kind = found.get("kind") if isinstance(found, dict) else None
    if type(kind) is str and kind != KIND and kind.endswith(annotations.OURS):
        raise HandInError(
            f"{name} is no hand-in, but another file of this course: {shortened(kind, 60)}. "
            "hand_in(...) puts all of a learner's files into one."
        )
    if kind != KIND:
        raise HandInError(f"{name} was not written by this course.")
    version = found.get("format")
    if type(version) is int and version > FORMAT:
        raise HandInError(
            f"{name} was written by a later version of the course (format {version}; this one "
            f"reads format {FORMAT}). Update the course to read it."
        )
    try:
        if type(version) is not int or version < 1:
            raise ValueError
        return _taken_apart(found)
    except (KeyError, TypeError, ValueError):
        raise HandInError(
            f"{name} is a hand-in, but parts of it are missing or of the wrong type, so that none "
            "of it is read. It was perhaps changed by hand: ask for the file once more."
        ) from None


def _taken_apart(found):
    """The parts of a hand-in; an error where one is not what it should be."""
    states, answers = {"passed": [], "checked": []}, {}
    for each in _all(found["exercises"], dict):
        number = _is(each["number"], str)
        if number in answers:
            raise ValueError("an exercise twice")
        states[each["state"]].append(number)
        answers[number] = _is(each["answer"], str)
    corrections = _all(found["corrections"], dict)
    for each in corrections:
        _is(each["article"], str), _is(each["sha256"], str)
        edits = _all(each["edits"], dict)
        if len(_is(each["words"], list)) != len(edits):
            raise ValueError("words of other edits")
    if not as_file_name(_is(found["learner"], str)):
        raise ValueError("nobody's")
    return HandIn(
        learner=found["learner"].strip()[:LONGEST_NAME],
        note=_is(found["note"], str)[:LONGEST_NOTE],
        passed=tuple(states["passed"]),
        checked=tuple(states["checked"]),
        answers={number: answer for number, answer in answers.items() if answer},
        annotations=_all(found["annotations"], dict),
        corrections=corrections,
        follows=_all(found["follows"], str)[:MOST_FOLLOWED],
    )


def _is(value, kind):
    if type(value) is not kind:
        raise TypeError
    return value


def _all(values, kind):
    return tuple(_is(each, kind) for each in _is(values, list))


def largest_part(handed_in):
    """Which part makes a hand-in too large to be read, or None if it is not."""
    if len(handed_in.text.encode("utf-8", "surrogatepass")) <= LARGEST_FILE:
        return None
    parts = {name: handed_in.work[name] for name in ("exercises", "annotations", "corrections")}
    return max(parts, key=lambda name: len(json.dumps(parts[name])))
