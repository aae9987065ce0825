"""The forms of English verbs, by rule and by table."""

import pytest

from helpers.core.verbs import irregular_verbs, verb_forms


@pytest.mark.parametrize(
    ("verb", "past", "ing"),
    [
        ("suppose", "supposed", "supposing"),
        ("deny", "denied", "denying"),
        ("convey", "conveyed", "conveying"),
        ("agree", "agreed", "agreeing"),
        ("belie", "belied", "belying"),
        ("veto", "vetoed", "vetoing"),
        ("panic", "panicked", "panicking"),
        ("say", "said", "saying"),
        ("cast", "cast", "casting"),
    ],
)
def test_verbs_follow_the_rules_of_spelling_or_the_table(verb, past, ing):
    assert verb_forms(verb).past == (past,)
    assert verb_forms(verb).ing == (ing,)


@pytest.mark.parametrize(
    "verb",
    ["quip", "blog", "beg", "hop", "star", "admit", "infer", "aver", "refer", "demur", "deadpan"],
)
def test_a_last_consonant_doubles_after_a_short_stressed_vowel(verb):
    doubled = verb + verb[-1]
    assert verb_forms(verb).past == (doubled + "ed",)
    assert verb_forms(verb).ing == (doubled + "ing",)


@pytest.mark.parametrize(
    "verb", ["visit", "open", "hear", "show", "fix", "end", "answer", "reveal"]
)
def test_a_last_consonant_stays_single_otherwise(verb):
    assert verb_forms(verb).ing == (verb + "ing",)


def test_british_and_american_spellings_both_count():
    assert verb_forms("signal").past == ("signalled", "signaled")
    assert verb_forms("signal").ing == ("signalling", "signaling")
    assert verb_forms("compel").past == ("compelled",)


def test_the_third_person_has_its_own_spelling():
    third = {"guess": "guesses", "go": "goes", "radio": "radios", "have": "has", "quiz": "quizzes"}
    assert {verb: verb_forms(verb).third[0] for verb in third} == third


def test_participles_that_differ_are_forms_too():
    assert verb_forms("write").all() == ["write", "writes", "wrote", "written", "writing"]
    assert verb_forms("prove").participle == ("proved", "proven")


def test_the_table_lists_only_what_the_rules_do_not_make():
    listed = irregular_verbs().copy()
    for verb, row in listed.items():
        irregular_verbs()[verb] = {}
        verb_forms.cache_clear()
        made = verb_forms(verb)
        irregular_verbs()[verb] = row
        listed_forms = row["past"], row["participle"] or row["past"], row["ing"] or made.ing
        assert listed_forms != (made.past, made.participle, made.ing), verb
    verb_forms.cache_clear()
