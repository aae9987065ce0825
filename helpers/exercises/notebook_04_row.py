"""The check of Exercise 4.6: a row for a table of rules."""

import re

from ..core.wording import listed
from ..hedges import rules_of
from ..hedges.context import Context
from ..hedges.rules import Row, Rules
from .expect import expect, shown
from .made_up import luck_of
from .register import exercise

FRONTS = ("An", "The last", "Her", "One more", "This", "No")
THINGS = ("boats", "goats", "bakers", "clocks", "tunnels", "lamps")
AT = {"before": "before *about*", "after": "after *about*"}
OPERA = "It is an opera [about] 12 angry men."
ROW_PLACES = {
    "The opera lasts [about] 3 hours.": "*opera* further off",
    "They sang [about] 20 operas.": "*operas* after it",
    "The walk takes [about] 20 minutes.": "an *about* far from any opera",
} | {  # where an item that stands for many words may fit
    f"{front} [about] 20 miles.": f"an *about* after *{front.split()[-1]}*"
    for front in ("It is", "They moved the camera", "They ran for", "They have", "A walk of", "The")
}
IN_FRONT = {"an", "a", "the", "is", "it", "was", "in", "of", "for"}  # of any noun, or of any number
NO_REASON = ("", "a row of my own", "...")
UNTOLD = " (Your row gives no reason yet: it is the third thing between the brackets.)"
WORDS = {"name 'context'": "A row has no `context`: it says in words when it fits, as a text."}


@exercise("4.6", "Add a row", answer="my_rules", helped=WORDS)
def add_a_row(answer, article):
    if getattr(answer, "__module__", "") == "__main__":
        return "Not yet: no function is wanted. `.plus(…)` takes a text that says when a row fits."
    expect(answer, Rules, 'the rules with your row, `rules_of("about").plus(…)`')
    kit = rules_of("about")
    if answer.name != kit.name:
        return 'Not yet: these are the rules of another word. Begin with rules_of("about").'
    added = [row for row in answer.rows if row not in kit.rows]
    if not added:
        return (
            "Not yet: there is no row of yours in these rules. `.plus(…)` adds one. It leaves the "
            "rules before the dot as they are and gives new ones: store those as `my_rules`."
        )
    hedges, _ = answer(Context.of(OPERA))
    row = answer.decide(Context.of(OPERA))
    if row in added and type(row.hedges) is not bool:
        return f"Almost: {shown(row.hedges)} in your row is no `False`. Write that, without marks."
    if hedges and row in added:
        return f"Almost: your row fits, but says that it hedges. Write False: {OPERA}"
    if hedges and any(each.fits(Context.of(OPERA)) for each in added):
        return f"Almost: your row is asked after the row that decides. Leave `at=` out: {OPERA}"
    if hedges and any(re.search(r"[\"'“”‘’]opera", row.when) for row in added):
        return f"Almost: *opera* stands in the text of your row without marks of its own: {OPERA}"
    if hedges:
        return f"Almost: your row does not fit this place: {OPERA}{_why(added)}"
    for row in [row for row in kit.rows if row not in answer.rows]:
        when = row.when or "always"
        for place in map(Context.of, (row.example, "He was [about] to leave.")):
            if kit.without(when)(place)[0] is not kit(place)[0]:
                return f"Almost: without `{when}` the rules are wrong about: {place.text}"
    for word in sorted(_asked(added) & IN_FRONT):
        row = answer.decide(Context.of(f"They saw {word} [about] 20 minutes of it."))
        if row in added and not row.hedges:
            return (
                f"Almost: of the words after `before` one is enough, so your row says no after "
                f"*{word}* alone, too. Leave *{word}* out."
            )
    down = [each for each in ROW_PLACES if not answer(Context.of(each))[0]]
    if down:
        what = "every number" if down == [*ROW_PLACES] else ROW_PLACES[down[0]]
        return f"Almost: your row turns down {what}: {down[0]}{_why_wide(added, down[0])}"
    for sentence in _other_operas(luck_of(added)):
        if answer(Context.of(sentence))[0]:
            return (
                f"Almost: your row fits *opera about 12 angry men*, and not this one: {sentence} "
                "When *opera* is right before, nothing else matters."
            )
    return (
        "Correct: the row says no where *opera* is right before."
        + _left(answer)
        + _other_words(added, answer)
        + ("" if any(row.reason.strip(" .") not in NO_REASON for row in added) else UNTOLD)
    )


def _why_wide(added, sentence):
    """The item of a row that stands for many words, also for the one before the cue, or nothing."""
    place, whens = Context.of(sentence), " ".join(row.when for row in added)
    for item in re.findall(r"[*@][\w*]+|\w+\*", whens):
        if Row(f"before {item}", False, "").fits(place):
            return f" (`{item}` stands for many words, and here for *{place.prev()}*.)"
    return ""


def _left(rules):
    """What still passes, or nothing."""
    for noun in ("poem", "hymn", "quiz", "cartoon"):
        if rules(Context.of(f"It is a {noun} [about] 12 men."))[0]:
            return (
                f" Notice that *a {noun} about 12 men* still passes: a table of rules is never "
                "complete."
            )
    return ""


def _why(added):
    """What was seen of rows that do not fit, or nothing."""
    for when in (row.when for row in added):
        for part in when.split("&"):
            if Row(part, False, "").fits(Context.of(OPERA)):
                return f" (`&` wants all its conditions at once; `{part.strip()}` alone fits.)"
        for side, number in re.findall(r"(before|after) (\d+)(?!\d|-)", when):
            asks = f"`{side} {number}` asks for word {number} {AT[side]}"
            return f" (The {number} counts words: {asks}.)"
    return ""


def _other_operas(luck):
    """Other operas, with numbers and words that no row can have listed."""
    numbers = [*luck.sample(range(13, 900), 4), "three", "forty"]
    return [
        f"{front} opera [about] {number} {thing} came back."
        for front, number, thing in zip(FRONTS, numbers, luck.sample(THINGS, 6), strict=True)
    ]


def _asked(added):
    """The words that rows ask for by themselves."""
    asked = set(re.findall(r"(?<![@<*\w])[a-z]+(?![\w*])", " ".join(row.when for row in added)))
    return asked - {"before", "after", "cue", "not", "opera", "operas"}


def _other_words(added, rules):
    """What the rows cost that name other words besides *opera*, or nothing."""
    words, one = [], "Your"
    for word in sorted(_asked(added) | {"operators"}):
        row = rules.decide(Context.of(f"The {word} [about] 20 minutes away is closed."))
        if row in added and not row.hedges:
            words.append(f"*{word}*")
            if "opera" in row.when.split():
                one = "Of the words after `before` one is enough: your"
    return f" ({one} row says no after {listed(words)}, too.)" if words else ""
