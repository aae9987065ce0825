"""Context tests: small questions about the neighbours of a cue that settle whether it hedges.

"May" beside a day is a month, "about" before a number rounds it, "about" before anything else names
a topic. Each test looks only at the words and marks next to the cue and answers with a pair: does
it count, and why. Notebook 04 teaches it.

Every function below that is decorated with ``@test`` takes a `Context` and returns a pair: True or
False, and the reason in plain words. It can be named in the column *test* of a cue table, and can
be called alone:

>>> number_after(Context.of("The storm broke [about] 300 windows."))
(True, 'rounds the number after it')
>>> about_number(Context.of("They talked [about] the weather."))
(False, 'a topic follows, not a number')
"""

from .context import (
    CLASSES,
    SENTENCE_END,
    Context,  # noqa: F401 - the examples below use it
    adjective_like,
    clause_within,
    has_be_before,
    in_headline_case,
    in_passing,
    is_be,
    is_number,
    is_word,
    is_year,
    little_left,
    one_alone,
    participle_like,
    plural_like,
    purpose_before,
    quantity_length,
    starts_clause,
)

TESTS = {}


def test(function):
    """Enter a function in the register of tests under its own name."""
    TESTS[function.__name__] = function
    return function


# --- modal verbs ---------------------------------------------------------------------------------


@test
def possibility_may(context):
    """*May*: a month beside a day or year, a name before a verb of saying, a wish, a permission."""
    if context.capital and (kind := may_as_name(context)):
        return False, kind
    if context.first:
        return False, "a wish or a question for leave"
    if permission_around(context):
        return False, "a permission, given by a rule"
    if purpose_before(context):
        return False, "a purpose (so that ... may)"
    return True, "possible, not certain"


def may_as_name(context):
    """What a capital *May* is, if it is no verb: a month, a person, part of a name; else "".

    >>> may_as_name(Context.of("They met on 3 [May] 2011."))
    'a month here'
    >>> may_as_name(Context.of("The Storm [May] Reach the Coast Tonight"))
    ''
    """
    prev, after = context.prev(), context.next()
    if is_number(after) or after in CLASSES["month"] or after == "'s" or prev[:1].isdigit():
        return "a month here"
    if prev in CLASSES["month"] | CLASSES["month_signal"] | {"th", "st", "nd", "rd"}:
        return "a month here"
    if after in CLASSES["speech"]:
        return "a person of that name"
    if context.first or in_headline_case(context):
        return ""
    if not is_word(after):
        return "a month here"
    if context.raw_before[-1][:1].isupper():
        return "part of a name"
    return "a name or a month: it has a capital inside the sentence"


def permission_around(context):
    """Whether a rule is told: "ruled that they may now", "visitors may park", "may ... only if".

    >>> permission_around(Context.of("Guests [may] park here."))
    True
    >>> permission_around(Context.of("Guests [may] be late."))
    False
    """
    if any(word in CLASSES["permission"] for word in context.before[-14:]):
        return True
    if "only" in context.after[:6] and {"before", "after", "if", "with", "until", "on"} & set(
        context.after[1:8]
    ):
        return True
    allowed = CLASSES["permitted"].intersection(context.before[-7:])
    return bool(allowed) and context.next_content() in CLASSES["leave_to"]


@test
def possibility_might(context):
    """*Might*: strength after a determiner or beside "military"; else a possibility."""
    prev, after = context.prev(), context.next()
    if prev in CLASSES["possessive"] | {"the", "with", "of", "by", "'s", "such"}:
        return False, "strength, a noun"
    if prev.endswith("'s") and not is_word(after):
        return False, "strength, a noun"
    if prev in CLASSES["power"] and (
        not is_word(after) or after in CLASSES["finite"] | {"and", "of", "to", "in"}
    ):
        return False, "strength, a noun"
    return True, "possible, not certain"


@test
def possibility_could(context):
    """*Could*: past ability, purpose, request and manner are no hedges."""
    prev, after = context.prev(), context.next()
    if after in CLASSES["no"] and context.next(2) not in ("be", "have"):
        return False, "past ability or its lack"
    if after == "not" and context.next(2) == "be" and context.next(3) in CLASSES["unreached"]:
        return False, "past ability or its lack"
    if after in CLASSES["perception"] or (
        "be" in context.after[:2]
        and {context.next(2), context.next(3)} & CLASSES["perceived"]
        and "if" not in context.before
        and "as" not in context.after[2:4]
    ):
        return False, "past ability"
    if prev == "we" and after in ("show", "demonstrate", "detect", "confirm", "identify"):
        return False, "past ability"
    if prev in ("nobody", "nothing") or "wish" in " ".join(context.before[-3:]):
        return False, "past ability or a wish"
    if context.first and after in ("you", "i", "we"):
        return False, "a request or an offer"
    if prev in CLASSES["subject"] and context.prev(2) in CLASSES["as_far_as"]:
        return False, "past ability (as far as one could)"
    if purpose_before(context):
        return False, "a purpose (so that ... could)"
    if not is_word(after) and after != ",":
        return False, "past ability (nothing follows)"
    return True, "possible, not certain"


# --- numbers -------------------------------------------------------------------------------------


@test
def number_after(context):
    """A number, a sum of money or a fraction follows at once."""
    if context.cue == "some" and is_year(context.raw_after[:1]):
        return False, "a year, not a number that could be rounded"
    if quantity_length(context.after):
        return True, "rounds the number after it"
    return False, "no number follows"


@test
def about_number(context):
    """*About* rounds a number; it names a topic otherwise."""
    if context.next() in ("then", "now") and is_be(context.prev()):
        return True, "leaves the time inexact"
    if context.next() == "to":
        return False, "something is going to happen"
    if not quantity_length(context.after) or one_alone(context):
        return False, "a topic follows, not a number"
    if context.prev() in CLASSES["topic"]:
        return False, "a topic, although a number follows"
    return True, "rounds the number after it"


@test
def around_number(context):
    """*Around* rounds a number; it names a place otherwise."""
    if not quantity_length(context.after) or context.next() in ("one", "a"):
        return False, "a place or a direction, not a number"
    if context.prev() in CLASSES["surrounding"]:
        return False, "a place or a direction, not a number"
    return True, "rounds the number after it"


@test
def beyond_number(context):
    """*Over*, *under*, *above*, *below*: a bound for a number; no age, span of time or win."""
    length = quantity_length(context.after)
    prev = context.prev()
    if not length or (
        context.next() in ("a", "an", "another") and context.cue in ("above", "below")
    ):
        return False, "a place or a relation, not a number"
    if one_alone(context) or (context.next() == "half" and context.next(2) == "the"):
        return False, "a place or a relation, not a number"
    if "-" in context.next(2) and context.next() in ("a", "an"):
        return False, "a place or a relation, not a number"
    following = context.after[length] if length < len(context.after) else ""
    if prev in CLASSES["contest"]:
        return False, "a relation or a direction, not a bound for a number"
    if prev in CLASSES["age_group"] or (is_be(prev) and not is_word(following)):
        return False, "an age or a group"
    if context.cue == "over" and following in CLASSES["time_unit"] and not _bound(context):
        return False, "a span of time"
    return True, "gives a bound for the number, not the number"


def _bound(context):
    """Whether "over ten years" counts the years ("for well over", "... ago", "... old")."""
    return context.prev() in ("for", "well", "just", "little", "by", "in", "to", "of", "takes") or (
        not {"ago", "old", "later", "away", "earlier"}.isdisjoint(context.after[1:5])
    )


@test
def quantity_after(context):
    """A quantity follows: a number, "half", "a dozen", "a year", a part of something."""
    words = context.after
    if words and words[0] in ("the", "its", "their") and len(words) > 1 and is_number(words[1]):
        words = words[1:]
    if quantity_length(words):
        return True, "gives a bound for the number, not the number"
    if context.next() in ("once", "twice", "some", "several"):
        return True, "gives a bound for the quantity"
    return False, "no quantity follows"


@test
def up_to_number(context):
    """*Up to* before a number is a bound, unless something moves or counts up to it."""
    if not quantity_length(context.after):
        return False, "no quantity follows"
    if context.prev() in CLASSES["movement"]:
        return False, "a movement to a number or a place"
    return True, "gives a bound for the number, not the number"


@test
def number_before(context):
    """A number stands within the three words before ("a year or so", "107 or more")."""
    before = context.before[-3:]
    if context.prev() in CLASSES["measure"] and context.prev(2) in CLASSES["counted"]:
        return True, "leaves the number before it open"
    for index, word in enumerate(before):
        if not is_word(word) and word not in ("%", "$", "£", "€"):
            continue
        if is_number(word) or (
            word in ("a", "an")
            and before[index + 1 : index + 2]
            and index + 2 == len(before)
            and before[index + 1] in CLASSES["measure"]
        ):
            return True, "leaves the number before it open"
    return False, "no number stands before it"


@test
def estimated_number(context):
    """*Estimated* as an adjective rounds a number or a value."""
    prev, after = context.prev(), context.next()
    if quantity_length(context.after):
        return True, "rounds the number after it"
    if prev in CLASSES["determiner"] | CLASSES["possessive"] or prev.endswith("'s"):
        return True, "marks the value as a guess"
    if has_be_before(context) and after in ("at", "to", "that"):
        return True, "marks the value as a guess"
    if after in CLASSES["clause"] or after == "the":
        return True, "marks the value as a guess"
    return False, "the activity of estimating"


@test
def estimate_verb(context):
    """*Estimate* as a verb; the noun only names a figure."""
    prev, after = context.prev(), context.next()
    if "that" in context.after[:4]:
        return True, "a guess at a value"
    if in_passing(context):
        return True, "a guess at a value"
    if after.endswith("ly") and not is_word(context.next(2)):
        return False, "the activity of estimating"
    if prev in CLASSES["determiner"] | CLASSES["possessive"] | CLASSES["preposition"]:
        return False, "a noun: somebody's figure"
    if adjective_like(prev) or prev in CLASSES["figure"] or prev.endswith("'s"):
        return False, "a noun: somebody's figure"
    if context.cue == "estimates" and after in CLASSES["figure_verb"]:
        return False, "a noun: somebody's figure"
    if context.cue == "estimated" and has_be_before(context):
        if after in ("by", "using", "from", "with", "as", "on"):
            return False, "a measurement"
        return True, "a guess at a value"
    if after in CLASSES["preposition"] - {"at"} or after in CLASSES["finite"] or not is_word(after):
        return False, "a noun: somebody's figure"
    if context.cue in ("estimate", "estimates") and (not prev or prev in SENTENCE_END):
        return False, "a noun: somebody's figure"
    return True, "a guess at a value"


# --- vague quantity and frequency ----------------------------------------------------------------


@test
def vague_some(context):
    """*Some* leaves open how many, except in fixed phrases and for emphasis."""
    prev, after = context.prev(), context.next()
    if prev in ("quite", "then") or after in ("day", "time", "how", "sort", "kind", "more"):
        return False, "part of a fixed phrase"
    if after == "one" or quantity_length(context.after):
        return False, "not an open quantity"
    if not is_word(after) and after not in ("", ",", "(", "—", "–", "--", "’", "'", "‘"):
        return False, "nothing follows"
    return True, "leaves open how many or which"


@test
def vague_most(context):
    """*Most* before "of" or a plural noun is vague; before an adjective it is the superlative."""
    prev, after = context.prev(), context.next()
    if prev in CLASSES["possessive"] | CLASSES["article"] | {"at", "'s", "very", "second"}:
        return False, "the superlative"
    if prev.endswith("'s") or (is_number(prev) and prev[:1].isdigit()):
        return False, "the superlative"
    if after == "of":
        return (False, "a fixed phrase") if context.next(2) == "all" else (True, "most of a group")
    if plural_like(after):
        return True, "leaves open how many"
    if adjective_like(after) and after not in CLASSES["short_adjective"]:
        return False, "the superlative"
    if plural_like(context.next(2)) and context.next(2) not in ("was", "is"):
        return True, "leaves open how many"
    if (context.first or not is_word(prev)) and after in CLASSES["verb_after_vague"]:
        return True, "leaves open how many"
    return False, "the superlative"


@test
def vague_few(context):
    """Bare *few* before a noun; "the past few days" counts."""
    prev, after = context.prev(), context.next()
    if prev in CLASSES["counted"] or prev in CLASSES["possessive"] | {"the", "these", "those"}:
        return False, "counted or pointed at, not open"
    if not is_word(after):
        return False, "nothing follows"
    return True, "leaves open how many"


@test
def vague_many(context):
    """*Many* leaves open how many, unless it asks or compares."""
    prev, after = context.prev(), context.next()
    if prev in ("how", "as", "too", "that", "this", "twice", "so"):
        return False, "a question or a comparison"
    if after in ("as", "than", "thanks", "happy") or (
        not is_word(after) and after not in (",", "(")
    ):
        return False, "a question or a comparison"
    return True, "leaves open how many"


@test
def vague_certain(context):
    """*Certain* before a noun means "some"; after *be* it is a booster."""
    after = context.next()
    if plural_like(after) or plural_like(context.next(2)):
        if has_be_before(context, 1) or context.prev() in ("a", "make", "for"):
            return False, "sure (a booster) or one thing"
        return True, "leaves open which"
    return False, "sure, or one thing not named"


@test
def vague_hundreds(context):
    """Bare *hundreds*, *dozens*: vague, unless a number counts them."""
    if is_number(context.prev()) or context.prev() in CLASSES["determiner"] | {"in", "low", "high"}:
        return False, "counted, or a class of numbers"
    return True, "leaves open how many"


@test
def vague_often(context):
    """*Often*: a vague frequency, unless it asks or compares."""
    if context.prev() in ("how", "as", "so", "too", "that") or context.next() in ("as", "than"):
        return False, "a question or a comparison"
    return True, "leaves open how often"


@test
def much_of(context):
    """*Much of* a whole; "as much of" and "so much of" compare."""
    if context.prev() in ("as", "so", "too", "how", "not"):
        return False, "a comparison"
    return True, "leaves open how much"


@test
def tends(context):
    """*Tend to* before a verb; to tend somebody or to a garden is to care."""
    after = context.next()
    if after in CLASSES["determiner"] | CLASSES["possessive"] | CLASSES["pronoun"]:
        return False, "cares for something"
    return True, "often, not always"


@test
def widely(context):
    """*Widely believed*: by nobody named; else a matter of space."""
    if context.next() in CLASSES["held"]:
        return True, "leaves open by whom"
    return False, "a matter of space"


# --- adaptors ------------------------------------------------------------------------------------


@test
def nearly_word(context):
    """*Almost*, *nearly* before a word they weaken; "not nearly" is emphasis."""
    if context.prev() in ("not", "n't") or context.prev().endswith("n't"):
        return False, "emphasis"
    if quantity_length(context.after):
        return False, "a number follows"
    if not is_word(context.next()):
        return False, "nothing follows that it could weaken"
    return True, "weakens the word after it"


@test
def all_but(context):
    """*All but* before an adjective or participle is "almost"; before a noun "all except"."""
    if adjective_like(context.next()) or context.next() in ("gone", "over", "won", "lost", "dead"):
        return True, "nearly"
    return False, "all except"


@test
def before_gradable(context):
    """Before a gradable adjective or an adverb: "quite small", "fairly often"."""
    after = context.next()
    if after in CLASSES["certain"] and not (
        context.cue == "fairly" and after in ("sure", "certain", "confident")
    ):
        return False, "emphasis, not a hedge"
    if (adjective_like(after) and context.cue != "roughly") or after in CLASSES["level"]:
        return True, "makes the word after it fit less exactly"
    if after in ("a", "an") and adjective_like(context.next(2)):
        return True, "makes the word after it fit less exactly"
    return False, "no gradable word follows"


@test
def rather_adjective(context):
    """*Rather* before an adjective; "rather than" and "would rather" choose."""
    after, prev = context.next(), context.prev()
    if (
        after == "than"
        or prev in ("would", "'d", "or", "but", "had", "should")
        or prev.endswith("'d")
    ):
        return False, "a choice"
    comparative = after in ("more", "less", "fewer", "better", "worse")
    if comparative or adjective_like(after):
        return True, "makes the word after it fit less exactly"
    if after in ("a", "an") and adjective_like(context.next(2)):
        return True, "makes the word after it fit less exactly"
    return False, "a choice"


@test
def pretty(context):
    """*Pretty* before a gradable word; "a pretty house" is nice to look at."""
    prev, after = context.prev(), context.next()
    if after == "much" or adjective_like(after):
        return True, "makes the word after it fit less exactly"
    determined = prev in CLASSES["determiner"] | CLASSES["possessive"] | {"very", "so", "too"}
    if not determined and is_word(after) and after not in CLASSES["function"]:
        return True, "makes the word after it fit less exactly"
    return False, "nice to look at"


@test
def quite(context):
    """*Quite* before a gradable word; "quite right" and "quite sure" are emphasis."""
    after = context.next()
    if after in CLASSES["certain"]:
        return False, "emphasis, not a hedge"
    if after in ("a", "an") and adjective_like(context.next(2)):
        return True, "makes the word after it fit less exactly"
    if not is_word(after) or after in CLASSES["function"]:
        return False, "no gradable word follows"
    return True, "makes the word after it fit less exactly"


@test
def kind_of(context):
    """*Kind of* before an adjective or verb; after a determiner it names a type."""
    prev, after = context.prev(), context.next()
    if prev in CLASSES["determiner"] | CLASSES["possessive"] | CLASSES["type"]:
        return False, "a type"
    if after in CLASSES["person_or_thing"] or (adjective_like(prev) and not is_be(prev)):
        return False, "a type"
    return True, "makes the word after it fit less exactly"


@test
def virtually_all(context):
    """*Virtually*, *practically*: nearly, before a word it weakens; else a way of doing."""
    after = context.next()
    if after in CLASSES["total"] or adjective_like(after):
        return True, "nearly"
    return False, "a way of doing something"


@test
def a_bit(context):
    """*A bit* weakens a word; "quite a bit" is much."""
    if context.prev() in ("quite", "every"):
        return False, "much"
    return True, "makes the word beside it fit less exactly"


@test
def in_a_way(context):
    """*In a way* as an aside; "in a way that" is a manner."""
    if context.next() in ("that", "which", "to", "he", "she", "they", "i", "we", "it", "no"):
        return False, "a manner"
    return True, "makes the word fit less exactly"


# --- seeming and evidence ------------------------------------------------------------------------


@test
def appear_seem(context):
    """*Appear*: it seems so before "to", "that", an adjective; else it comes into view."""
    seeming, view = (True, "how it seems, not how it is"), (False, "comes into view")
    after, second = context.next(), context.next(2)
    if after == "as":
        return seeming if second in ("if", "though") else view
    if after == "to":
        return view if second in CLASSES["determiner"] | CLASSES["object"] else seeming
    if after in CLASSES["subject"] | {"that", "likely", "unlikely", "not"}:
        return seeming
    if "it" in context.before[-2:] and after not in CLASSES["preposition"] and is_word(after):
        return seeming
    if adjective_like(after) and not after.endswith(("ly", "ing")) and not plural_like(second):
        return seeming
    return view


@test
def looks_like(context):
    """*Look like*, *sound like* before a clause; before a noun it is a likeness."""
    prev, after = context.prev(), context.next()
    if after in CLASSES["subject"] - {"one", "people"} and after not in CLASSES["object"] - {"it"}:
        return True, "how it seems, not how it is"
    if prev == "it" and clause_within(context):
        return True, "how it seems, not how it is"
    return False, "a likeness"


@test
def suggests(context):
    """*Suggest*: evidence suggests (a hedge); a person suggests doing something (a proposal)."""
    prev, after = context.prev(), context.next()
    if participle_like(after):
        return False, "a proposal"
    if prev in CLASSES["article"] | {"his", "her", "their"} or after in ("donation", "retail"):
        return False, "a proposal"
    if after == "you" or (prev in ("i", "i'd", "would", "just") and after != "that"):
        return False, "a proposal"
    if "should" in context.after[:6] and not has_be_before(context):
        return False, "a proposal"
    if not is_word(after) and not (
        has_be_before(context) or prev in ("has", "have", "had") or "," in context.before[-5:]
    ):
        return False, "a proposal"
    return True, "points to something without saying it is so"


@test
def indicates(context):
    """*Indicate* with a clause or with evidence as its subject; else a sign or a gesture."""
    after, prev = context.next(), context.prev()
    if prev in ("as", "otherwise"):
        return False, "points at or shows something"
    if starts_clause(context) or clause_within(context, 4):
        return True, "points to something without saying it is so"
    if prev in CLASSES["evidence"] or (prev == "," and is_word(after)):
        return True, "points to something without saying it is so"
    return False, "points at or shows something"


@test
def points_to(context):
    """*Point to*: evidence points to a cause; a finger points to a door."""
    if context.prev_content() in CLASSES["evidence"] - CLASSES["clause"] - {"which", "it"}:
        return True, "points to something without saying it is so"
    return False, "points at or shows something"


@test
def proposes(context):
    """*Propose* with a clause is a hypothesis; a plan or a marriage is none."""
    after = context.next()
    if after == "that" and not {"should", "be"} & set(context.after[:8]):
        return True, "put forward, not proven"
    if context.cue == "proposed" and (
        (context.prev() == "been" and after in ("to", "as")) or after in CLASSES["model"]
    ):
        return True, "put forward, not proven"
    return False, "a plan or an offer"


@test
def apparent(context):
    """*Apparent* before a noun: seeming; "became apparent" means evident, "no apparent" visible."""
    prev, after = context.prev(), context.next()
    if prev in CLASSES["growing"] or has_be_before(context):
        return False, "evident"
    if after in CLASSES["measured"]:
        return False, "measured"
    if prev in ("no", "any", "without"):
        return False, "visible"
    if not is_word(after) or after in CLASSES["preposition"] | {"that"}:
        return False, "evident"
    return True, "how it seems, not how it is"


@test
def supposed(context):
    """*Supposed* before a noun; "supposed to" is a duty or a plan."""
    if context.next() == "to":
        return False, "a duty or a plan"
    return True, "believed by others, not by the writer"


@test
def possible(context):
    """*Possible*: open whether it is so; "as soon as possible" and "make it possible" are none."""
    prev, after = context.prev(), context.next()
    if prev in CLASSES["denied"] or (
        prev == "been" and {"not", "n't", "wouldn't", "never"} & set(context.before[-4:])
    ):
        return False, "denied"
    if has_be_before(context, 2) and "no" in context.before[:8]:
        return False, "denied"
    if prev in CLASSES["possible_frame"] or prev.endswith("est"):
        return False, "a limit: as far as it can be done"
    if context.prev(2) in ("best", "worst", "most"):
        return False, "a limit: as far as it can be done"
    made = {"make", "makes", "made", "making"} & set(context.before[-6:])
    if made and (not is_word(after) or after in CLASSES["preposition"] | {"the"}):
        return False, "can be done"
    if after in ("to", "only", "without", "through", "by", "via", "because"):
        return False, "can be done"
    if after == "for" and "to" in context.after[:7]:
        return False, "can be done"
    if prev in ("what's", "become", "became", "becomes", "becoming") and after != "that":
        return False, "can be done"
    return True, "open whether it is so"


@test
def potential(context):
    """*Potential* before a noun; the noun *potential* is an ability."""
    prev, after = context.prev(), context.next()
    if prev in ("membrane", "action", "resting", "evoked", "redox", "electric"):
        return False, "a voltage"
    if (
        not is_word(after)
        or after in CLASSES["preposition"] | CLASSES["conjunction"] | CLASSES["finite"]
    ):
        if after == "for" and prev in ("the", "a"):
            return True, "open whether it comes about"
        return False, "a noun: an ability"
    if after == "to":
        return False, "a noun: an ability"
    return True, "open whether it comes about"


@test
def likely(context):
    """*Likely*: open whether it is so; "likely voters" is a term of pollsters."""
    voters = {"voter", "voters", "electorate", "caucusgoers", "caucus-goers"}
    if voters & set(context.after[:3]) and not has_be_before(context):
        return False, "a term of pollsters"
    if context.next() == "as":
        return False, "a comparison"
    return True, "thought probable, not known"


@test
def unlikely(context):
    """*Unlikely* to happen; "an unlikely ally" is a surprising one."""
    if context.prev() in CLASSES["article"] | CLASSES["possessive"] or plural_like(context.next()):
        return False, "surprising"
    return True, "thought improbable, not known"


@test
def probable(context):
    """*Probable*: likely; "probable cause" is a term of law."""
    if context.next() == "cause" and context.prev() not in CLASSES["article"] | {"most"}:
        return False, "a term of law"
    return True, "thought likely, not known"


@test
def presumptive(context):
    """*Presumptive*: "the presumptive nominee" is a title in elections."""
    if {"nominee", "nominees", "heir"} & set(context.after[:4]):
        return False, "a title, no guess"
    return True, "held to be so for now"


@test
def chance_that(context):
    """*Possibility* of something is open; "new possibilities" are opportunities."""
    if context.next() in ("of", "that", "for") or context.next() in CLASSES["subject"]:
        return True, "open whether it is so"
    return False, "an opportunity"


@test
def chances_are(context):
    """*Chances are* it will rain; "his chances are slim" rates them."""
    if context.prev() in CLASSES["determiner"] | CLASSES["possessive"]:
        return False, "rates a chance"
    return True, "thought likely, not known"


@test
def unknown(context):
    """*Unknown* as a predicate; "an unknown author" only lacks fame or a name."""
    prev = context.prev()
    if prev in CLASSES["article"] | CLASSES["possessive"] | {"relatively", "virtually", "some"}:
        return False, "describes a person or thing, holds nothing back"
    return True, "says that it is not known"


@test
def not_known(context):
    """*Not known*, said of a fact; "not known for its food" is no doubt."""
    if context.next() in ("for", "as", "to"):
        return False, "known or not known to people, holds nothing back"
    return True, "says that it is not known"


@test
def open_question(context):
    """*Uncertainty*, *speculation* about something; bare, it is only a topic."""
    if context.next() in CLASSES["open_about"]:
        return True, "says that it is not known"
    if context.prev() in ("is", "was", "some", "be", "mere", "pure", "only", "just", "much"):
        return True, "says that it is not known"
    return False, "a topic, or a trade"


@test
def doubts(context):
    """*Doubt*: held back; "no doubt" strengthens."""
    prev, after = context.prev(), context.next()
    if prev in CLASSES["doubt_negation"]:
        return False, "no doubt: strengthens"
    if context.prev() not in CLASSES["determiner"] and clause_within(context):
        return True, "holds back belief"
    if after in CLASSES["doubted"] or (after == "," and "that" in context.after[:4]):
        return True, "holds back belief"
    if prev in ("in", "casts", "cast", "casting", "i", "we", "they", "raises", "raise", "raised"):
        return True, "holds back belief"
    return False, "no belief held back here"


# --- belief, fear and forecast -------------------------------------------------------------------


@test
def believes(context):
    """*Believe*: an opinion, unless trust in something or surprise."""
    prev, after = context.prev(), context.next()
    bare = not clause_within(context) and context.next(2) != "to"
    someone = after in ("it", "him", "them", "you") or (
        after == "her" and not context.next(2).isalpha()
    )
    if after in ("in", "me", "us") or (someone and bare):
        return False, "trust, or surprise"
    if "hard" in context.before[-3:] or prev in ("can't", "couldn't", "cannot", "barely", "hardly"):
        return False, "surprise"
    if context.before[-2:] == ["to", "be"]:
        return False, "whether it can be trusted"
    if context.cue == "believing" and after not in CLASSES["clause"] and not clause_within(context):
        return False, "trust"
    return True, "an opinion, not a fact"


@test
def thinks(context):
    """*Think*: an opinion before a clause; thinking of or about something is an activity."""
    prev, after = context.prev(), context.next()
    if prev in ("wrongly", "mistakenly", "falsely"):
        return False, "a mistake that is reported as one"
    if context.cue == "thought":
        noun = prev in CLASSES["determiner"] | CLASSES["possessive"] or adjective_like(prev)
        if noun and not (prev in ("the", "this") and after == "that"):
            return False, "a noun"
        if has_be_before(context):
            return True, "an opinion, not a fact"
    if after in CLASSES["thinking"]:
        return False, "an activity"
    if context.cue == "thinking" and after not in CLASSES["clause"]:
        return False, "an activity"
    if in_passing(context):
        return True, "an opinion, not a fact"
    if context.before[-2:-1] == ["what"] and not is_word(after):
        return False, "an opinion that is not told"
    if after == "?" or (not is_word(after) and prev not in CLASSES["subject"]):
        return False, "an activity"
    return True, "an opinion, not a fact"


@test
def feels(context):
    """*Feel*: an opinion before a clause; else a sensation."""
    after, prev = context.next(), context.prev()
    if prev in CLASSES["article"] | CLASSES["possessive"] or context.next(2) == "way":
        return False, "a sensation"
    if after == "that" and not little_left(context):
        return True, "an opinion, not a fact"
    if prev in ("widely", "generally"):
        return True, "an opinion, not a fact"
    if after in CLASSES["subject"] - {"one"} and (
        clause_within(context, 5) or context.next(2).endswith(("ed", "'s", "s")) or "'" in after
    ):
        return True, "an opinion, not a fact"
    if after in CLASSES["determiner"] and clause_within(context, 5):
        return True, "an opinion, not a fact"
    return False, "a sensation"


@test
def assumes(context):
    """*Assume*: taken as true without proof; "assume office" is to take over."""
    for word in context.after[:4]:
        if word in CLASSES["title_object"]:
            return False, "takes something over"
    return True, "taken to be so without proof"


@test
def assumption(context):
    """*Assumption* of something that is told; a technical assumption is a figure."""
    if context.next() in CLASSES["clause"] or context.prev() in ("the", "an", "this", "that"):
        return True, "taken to be so without proof"
    if not is_word(context.next()) and context.cue == "assumption":
        return True, "taken to be so without proof"
    return False, "a figure to reckon with"


@test
def supposes(context):
    """*Suppose*: an assumption; "supposed to" is a duty or a plan."""
    if context.cue == "supposed" and context.next() == "to":
        return False, "a duty or a plan"
    return True, "an assumption"


@test
def guesses(context):
    """*Guess* after a pronoun: an opinion; else a riddle or a noun."""
    prev, after = context.prev(), context.next()
    if prev in ("i", "we", "i'd", "i'm") and after not in ("what", "who"):
        return True, "an opinion, not a fact"
    return False, "the act of guessing"


@test
def imagines(context):
    """*Imagine* after "I": an opinion; else a picture in the mind."""
    if context.prev() in ("i", "we", "i'd") and starts_clause(context):
        return True, "an opinion, not a fact"
    return False, "a picture in the mind"


@test
def suspects(context):
    """*Suspect* as a verb; the noun is a person."""
    prev, after = context.prev(), context.next()
    if after == "that":
        return True, "thought likely, not known"
    if context.cue == "suspect":
        if prev in CLASSES["subject"] | {
            "to",
            "not",
            "police",
            "officials",
            "investigators",
            "also",
        }:
            return True, "thought likely, not known"
        if prev in ("some", "many", "experts", "authorities", "still", "widely", "would", "might"):
            return True, "thought likely, not known"
        if after in ("that", "he", "she", "they", "it", "we", "there") and plural_like(prev):
            return True, "thought likely, not known"
        return False, "a noun: a person suspected"
    if context.cue == "suspects":
        if (starts_clause(context) and prev in CLASSES["subject"]) or (
            after in CLASSES["subject"] | {"the"} and clause_within(context)
        ):
            return True, "thought likely, not known"
        return False, "a noun: persons suspected"
    return True, "thought likely, not known"


@test
def expects(context):
    """*Expect*: a forecast; a demand, a hope for a baby or "than expected" are none."""
    prev, after = context.prev(), context.next()
    if prev in ("than", "as") or (context.prev(2) in ("than", "as") and prev in ("is", "i", "had")):
        return False, "a comparison with a forecast"
    if prev in CLASSES["article"] or (prev == "be" and context.prev(2) == "to"):
        return False, "a known forecast"
    if context.next(2) in ("baby", "child", "twins", "son", "daughter"):
        return False, "a child to come"
    if context.cue != "expected" and after in CLASSES["demanded"]:
        return False, "a demand or a wish"
    if in_passing(context) and not {"than", "as"} & set(context.before[-5:]):
        return True, "a forecast, not a fact"
    if not is_word(after) and not has_be_before(context):
        return False, "no forecast follows"
    if after in ("of", "from", "more", "better", "nothing"):
        return False, "a demand or a wish"
    return True, "a forecast, not a fact"


@test
def predicts(context):
    """*Predict*, *anticipate*: a forecast with a clause or an infinitive."""
    prev, after = context.prev(), context.next()
    if prev in CLASSES["article"] | CLASSES["known_forecast"] | CLASSES["possessive"]:
        return False, "a known forecast"
    if "difficult" in context.before[-3:] or "hard" in context.before[-3:] or prev == "in":
        return False, "the art of forecasting"
    if in_passing(context):
        return True, "a forecast, not a fact"
    if not is_word(after) or after in CLASSES["object"] - {"it"}:
        return False, "no forecast follows"
    if context.cue.startswith("forecast") and after in CLASSES["preposition"] | CLASSES["finite"]:
        return False, "a noun: somebody's forecast"
    if context.cue.startswith("anticipat") and not (
        has_be_before(context)
        or starts_clause(context)
        or clause_within(context)
        or after in CLASSES["article"]
    ):
        return False, "no forecast follows"
    return True, "a forecast, not a fact"


@test
def considers(context):
    """*Consider*: a judgement ("is considered a risk"); weighing up a plan is none."""
    weighed, judged = (False, "weighs something up"), (True, "a judgement, not a fact")
    after = context.next()
    if after == "by" and has_be_before(context):
        return True, "a judgement of somebody not named"
    if after in CLASSES["preposition"] - {"as", "to"} or after in CLASSES["question_word"]:
        return weighed
    if not is_word(after) or (participle_like(after)):
        return weighed
    if after in ("significant", "statistically", "positive", "negative", "eligible"):
        return False, "a definition"
    if context.cue == "considered" and (has_be_before(context) or context.first):
        return judged
    if after == "to" and context.next(2) == "be" and context.cue != "considering":
        return judged
    if after.endswith(("self", "selves")):
        return judged
    if context.cue == "considered" and (after, context.next(2)) == ("one", "of"):
        return judged
    judges = not CLASSES["judge"].isdisjoint(context.before[-3:])
    if judges and context.cue in ("consider", "considered"):
        return judged
    return weighed


@test
def clause_after(context):
    """A clause follows: "fear that", "contemplated they will"."""
    after = context.next()
    if after == "that" and not little_left(context):
        return True, "what is thought or feared, not what is known"
    if context.cue.startswith(("concern", "worr")) and "should" in context.after[:5]:
        return False, "a demand"
    if after in CLASSES["subject"] and clause_within(context, 4) and context.next(2) != "have":
        return True, "what is thought or feared, not what is known"
    if context.cue in ("concern", "concerns", "fears", "worries") and context.prev() not in (
        CLASSES["subject"] | CLASSES["judge"]
    ):
        return False, "no clause follows"
    if clause_within(context):
        return True, "what is thought or feared, not what is known"
    return False, "no clause follows"


@test
def that_after(context):
    """The word "that" or a pronoun opens a clause at once."""
    after = context.next()
    if after == "that" or (after in CLASSES["subject"] and clause_within(context, 4)):
        return True, "what is thought, not what is known"
    return False, "no clause follows"


@test
def theory_that(context):
    """*Theory that*: a guess; "conspiracy theory" is a kind of story."""
    if context.prev() == "conspiracy":
        return False, "a kind of story"
    return that_after(context)


@test
def feared(context):
    """*Feared* after *be* or before a clause; "the most feared wolf" only frightens."""
    if context.prev() in ("most", "more", "much"):
        return False, "worry, no guess"
    if has_be_before(context):
        return True, "thought likely, not known"
    if starts_clause(context) or clause_within(context, 6):
        return True, "what is feared, not what is known"
    return False, "worry, no guess"


@test
def be_before(context):
    """A form of *be* stands before: "is rumoured", "are known to"."""
    if has_be_before(context):
        return True, "reported or believed by somebody not named"
    return False, "no form of be before it"


# --- other people's word for it ------------------------------------------------------------------


@test
def according_to_source(context):
    """*According to* a source; "according to plan" means in line with it."""
    after = context.after[:4]
    if after and after[0] in CLASSES["plan"]:
        return False, "in line with a plan or a rule"
    determined = after and after[0] in CLASSES["determiner"] | CLASSES["possessive"]
    if determined and after[1:2] and after[1] in CLASSES["plan"] - {"law"}:
        return False, "in line with a plan or a rule"
    return True, "leaves the claim with its source"


@test
def claims(context):
    """*Claim*: keeps distance from what is said; legal claims and "claimed the title" are none."""
    prev, after = context.prev(), context.next()
    took = False, "takes or demands something"
    if prev in CLASSES["legal_claim"] or after in CLASSES["claim_object"] | {
        "for",
        "against",
        "on",
    }:
        return took
    if context.cue != "claims" and CLASSES["claim_object"] & set(context.after[1:3]):
        return took
    if starts_clause(context) or clause_within(context) or not is_word(after):
        return True, "leaves the claim with its source"
    if after in CLASSES["preposition"] and "that" in context.after[1:8]:
        return True, "leaves the claim with its source"
    noun = prev in CLASSES["determiner"] | CLASSES["possessive"] | CLASSES["preposition"]
    if context.cue in ("claim", "claims") and (noun or adjective_like(prev) or prev.endswith("'s")):
        if after in ("to", "in") and prev not in ("these", "those", "such"):
            return False, "a demand or a right"
        return True, "leaves the claim with its source"
    if after == "to" or any(word.endswith("ed") for word in context.after[1:6]):
        return True, "leaves the claim with its source"
    return took


@test
def insists(context):
    """*Insist* before a clause keeps a distance; "insist on" is a demand."""
    if "should" in context.after[:9]:
        return False, "a demand"
    if starts_clause(context) or clause_within(context) or "that" in context.after[:6]:
        return True, "leaves the claim with its source"
    if not is_word(context.next()) and context.next() not in SENTENCE_END:
        return True, "leaves the claim with its source"
    return False, "a demand"


@test
def accused(context):
    """*Accused* of something; "the accused" is a person before a court."""
    person = context.cue == "accused" and context.prev() in ("the", "an")
    if person and context.next() != "of":
        return False, "a person before a court"
    return True, "leaves the charge with its source"


@test
def charge_that(context):
    """*Charge* with a clause is an accusation; else a fee, a duty or a case in court."""
    if context.next() == "that" or (
        context.next() in CLASSES["subject"] and clause_within(context)
    ):
        return True, "leaves the charge with its source"
    return False, "a fee, a duty or a case in court"


@test
def reported_to(context):
    """*Said to*, *reported to* after *be* and before a verb: hearsay."""
    after = context.next()
    if after in CLASSES["determiner"] | CLASSES["pronoun"] | {"police", "reporters", "authorities"}:
        return False, "told to somebody"
    if after in ("be", "have"):
        return True, "hearsay: who says so is not told"
    if has_be_before(context) and is_word(after) and not participle_like(after):
        return True, "hearsay: who says so is not told"
    return False, "plain reporting"


@test
def reports_say(context):
    """*Reports* with no source named; a report that somebody wrote is none."""
    prev = context.prev()
    if prev in CLASSES["article"] | CLASSES["possessive"] or prev.endswith("'s"):
        return False, "a report that is named"
    if context.raw_before and context.raw_before[-1][:1].isupper() and len(context.before) > 1:
        return False, "a report that is named"
    return True, "hearsay: who says so is not told"


@test
def reports_believed(context):
    """*If reports are to be believed*: somebody's word for it, and a doubt."""
    near = " ".join(context.after[:8])
    if context.prev() == "if" and "to be believed" in near:
        return True, "hearsay: who says so is not told"
    return False, "reports as such hold nothing back"


@test
def implicated(context):
    """*Implicated in*: said to have a part in it, after *be*."""
    if has_be_before(context) and context.next() in ("in", "as"):
        return True, "said to have a part in it, not shown"
    return False, "no form of be before it"


# --- boosters ------------------------------------------------------------------------------------


@test
def before_adjective(context):
    """A word to strengthen follows ("very small"); "the very day" and "speak highly" have none."""
    prev, after = context.prev(), context.next()
    if adjective_like(after) or after in ("much", "many", "few", "little", "well", "best", "worst"):
        return True, "strengthens the word after it"
    pointed = prev in CLASSES["determiner"] | CLASSES["possessive"] and prev not in ("a", "an")
    if context.cue == "very" and is_word(after) and not pointed:
        return True, "strengthens the word after it"
    return False, "no word follows that it could strengthen"


@test
def degree(context):
    """*Deeply*, *strongly* before a word of feeling or belief; else a manner."""
    after = context.next()
    if adjective_like(after) or after in CLASSES["stance"]:
        return True, "strengthens the word after it"
    return False, "a manner"


@test
def sure(context):
    """*Sure*, *certain* of somebody: a booster; "not sure" holds back, "make sure" is a task."""
    prev, after = context.prev(), context.next()
    if prev == "be" and any(
        word in ("not", "cannot") or word.endswith("n't") for word in context.before[-4:]
    ):
        return False, "not sure, or a task"
    if prev in CLASSES["unsure"]:
        return False, "not sure, or a task"
    if (has_be_before(context) or prev in ("quite", "pretty")) and after in CLASSES["clause"] | {
        "of",
        "about",
        "to",
        "the",
    }:
        return True, "strengthens the claim"
    named = context.raw_after and context.raw_after[0][:1].isupper()
    if named and has_be_before(context):
        return True, "strengthens the claim"
    return False, "an answer or a task"


@test
def clear(context):
    """*Clear* as a judgement: "it is clear that"; a clear sky is none."""
    prev, after = context.prev(), context.next()
    if prev in ("not", "n't", "isn't", "wasn't", "immediately", "becomes", "more"):
        return False, "not clear, or growing clearer"
    if after in CLASSES["clause"] or (has_be_before(context) and after in CLASSES["determiner"]):
        return True, "strengthens the claim"
    return False, "easy to see, no comment on the claim"


@test
def clearly(context):
    """*Clearly* as a comment; "speak clearly" is a manner."""
    if context.prev() in (
        "speak",
        "spoke",
        "see",
        "think",
        "write",
        "wrote",
        "state",
        "more",
        "as",
    ):
        return False, "a manner"
    if not is_word(context.next()) and not context.first:
        return False, "a manner"
    return True, "strengthens the claim"


@test
def truly(context):
    """*Truly* before a word; "yours truly" ends a letter."""
    if context.prev() == "yours":
        return False, "the end of a letter"
    return True, "strengthens the claim"


@test
def definite_really(context):
    """*Really*, *truly*: emphasis; a question "really?" is none."""
    if context.after[:1] == ["?"]:
        return False, "a question"
    return True, "strengthens the claim"


@test
def never(context):
    """*Never*, *always* allow no exception; "the parcel never came" reports one event."""
    prev, after = context.prev(), context.next()
    if prev in ("almost", "nearly", "not", "n't") or prev.endswith("n't"):
        return False, "leaves room for exceptions"
    past = after in CLASSES["past"] or (after.endswith("ed") and not has_be_before(context))
    perfect = prev in CLASSES["have"] or prev.endswith(("'ve", "'d"))
    if context.cue == "never" and past and not perfect:
        return False, "one thing that did not happen"
    if context.cue == "never" and after.endswith("ing") and has_be_before(context):
        return False, "one thing that will not happen"
    return True, "allows no exception"


@test
def exactly(context):
    """*Exactly* as a push: "exactly as it was"; "weigh it exactly" is a manner."""
    if context.next() in ("as", "the", "what", "like", "how", "where", "why", "that", "right"):
        return True, "strengthens the claim"
    return False, "a manner"
