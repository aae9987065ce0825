"""Sieves that look for a speaker in other sentences, and the last one of all.

They may speak for whole sentences only, not for words woven into one.
"""

import re

from .grammar import SUBJECT, first_subject, paragraph_start, sentence_start, subject_before
from .letters import SPEAKING
from .sieves_near import Attribution, speaker_then_verb, verb_then_speaker

PASSIVE = re.compile(r"AL?e(?:P?t+)?a\Z")
OPEN_PARAGRAPHS = re.compile(r"(?:Q\+\|){1,8}Q")


def run_on(letters, at, decided=None):
    """A quotation over several paragraphs: each opens with a mark, only the last one closes.

    Settles the second paragraph of ``Low said: "We rebuild.`` / ``"And we stay."`` Leaves a
    first one.
    """
    if letters[max(0, at - 3) : at] == "Q+|" and (decided or {}).get(at - 3):
        return decided[at - 3]
    chain = OPEN_PARAGRAPHS.match(letters, at)
    if chain and letters[at - 1] == "|":
        last = chain.end() - 1
        found = speaker_then_verb(letters, last) or verb_then_speaker(letters, last)
        return found
    return None


# A sentence of its own with a verb of saying, between two quotations: "Then Orr replied."
NEW_SPEAKER = re.compile(r"\.[^.|Q]{0,40}V[^.|Q]{0,60}\.$")


def earlier_in_the_paragraph(letters, at, decided=None):
    """Another quotation before it in the paragraph has a speaker, and nobody else has come up.

    Settles the second one of ``"We rebuild," Low said. "We stay."`` Leaves the first of a
    paragraph.
    """
    start, earlier = paragraph_start(letters, at), at
    for _ in range(6):
        earlier = letters.rfind("Q", start, earlier)
        if earlier < 0:
            return None
        before = (decided or {}).get(earlier)
        if before and before.speaker:
            return None if NEW_SPEAKER.search(letters[earlier + 1 : at]) else before
    return None


ASKED = re.compile("[Vb][^,.|]{1,60},(?=[TO]*[NDh])")  # asked whether he had heard it, Low smiled
LAST_SAID = re.compile(rf",(?P<np>{SUBJECT})[LAt]*V[^,.|VU]{{0,12}}$")


def _speaker_of_sentence(letters, start, end):
    """Who speaks in a sentence, or whom it is about."""
    start = max(start, end - 120)
    last = LAST_SAID.search(letters[start:end])
    if last:  # A guide had promised a boat, she said
        return start + last.start("np"), start + last.end("np")
    opening = ASKED.match(letters, start, end)
    start = opening.end() if opening else start
    found = to_say = None
    for verb in range(end - 1, start, -1):
        if letters[verb] in SPEAKING:  # the first one: Low said Orr was told
            subject = subject_before(letters, start, verb)
            if subject and letters[subject[0]] == "r":
                continue
            if letters[verb - 1] == "I":  # it was too early to say, Low told the Post
                to_say = subject or to_say
            else:
                found = subject or found
    return found or to_say or first_subject(letters, start, end)


# What can speak: a name, an office, a pronoun, some; but no case of fraud.
MAY_SPEAK = re.compile("[^PI]*[NTOoSkhDr](?:[PI]|$)")
SENTENCES = 4  # of a paragraph that are looked at for somebody who can speak


def _last_who_may_speak(letters, end, start):
    """Who speaks in the last sentence before a place, or whom it is about; where that cannot speak,
    the sentence before it is asked."""
    nearest = None
    for _ in range(SENTENCES):
        if end <= start:
            break
        left = sentence_start(letters, end - 1)
        subject = _speaker_of_sentence(letters, left, end - 1)
        if subject and MAY_SPEAK.match(letters[slice(*subject)]):
            return subject
        nearest = nearest or subject
        end = left
    return nearest


def sentence_before(letters, at, decided=None):
    """A bare quotation behind a sentence about somebody.

    Settles ``Low was blunt. "Never."`` Leaves a quotation that opens its paragraph.
    """
    left, start = sentence_start(letters, at), paragraph_start(letters, at)
    subject = _last_who_may_speak(letters, left, start)
    return Attribution(subject, None) if subject else None


ENDS, VOX_POP = ".,:!Q+|)-", re.compile("T*N{2,3},")  # of what tells something; Ann Low, 44


def paragraph_before(letters, at, decided=None):
    """A bare quotation at the start of a paragraph: the last speaker of the paragraph before
    goes on.

    Settles ``Low took the stage.`` / ``"Never!"`` Leaves a quotation at the very start of the text.
    """
    end = paragraph_start(letters, at) - 1
    while end > 0 and letters[end - 1] not in ENDS:  # a caption, a heading
        start = paragraph_start(letters, end)
        if VOX_POP.match(letters, start, end):
            break
        end = start - 1
    if end < 1:
        return None
    earlier = earlier_in_the_paragraph(letters, end, decided)
    if earlier and letters[earlier.speaker[0]] != "r":  # asked about Low, who called it “mad,” she
        return earlier._replace(cue=None)
    last = end if letters[end - 1] == "." else end + 1
    subject = _last_who_may_speak(letters, last, paragraph_start(letters, end))
    return Attribution(subject, None) if subject else None


def subject_of_the_sentence(letters, at, decided=None):
    """Marked words woven into a sentence with no verb of saying: the one the sentence is about.

    Settles ``Low stood by her "never on my watch" line.`` Leaves a sentence without a subject.
    """
    subject = first_subject(letters, sentence_start(letters, at), at)
    if subject and PASSIVE.search(letters, subject[1], at):
        return Attribution(None, None)  # was celebrated yesterday as
    return Attribution(subject, None) if subject else None
