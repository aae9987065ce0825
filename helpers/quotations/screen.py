"""Screen: marked words that nobody is reported as saying.

Titles of works, nicknames, coined terms and words held at arm's length stand between the same
marks as speech. Each is turned down with its reason. Notebook 03 shows them beside the
quotations.
"""

import re
from functools import lru_cache

from .grammar import sentence_start
from .letters import LEADS_TO_TITLE
from .lists import SETS

WORDS = re.compile(r"[^\W_][\w'\u2019.&\u0300-\u036f-]*")
BESIDE = " \t\r\n\xa0.,;:!?-\u2013\u2014\u2026/()[]'\"\u2018\u2019\u201c\u201d"  # a word
SMALL, WORKS, SLOGANS = SETS["small in titles"], SETS["works"], SETS["slogans"]
TERMS = SLOGANS | SETS["terms"]
FEW = 4  # fewer words than this need a verb of saying near them


def is_title_like(text, stretch):
    """Whether a stretch has the capitals of a title."""
    return _title_words(text, stretch) > 0


def title_reason(text, stretch, letters, at):
    """Why a stretch is the title of a work or programme; None if it is none.

    A title has a capital on each word but the small ones, and stands where speech seldom does:
    behind a preposition (on "Night Desk"), a possessive (Radio One's "Night Desk"), an article,
    or ``told``.
    """
    words = _title_words(text, stretch)
    if not words:
        return None
    before = letters[at - 1] if at else "|"
    last = _word_before(text, stretch.start)
    if before in LEADS_TO_TITLE and words > 1 and last not in TERMS:
        return "a title: capital words behind a preposition, an article or somebody's"
    if before == "V" and last in ("told", "tells") and words > 1:
        return "a title: the programme or paper that somebody spoke to"
    after = letters[at + 1 : at + 2]
    if words > 1 and after in ("w", "O", "o", "N", "A", "B", "("):
        return "a title: capital words that the sentence speaks about"
    if before in "we" and words > 2:
        return "a title: capital words that no verb of saying announces"
    if before in "wo," and last in WORKS:
        return f"a title: the name of the {last}"
    return None


NAMING = re.compile(
    r"""\b(?: christened | nicknamed | (?:re)?named | [Kk]nown\ (?:\w+\ ){0,3}as | (?:en)?titled
        | go(?:es)?\ by\ (?:the\ names?\ (?:of\ )?)? | by\ the\ name\ (?:of\ )?
        )[,:]?\s*$""",
    re.VERBOSE,
)
NAMING_ENDS = {"christened", "nicknamed", "named", "renamed", "titled", "entitled"}
NAMING_ENDS |= {"as", "by", "name", "names", "of"}
# The same of a name alone, with capitals: the tower dubbed "Old Smoky", but dubbed it "a mess".
NAMING_A_NAME = re.compile(
    r"\b(?:dubbed|called|billed as|styled|calls? (?:it|him|her|them)sel(?:f|ves))[,:]?\s*$"
)
# A term of the trade, or of the writer's own: is called a "split"; what I call a "split".
TERM = re.compile(
    r"""\b(?: (?:is|are|'s|\u2019s|'re|\u2019re)\ (?:\w+ly\ |often\ |also\ )?
            (?:called|termed|dubbed)
        | [Ww]hat\ (?:I|we|you\ might|you\ could)\ (?:like\ to\ |would\ |\w+ly\ )?call
        )\ (?:an?\ |the\ |its\ |their\ |my\ )?$""",
    re.VERBOSE,
)
# The formula called a "split", a noun with its participle; but: what a paper called a "split".
CALLED = re.compile(r"\w,? (?:called|termed|dubbed|styled) (?:an? |the )?$")
NOUN_CALLED = re.compile(r"(?:(?:^|[^r])D+|(?:^|[^rDegwkSNOo]))[egwkSNOo]*w,?VD?$")
# What nobody voices: is seen as a "win"; what they think to be "lies"; by labelling "lies".
HELD = re.compile(
    r"""\b(?: (?:is|are|was|were|be|been|being)\ (?:\w+ly\ |often\ |now\ |still\ )?
            (?:seen|viewed|regarded|considered|perceived)\ (?:as\ |to\ be\ )?
        | (?:believe|think|consider|feel)[sd]?\ (?:to\ be|is|are)\ 
        | (?:of|to|for|from|by)\ (?:call|label|brand|dub|term)l?(?:ing)?\ 
        )(?:an?\ |the\ )?$""",
    re.VERBOSE,
)
# Both need a word with one of these stems, which are seldom there.
STEMS = re.compile("call|term|dub|styl|seen|view|regard|consid|perc|beli|think|feel|label|brand")
SAID_BEHIND = re.compile("Q[^.,|]*,L*[DNTOoSh][^.,|AVQ]{0,19}V[^,|]{0,9}[.|]")
BY = re.compile(r"\s+by\b")
LISTED = re.compile(
    r"\b(?:title|name|headline|song|film|book|show|movie|game)s? (?:such as|like|including)\s+$"
)
PERFORMED = re.compile(
    r"\b(?:s[aiu]ng|sings|singing|perform(?:s|ed|ing)?|play(?:s|ed|ing)?|record(?:s|ed|ing)?"
    r"|hum(?:s|med|ming)?|starr?(?:ed|ing|s)? in|watched|wrote the (?:song|book|play)"
    r"|(?:launch|releas|publish|premier|unveil|announc|direct|advertis)(?:e[sd]?|ing))\s+$"
)
SONG = re.compile(r"\b(?:song|hymn|anthem|chorus|lyrics?|tune)\b[^.!?]{0,50}$")
BUTTON = re.compile(
    r"\b(?:press|click|tap|select)(?:es|s|ed|ped|ing|ping)?(?: on)?\s+(?:the\s+)?$"
    r"|\b(?:button|key|tab|switch) (?:marked|labell?ed)\s+$"
)


def named_reason(text, stretch, letters, at):
    """Why a stretch is a name: christened "Old Smoky"; the words on a button; a song that
    somebody sings. None if it is none."""
    window = max(0, stretch.start - 40), stretch.start
    woven = text[max(0, stretch.start - 2) : max(0, stretch.start - 1)].isalpha()
    may_be = woven and STEMS.search(text, *window)
    called = may_be and (
        TERM.search(text, *window)
        or (NOUN_CALLED.search(letters[max(0, at - 9) : at]) and CALLED.search(text, *window))
    )
    held = may_be and HELD.search(text, *window)
    if held and re.search("[VG]", letters[sentence_start(letters, at) : at - 3]):
        held = None  # Low said it was seen as "a win"
    held = held and not SAID_BEHIND.match(letters, at)
    if (called or held) and not BY.match(text, stretch.end):
        return "a term or a thought, and nobody is reported as saying it"
    if _word_before(text, stretch.start) in NAMING_ENDS and NAMING.search(text, *window):
        return "a name: what somebody or something is called"
    if _count(text, stretch) < FEW and BUTTON.search(text, *window):
        return "the words on a button or key"
    if _title_words(text, stretch):
        if NAMING_A_NAME.search(text, *window) and letters[at - 1 : at] != "D":
            return "a name: what somebody or something is called"
        performed = PERFORMED.search(text, *window) and _count(text, stretch) > 1
        if performed or LISTED.search(text, *window):
            return "a title: what somebody sings, plays or names"
    return None


def nickname_reason(text, stretch, letters, at):
    """Why a stretch is a nickname inside a name (Jo "Ace" Low); None if it is none."""
    if letters[max(0, at - 1) : at + 2] != "NQN" or not text[stretch.inner_start].isupper():
        return None
    short = _count(text, stretch) < FEW - 1 and stretch.inner_end - stretch.inner_start < 30
    return "a nickname inside a name" if short else None


APPOSED = re.compile("N,Q,[BJUe]")


def mentioned_reason(text, stretch, letters, at):
    """Why a word is only spoken about ("Maybe" is a small word), why what
    stands beside a name says more of it (Low, "the cat," sang); None if nothing tells so."""
    before, after = letters[at - 1 : at], letters[at + 1 : at + 2]
    opens = before in ("", ".", "|") and after in ("A", "r", "w", "(")
    amid = before in (",", "C", "b") and after == "A" and _title_words(text, stretch)
    if (opens or amid) and _count(text, stretch) < FEW:
        return "a word that the sentence speaks about"
    if APPOSED.search(letters, max(0, at - 2), at + 3) and text[stretch.inner_start].islower():
        return "a nickname beside a name"
    return None


def term_reason(text, stretch, letters, at):
    """Why words are a slogan or a nickname (the slogan "Bridges first"); None if they are not."""
    last = _word_before(text, stretch.start)
    return f"a coined or mentioned word: it follows \u201c{last}\u201d" if last in SLOGANS else None


@lru_cache(maxsize=4)  # each rule of the screen asks it of the same stretch
def _title_words(text, stretch):
    """How many words a stretch has, if it has the capitals of a title: on each but the small ones;
    else 0."""
    end, count = min(stretch.inner_end, stretch.inner_start + 200), 0
    if text[stretch.inner_start].islower():
        return 0
    for count, found in enumerate(WORDS.finditer(text, stretch.inner_start, end), start=1):
        word = found.group()
        small = count > 1 and (word in SMALL or word[0].isdigit())
        if count == 15 or not (small or word[0].isupper()):
            return 0
    return count


def _count(text, stretch):
    return text.count(" ", stretch.inner_start, stretch.inner_end) + 1


def song_reason(text, stretch, letters, at):
    """Why a stretch is the words of a song; None if no song is near."""
    sung = letters[at - 1 : at] in ("B", "G", "w", "V")
    found = sung and SONG.search(text, max(0, stretch.start - 60), stretch.start)
    return "the words of a song" if found else None


# What was never said: it would be like saying; nobody shouted; we should ask; I'd start by asking.
UNSAID = re.compile(
    r"""(?: \b(?:like|as\ if|as\ though|akin\ to)\ (?:saying|to\ say|asking)
        | \b[Nn](?:obody|o\ one|o-one)\ \w+
        | \b(?:(?:[Yy]ou|[Ww]e|I|[Oo]ne)\ (?:should|could|might|must|can|will|would)
            | (?:[Yy]ou|[Ww]e|I)['\u2019](?:d|ll))\ (?:\w+\ ){0,3}? (?:say|ask)(?:ing)?
        | \b(?:[Dd]on['\u2019]t|[Nn]ever|need\ to)\ (?:say|ask|add)
        | \b(?:would|could|should|might)\ have\ (?:said|asked)
        )[,:]?\s*$""",
    re.VERBOSE,
)
UNSAID_BEHIND = re.compile(
    r"\s*(?:you|we|one)(?:['\u2019](?:d|ll)| (?:will|would|might|could|can|should)) "
    r"(?:\w+ )?(?:say|ask)\b"
)


def unsaid_reason(text, stretch, letters, at):
    """Why a stretch was never said: it would be like saying "I quit"; nobody shouted "stop"; "I
    quit," you might say. None if nothing tells so."""
    before = letters[at - 1 : at] in tuple("GVvwUB,:")
    found = before and UNSAID.search(text, max(0, stretch.start - 50), stretch.start)
    ended = letters[at + 1 : at + 2] in (",", "!")
    found = found or (ended and UNSAID_BEHIND.match(text, stretch.end))
    return "words that nobody said, only imagined or wished for" if found else None


def no_speaker_reason(text, stretch, letters, at):
    """Why marked words without a speaker are no quotation."""
    last = _word_before(text, stretch.start)
    if last in TERMS:
        return f"a coined or mentioned word: it follows \u201c{last}\u201d"
    if _count(text, stretch) < FEW:
        return "a word or two held at arm's length: no verb of saying near it"
    return "marked words that nobody is reported as saying"


@lru_cache(maxsize=4)
def _word_before(text, at):
    words = text[max(0, at - 24) : at].rstrip(BESIDE).split()
    return words[-1].lstrip(BESIDE).lower() if words else ""


SCREEN = [title_reason, named_reason, term_reason, mentioned_reason, song_reason, unsaid_reason]
