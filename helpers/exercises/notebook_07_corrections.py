"""The checks of Exercises 7.2 to 7.4: corrections of a toy, and of nothing else in it."""

import sys
from functools import cache

from ..articles import Article
from ..findings import Corrections
from .cells import WATCH
from .expect import Step, expect, shown
from .register import exercise

TOY_TEXT = (
    "“The Maybe will sail on Monday, touch wood,” said Ana Bell. Her sister nodded. "
    "“It may be full.”"
)


@cache
def toy():
    return Article.from_text(TOY_TEXT, name="toy")


def _corrections(answer, name, act):
    """The Corrections of the toy, or a step that says what stands there instead."""
    two = f"Write two lines: `{name} = Corrections(toy)`, and one that begins with `{name}.{act}(`."
    if issubclass(type(answer), type(Corrections)):
        raise Step("Not yet: that is the kind of thing, not one of them. Write `Corrections(toy)`.")
    if answer is None:
        raise Step(
            f"Not yet: your answer is None. A method such as `{act}` changes the Corrections and "
            f"gives nothing back. {two}"
        )
    if type(answer).__name__ == "Edit":
        raise Step(f"Not yet: your answer is what a method such as `undo` gave back. {two}")
    expect(answer, Corrections, "the Corrections of the toy")
    memory = vars(sys.modules["__main__"])
    if answer is memory.get("mine") and answer.article.text != TOY_TEXT:
        raise Step(
            "Not yet: these are the corrections of your own article, and what you change in them "
            "is changed there. `mine.undo()` takes its last correction back. For the toy begin "
            f"with `{name} = Corrections(toy)`."
        )
    if answer.article.text != TOY_TEXT:
        raise Step(
            "Not yet: these are corrections to another article. Begin with `Corrections(toy)`."
        )
    about = (each.source for each in reversed(WATCH.before()) if name in each.source)
    if not answer.edits and f"{name}.undo(" in next(about, ""):
        raise Step(
            "Not yet: nothing is corrected, for `undo()` took the last correction back. Run "
            "the cell of your answer again, without that line."
        )
    if not answer.edits:
        raise Step(
            "Not yet: nothing is corrected yet. A second line is needed, which begins with the "
            f"name of your answer and `.{act}(`. (A list such as `.hedges` is a "
            "copy: what you do to it changes nothing.)"
        )


def _besides(answer, name):
    """What was corrected that none of the three exercises wants, or None."""
    quotations, found = answer.quotations, Corrections(toy()).quotations
    who = [each.speaker and each.speaker.of(TOY_TEXT) for each in quotations]
    hedges = {each.of(TOY_TEXT): each.category for each in answer.hedges}
    more = [each.of(TOY_TEXT) for each in answer.boosters]
    more += [words for words in hedges if words not in ("Maybe", "may", "touch wood")]
    if len(quotations) < len(found):
        what = "a quotation is gone"
    elif len(quotations) > len(found):
        what = "a quotation was added, and none was missed"
    elif any(each.kind != "direct" for each in quotations):
        return (
            "the kind of a quotation was changed, too: words between marks are direct. Leave "
            "`kind=` out and run the cell again"
        )
    elif who[0] != "Ana Bell" or who[1] not in ("Ana Bell", "Her sister"):
        what = "a quotation has a wrong speaker now"
    elif "may" not in hedges:
        what = "you dropped `may`, which is a real hedge"
    elif more:
        what = f"{shown(more[0])} is marked, too, and only `touch wood` was missed"
    elif wrong := [words for words in hedges if hedges[words] != "plausibility"]:
        what = f"`{wrong[0]}` has another category now, {hedges[wrong[0]]}"
    else:
        return None
    return (
        f"{what}. Let the cell begin with `{name} = Corrections(toy)`, leave out the line that "
        "does this, and run it again"
    )


NAMES = {
    "name 'toy'": "`toy` is set by a cell above that was not run. Run that cell first. As a name "
    "it has no quotation marks.",
    "object has no attribute 'text'": "It is a place in the toy: `.of(toy.text)` after it is the "
    "words there.",
    "name 'speaker'": 'A named argument has one `=` after its name: `speaker="…"`.',
    "name 'finding'": (
        "`finding` stands for whatever you want to change: one thing out of a list of findings."
    ),
    "name 'practice'": "`practice` stands in the example only. Write your own name before the dot.",
    "name 'Corrections'": "The first cell of the notebook fetches `Corrections`. Run it first.",
}


@exercise(
    "7.2", "Drop a name that is no hedge", answer="toy_corrections", level="starter", helped=NAMES
)
def drop_a_name(answer, article):
    _corrections(answer, "toy_corrections", "drop")
    hedges = [each.of(TOY_TEXT) for each in answer.hedges]
    if not hedges:
        return "Almost: you dropped every hedge. Only `Maybe` is none: it is the ferry's name."
    wrong = _besides(answer, "toy_corrections")
    if "Maybe" in hedges and (wrong is None or "`Maybe`" in wrong):
        return "Not yet: the ferry's name `Maybe` is still marked as a hedge."
    if wrong:
        return f"Not yet: {wrong}."
    return (
        "Correct: the name is gone. What was found first is kept all the same, in "
        "`toy_corrections.originals`."
    )


@exercise("7.3", "Add what was missed", answer="with_touch_wood", level="standard", helped=NAMES)
def add_what_was_missed(answer, article):
    _corrections(answer, "with_touch_wood", "add_hedge")
    wanted = TOY_TEXT.index("touch wood"), TOY_TEXT.index("touch wood") + len("touch wood")
    if any(wanted == (each.start, each.end) for each in answer.boosters):
        return "Almost: you added it as a booster. Ana is less sure for it, not more."
    near = [each for each in answer.hedges if each.start < wanted[1] and wanted[0] < each.end]
    if not near:
        return "Not yet: the words `touch wood` are not marked yet."
    exact = [each for each in near if (each.start, each.end) == wanted]
    if not exact:
        marked = near[0].of(TOY_TEXT)
        short = near[0].start >= wanted[0] and near[0].end <= wanted[1]
        return (
            f"Almost: you marked {shown(marked)}, which is too {'short' if short else 'long'}. "
            "Mark the two words of the phrase, `touch wood`."
        )
    if exact[0].category != "plausibility":
        return (
            f"Almost: you called it {exact[0].category}. Ana says how sure she is, so it is "
            "plausibility."
        )
    if wrong := _besides(answer, "with_touch_wood"):
        return f"Almost: `touch wood` is marked, but {wrong}."
    more = ""
    if answer is vars(sys.modules["__main__"]).get("toy_corrections") and len(answer.edits) > 1:
        more = (
            " (These are the Corrections of Exercise 7.2, and hold what you did there, too. "
            "`Corrections(toy)` makes new ones.)"
        )
    return (
        "Correct: no table of cues will ever hold every phrase. That is what hands are for." + more
    )


@exercise(
    "7.4",
    "Give the words to the right speaker",
    answer="right_speaker",
    level="stretch",
    helped=NAMES,
)
def give_to_the_right_speaker(answer, article):
    _corrections(answer, "right_speaker", "change")
    who = {each.of(TOY_TEXT): each.speaker for each in answer.quotations}
    named = [each and each.of(TOY_TEXT) for each in who.values()]
    if len(named) < 2:
        return "Not yet: you dropped a quotation. Both are quotations; only one speaker is wrong."
    first, second = named[0], named[-1]
    if first == "Her sister" and second == "Ana Bell":
        return "Almost: it is the other way round. Ana Bell said the first, her sister the second."
    if first != "Ana Bell":
        return f"Almost: the first quotation is Ana Bell's, not {_whose(first)}."
    if second == "Her sister":
        if wrong := _besides(answer, "right_speaker"):
            return f"Almost: the speaker is right, but {wrong}."
        found = answer.found
        may = next((each for each in found.hedges if each.of(TOY_TEXT) == "may"), None)
        voice = found.voice_of(may) if may else "nobody"
        return (
            f"Correct: and the hedge `may` now belongs to {voice}. Notice that one wrong speaker "
            "would have given one person's doubt to another."
        )
    if second is None:
        return "Not yet: now nobody says it. Give the words by which the text names the speaker."
    if second == "Ana Bell":
        return (
            "Not yet: the second quotation still belongs to Ana Bell. The line wants the finding "
            'and the new speaker: `change(…, speaker="…")`.'
        )
    return (
        f"Almost: you gave it to {shown(second)}. Give the whole mention and no more, `Her "
        "sister`, as the guideline asks."
    )


def _whose(speaker):
    return "nobody's" if speaker is None else shown(speaker)
