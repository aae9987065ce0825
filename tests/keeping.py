"""What happens to a learner's files when kernels are killed, or two of them save at once.

    python tests/keeping.py KILLS [TWINS]

kills a process that annotates, corrects and does exercises as often as asked, at any moment, and
lets two do so at the same time for as many steps as asked; it prints what was acknowledged and
lost. tests/test_keeping.py does a little of it each time.
"""

import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WORDS = ("Rain", "may", "fall")
TEXT = f"{' '.join(WORDS)}. " * 400
ROUNDS = 1200  # as many as the text has words
KILLS_IN_A_FOLDER = 20
# Each step is acknowledged by a line: what it was, and a number that no other step has.
WORKER = """
import os, sys
folder, first, most = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
os.environ["WHO_SAID_MAYBE_WORK"] = folder
from helpers import Article
from helpers.annotations import passage, start_annotation
from helpers.exercises.work import record
from helpers.findings import Corrections
article = Article.from_text(sys.argv[4], name="rain")
mine = start_annotation("Ana", passage(article, 0, 400))
corrections = Corrections(article, [], [], [])
corrections.keep(folder)
print("ready", flush=True)
for number in range(first, first + most):
    sentence, word = divmod(number, 3)
    mine.position = sentence
    mine.mark(word, "vague")
    print("mark", mine.passage.words[sentence][word].start, flush=True)
    corrections.add_booster(("Rain", "may", "fall")[word], nth=sentence + 1)
    print("edit", corrections.edits[-1].start, flush=True)
    assert not record(f"9.{number}", True)
    print("done", f"9.{number}", flush=True)
"""


def worker(folder, first, most):
    """A process that takes ``most`` rounds of steps, the first of them number ``first``."""
    command = [sys.executable, "-c", WORKER, str(folder), str(first), str(most), TEXT]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "ready\n"
    return process


def acknowledged(process):
    """The steps of which a process said that they are kept; a line cut off is none."""
    lines = process.stdout.read().splitlines(keepends=True)
    process.stdout.close()
    return {tuple(line.split()) for line in lines if line.endswith("\n")}


def kept(folder):
    """The steps that are on the disk."""
    found = set()
    for path in Path(folder).glob("[!.]*.json"):
        whole = json.loads(path.read_text(encoding="utf-8"))
        for start, end, _ in whole.get("marks", ()):
            found |= {("mark", str(at)) for at in range(start, end)}
        found |= {("edit", str(edit["start"])) for edit in whole.get("edits", ())}
        found |= {("done", number) for number in whole.get("done", ()) if "9." in str(number)}
    return found


def round_of(what, at):
    """The number of the round in which a step was taken; -1 for a place inside a word."""
    if what == "done":
        return int(at.removeprefix("9."))
    sentence, inside = divmod(int(at), len(" ".join(WORDS)) + 2)
    return {0: 0, 5: 1, 9: 2}.get(inside, -1 - 3 * sentence) + 3 * sentence


def lost_by_kills(folder, kills, seed=6):
    """Kill workers at any moment; each goes on where the one before was.

    Returns
    -------
    tuple of int
        Steps acknowledged, and those of them that are not on the disk.
    """
    chance, said, lost = random.Random(seed), 0, 0
    for batch in range(0, kills, KILLS_IN_A_FOLDER):
        here, steps = Path(folder, str(batch)), set()
        for _ in range(min(KILLS_IN_A_FOLDER, kills - batch)):
            first = 1 + max((round_of(*step) for step in kept(here)), default=-1)
            process = worker(here, first, ROUNDS - first)
            time.sleep(chance.uniform(0, 0.15))
            process.send_signal(signal.SIGKILL)
            process.wait()
            steps |= acknowledged(process)
        said, lost = said + len(steps), lost + len(steps - kept(here))
    return said, lost


def lost_by_twins(folder, rounds):
    """Let two workers of one learner save at the same moments; counts as in `lost_by_kills`."""
    twins = [worker(folder, 0, rounds), worker(folder, ROUNDS // 2, rounds)]
    said = set()
    for each in twins:
        said |= acknowledged(each)
        assert each.wait() == 0
    return len(said), len(said - kept(folder))


def main():
    kills, rounds = int(sys.argv[1]), int((sys.argv[2:] or [ROUNDS // 2])[0])
    for what, lose, count in (("kills", lost_by_kills, kills), ("rounds", lost_by_twins, rounds)):
        with tempfile.TemporaryDirectory() as folder:
            said, lost = lose(folder, count)
            print(f"{count} {what}: {said:,} steps acknowledged, {lost} of them lost", flush=True)


if __name__ == "__main__":
    main()
