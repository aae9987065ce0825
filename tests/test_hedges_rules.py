"""The rules of hedges: each row has a sentence that needs it, each slip in the table is named."""

import re

import pytest

from helpers.core.tables import TableError
from helpers.hedges import TESTS, Context, explain, find_hedges, rules_of
from helpers.hedges.rules import Row, read_rules

ROWS = [
    pytest.param(rules, number, id=f"{rules.name}:{number}")
    for rules in TESTS.values()
    for number in range(1, len(rules.rows) + 1)
]


@pytest.mark.parametrize(("rules", "number"), ROWS)
def test_a_row_decides_its_sentence_and_without_it_the_sentence_is_decided_otherwise(rules, number):
    row = rules.rows[number - 1]
    context = Context.of(row.example)
    assert rules.decide(context) is row
    assert rules.without(number)(context) != (row.hedges, row.reason)


def test_the_table_read_once_more_decides_alike():
    """What is read at the start of the program is read again here, where a mistake is noticed."""
    for name, rules in read_rules().items():
        for number, row in enumerate(rules.rows, 1):
            context = Context.of(row.example)
            assert rules.decide(context) is row, (name, number)
            assert rules.without(number)(context) != (row.hedges, row.reason), (name, number)


def holds(when, marked):
    """Whether a condition holds for the cue in brackets."""
    return Row(when, True, "").fits(Context.of(marked))


def test_a_place_is_a_word_or_any_of_several():
    assert holds("before we", "Now we [may] go.")
    assert not holds("before now", "Now we [may] go.")
    assert holds("before 2 now", "Now we [may] go.")
    assert holds("before 1-2 now", "Now we [may] go.")
    assert not holds("after 2-3 go", "Now we [may] go.")
    assert holds("after 2 .", "Now we [may] go.")


def test_a_place_ends_with_the_sentence():
    assert holds("after 3 <nothing>", "Now we [may] go. Now.")
    assert not holds("after 1-9 now", "We [may] go. Now.")
    assert not holds("before 1-9 now", "Now. We [may] go.")


def test_words_may_be_written_with_an_ending_a_class_or_a_kind():
    assert holds("after *ing", "They [like] swimming.")
    assert not holds("after *ing", "They [like] swimmers.")
    assert holds("after @month", "They met [about] May.")
    assert holds("after <number>", "They met [about] 9:30.")
    assert holds("before <be>", "They are now [certain] of it.")
    assert holds("after <mark>", "They are [certain]")


def test_conditions_are_joined_and_turned_round():
    assert holds("before we & not after go", "We [may] stay.")
    assert not holds("before we & not after go", "We [may] go.")
    assert not holds("not after go stay", "We [may] stay.")
    assert holds("", "We [may] go.")


def test_words_are_compared_whole_and_not_by_their_letters():
    assert find_hedges("The Jewish museum could open late.")
    assert not find_hedges("I wish it could.")


def test_what_is_near_is_looked_at_and_not_how_the_sentence_began():
    far = "There was no soup in the inn by the old mill, and rain is [possible] at night."
    assert TESTS["possible"](Context.of(far))[0]
    assert not TESTS["possible"](Context.of("By then no repair was [possible]."))[0]


GOOD = "tends\t\tyes\toften, not always\tFerries [tend to] be late."
SLIPS = {
    "tends\tbefor we\tyes\tx\tWe [tend to].": '"befor we" is no condition. It begins with "before"',
    "tends\tbefore\tyes\tx\tWe [tend to].": '"before" names no word',
    "tends\tafter 2\tyes\tx\tWe [tend to].": '"after 2" names no word. A number there counts words',
    "tends\tafter the, a\tyes\tx\tWe [tend to].": '"the," holds the mark ","',
    "tends\tbefore @moth\tyes\tx\tWe [tend to].": "There is no class @moth in word_classes.tsv",
    "tends\tafter <be>\tyes\tx\tWe [tend to].": "There is no kind <be> after a cue. There are",
    "tends\tafter We\tyes\tx\tWe [tend to].": '"We" has a capital: words are compared in small',
    "tends\tbefore we\tmaybe\tx\tWe [tend to].": "hedges holds 'maybe', but it allows only no, yes",
    "tends\tbefore we\tyes\tx\tWe tend to.": "example holds 'We tend to.', but it needs a sentence",
    "tends before we yes": "1 cells, but the header names 5",
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_in_the_rules_is_named_with_its_line_and_what_is_allowed(slip, tmp_path):
    path = tmp_path / "contexts.tsv"
    header = "test\twhen\thedges\treason\texample"
    path.write_text(f"{header}\n{slip}\n{GOOD}\n", encoding="utf-8")
    with pytest.raises(TableError, match="contexts.tsv, line 2: .*" + re.escape(SLIPS[slip])):
        read_rules(path)


def test_a_row_that_always_decides_is_the_last_one(tmp_path):
    path = tmp_path / "contexts.tsv"
    header = "test\twhen\thedges\treason\texample"
    path.write_text(f"{header}\n{GOOD}\n{GOOD}\n", encoding="utf-8")
    with pytest.raises(TableError, match="line 3: the row above it in tends has no condition"):
        read_rules(path)
    path.write_text(f"{header}\n{GOOD.replace(chr(9) * 2, chr(9) + 'after a' + chr(9))}\n")
    with pytest.raises(TableError, match="tends has no last row without a condition"):
        read_rules(path)


# --- rules to play with ---------------------------------------------------------------------------


def test_rules_are_found_by_any_form_of_a_cue():
    assert rules_of("Often") is TESTS["vague_often"]
    assert rules_of("suggested") is TESTS["suggests"]
    assert rules_of("vague_some") is TESTS["vague_some"]
    with pytest.raises(ValueError, match="no rules for 'seem'"):
        rules_of("seem")


def test_a_row_can_be_switched_off_and_the_table_stays_as_it_is():
    text = "How often is it late?"
    assert not find_hedges(text)
    assert find_hedges(text, rules=rules_of("often").without(1))
    assert not find_hedges(text)


def test_a_row_can_be_added():
    mine = rules_of("often").plus("after enough", False, "enough is enough")
    text = "It is late often enough."
    assert find_hedges(text)
    assert not find_hedges(text, rules=[mine])
    assert find_hedges(text, rules=mine).rejected[0].reason == "often: enough is enough"


def test_a_kind_that_does_not_exist_on_a_side_is_answered_with_those_that_do():
    with pytest.raises(TableError, match=r"There are: .*\bclause\b") as caught:
        rules_of("often").plus("after <be>", False)
    assert "purpose" not in str(caught.value), "that kind is one of the words before a cue"


def test_a_row_is_put_where_one_says_and_the_others_keep_their_order():
    rows = rules_of("often").rows
    for at in range(1, len(rows) + 2):
        more = rules_of("often").plus("after enough", False, at=at).rows
        assert more[at - 1].when == "after enough" and more[: at - 1] + more[at:] == rows


def test_rules_show_themselves_as_a_table():
    first, *_, last = rules_of("often")
    assert first | {"when": ""} == {
        "row": 1,
        "when": "",
        "hedges": "no",
        "reason": "a question or a comparison",
    }
    assert first["when"].startswith("before ")
    assert (last["when"], last["hedges"]) == ("always", "yes")


def test_a_neighbour_is_asked_for_by_its_distance_and_beyond_the_sentence_there_is_none():
    context = Context.of("It rained. She [may] go.")
    assert [context.prev(far) for far in (1, 2, 3)] == ["she", ".", ""]
    assert [context.next(far) for far in (1, 2, 3)] == ["go", ".", ""]


def test_a_context_shows_its_cue_in_square_brackets_and_no_other_paragraph():
    assert str(Context.of("She bought [about] a dozen.")) == "“She bought [about] a dozen.”"
    text = "It rained.\n\nShe may go.\n\nIt was late."
    assert repr(Context(text, 16, 19, 12, 23)) == "“She [may] go.”"


def test_a_number_beyond_the_rows_is_named():
    with pytest.raises(ValueError, match=r"The rules vague_often have no row 9\. .* 1 to 2"):
        rules_of("often").without(9)
    with pytest.raises(TableError, match=r"is no condition.*one of them, and words follow"):
        rules_of("often").plus("the word before", False)


def test_explain_shows_the_row_that_decided_and_where_it_is():
    text = "How often is it late? It is often late."
    found = find_hedges(text)
    line = rules_of("often").rows[0].line
    refused = explain(found.rejected[0], text)
    assert f"a question or a comparison (contexts.tsv, line {line}: before how as so too" in refused
    assert "no other row fits" in explain(found[0], text)


def test_explain_shows_no_row_where_none_decided():
    assert "contexts.tsv" not in explain(find_hedges("Perhaps.")[0], "Perhaps.")
    mine = rules_of("often").plus("after enough", False, "enough is enough")
    text = "It is late often enough."
    refused = find_hedges(text, rules=mine).rejected[0]
    assert explain(refused, text).endswith("Why: enough is enough.")
