"""The checks of notebook 07, Work on your own article."""

from functools import cache

from ..articles import Article
from ..findings import Corrections
from .expect import call, expect, expect_function, shown
from .register import exercise

TOY_TEXT = (
    "“The Maybe will sail on Monday, touch wood,” said Ana Bell. Her sister nodded. "
    "“It may be full.”"
)
SMALL = {"the", "of", "and", "to"}


@cache
def _toy():
    return Article.from_text(TOY_TEXT, name="toy")


def _same(answer, right):
    return abs(answer - right) < 0.001


@exercise(
    "7.1",
    "Tell English by its small words",
    wrong=lambda article: [
        (0.5, "the function itself"),
        (lambda words, small: None, "None"),
        (lambda words, small: sum(word in small for word in words), "how many"),
        (lambda words, small: 100 * _share(words, small), "percent"),
        (lambda words, small: 0.4, "other words"),
        (lambda words, small: 0.2, "capital"),
        (lambda words, small: len(set(words) & small) / len(words), "every time"),
        (lambda words, small: sum(w.lower() in small for w in words) / len(words), "no words"),
        (
            lambda words, small: sum(w.lower() in small for w in set(words)) / len(words),
            "only once",
        ),
        (lambda words, small: 1 - _share(words, small), "the other words"),
    ],
    right=lambda article: [_share],
)
def share_of_small_words(answer, article):
    expect_function(answer, "a list of words and a set of small words")
    words = ["The", "tide", "and", "the", "wind", "turn", "to", "sea", "at", "dawn"]
    result = call(answer, list(words), set(SMALL))
    expect(result, (int, float), "one number between 0 and 1")
    if result in (3, 4):
        return "Almost: that is how many small words there are. Divide by the number of words."
    if _same(result, 40):
        return "Almost: that is 40 percent. Leave it as a share: 0.4."
    if _same(result, 0.6):
        return "Almost: that is the share of the other words."
    if _same(result, 0.3):
        return (
            "Almost: `The` with a capital, or the second `the`, was not counted. Compare "
            "`word.lower()`, and count a word every time that it comes."
        )
    if _same(result, 0.2):
        return "Almost: neither `The` with a capital nor the second `the` was counted."
    if not _same(result, 0.4):
        return f"Not yet: 4 of these 10 words are small ones; your function gives {shown(result)}."
    other = call(answer, ["and", "ice", "and", "men"], set(SMALL))
    if type(other) in (int, float) and _same(other, 0.25):
        return "Almost: count a word every time that it comes; a set keeps it only once."
    if type(other) not in (int, float) or not _same(other, 0.5):
        return "Almost: it is right for these words, but not for other words. Use the list given."
    try:
        nothing = answer([], set(SMALL))
    except ZeroDivisionError:
        return "Almost: a text with no words makes it divide by 0. Return 0 for an empty list."
    except Exception as error:
        return f"Almost: with an empty list of words it stops with {type(error).__name__}."
    if nothing != 0:
        return f"Almost: an empty list has no small words, so its share is 0, not {shown(nothing)}."
    return "Correct: this is how the kit tells English. Which text would it take for no language?"


def _share(words, small):
    return sum(word.lower() in small for word in words) / len(words) if words else 0


def _corrected(*acts):
    mine = Corrections(_toy())
    for act in acts:
        act(mine)
    return mine


def _drop(mine):
    mine.drop(next(each for each in mine.hedges if each.of(TOY_TEXT) == "Maybe"))


def _add(mine, words="touch wood", category="plausibility"):
    mine.add_hedge(words, category)


def _second(mine):
    return next(each for each in mine.quotations if each.of(TOY_TEXT) == "“It may be full.”")


def _sister(mine):
    mine.change(_second(mine), speaker="Her sister")


def _expect_corrections(answer):
    """The corrected hedges and quotations of the toy, by their words."""
    if issubclass(type(answer), type(Corrections)):
        return "Not yet: that is the kind of thing, not one of them. Write `Corrections(toy)`."
    expect(answer, Corrections, "the Corrections of the toy")
    if answer.article.text != TOY_TEXT:
        return "Not yet: these are corrections to another article. Begin with `Corrections(toy)`."
    if not answer.edits:
        return "Not yet: nothing is corrected yet."
    return None


@exercise(
    "7.2",
    "Drop a name that is no hedge",
    level="starter",
    wrong=lambda article: [
        (None, "the Corrections"),
        (_corrected(), "nothing is corrected"),
        (Corrections, "the kind of thing"),
        (Corrections(Article.from_text("It may.")), "another article"),
        (_corrected(lambda m: [m.drop(each) for each in m.hedges]), "every hedge"),
        (_corrected(lambda m: m.drop(m.hedges[-1])), "real hedge"),
        (_corrected(_add), "is still marked"),
    ],
    right=lambda article: [_corrected(_add, _drop)],
)
def drop_a_name(answer, article):
    if problem := _expect_corrections(answer):
        return problem
    hedges = [each.of(TOY_TEXT) for each in answer.hedges]
    if not hedges:
        return "Almost: you dropped every hedge. Only `Maybe` is none: it is the ferry's name."
    if "may" not in hedges:
        return "Not yet: you dropped `may`, which is a real hedge. `undo()` takes it back."
    if "Maybe" in hedges:
        return "Not yet: the ferry's name `Maybe` is still marked as a hedge."
    return (
        "Correct: the name is gone, and the original finding is kept in `originals` all the same."
    )


@exercise(
    "7.3",
    "Add what was missed",
    level="standard",
    wrong=lambda article: [
        ("touch wood", "the Corrections"),
        (_corrected(_drop), "is not marked yet"),
        (_corrected(lambda m: _add(m, "wood")), "whole phrase"),
        (_corrected(lambda m: _add(m, "touch")), "first half"),
        (_corrected(lambda m: _add(m, category="vague")), "how sure"),
        (_corrected(lambda m: m.add_booster("touch wood")), "booster"),
    ],
    right=lambda article: [_corrected(_drop, _add), _corrected(lambda m: _add(m, " touch wood "))],
)
def add_what_was_missed(answer, article):
    if problem := _expect_corrections(answer):
        return problem
    found = {each.of(TOY_TEXT): each.category for each in answer.hedges}
    if "touch wood" in [each.of(TOY_TEXT) for each in answer.boosters]:
        return "Almost: you added it as a booster. Ana is less sure for it, not more."
    if "touch wood" in found:
        if found["touch wood"] != "plausibility":
            return (
                f"Almost: you called it {found['touch wood']}. Ana says how sure she is, so it is "
                "plausibility."
            )
        return "Correct: no table of cues will ever hold every phrase. That is what hands are for."
    if "touch" in found:
        return "Almost: you marked only the first half. Give the words `touch wood`."
    if "wood" in found:
        return "Almost: mark the whole phrase, `touch wood`."
    return "Not yet: `touch wood` is not marked yet. Use `add_hedge`."


@exercise(
    "7.4",
    "Give the words to the right speaker",
    level="stretch",
    wrong=lambda article: [
        ("Her sister", "the Corrections"),
        (_corrected(_add), "still Ana Bell"),
        (_corrected(lambda m: m.change(_second(m), speaker=None)), "nobody"),
        (_corrected(lambda m: m.change(_second(m), speaker="sister")), "whole mention"),
        (_corrected(lambda m: m.drop(_second(m))), "dropped the quotation"),
        (_corrected(lambda m: m.change(m.quotations[0], speaker="Her sister")), "the other way"),
    ],
    right=lambda article: [_corrected(_drop, _sister)],
)
def give_to_the_right_speaker(answer, article):
    if problem := _expect_corrections(answer):
        return problem
    who = {each.of(TOY_TEXT): each.speaker for each in answer.quotations}
    named = [each and each.of(TOY_TEXT) for each in who.values()]
    if len(named) < 2:
        return "Not yet: you dropped the quotation. It is one; only its speaker is wrong."
    first, second = named[0], named[-1]
    if first != "Ana Bell":
        return "Almost: it is the other way round. Ana Bell said the first, her sister the second."
    if second == "Her sister":
        found = answer.found
        may = next((each for each in found.hedges if each.of(TOY_TEXT) == "may"), None)
        voice = found.voice_of(may) if may else "nobody"
        return (
            f"Correct: and the hedge `may` now belongs to {voice}. Notice that one wrong speaker "
            "would have given one person's doubt to another."
        )
    if second == "sister":
        return "Almost: give the whole mention, `Her sister`, as the guideline asks."
    if second is None:
        return "Not yet: now nobody says it. Give the words by which the text names the speaker."
    return f"Not yet: the second quotation is still {second}'s. Use `change` with `speaker=`."
