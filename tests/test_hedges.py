"""What the hedge finder holds to be true of English: where a cue hedges and where it does not.

All sentences are invented. Square brackets mark the cue that is asked about.
"""

from types import SimpleNamespace

import pytest

from helpers import Article, Span
from helpers.hedges.context import Context
from helpers.hedges.explain import explain
from helpers.hedges.finder import find_boosters, find_hedges
from helpers.hedges.word_list import find_words


def place(marked):
    """The sentence without brackets, and where they stood."""
    start, end = marked.index("["), marked.index("]")
    return marked[:start] + marked[start + 1 : end] + marked[end + 1 :], (start, end - 1)


def kind(marked):
    """The category of the hedge at the brackets; None if there is none."""
    text, span = place(marked)
    return next((h.category for h in find_hedges(text) if (h.start, h.end) == span), None)


def boosts(marked):
    """Whether a booster stands at the brackets."""
    text, span = place(marked)
    return any((b.start, b.end) == span for b in find_boosters(text))


def why_not(marked):
    """Why the finder turned the bracketed words down."""
    text, span = place(marked)
    return next(r.reason for r in find_hedges(text).rejected if (r.start, r.end) == span)


# --- modal verbs ----------------------------------------------------------------------------------


def test_may_before_a_verb_is_a_hedge():
    assert kind("The ferry [may] be late.") == "plausibility"
    assert kind("Rain [may] well not come.") == "plausibility"


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge opened on 3 [May] 2011.",
        "The bridge opened on [May] 3.",
        "They have been rebuilding it since [May], he said.",
        "It closed in late [May] after a flood.",
    ],
)
def test_may_is_a_month_beside_a_day_a_year_or_a_word_of_time(sentence):
    assert kind(sentence) is None
    assert why_not(sentence) == "May: a month here"


def test_may_is_a_person_before_a_verb_of_saying():
    assert kind("Mrs. [May] said the road was dry.") is None


def test_may_is_a_hedge_in_a_headline_that_capitalises_its_words():
    assert kind("Striking Bakers [May] Return to Work") == "plausibility"


def test_may_is_no_hedge_in_a_permission_or_a_purpose():
    assert kind("The court ruled that swimmers [may] now use the lake.") is None
    assert kind("Visitors [may] park here.") is None
    assert kind("They whisper so that the baby [may] sleep.") is None


def test_so_after_a_comma_draws_a_conclusion_and_leaves_may_a_hedge():
    assert kind("The road is wet, so the bus [may] be late.") == "plausibility"


def test_could_not_be_reached_is_no_doubt():
    assert kind("The owner [could] not be reached.") is None
    assert kind("The photograph [could not be verified].") == "plausibility"


def test_might_is_a_hedge_before_a_verb_and_strength_after_a_determiner():
    assert kind("The dam [might] hold.") == "plausibility"
    assert kind("The navy showed its [might].") is None
    assert kind("The empire's military [might] was feared.") is None


def test_could_is_a_hedge_of_possibility():
    assert kind("The storm [could] reach the coast tonight.") == "plausibility"
    assert kind("If it rains, the match [could] be lost.") == "plausibility"


@pytest.mark.parametrize(
    "sentence",
    [
        "From the roof she [could] see the sea.",
        "They [could] no longer pay the rent.",
        "They whispered so that the baby [could] sleep.",
        "[Could] you shut the door?",
        "He ran as fast as he [could].",
        "Nobody [could] explain the noise.",
    ],
)
def test_could_is_no_hedge_of_ability_purpose_or_request(sentence):
    assert kind(sentence) is None


def test_could_not_possibly_is_a_booster():
    assert boosts("You [could not possibly] lift the anchor.")
    assert not find_hedges("You could not possibly lift the anchor.")


@pytest.mark.parametrize("modal", ["can", "would", "will", "should", "must"])
def test_other_modals_are_left_unmarked(modal):
    assert not find_hedges(f"The ferry {modal} carry nine cars.")


# --- numbers --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "The walk takes [about] 20 minutes.",
        "It cost [about] $3 million.",
        "[About] half of the boats sank.",
        "It lasted [about] a week.",
        "[About] a dozen boats sank.",
        "It cost [about] Rs. 200 crore.",
        "It cost [about] GH¢2 million.",
        "It cost [about] Sh5,000.",
    ],
)
def test_about_rounds_a_number(sentence):
    assert kind(sentence) == "rounder"


def test_about_names_a_topic_before_anything_else():
    assert kind("They talked [about] the weather.") is None
    assert why_not("They talked [about] the weather.") == "about: a topic follows, not a number"
    assert kind("He had questions [about] 300 missing letters.") is None
    assert kind("You are right [about] one thing.") is None


def test_about_to_is_never_a_hedge():
    assert kind("The train is [about] to leave.") is None


def test_around_rounds_a_number_and_else_is_a_place():
    assert kind("It costs [around] 40 euros.") == "rounder"
    assert kind("She sailed [around] the world.") is None


def test_some_rounds_a_number_and_is_vague_before_a_noun():
    assert kind("The flood hit [some] 300 farms.") == "rounder"
    assert kind("The flood hit [some] farms.") == "vague"
    assert kind("[Some] of the farms were empty.") == "vague"


def test_some_is_no_hedge_in_some_day_or_before_a_year():
    assert kind("We will sail there [some] day.") is None
    assert kind("It was [some] 2016 vintage.") != "rounder"


def test_over_and_under_bound_a_number_and_else_are_places():
    assert kind("The bridge cost [over] 4 million euros.") == "rounder"
    assert kind("The walk took [under] ten minutes.") == "rounder"
    assert kind("They flew [over] the lake.") is None
    assert kind("It rained [over] the past 30 days.") is None
    assert kind("It is banned [under] the law.") is None
    assert kind("Women [over] 50 are invited.") is None


def test_above_and_below_bound_a_number_and_else_are_places():
    assert kind("It was sold for [above] 90 euros.") == "rounder"
    assert kind("Prices rose [above] 90 euros.") is None
    assert kind("The kite flew [above] the trees.") is None
    assert kind("It was sold for [below] 90 euros.") == "rounder"
    assert kind("The shares have stayed [below] 90 euros.") is None
    assert kind("They live [below] the dam.") is None


def test_more_than_and_less_than_need_a_quantity():
    assert kind("The fire burned [more than] 300 trees.") == "rounder"
    assert kind("They waited [more than] an hour.") == "rounder"
    assert kind("It holds [less than] a third of the water.") == "rounder"
    assert kind("He was [more than] happy.") is None
    assert kind("She knows [less than] he does.") is None


def test_at_least_needs_a_quantity_and_is_a_comfort_otherwise():
    assert kind("The fire burned [at least] 300 trees.") == "rounder"
    assert kind("[At least] he tried.") is None


def test_up_to_needs_a_number():
    assert kind("The hall holds [up to] 900 people.") == "rounder"
    assert kind("It is [up to] them.") is None
    assert kind("The list is [up to] date.") is None


def test_or_so_and_or_more_follow_a_number():
    assert kind("It takes an hour [or so].") == "rounder"
    assert kind("The fire burned 90 trees [or more].") == "rounder"
    assert kind("He left, [or so] she says.") is None


def test_almost_and_nearly_round_numbers_and_weaken_words():
    assert kind("It took [almost] ten years.") == "rounder"
    assert kind("It took [nearly] a decade.") == "rounder"
    assert kind("The tower is [almost] finished.") == "adaptor"
    assert kind("[Nearly] everyone had left.") == "adaptor"
    assert kind("It is not [nearly] as good.") is None


def test_estimated_as_an_adjective_rounds_and_as_an_activity_does_not():
    assert kind("An [estimated] 300 trees burned.") == "rounder"
    assert kind("Its [estimated] cost is high.") == "rounder"
    assert kind("He [estimated] carefully.") is None


def test_estimate_is_a_hedge_as_a_verb_not_as_a_noun():
    assert kind("Officials [estimate] that ten boats sank.") == "plausibility"
    assert kind("The [estimate] was too low.") is None


# --- vague quantity and frequency -----------------------------------------------------------------


def test_most_is_vague_before_a_noun_and_else_the_superlative():
    assert kind("He warned that [most] were dry.") == "vague"
    assert kind("[Most] farmers sold their land.") == "vague"
    assert kind("[Most] of the land was sold.") == "vague"
    assert kind("It was the [most] famous farm.") is None
    assert kind("They met the city's [most] powerful bankers.") is None
    assert kind("[Most] of all, I miss the sea.") is None


def test_few_is_vague_and_the_past_few_days_are_counted():
    assert kind("[Few] farmers sold their land.") == "vague"
    assert kind("[A few] farmers sold their land.") == "vague"
    assert kind("In the past [few] days it rained.") is None
    assert kind("There were too [few] chairs.") is None


def test_a_little_weakens_an_adjective_and_a_little_dog_is_small():
    assert kind("The soup is [a little] cold.") == "adaptor"
    assert kind("She has [a little] dog.") is None
    assert kind("He was [a little] more careful.") == "adaptor"
    assert kind("It rained [a little] more than here.") is None


def test_many_is_vague_and_how_many_asks():
    assert kind("[Many] farmers sold their land.") == "vague"
    assert kind("How [many] farmers sold their land?") is None
    assert kind("[As many as] 300 farmers sold their land.") == "rounder"


def test_much_of_is_vague_and_as_much_of_compares():
    assert kind("[Much of] the harbour was flooded.") == "vague"
    assert kind("Take as [much of] it as you want.") is None


def test_certain_is_a_booster_after_be():
    assert kind("I am [certain] that it rained.") is None
    assert boosts("I am [certain] that it rained.")


def test_often_is_vague_and_how_often_asks():
    assert kind("The ferry is [often] late.") == "vague"
    assert kind("How [often] is the ferry late?") is None
    assert kind("Come as [often] as you like.") is None
    assert not find_hedges("General Osei saluted.")


def test_tend_to_needs_a_verb():
    assert kind("Ferries [tend to] be late.") == "vague"
    assert kind("He [tended to] the goats.") is None
    assert not find_hedges("She tends bar.")


def test_hundreds_of_thousands_of_is_one_cue():
    assert kind("[Hundreds of thousands of] birds came.") == "vague"


# --- adaptors -------------------------------------------------------------------------------------


def test_quite_weakens_an_adjective_but_not_right_or_sure():
    assert kind("The hall is [quite] small.") == "adaptor"
    assert kind("You are [quite] right.") is None
    assert boosts("You are [quite] right.")


def test_rather_weakens_an_adjective_and_rather_than_chooses():
    assert kind("The hall is [rather] small.") == "adaptor"
    assert kind("I would [rather] walk.") is None
    assert kind("Take tea [rather] than coffee.") is None


def test_fairly_weakens_an_adjective_and_else_means_justly():
    assert kind("The hall is [fairly] small.") == "adaptor"
    assert kind("The prisoners were treated [fairly].") is None


def test_pretty_weakens_an_adjective_and_else_means_nice():
    assert kind("The soup is [pretty] good.") == "adaptor"
    assert kind("They live in a [pretty] house.") is None


def test_kind_of_weakens_a_word_and_after_a_determiner_names_a_type():
    assert kind("I feel [kind of] lost.") == "adaptor"
    assert kind("He is [sort of] new here.") == "adaptor"
    assert kind("What [kind of] boat is it?") is None
    assert kind("It is a [sort of] boat.") is None


def test_virtually_is_nearly_or_by_computer():
    assert kind("[Virtually] all shops were shut.") == "adaptor"
    assert kind("The class met [virtually] on Friday.") is None
    assert kind("[Practically] every shop was shut.") == "adaptor"
    assert kind("She thinks [practically] and calmly.") is None


# --- seeming and evidence -------------------------------------------------------------------------


def test_possible_is_open_but_not_in_as_soon_as_possible():
    assert kind("Police named a [possible] motive.") == "plausibility"
    assert kind("It is [possible] that he fled.") == "plausibility"
    assert kind("Come as soon as [possible].") is None
    assert kind("The gift made the trip [possible].") is None
    assert kind("It is not [possible].") is None
    assert kind("It is the best [possible] seat.") is None


def test_potential_is_a_hedge_before_a_noun_and_an_ability_as_one():
    assert kind("The map shows [potential] buyers.") == "plausibility"
    assert kind("The young player has [potential].") is None
    assert kind("She never reached her [potential].") is None


def test_likely_is_a_hedge_and_likely_voters_is_a_term():
    assert kind("Rain is [likely] on Sunday.") == "plausibility"
    assert kind("She is [likely] to win.") == "plausibility"
    assert kind("The poll asked 500 [likely] voters.") is None


def test_unlikely_is_a_hedge_and_an_unlikely_friend_a_surprise():
    assert kind("A deal is [unlikely] this year.") == "plausibility"
    assert kind("They found an [unlikely] friend.") is None


def test_appear_is_to_seem_before_an_infinitive_and_else_to_come_into_view():
    assert kind("The door [appears] to be locked.") == "plausibility"
    assert kind("It [appears] that he left.") == "plausibility"
    assert kind("She will [appear] in court on Monday.") is None
    assert kind("The study [appeared] in June.") is None


def test_seem_is_always_a_hedge():
    assert kind("The plan [seems] sound.") == "plausibility"
    assert kind("It [seemed] as if he slept.") == "plausibility"


def test_look_like_is_a_hedge_before_a_clause_and_else_a_likeness():
    assert kind("It [looks like] they will win.") == "plausibility"
    assert kind("The team [looks set to] win.") == "plausibility"
    assert kind("He [looks like] his father.") is None
    assert not find_hedges("He looked at the sea.")


def test_suggest_is_a_hedge_of_evidence_and_else_a_proposal():
    assert kind("The results [suggest] that bees can count.") == "plausibility"
    assert kind("It has been [suggested] that he fled.") == "plausibility"
    assert kind("She [suggested] leaving early.") is None
    assert kind("I [suggest] the soup.") is None


def test_indicate_is_a_hedge_before_a_clause_and_else_a_sign():
    assert kind("The data [indicate] that fish sleep.") == "plausibility"
    assert kind("The driver [indicated] left.") is None


def test_apparent_is_seeming_before_a_noun_and_else_evident():
    assert kind("It was an [apparent] mistake.") == "plausibility"
    assert kind("The damage became [apparent] at dawn.") is None


def test_unknown_is_a_hedge_as_a_predicate():
    assert kind("The cause remains [unknown].") == "plausibility"
    assert kind("The song is by an [unknown] author.") is None


def test_doubt_is_a_hedge_and_no_doubt_a_booster():
    assert kind("Many [doubt] that the ice will hold.") == "plausibility"
    assert boosts("She is [no doubt] right.")
    assert not find_hedges("She is without doubt right.")


# --- belief, fear and forecast --------------------------------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Police [believe] the van was stolen.",
        "The van is [believed] to be stolen.",
        "I [think] the soup is cold.",
        "He is [thought] to have fled.",
        "She [felt] that the vote was fair.",
        "We [assume] the shop is open.",
        "Police [suspect] that he fled.",
    ],
)
def test_verbs_of_opinion_are_hedges_before_a_clause_or_after_be(sentence):
    assert kind(sentence) == "plausibility"


@pytest.mark.parametrize(
    "sentence",
    [
        "They [believe] in ghosts.",
        "He was [thinking] about lunch.",
        "The [thought] of lunch woke him.",
        "He wrongly [thought] it was Sunday.",
        "He [felt] the cold wind.",
        "She will [assume] office in June.",
        "The [suspect] fled.",
    ],
)
def test_verbs_of_opinion_are_no_hedges_of_trust_activity_or_sensation(sentence):
    assert kind(sentence) is None


def test_expect_is_a_forecast_not_a_comparison_or_a_demand():
    assert kind("The city [expects] 3,000 visitors.") == "plausibility"
    assert kind("Prices are [expected] to fall.") == "plausibility"
    assert kind("It was colder than [expected].") is None
    assert kind("Parents [expect] you to knock.") is None
    assert kind("She is [expecting] a baby.") is None


def test_a_forecast_in_passing_is_a_hedge():
    assert kind("Prices will fall, she [predicted].") == "plausibility"
    assert kind("It will cost ten euros, he [estimated].") == "plausibility"


def test_forecast_is_a_hedge_as_a_verb_only():
    assert kind("Analysts [forecast] a fall in prices.") == "plausibility"
    assert kind("He read the weather [forecast] aloud.") is None
    assert kind("She [predicts] a long winter.") == "plausibility"


def test_consider_is_a_judgement_in_the_passive_and_else_weighs_up():
    assert kind("The bridge is [considered] unsafe.") == "plausibility"
    assert kind("He is [considered] to be the best.") == "plausibility"
    assert kind("They [considered] several plans.") is None
    assert kind("The council is [considering] selling the mill.") is None


def test_seen_as_is_a_judgement_and_seen_leaving_is_sight():
    assert kind("The move was [seen as] a threat.") == "plausibility"
    assert not find_hedges("He was seen leaving.")


def test_fear_and_concern_are_hedges_before_a_clause():
    assert kind("Villagers [fear] that the dam will break.") == "plausibility"
    assert kind("There were [concerns] that the roof would leak.") == "plausibility"
    assert kind("Parents are [concerned] the school will close.") == "plausibility"
    assert kind("He shook with [fear].") is None
    assert kind("That is no [concern] of his.") is None
    assert kind("They had [concerns] about the roof.") is None


# --- other people's word for it -------------------------------------------------------------------


def test_claim_keeps_a_distance_but_not_for_rights_lives_and_titles():
    assert kind("She [claims] that she saw it.") == "attribution"
    assert kind("He [claims] to be a prince.") == "attribution"
    assert kind("He heard her [claim] that it rained.") == "attribution"
    assert kind("He rejected her [claim] that it rained.") is None
    assert kind("His asylum [claim] was heard.") is None
    assert kind("The flood [claimed] nine lives.") is None
    assert kind("She [claimed] the title.") is None


def test_plain_said_with_a_speaker_is_no_hedge_but_is_said_to_is():
    assert kind("He is [said to] be rich.") == "attribution"
    assert kind("[It is said] that the house is haunted.") == "attribution"
    assert not find_hedges("The mayor said the mill was shut.")
    assert kind("What she [said to] him is secret.") is None


def test_is_said_to_stands_before_verbs_that_end_in_ing_by_chance():
    assert kind("The dune is [said to] sing.") == "attribution"


def test_reports_without_a_source_are_a_shield():
    assert kind("The owner [reportedly] fled.") == "attribution"
    assert kind("There were [reports that] he fled.") == "attribution"
    assert kind("He is [reported to] be ill.") == "attribution"
    assert not find_hedges("No injuries were reported.")
    assert not find_hedges("Her school report was good.")


def test_according_to_a_source_not_to_plan():
    assert kind("The mill will close, [according to] the owner.") == "attribution"
    assert kind("All went [according to] plan.") is None


def test_alleged_and_accused_keep_a_distance_and_a_charge_in_court_does_not():
    assert kind("The [alleged] thief was freed.") == "attribution"
    assert kind("He was [accused] of theft.") == "attribution"
    assert kind("[Critics charge] that he lied.") == "attribution"
    assert not find_hedges("The museum charged a fee.")
    assert not find_hedges("He was charged with theft.")


def test_insist_keeps_a_distance_before_a_clause_only():
    assert kind("She [insists] that the well is dry.") == "attribution"
    assert kind("She [insisted] on tea.") is None


# --- boosters -------------------------------------------------------------------------------------


def test_boosters_are_no_hedges():
    text = "It is clearly true, and certainly not new. Of course it is absolutely safe."
    assert len(find_boosters(text)) == 4
    assert not find_hedges(text)


def test_very_boosts_an_adjective_and_the_very_day_does_not():
    assert boosts("The hall was [very] hot.")
    assert not boosts("On that [very] day it rained.")
    assert not find_boosters("The discovery was made.")


def test_never_allows_no_exception_unless_one_thing_did_not_happen():
    assert boosts("She [never] listens.")
    assert not boosts("The parcel [never] came.")
    assert not boosts("The ferry is almost [always] late.")


# --- how the finder works -------------------------------------------------------------------------


def test_curly_and_straight_apostrophes_and_capitals_are_the_same_cue():
    assert kind("They say it [can’t be ruled out].") == "plausibility"
    assert kind("We say it [can't be ruled out].") == "plausibility"
    assert kind("[PERHAPS] IT RAINED.") == "plausibility"


def test_a_phrase_may_be_broken_by_a_hard_line_break():
    text = "The fire burned at\nleast 300 trees, according\n   to the owner."
    article = Article.from_text(text)
    found = [" ".join(h.of(text).split()) for h in find_hedges(article)]
    assert found == ["at least", "according to"]


def test_the_longest_cue_wins():
    assert kind("It is [more likely than not] that he fled.") == "plausibility"


def test_a_cue_inside_a_longer_word_is_not_found():
    assert not find_hedges("A must-have, maybe-less mayor mightily couldn.")
    assert not find_hedges("over-the-counter May-bugs")


def test_page_furniture_is_passed_over():
    text = "Perhaps a headline\nIt may rain.\nMaybe also of interest"
    title, paragraph, furniture = Span(0, 18), Span(19, 31), Span(32, len(text))
    article = SimpleNamespace(text=text, title=title, paragraphs=[paragraph], furniture=[furniture])
    assert [hedge.of(text) for hedge in find_hedges(article)] == ["Perhaps", "may"]


def test_own_cues_count_at_once_and_go_before_the_tables():
    text = "The so-and-so is maybe stern."
    found = find_hedges(text, extra=["stern", {"cue": "maybe", "category": "adaptor"}])
    assert [(h.of(text), h.category) for h in found] == [("maybe", "adaptor"), ("stern", "vague")]


def test_an_own_test_replaces_the_one_of_the_table():
    only_before_go = {"cue": "may", "test": lambda context: context.next() == "go"}
    found = find_hedges("We may go. We may stay.", extra=[only_before_go])
    assert [h.start for h in found] == [3]
    assert found.rejected[0].reason == "may: the test says no"


def test_own_verbs_are_inflected():
    text = "It purred, it purrs."
    assert len(find_hedges(text, extra={"cue": "purr", "inflect": "verb"})) == 2


@pytest.mark.parametrize(
    ("extra", "message"),
    [
        ([" "], "at least one letter"),
        ([7], "a word, a phrase or a dictionary"),
        ([{"cue": "x", "category": "fuzzy"}], "There is no category 'fuzzy'"),
        ([{"cue": "x", "test": "no_such"}], "There is no context test 'no_such'"),
        ([{"word": "x"}], "no column 'word'"),
        ([{"cue": "x", "inflect": "adverb"}], "'verb', 'noun' or empty"),
    ],
)
def test_a_wrong_own_cue_is_named(extra, message):
    with pytest.raises(ValueError, match=message):
        find_hedges("Text.", extra=extra)


def test_categories_choose_what_is_kept():
    text = "Perhaps about 300 came."
    assert [h.category for h in find_hedges(text, categories=["rounder"])] == ["rounder"]
    assert find_hedges(text, categories=[]) == []
    with pytest.raises(ValueError, match="There is no category"):
        find_hedges(text, categories=["rounders"])


def test_find_words_asks_nothing_but_whole_words():
    text = "In May the mayor may resign. École."
    assert [s.of(text) for s in find_words(text, ["MAY", "école"])] == ["May", "may", "École"]
    assert find_words(text, []) == []


def test_every_finding_and_rejection_is_explained():
    text = "In May it may certainly rain about 3 days."
    hedges, boosters = find_hedges(text), find_boosters(text)
    assert '"may" is a hedge here' in explain(hedges[0], text)
    assert '"certainly" is a booster here' in explain(boosters[0], text)
    assert explain(hedges.rejected[0], text).startswith('"May" was looked at and turned down')


def test_context_sees_neighbours_within_the_sentence():
    context = Context.of("It rained. She [may] go, he said. Perhaps.")
    assert context.before[-1] == "she"
    assert context.after == ["go", ",", "he", "said", "."]


def test_fairly_weakens_even_sure():
    assert kind("I am [fairly] sure that it rained.") == "adaptor"


def test_to_believe_a_person_is_trust():
    assert kind("She [believed] him.") is None
    assert kind("She [believed] him to be ill.") == "plausibility"


def test_a_zone_around_things_is_a_place():
    assert kind("They drew a zone [around] three schools.") is None


def test_over_some_summers_is_a_time():
    assert kind("The bees were filmed [over] three summers.") is None


def test_a_denied_booster_boosts_nothing():
    assert not boosts("She could not be [certain] of the date.")


# --- kinds that were missed, and kinds that are none ---------------------------------------------


@pytest.mark.parametrize(
    "sentence",
    [
        "Doctors [could not rule out] a fracture.",
        "Police [have not ruled out] arson.",
        "The owner [refused to rule out] a sale.",
        "Arson [had not been ruled out].",
        "Nobody can [rule out] a strike.",
        "The mayor won't [rule it out].",
    ],
)
def test_what_is_not_ruled_out_stays_possible(sentence):
    assert kind(sentence) == "plausibility"


@pytest.mark.parametrize(
    "sentence",
    [
        "It is [too early to say] who won.",
        "The cut [looked] deep.",
        "The hall [looks] empty.",
        "The mayor [appeared] torn.",
        "I have my [doubts].",
        "It is over, according to two party [sources].",
        "They found hairs of [suspect] dogs.",
        "It is dearer than we [thought] in May.",
        "He was [said by] neighbours to be a quiet man.",
        "We [reckon] it'll take a week.",
        "Another [possibility] is damp.",
        "The office [projected] that prices will fall.",
        "A man [thought] to be armed fled.",
        "Police said [about] 300 came.",
        "It is [about] as long as a bus.",
        "There's a good [chance] of rain.",
        "The loan was repaid with a [reported] $3m.",
        "A [reported] 90 guests came.",
        "Word of the [reported] feud spread.",
        "[I'd say] it will snow.",
        "It is, [I'd say], the oldest mill.",
        "The plan [looks] sound.",
        "Its future [looked] increasingly shaky.",
        "A win [looks] unlikely now.",
        "They never [looked like] scoring.",
        "It doesn't [look] great.",
        "It [felt like] he had been kicked.",
        "She [felt like] they were in the way.",
        "The shed [mightn't] stand another winter.",
        "Other causes [could not be excluded].",
        "By noon it was [more like] 40.",
        "The talk lasted [the guts of] an hour.",
        "The strike [could] see shops shut.",
        "She [considers] him a rival.",
        "The well is dry, he [maintains].",
        "There are [fears] among growers that it leaks.",
        "[On the face of it], the dam is safe.",
        "It is [hard to say] who was first.",
        "It is [far from certain] that they will come.",
        "The cause [remains a mystery].",
        "The offer [sounds] good.",
        "He has left, it [appears].",
        "One [theory] is that a fox got in.",
        "The [fear] is that it will spread.",
        "It will take an hour [at the most].",
        "Prices hovered [around] the $80 mark.",
        "It happened at [about] midday.",
        "It is over, I'd [imagine].",
        "I [reckon] ten minutes or less.",
        "He had lost it, one [suspects].",
        "[Early indications] are that it leaked.",
        "[My guess is] that it rained.",
        "It took [nigh on] 40 years.",
        "The gap [appears] closer than it was.",
        "Gusts [near] 120 km/h are due.",
        "Prices [near] $90 hurt the farms.",
        "The dam is [near] 80 per cent full.",
        "Rents are [forecast] to fall.",
        "There is a [chance] the match will be moved.",
        "The storm was milder than first [feared].",
        "The crack is not as deep as first [thought].",
        "The wall was long [thought] to be Roman.",
        "The well is dry, farmers [fear].",
    ],
)
def test_further_shields_and_rounders_of_news_are_heard(sentence):
    assert kind(sentence) in ("plausibility", "attribution", "rounder")


@pytest.mark.parametrize(
    "sentence",
    [
        "Police ruled out arson.",
        "The clerk appeared flanked by two guards.",
        "A sale was considered and turned down.",
        "‘Could you wait?’ he asked.",
        "She suggested that tips be paid.",
        "It is a hard, if not impossible, task.",
        "They agreed in principle to meet between now and then.",
        "There is no suggestion that he lied.",
        "The boy could not have reached the rope.",
        "Fog could not be the only cause.",
        "They couldn't swim, and he could not help.",
    ],
)
def test_what_is_ruled_out_is_closed(sentence):
    assert not find_hedges(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They [hardly] slept.",
        "It was [hardly] a surprise.",
        "He could [hardly] speak.",
        "She could [barely] reach the shelf.",
        "The team has [hardly] trained.",
        "She [hardly] put a foot wrong.",
        "He had [just about] finished.",
        "The town was [virtually] destroyed.",
        "The road is [effectively] closed.",
        "He has [effectively] quit.",
        "She is [roughly] as old as the mill.",
        "It is [a wee bit] cold.",
        "The race was [as good as] over.",
        "It is [near] impossible to park.",
        "The strike [just about] ruined them.",
    ],
)
def test_what_is_so_only_just_fits_less_exactly(sentence):
    assert kind(sentence) == "adaptor"


@pytest.mark.parametrize(
    "sentence",
    [
        "Rents are [roughly] double those of 2019.",
        "It cost [roughly] twice as much.",
        "The fee is [almost] triple last year's.",
        "The balloon rose at [about] the speed of a lift.",
        "The stone is [roughly] the size of a goat.",
        "Divers earn [as much as] R900 a day.",
        "They pay [up to] ₹500 a day.",
        "A room costs [around] S$40.",
        "The bridge cost [over] K3 million.",
        "They stole [about] GHS 40,000.",
        "He owes [nearly] UGX 3m.",
        "They won [some] J$60,000.",
        "The hall sold for [about] A$2 million.",
        "They owe [over] EC$900.",
        "The protest cost [over] €900.",
        "A cup costs [nearly] MK700.",
        "He paid [around] Dh40.",
        "[Around] a third of the boats sank.",
        "It costs [around] a million.",
        "The talks lasted [over] two days.",
    ],
)
def test_multiples_measures_and_all_currencies_are_quantities(sentence):
    assert kind(sentence) == "rounder"


def test_double_before_a_noun_is_no_multiple():
    assert kind("He booked [some] double rooms.") == "vague"
    assert not find_hedges("They talked about double standards.")


@pytest.mark.parametrize(
    "sentence",
    [
        "Lyn Bower [claims] a porter saw it.",
        "Lyn Bower [claimed] the switchboard hung up.",
        "Its officer [claimed] at least nine cooks had left.",
        "He [claimed] his brother stole the boat.",
        "He [claimed] police beat him.",
        "The firm [claims] to have paid.",
        "He [claimed] on Friday that he had paid.",
        "There were [claims] of fraud.",
        "The club [maintains] the sale was fair.",
        "He has [maintained] his innocence.",
    ],
)
def test_claim_before_a_bare_clause_keeps_a_distance(sentence):
    assert kind(sentence) == "attribution"


@pytest.mark.parametrize("sentence", ["She claimed the prize.", "The wave claimed three lives."])
def test_claim_before_what_is_taken_is_no_hedge(sentence):
    assert not find_hedges(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A porter, who [did not want to be named], left early.",
        "A guard, who [would not give his name], waved.",
        "A clerk spoke [anonymously].",
        "It cited an agent whom it [did not name].",
        "An [unnamed] official agreed.",
        "Two cooks, who [wished to remain anonymous], agreed.",
        "A trader who [simply gave his name as] Bo agreed.",
        "A trader who [simply identified himself as] Bo agreed.",
        "A trader who [only wanted to be known as] Bo agreed.",
        "A guard, [wishing anonymity], agreed.",
        "A nurse spoke [on condition] that she not be named.",
        "A nurse, who [does not want her name in print], agreed.",
        "[Critics] call the plan a waste.",
        "A guard who was [not allowed to speak to the press] agreed.",
        "A banker [familiar with] the talks agreed.",
        "A coach [with direct knowledge of] the matter agreed.",
        "A driver who [declined to give his surname] agreed.",
        "An officer, speaking [off the record], agreed.",
        "The Herald [understands] that he will leave.",
        "This paper [has learnt] that he will leave.",
        "It was widely [reported] that he had left.",
        "[Analysts warn] that fuel will run short.",
        "[Critics] described it as a trick.",
        "“It was fair,” he [insisted].",
        "A [source close to] the club told the paper, which runs no names, it was over.",
    ],
)
def test_a_source_without_a_name_is_a_shield(sentence):
    assert kind(sentence) == "attribution"


def test_a_name_that_is_kept_back_is_no_source():
    assert not find_hedges("He gave ten euros anonymously.")
    assert not find_hedges("She did not name her price.")
    assert not find_hedges("They sailed to an unnamed island.")


@pytest.mark.parametrize(
    "sentence",
    [
        "There are [fears] the mill will shut.",
        "There are [fears] of a flood.",
        "[Fears] are growing that the dam will break.",
        "She [fears] he fled.",
        "[Doubts] remain about the dam.",
        "[Speculation] grew that he would quit.",
        "There is a [chance] of rain on Friday.",
        "There is every [chance] that it will snow.",
        "The [odds are] that it will snow.",
        "It is shut, [if I am not mistaken].",
    ],
)
def test_fears_chances_and_odds_leave_it_open(sentence):
    assert kind(sentence) == "plausibility"


@pytest.mark.parametrize(
    "sentence",
    [
        "That is kind of you.",
        "How kind of her to come.",
        "It was kind of the baker to wait.",
        "She suggested a walk along the pier.",
        "Then Japan suggested a meeting.",
        "They suggested soup.",
        "You may go now, the teacher told the class.",
        "No one may enter the tower.",
        "This picture may not be copied.",
        "The bridge in Imo is shut.",
        "The Associated Press reports ten boats sank.",
        "She had no chance to speak.",
        "Her chances of winning are slim.",
        "They took every chance.",
        "The two could not be more different.",
        "Thank you very much.",
        "He made much of the goat.",
        "You're some boy, Jon.",
        "No one could be reached for comment.",
        "No driver could be found.",
        "The mayor's chances are slim.",
        "The fire was managed effectively.",
        "She is as good as him.",
        "The children were not allowed to speak.",
        "The mayor understands that people are angry.",
        "She was familiar with the case.",
        "The bell sounds at noon.",
        "Low, of Oru, indicated a plea of guilty.",
        "She suggested they wait.",
        "He left on condition that he would be paid.",
        "Her improbable rise began at sea.",
        "How could they forget the goat?",
        "He asked how ten men could hold the town.",
        "Neither tale could be checked.",
        "The guard said she could whistle for it.",
        "Ana asked him if he could carry it.",
        "They told him he could order tea.",
        "You could've heard a pin drop.",
        "All kinda boats came.",
        "The boss called the allegations silly.",
        "The rival described the allegation as gossip.",
        "The village split over $3,000 town bench.",
        "She looked good in red.",
        "They want to look strong.",
        "The baker wondered whether it would rain.",
        "He wondered if the bus was late, and she wondered whether it ran.",
        "It would be unfair to speculate.",
        "They filed a claim with the town.",
        "She is expecting her third child.",
        "Drivers should expect queues.",
        "She expected all staff to knock.",
        "They live near two mills.",
        "The crash was reported at noon.",
        "The gene is linked with sleep.",
    ],
)
def test_friendliness_proposals_permission_names_and_opportunities_hold_nothing_back(sentence):
    assert not find_hedges(sentence)


# --- boosters of certainty and of degree ----------------------------------------------------------


def test_must_have_is_a_conclusion_before_a_participle_and_a_duty_before_a_noun():
    assert boosts("She [must have] known.")
    assert not find_boosters("You must have a ticket.")


def test_a_word_of_degree_strengthens_the_word_behind_it_and_is_a_size_behind_a_verb():
    assert boosts("They will [drastically] strengthen the dam.")
    assert boosts("The plan is [vastly] better.")
    assert not find_boosters("Prices fell drastically.")
    assert not find_boosters("Prices fell dramatically last year.")


def test_never_is_one_event_before_any_past_form():
    assert boosts("She [never] listens.")
    assert boosts("She has [never] written.")
    assert not find_boosters("The parcel never got there.")
    assert not find_boosters("The letter never reached her.")


def test_find_words_keeps_what_the_test_of_each_word_says():
    text = "In May it may rain for about 3 days."
    tests = [lambda context: not context.capital, lambda context: (True, "why")]
    assert [s.of(text) for s in find_words(text, ["may", "about"], tests)] == ["may", "about"]
    with pytest.raises(ValueError, match="2 words and 1 tests"):
        find_words(text, ["may", "about"], tests[:1])


def test_short_forms_count_like_the_long_ones():
    assert kind("It [wasn’t immediately clear] who paid.") == "plausibility"
    assert kind("[It's understood] that talks go on.") == "attribution"
    assert kind("They [haven't ruled out] a sale.") == "plausibility"
    assert boosts("You [couldn't possibly] lift it.")


def test_a_source_that_speaks_is_nobody_named_and_one_of_water_is_a_source():
    assert kind("[Sources] in the ministry said the deal is off.") == "attribution"
    assert kind("A [source] at the port told the paper the crane failed.") == "attribution"
    assert kind("[Sources] in the party, however, said it was over.") == "attribution"
    assert kind("[Sources] in the know said the mill, a ruin, is sold.") == "attribution"
    assert kind("Two [sources] in the team, the Reds, said he had left.") == "attribution"
    assert kind("A family [source], who pleaded anonymity, said it was over.") == "attribution"
    assert kind("A family [source] said, on condition of anonymity, it was over.") == "attribution"
    assert not find_hedges("Water sources in the valley dried up, officials said.")
    assert not find_hedges("He said the source code was lost.")


def test_what_was_gathered_or_learnt_comes_from_somebody_not_named():
    assert kind("[It was gathered] that two men had fled.") == "attribution"
    assert kind("The minister is [learnt to] have agreed.") == "attribution"
    assert not find_hedges("It was learnt by heart.")
    assert not find_hedges("A crowd gathered outside.")


def test_a_charge_that_somebody_makes_openly_is_a_saying():
    assert kind("He was [accused] of theft.") == "attribution"
    assert not find_hedges("Ana accused him of theft.")
    assert not find_hedges("Rivals accused local bankers of lying.")
    assert kind("The man [accused] of theft fled.") == "attribution"


def test_a_person_who_indicates_says_so_and_a_track_points():
    assert kind("The tracks [indicated] that he fled.") == "plausibility"
    assert not find_hedges("The mayor indicated that the shop would open.")


def test_quite_before_sure_is_a_booster_of_its_own():
    assert boosts("They are [quite] sure of it.") and boosts("They are quite [sure] of it.")


def test_so_that_alone_draws_a_conclusion_and_with_a_subject_names_a_purpose():
    assert kind("So that [could] take hours.") == "plausibility"
    assert kind("So they [could] be late.") == "plausibility"
    assert not find_hedges("So that they could eat, he cooked.")


# --- what is turned down is kept ------------------------------------------------------------------


def test_a_fixed_phrase_and_a_cue_in_another_use_are_kept_with_the_reason():
    assert why_not("Rain is [about to] fall.").endswith("a fixed phrase that holds nothing back")
    assert why_not("We moved [nearer to] the fire.") == "nearer to: no number follows"
    turned_down = find_boosters("He is about to go to the very end.").rejected
    assert [(each.start, each.end) for each in turned_down] == [(25, 29)]
    assert turned_down[0].reason.startswith("very: ")


def test_where_the_longest_cue_is_none_a_shorter_or_a_later_one_may_be():
    assert kind("It was [understood to] be late.") == "attribution"
    mine = [{"cue": "to my eye", "test": lambda context: False}, "to my"]
    assert [
        each.of("It is to my eye red.") for each in find_hedges("It is to my eye red.", mine)
    ] == ["to my"]


def test_what_stands_in_another_paragraph_is_no_neighbour():
    text = "It may\n\nrain."
    assert Context(text, 3, 6, 0, 6).after == []
    assert Context(text, 3, 6).after == ["rain", "."]
