"""Where English can be cut into sentences and words, and where it must not be."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nltk.tokenize.punkt import PunktSentenceTokenizer

from helpers import (
    Article,
    concordance,
    count_words,
    sentences,
    tokenisers,
    word_frequencies,
    words,
)
from helpers.tokens.sentences import LONGEST_PIECE, function_words
from helpers.tokens.sentences import _punkt as punkt
from helpers.tokens.words import WordTokenizer, is_word


def cut(text):
    return [span.of(text) for span in sentences(text)]


def tokens(text):
    return [span.of(text) for span in words(text)]


# ---------------------------------------------------------------- sentences

ONE_SENTENCE = [
    "Mr. Hale met Sen. Ann Lee and Gov. Bo Lund of Oslo.",
    "J. K. Rowling and George W. Bush were there.",
    "The U.S. military and the U.S.-Japan alliance are old.",
    "Prices rose 2.5 percent to $5.3 billion on Oct. 5 in St. Louis.",
    "They met at 5 p.m. Monday in Washington, D.C., near the river.",
    "“Is it safe?” Ms. Hale asked.",
    "“Is it safe?” she asked.",
    "“Stop!” the Danish defense minister said.",
    '"Is it safe?" Hale asked the crowd.',
    "“Really?”, he asked.",
    "“We want peace … and we will wait.”",
    "She paused ... then went on.",
    "No. 5 won the race.",
    "Gen. He Weidong and Mr. So left.",
    "Yahoo! said it would wait.",
    "“Where is he?” – she wanted to know.",
]
SEVERAL_SENTENCES = [
    ["He left the U.S.", "The talks go on."],
    ["It was Apple Inc.", "The firm fell."],
    ["They met at 5 p.m.", "He said no."],
    ["“It is done.”", "Then he left."],
    ["“It is done.”", "Hale said so on Monday."],
    ['"It is done."', "Then he left."],
    ["They spoke in the U.S.", "“We can wait,” she said."],
    ["“We do that in the U.S.”", "The minister left."],
    ["He took vitamin C.", "The study ended."],
    ["He said no.", "They left."],
    ["Was it him?", "No!", "It was Bo."],
    ["(He left early.)", "She stayed."],
    ["It fell.", "iPhone sales rose."],
    ["She went on…", "The room was quiet."],
    ["It fell [in May].", "[The firm] is sorry."],
]


@pytest.mark.parametrize("sentence", ONE_SENTENCE)
def test_this_is_one_sentence(sentence):
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize("several", SEVERAL_SENTENCES, ids=lambda several: several[0])
def test_a_sentence_ends_here(several):
    assert cut(" ".join(several)) == several


@given(st.text(alphabet="aAbu. ?!”\"'(3\n—", max_size=20))
@settings(max_examples=300, deadline=None)
def test_what_is_decided_at_once_is_what_punkt_decides(text):
    quick = punkt(frozenset(["a", "u.b"]))
    slow = PunktSentenceTokenizer(quick._params)
    assert [*quick.span_tokenize(text)] == [*slow.span_tokenize(text)]


def test_without_abbreviations_a_title_ends_a_sentence():
    text = "Mr. Hale left."
    assert [s.of(text) for s in sentences(text, abbreviations=[])] == ["Mr.", "Hale left."]


def test_no_sentence_runs_over_two_paragraphs():
    assert cut("The talks\n\nthat failed") == ["The talks", "that failed"]


def test_a_text_without_capitals_is_still_cut():
    assert cut("it was late. he left. they slept.") == ["it was late.", "he left.", "they slept."]


# ---------------------------------------------------------------- words

TOKENS = {
    "We don't know.": ["We", "do", "n't", "know", "."],
    "We don’t know.": ["We", "do", "n’t", "know", "."],
    "She’s Tokyo’s O’Neill.": ["She", "’s", "Tokyo", "’s", "O’Neill", "."],
    "She's Tokyo's O'Neill.": ["She", "'s", "Tokyo", "'s", "O'Neill", "."],
    "the students’ books": ["the", "students", "’", "books"],
    "“Maybe,” he said.": ["“", "Maybe", ",", "”", "he", "said", "."],
    '"Maybe," he said.': ['"', "Maybe", ",", '"', "he", "said", "."],
    "''Maybe,'' he said.": ["''", "Maybe", ",", "''", "he", "said", "."],
    "a ‘severe’ threat": ["a", "‘", "severe", "’", "threat"],
    "a 'severe' threat": ["a", "'", "severe", "'", "threat"],
    "“‘Yes,’ she said.”": ["“", "‘", "Yes", ",", "’", "she", "said", ".", "”"],
    "in the ’90s": ["in", "the", "’90s"],
    "rock 'n' roll": ["rock", "'n'", "roll"],
    "He left the U.S.": ["He", "left", "the", "U.S."],
    "the U.S.-Japan talks": ["the", "U.S.-Japan", "talks"],
    "“in the U.S.”": ["“", "in", "the", "U.S.", "”"],
    "J. K. Rowling": ["J.", "K.", "Rowling"],
    "Lee (R-Wis.) won.": ["Lee", "(", "R-Wis.", ")", "won", "."],
    "up 2%, or 2.5 percent": ["up", "2", "%", ",", "or", "2.5", "percent"],
    "$5.3 billion and €1,000": ["$", "5.3", "billion", "and", "€", "1,000"],
    "at 10:30, 5-4": ["at", "10:30", ",", "5-4"],
    "Defense—and trade--matter": ["Defense", "—", "and", "trade", "--", "matter"],
    "2019–20 in Paris–Rome": ["2019–20", "in", "Paris", "–", "Rome"],
    "peace … and ... no": ["peace", "…", "and", "...", "no"],
    "like [a storm] is": ["like", "[", "a", "storm", "]", "is"],
    "AT&T’s @ann #Vote": ["AT&T", "’s", "@ann", "#Vote"],
    "See www.a.example/x?y=1, a.b@c.org.": ["See", "www.a.example/x?y=1", ",", "a.b@c.org", "."],
    "We cannot, gonna": ["We", "cannot", ",", "gonna"],
}


@pytest.mark.parametrize(("text", "expected"), TOKENS.items())
def test_this_text_has_these_tokens(text, expected):
    assert tokens(text) == expected


def test_curly_and_straight_marks_are_cut_at_the_same_places():
    curly = "“I don’t think it’s ‘over’,” Hale’s aide said. “They’re the students’ own.”"
    straight = curly.translate(str.maketrans("“”‘’", "\"\"''"))
    assert words(curly) == words(straight)


AWKWARD = ["don’t", "'", "’", "“", '"', "''", "``", ".", "...", "U.S.", " ", "\n", "a", "—", "@b"]
AWKWARD += ["n't", "http://", "#", "Mr.", "?", "!", "…", "\x00", "\u200b", "\u2028", "e\u0301"]
AWKWARD += ["漢字", "’s", ")", ","]
ANY_TEXT = st.text() | st.lists(st.sampled_from(AWKWARD)).map("".join)


@settings(max_examples=300)
@given(ANY_TEXT)
def test_tokens_cover_every_character_but_white_space_exactly_once(text):
    found = words(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join(word.of(text) for word in found) == "".join(text.split())


@settings(max_examples=300)
@given(ANY_TEXT)
def test_every_token_lies_in_one_sentence(text):
    ends = [(one.start, one.end) for one in sentences(text)]
    assert ends == sorted(ends)
    inside = [w for s in sentences(text) for w in words(text) if s.contains(w)]
    assert inside == words(text)


@given(ANY_TEXT)
def test_the_tokeniser_itself_changes_no_character(text):
    spans = list(WordTokenizer().span_tokenize(text))
    assert "".join(text[a:b] for a, b in spans) == "".join(text.split())


def test_a_paragraph_longer_than_a_piece_is_cut_like_a_short_one():
    sentence = "Mr. Hale said “no” in the U.S. on Monday. "
    text = sentence * (3 * LONGEST_PIECE // len(sentence))
    assert set(cut(text)) == {sentence.strip()}


def test_an_article_has_words_in_its_story_and_none_in_its_furniture():
    text = "World\n\nHarbour wall may crack soon\n\nIt is old. It leaks.\n\nShare"
    article = Article.from_text(text)
    found = [word.of(article.text) for word in words(article)]
    assert found[:2] == ["Harbour", "wall"]
    assert "Share" not in found
    assert len(sentences(article)) == 3


def test_each_caller_gets_a_list_of_its_own():
    article = Article.from_text("Maybe. Maybe not.")
    words(article).clear()
    assert len(words(article)) == 5


def test_what_is_neither_article_nor_string_is_refused():
    with pytest.raises(TypeError, match="article or a string"):
        sentences(42)


# ---------------------------------------------------------------- counting, looking up


@given(st.lists(st.sampled_from(["It", "don’t", "U.S.", "“No,”", "@ann", "…", "a—b", " "])))
def test_words_are_counted_alike_with_and_without_their_places(chunks):
    text = " ".join(chunks)
    assert count_words(text) == sum(is_word(token.of(text)) for token in words(text))


def test_people_count_a_contraction_as_one_word():
    assert count_words("We don’t know Tokyo’s 2 plans — yet.") == 7


def test_a_clitic_and_a_mark_are_no_words():
    assert not any(map(is_word, ["’s", "n't", "’", "%", "—", "…"]))
    assert all(map(is_word, ["Tokyo", "2", "’90s", "U.S."]))


def test_frequencies_take_capitals_and_apostrophes_together():
    counts = word_frequencies("The O’Neill plan. the O'Neill plan.")
    assert counts["the"] == counts["o'neill"] == 2


def test_function_words_can_be_left_out():
    assert not set(word_frequencies("The end of the line.", function_words())) & {"the", "of"}


def test_a_concordance_gives_the_place_of_each_match():
    text = "Talks may fail.\nThey MAY not."
    found = concordance(text, "may", width=6)
    assert [text[line.start : line.end] for line in found] == ["may", "MAY"]
    assert found[1].left == " They "
    assert concordance(text, "") == []
    assert len(concordance("We don’t know.", "don't know")) == 1


def test_five_tokenisers_disagree_about_one_apostrophe():
    cuts = {name: tuple(cut("“I can’t,” she said.")) for name, cut in tokenisers().items()}
    assert list(cuts) == ["NLTKWord", "Treebank", "WordPunct", "Tweet", "Toktok"]
    assert len(set(cuts.values())) > 2
    assert "``" in tokenisers()["NLTKWord"]('"Maybe"')


@pytest.mark.parametrize(
    "text",
    [
        "The ferry left at 6 P.M. | Mr. Reid then slept.",
        "They bought from Rope Bros. | It was cheap.",
        "He wrote to the Com. & Adm. of the port.",
        "She worked for Yahoo! News. | He did not.",
        "He paused . . . and then he left. | It rained.",
    ],
)
def test_short_forms_and_names_with_a_sign_end_a_sentence_only_where_one_ends(text):
    parts = text.split(" | ")
    whole = " ".join(parts)
    assert [one.of(whole) for one in sentences(whole)] == parts


def test_a_full_stop_before_a_closing_guillemet_is_a_word_of_its_own():
    text = "»I can do that now.« So she left."
    assert [one.of(text) for one in words(text)][5:8] == ["now", ".", "«"]


@pytest.mark.parametrize("sum_", ["Rs. 2.1 billion", "Tk. 500", "Ksh. 90", "Shs. 4,000"])
def test_no_sentence_ends_between_a_currency_and_its_sum(sum_):
    assert len(sentences(f"The firm said it would pay {sum_} to them. It rained.")) == 2
