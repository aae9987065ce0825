"""What a teacher is told about an article before the lesson."""

import textwrap

import pytest

from helpers import Article, list_articles, load_article
from helpers.findings.suitability import (
    looks_english,
    looks_like_transcript,
    looks_like_verse,
    suitability,
)

# Invented for this test: a council wants a bridge, and a woman doubts it.
LANGUAGES = {
    "German": "Die Stadt will im kommenden Jahr eine neue Brücke bauen, sagte die "
    "Bürgermeisterin am Montag. Was das kostet, ist noch nicht klar. Eine Anwohnerin "
    "meinte, in so kurzer Zeit sei das kaum zu schaffen, und fragte, wer den Lärm "
    "bezahlt.",
    "Dutch": "De stad wil volgend jaar een nieuwe brug bouwen, zei de burgemeester maandag. "
    "Wat het kost, is nog niet bekend. Een bewoonster zei dat het in zo korte tijd "
    "niet kan, en we weten niet wie voor de overlast betaalt.",
    "French": "La ville veut construire un nouveau pont l’an prochain, a dit la maire lundi. On "
    "ne sait pas encore ce que cela va coûter. Une habitante a répondu que c’était "
    "impossible en si peu de temps et a demandé qui paiera pour le bruit.",
    "Spanish": "La ciudad quiere construir un puente nuevo el año que viene, dijo la alcaldesa "
    "el lunes. No se sabe cuánto va a costar. Una vecina ha dicho que no le parece "
    "posible en tan poco tiempo y ha preguntado quién va a pagar por el ruido.",
    "Danish": "Byen vil bygge en ny bro til næste år, sagde borgmesteren mandag. Hvad det "
    "koster, er der ingen der ved. En beboer mente, at det ikke kan lade sig gøre på "
    "så kort tid, og spurgte, hvem der skal betale for larmen.",
    "Chinese": "市长星期一说，这座城市明年要修建一座新桥。现在还不知道要花多少钱。" * 4,
}
VERSE = "The bridge is long\nthe river slow\nand no one sings\nthe way we go\n" * 4
TRANSCRIPT = (
    "MAYOR BELL: We may build it.\nMS. ORR: And who will pay?\nQ. When?\nA. Perhaps in May.\n"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_other_languages_are_not_taken_for_english(language):
    assert looks_english(LANGUAGES[language]) is False


@pytest.mark.parametrize("name", list_articles())
def test_the_articles_of_the_course_are_english_prose_without_a_warning(name):
    article = load_article(name)
    assert looks_english(article.text) is True
    assert suitability(article).warnings == ()


@pytest.mark.parametrize("text", ["", "Maybe.", "Vielleicht regnet es.", "1 2 3", "\0\0", "?!"])
def test_a_text_too_short_to_tell_is_left_undecided(text):
    assert looks_english(text) is None


def test_headlines_without_small_words_are_not_called_foreign_at_once():
    assert looks_english("Council backs bridge plan despite doubts over cost " * 2) is None


def test_english_with_a_foreign_quotation_is_english():
    mixed = "The mayor said that they would not build it, and she told us why. " * 4
    assert looks_english(mixed + "“Wir bauen das nicht.”") is True


def test_lines_that_break_off_are_verse_and_short_paragraphs_are_not():
    assert looks_like_verse(VERSE)
    assert not looks_like_verse("The bridge is closed.\n\nNobody knows why.\n\n" * 9)
    assert not looks_like_verse(VERSE[:60])
    prose = "The bridge over the harbour was closed by the council after divers found a crack in "
    assert not looks_like_verse(textwrap.fill(prose * 9, 48))


def test_names_with_colons_are_a_transcript_and_names_in_prose_are_not():
    assert looks_like_transcript(TRANSCRIPT * 2)
    assert not looks_like_transcript("Mr. Bell said no. Ms. Orr agreed.\nDr. Ray did not.\n" * 9)
    assert not looks_like_transcript(load_article("harbour_bridge").text)


def test_the_line_counts_what_was_found():
    article = Article.from_text("“It may rain,” said Ana. Bo said that about ten would come.")
    found = suitability(article)
    assert (found.words, found.quotations, found.hedges) == (12, 2, 2)
    assert "12 words, 2 quotations (1 direct, 1 indirect), 2 hedges" in str(found)


def test_minutes_grow_with_what_there_is_to_talk_about():
    few, many = (Article.from_text("“It may rain,” said Ana. " * count) for count in (2, 40))
    assert 5 <= suitability(few).minutes < suitability(many).minutes
    assert suitability(many).minutes % 5 == 0


@pytest.mark.parametrize(
    "text, words",
    [
        (LANGUAGES["German"], "does not look like English"),
        (VERSE, "verse"),
        (TRANSCRIPT * 3, "transcript"),
        ("The bridge is closed. " * 80, "no quotations"),
        ("“It is,” said Ana.", "fewer than 200"),
        ("“It may rain,” said Ana. " * 700, "more than 2,500"),
        ("?!", "no words"),
    ],
)
def test_what_speaks_against_an_article_is_said(text, words):
    assert words in str(suitability(Article.from_text(text)))
