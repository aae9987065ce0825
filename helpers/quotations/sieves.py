"""Sieves: the rules that give a quotation its speaker, from the surest to the least sure.

Each sieve looks at the shape of a text (one letter a word, see ``shapes``) and at the place of
one quotation in it. It answers with the words of the speaker and of the cue, or with None, which
leaves the quotation to the next sieve. Each can be called alone: ``speaker_then_verb("Q,TNV.|",
0)``. Notebook 03 runs them one by one.
"""

import re
from functools import cache

from .grammar import sentence_start
from .sieves_far import (
    earlier_in_the_paragraph,
    paragraph_before,
    run_on,
    sentence_before,
    subject_of_the_sentence,
)
from .sieves_near import (
    any_verb_after,
    any_verb_before,
    came_the_reply,
    name_and_colon,
    resumed,
    speaker_then_verb,
    verb_then_speaker,
)
from .sieves_sentence import (
    attribution_at_the_end,
    colon_before,
    dash_and_name,
    governing_verb,
    in_the_words_of,
)

SIEVES = [
    resumed,
    speaker_then_verb,
    verb_then_speaker,
    came_the_reply,
    name_and_colon,
    any_verb_after,
    attribution_at_the_end,
    any_verb_before,
    governing_verb,
    in_the_words_of,
    colon_before,
    dash_and_name,
    run_on,
    earlier_in_the_paragraph,
    sentence_before,
    paragraph_before,
    subject_of_the_sentence,
]
# These look outside the sentence, so they may speak for whole sentences only, not for words
# woven into one.
OTHER_SENTENCES = {run_on, earlier_in_the_paragraph, sentence_before, paragraph_before}


@cache
def rule_of(sieve):
    """A sieve's rule in plain words: the first line of its docstring.

    >>> rule_of(verb_then_speaker)
    'quotation, verb, speaker'
    """
    line = (sieve.__doc__ or sieve.__name__.replace("_", " ")).strip().splitlines()[0].rstrip(".")
    return line[:1].lower() + line[1:]


def nobody(letters, at, decided=None):
    """No rule finds a speaker: whole sentences between marks are a quotation all the same."""


SAID_THAT = re.compile(r"V[^,.|:;VG]{0,9}m[^,.|:;bVvG]*$")  # Low said that it was "mad," Orr said


def decide(letters, at, decided, woven=False, few=False):
    """The first sieve that has an answer (or None), and its answer.

    ``decided`` has the answers for earlier quotations. Other sentences have no say in who speaks
    words that are ``woven`` into one; ``few`` words, woven in, need a verb of saying.
    """
    start = sentence_start(letters, at) if woven else at
    told = "m" in letters[start:at] and SAID_THAT.search(letters, start, at)
    for sieve in [governing_verb, *SIEVES] if told else SIEVES:
        if woven and (sieve in OTHER_SENTENCES or (few and sieve is subject_of_the_sentence)):
            continue
        found = sieve(letters, at, decided)
        if found:
            return found, sieve
    return None
