"""Screen: marked words that nobody says - titles, nicknames, coined and scare-quoted words."""

import re

WORDS = re.compile(r"[^\W_][\w'\u2019.&-]*")
SMALL = set("a an the of in on at for to and or but with by from vs as is it".split())
WORKS = set("""show shows program programme book books film films movie movies song songs album novel play series
episode column article essay memoir magazine podcast documentary musical poem ballad sitcom drama hit single
headline headlined titled entitled autobiography biography broadcast segment painting""".split())


def is_title(text, stretch, letters, at):
    """Whether a stretch is the title of a work or a programme: capital words where no speech can stand."""
    words = WORDS.findall(text, stretch.inner_start, stretch.inner_end)
    if not words or len(words) > 14 or not words[0][0].isupper():
        return False
    if not all(w[0].isupper() or w[0].isdigit() or w in SMALL for w in words):
        return False
    before = letters[at - 1] if at else "|"
    if before == "S" or before == "P" or before == "I":
        return len(words) > 1
    if before == "V":
        word = text[max(0, stretch.start - 8) : stretch.start].split()[-1:]
        return word in (["told"], ["tells"]) and len(words) > 1
    if before == "D":
        return len(words) > 1
    if before in "wo," :
        last = re.findall(r"[a-z]+", text[max(0, stretch.start - 20) : stretch.start])
        return bool(last) and last[-1] in WORKS
    return False
