"""Where a retold clause begins and ends: sentences with "said" and every sort of opening."""

from pathlib import Path

import pytest

from helpers.quotations import find_quotations

LINES = (Path(__file__).parent / "texts" / "openers.txt").read_text(encoding="utf-8").splitlines()
CLAUSES = []
for line in LINES:
    if line and not line.startswith("#"):
        clause, _, reason = line.removeprefix("? ").partition(" -- ")
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
        CLAUSES.append(pytest.param(clause, marks=marks))


def retold(text):
    return [q.of(text) for q in find_quotations(text) if q.kind == "indirect"]


@pytest.mark.parametrize("clause", CLAUSES)
def test_a_clause_without_that_may_open_in_any_way(clause):
    assert retold(f"Ann Low said {clause}.") == [clause]


@pytest.mark.parametrize(
    "words",
    [
        "on Monday", "earlier this week", "in a statement", "in court", "by phone", "bluntly",
        "at a press conference on Sunday", "in an interview with CNN", "through her lawyer",
        "later",
    ],
)  # fmt: skip
@pytest.mark.parametrize("that", ["", "that "])
def test_time_place_and_manner_of_saying_are_no_part_of_what_is_said(words, that):
    text = f"Ann Low said {words} {that}the bridge was shut."
    assert retold(text) == ["the bridge was shut"]


@pytest.mark.parametrize(
    "listener",
    ["her", "reporters", "a meeting", "Channel 7", "the Mail & Star", "a crowd by the river",
     "police", "reporters on Sunday", "the BBC", "ABC radio", "ITV viewers"],
)  # fmt: skip
def test_whoever_is_told_is_no_part_of_what_is_said(listener):
    assert retold(f"Ann Low told {listener} that the bridge was shut.") == ["the bridge was shut"]
    assert retold(f"Ann Low told {listener} the bridge was shut.") == ["the bridge was shut"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Low said a few kind words about her friends.",
        "Ann Low said goodbye to her old friends.",
        "“No,” Ann Low said in a follow-up interview.",
        "A nurse, who declined to be named, wept.",
        "Gil Sands, who had predicted rain, blushed.",
        "Residents have been told to leave by noon.",
        "Some 26 percent of farmers said the same of Ann Low.",
        "Nobody could say why the dune sang.",
        "It is a book written by the editor of the paper.",
    ],
)
def test_what_is_no_clause_is_not_retold(text):
    assert retold(text) == []


def test_a_second_verb_of_saying_starts_a_second_clause():
    text = "Ann Low admitted the brakes were worn but insisted the bus was safe."
    assert retold(text) == ["the brakes were worn", "the bus was safe"]
    text = "Ann Low said the dose was low and added that it was legal."
    assert retold(text) == ["the dose was low", "it was legal"]
    text = "Nobody was hurt, an official said, adding that two men were treated for shock."
    assert retold(text) == ["Nobody was hurt", "two men were treated for shock"]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        # a subject and its verb in one word
        ("Low says he’s expecting two guests.", "he’s expecting two guests"),
        ("Low says it’s the board that has to act.", "it’s the board that has to act"),
        # being about to say is no passive
        ("Low is suggesting he won because he trained.", "he won because he trained"),
        # a surname that ends as an adverb does
        ("Kelly said she asked for a meeting.", "she asked for a meeting"),
        # a second verb of saying with a pronoun behind it
        ("Low posted a picture of her arm and said she was hurt.", "she was hurt"),
        # a clause that is set off ends with its comma
        ("And while he said he would pay, he did not.", "he would pay"),
        ("A boy, who said he was lost, was taken home.", "he was lost"),
        # a year that is a subject tells no time of saying
        ("Low said each year of school brings more pay.", "each year of school brings more pay"),
        # somebody beside the name does not hide the verb
        ("The tank leaked, a porter, Max Orr, said on Sunday, and it smelt.", "The tank leaked"),
        # what somebody says about the word before it
        ("The bridge, which he said was unsafe, stays open.", "was unsafe"),
        ("It was a wall she insisted was safe.", "was safe"),
        # one word for somebody, with a clause behind it
        ("One, who left early, said she was tired.", "she was tired"),
        # the reporter's own second verb
        ("Low said it was late but blamed the wind.", "it was late"),
        ("Low said it was late, and called on Orr to act.", "it was late"),
        ("Low said it shut, but it would open “by May”.", "it shut, but it would open “by May”"),
        ("Low said it was shut, but could open soon.", "it was shut, but could open soon"),
        # as somebody said, and what it was
        ("But as Low noted, the road was wet.", "the road was wet"),
        ("Rain is due, Low told the Post earlier this week.", "Rain is due"),
        ("Low put it to the witness that he was drunk.", "he was drunk"),
        ("Rain had come, Low told a crowd, but too late.", "Rain had come"),
        ("Low told the hearing older men had left.", "older men had left"),
        ("Low admitted being drunk.", "being drunk"),
        ("Chef Jo Hay said being late had cost her.", "being late had cost her"),
        ("Low said that year the river froze.", "that year the river froze"),
        ("Low acknowledged having taken the rope.", "having taken the rope"),
        ("One fault remained: according to Low, the gate leaks.", "the gate leaks"),
        ("Low told the council meeting less than half had paid.", "less than half had paid"),
        ("Low told the court clerk the form was lost.", "the form was lost"),
        # the one who told stands behind by
        ("He was told by a nurse that the ward was full.", "the ward was full"),
    ],
)  # fmt: skip
def test_what_is_retold_begins_and_ends_where_the_reporter_says_so(text, clause):
    assert retold(text)[0] == clause


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        # words between the verb and that
        ("Low said late on Monday that it rained.", ["it rained"]),
        ("Low hinted to us that it’s up to Orr.", ["it’s up to Orr"]),
        ("Low said that, in spring, the road was shut.", ["in spring, the road was shut"]),
        # shares and people who are only counted
        ("One in four said the road was wet.", ["the road was wet"]),
        ("About 42% say they cross it.", ["they cross it"]),
        ("Those asked said it was wet.", ["it was wet"]),
        ("Locals claim the gulls have hurt three people.", ["the gulls have hurt three people"]),
        # subjects of other shapes
        ("Low said there’s no money left.", ["there’s no money left"]),
        ("Low said reports from the pier were wrong.", ["reports from the pier were wrong"]),
        ("Low said the letters it had were kind.", ["the letters it had were kind"]),
        ("Low said seeking help was right.", ["seeking help was right"]),
        ("Low said the law badly hurts them.", ["the law badly hurts them"]),
        ("Low said old, unmarked graves lie there.", ["old, unmarked graves lie there"]),
        # what somebody says about a thing, the word before it being the thing
        ("It was a plan that the firm said could hurt sales.", ["could hurt sales"]),
        ("It ended in what Low said was a draw.", ["was a draw"]),
        ("It was Orr who he claims has lied.", ["has lied"]),
        # another saying ends the clause
        ("Low said it was wet and said Orr was ill.", ["it was wet", "Orr was ill"]),
        ("Low said it was wet and vowed to mend it.", ["it was wet", "to mend it"]),
        ("Low said it was wet and two aides said it was dry.", ["it was wet", "it was dry"]),
        ("Low vowed to pay — and warned that it may rain.", ["to pay", "it may rain"]),
        ("Nine said they cross it, compared with two in June.", ["they cross it"]),
        ("Low said it was wet - although he never went.", ["it was wet"]),
        # as somebody said, in any place
        ("As noted by Low, the road was wet.", ["the road was wet"]),
        ("Last week, as Low noted, the road was wet.", ["the road was wet"]),
        ("The road was wet, as two aides have said.", ["The road was wet"]),
        ("The trouble with tunnels, say experts, is the ground.",
         ["The trouble with tunnels", "is the ground"]),
        ("Perhaps, she said, it rained.", ["Perhaps", "it rained"]),
        ("However, she said, it rained.", ["it rained"]),
        # a headline with a colon, and words in front that are the reporter's
        ("Minister: tax will rise", ["tax will rise"]),
        ("Tax will rise: minister", ["Tax will rise"]),
        ("NAGPUR: Two men fled, police said.", ["Two men fled"]),
        ("But most fled, police said.", ["most fled"]),
        ("Tax will rise, minister warns voters", ["Tax will rise"]),
        # a promise ends where its sentence goes on
        ("Low promised to pay but had yet to do so.", ["to pay"]),
        ("Low said after the match he was glad.", ["he was glad"]),
        ("It was late, Low said after the match.", ["It was late"]),
        ("It was late, Low said in a note posted on X. Bo Orr left.", ["It was late"]),
        ("Low called it a fault which, he said, had cost lives.", ["had cost lives"]),
        ("Low said it was a fault which, he added, cost lives.", ["it was a fault", "cost lives"]),
        ("Instead, said Mr Low, prosecuting, she fled.", ["she fled"]),
        ("Low asked was it the case that he fled.", ["was it the case that he fled"]),
        ("Low asked was there any plan.", ["was there any plan"]),
        ("Another, from Oru, said it rained.", ["it rained"]),
        ("Figures released last month showed customers owed £4bn.", ["customers owed £4bn"]),
        ("A 2015 meta-analysis suggested naps could harm.", ["naps could harm"]),
        ("Her own group has found that naps may help.", ["naps may help"]),
        ("Boats leaked, club data showed, in most ports.", ["Boats leaked", "in most ports"]),
        ("Low’s verdict, sent by post, was that it leaked.", ["it leaked"]),
        ("Low said it was “mad” and called for a vote.", ["it was “mad”"]),
        ("Low said it was “late” and pointed to the clock.", ["it was “late”"]),
        ("Low said it was “mad” unless it rained and that it was late.",
         ["it was “mad” unless it rained and that it was late"]),
        # nobody is named
        ("It was said that she knew of it.", ["she knew of it"]),
        ("Nine homes have been told they may boil water.", ["they may boil water"]),
    ],
)  # fmt: skip
def test_every_clause_of_a_sentence_is_found(text, clauses):
    assert retold(text) == clauses


@pytest.mark.parametrize(
    "text",
    [
        "She added a note of caution, should he win.",  # "should he win" belongs to no subject
        "The poll indicates a tightening race as Low gains.",
        "She disclosed them to the paper, which printed the story.",
        "The judge rejected that argument in a ruling.",  # "that" points, and opens no clause
        "Low put in place rules for banks that forced him out.",
        "It is worth noting that the road is old.",
        "It goes without saying that the road is old.",
        "In the end, the firm agreed to lend the club a bus, and the bus broke down.",
        "Much of what he said was clear.",
        "Low disclosed this on Monday in Oru during a short visit to Orr.",
        "He was silent when asked if he had met her.",
        "The page has been clarified to reflect the new date.",
        "Low mentioned the former mayor, and at one point the crowd sang.",
        "Low's declared goal of a million pounds is near.",
        "Low claimed a prize that had been lost at sea.",
        "Low told a story that had been true.",
        "Low announced the death of the mayor after the boat sank.",
        "The firm noted the change in the weather because the road was shut.",
        "Low predicted a win for the club while the crew slept.",
        "Low promised a new road.",
        "Low disclosed this by text on Sunday while on a tour of the towns.",
    ],
)
def test_what_only_looks_like_a_clause_is_not_retold(text):
    assert retold(text) == []


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        # a participle in front: its subject is that of the main clause
        ("Noting that the dam was old, Low asked for more pay.", ["the dam was old"]),
        ("After saying she was tired, the nurse left.", ["she was tired"]),
        ("In addition to stating that it leaked, Ms Low said it stank.", ["it leaked", "it stank"]),
        # a relative clause ends before the main verb; a saying that goes on inside a clause
        ("A guide who police said was ill was led away.", ["was ill"]),
        ("A boy who said he was her son took her home.", ["he was her son"]),
        ("A clerk who Low said used it “like a bank” was fined.", ["used it “like a bank”"]),
        ("Low said it could raise £9, money she said should go to Oru.",
         ["it could raise £9", "should go to Oru"]),
        ("Low said it was “a triumph” and put it down to luck.", ["it was “a triumph”"]),
        # who alleged it before does not say it now; figures and returns at the end
        ("Low denied that it had leaked, as police had alleged.", ["it had leaked"]),
        ("Nine boats sank last year, figures released under the Harbour Act show.",
         ["Nine boats sank last year"]),
        ("Low led by nine votes, early returns showed.", ["Low led by nine votes"]),
        ("He ruled out an early cut in the rate.", []),
        ("Outside court the niece, who was late, said it was cold.", ["it was cold"]),
        ("He regretted that it had leaked. Her only regret was that it rained.", ["it had leaked"]),
        ("He did not rule out that it leaked.", ["it leaked"]),
        ("A hall that officials in Troy said was full is shut.", ["was full"]),
        ("Low said it was late, but an aide of his later said it was on time.",
         ["it was late", "it was on time"]),
        # words that are nouns as well are verbs behind an adverb, a helper or a plural
        ("Dockers point out that the pier is shut.", ["the pier is shut"]),
        ("Low often notes that the pier is old.", ["the pier is old"]),
        ("Low did not mention, however, that the pier was old.", ["the pier was old"]),
        ("Parents groups claim that the school is full.", ["the school is full"]),
        ("She vows to come back, and he will promise to stay.", ["to come back", "to stay"]),
        ("It was the club's earlier claim that the pier was safe.", []),
        ("Locals are quick to point out that it leaks.", ["it leaks"]),
        ("The club denies it and points out that Orr paid.", ["Orr paid"]),
        ("Ms Low, who is 90, states that the pier is old.", ["the pier is old"]),
        ("The club also claims he left.", ["he left"]),
        ("It is worth pointing out that the pier is old.", []),
        # in brackets, behind a helper, negated
        ("(Low, who sold it, has denied that it leaked.)", ["it leaked"]),
        ("Low continues to insist she left early.", ["she left early"]),
        ("Low vows not to come back.", ["not to come back"]),
        ("A letter saying he had paid was found.", ["he had paid was found"]),
        # whoever spoke before the verb goes on
        ("“It is over,” said Low, adding that the pier was shut.", ["the pier was shut"]),
        ("“It is over,” said a nurse, suggesting that Orr had left.", ["Orr had left"]),
        # between the verb and "that" may stand where, when and how it was said
        ("Low said on Troy's “Good Morning” on Sunday that it leaked.", ["it leaked"]),
        ("Low said - on the radio, of all places - that it leaked.", ["it leaked"]),
        ("Low admitted as a part of the deal that it leaked.", ["it leaked"]),
        ("Low said on Radio 9, where he has a show, that it leaked.", ["it leaked"]),
        ("Low said of a bill that passed last week: “Shame.”", []),
        # it was said; told by somebody
        ("It's been reported that he drank.", ["he drank"]),
        ("It has been announced that the pier will shut.", ["the pier will shut"]),
        ("Orr was told by a nurse he could go home.", ["he could go home"]),
        # a study, a body and a judge say what they found; a person finds
        ("The review found that the pier was old.", ["the pier was old"]),
        ("Naps may help, the study found.", ["Naps may help"]),
        ("A report by the audit office says nobody was told.", ["nobody was told"]),
        ("Low found that the pier was old.", []),
        ("A walker found that the pier was old.", []),
        ("Police found the pier was old.", []),
        ("The judge found that the pier was old.", ["the pier was old"]),
        ("Inspectors found that the pier was old.", ["the pier was old"]),
        ("An investigation found the pier was old.", ["the pier was old"]),
        ("The pier was found by a diver.", []),
        # told, and a listener before a noun
        ("Low told the council gulls had moved in.", ["gulls had moved in"]),
        ("Deep into added time Orr left.", []),
        # who was there is told behind the name
        ("It is over, said a nurse who had seen it.", ["It is over"]),
        ("Replacing it costs too much, says Low, and the town is poor.",
         ["Replacing it costs too much", "and the town is poor"]),
        ("It rose in May, according to a May 2016 study by the club.", ["It rose in May"]),
        # how and why of what is told; not of what is not told, or only asked for
        ("Ms Low has told how she swam home.", ["how she swam home"]),
        ("The mayor explained to reporters why the pier was shut.", ["why the pier was shut"]),
        ("Low told the court how Orr had hidden it.", ["how Orr had hidden it"]),
        ("She left without a word, later describing how he had wept.", ["how he had wept"]),
        ("Locals want the club to explain why it was sold.", []),
        ("The clerk could not say why it was sold.", []),
        # what is done, and not said
        ("The club added jobs in the north of the town.", []),
        ("Low maintained a wide lead over the rest of the field.", []),
        ("Low claims to be the oldest guide.", ["to be the oldest guide"]),
        # a court hears what somebody said; others hear a sound
        ("The court heard the words were taken down.", ["the words were taken down"]),
        ("The inquest heard Orr had fallen.", ["Orr had fallen"]),
        ("Neighbours heard the boy had a drum.", []),
        # listeners with long names
        ("Low told Morning Report the mayor was ill.", ["the mayor was ill"]),
        ("Low told Troy Crown Court Orr had lied.", ["Orr had lied"]),
        ("Low told the weekly investor call that profits were down.", ["profits were down"]),
        ("Orr told officers he suspects his brother.", ["he suspects his brother"]),
        # several verbs of saying in a row
        ("Low wrote that it was wet, noted that it stank and asked why nobody came.",
         ["it was wet", "it stank", "why nobody came"]),
        ("A source intimated that the vote was off.", ["the vote was off"]),
        # beside according to, another may speak
        ("According to the papers, it cost a lot, although Low conceded it was late.",
         ["it cost a lot", "it was late"]),
        ("It is like a dart, according to him: “It flies.”", ["It is like a dart"]),
        ("It was paid twice, as per papers seen by the club.", ["It was paid twice"]),
        # who is asked, and what only looks like a clause
        ("Low, asked whether her job was safe, laughed: “Yes.”", []),
        ("Low, a guide of the club, asked Orr whether it leaked.", ["whether it leaked"]),
        # when a promise was made is no part of it
        ("Low vowed on Monday to come back.", ["to come back"]),
        ("Low pledged last month to pay for it.", ["to pay for it"]),
        ("Low asked again whether it leaked.", ["whether it leaked"]),
        # who speaks may be described behind the clause
        ("The pier is shut, a source close to him said.", ["The pier is shut"]),
        ("The pier is shut, Ida Low (Troy) told the Post.", ["The pier is shut"]),
        ("The club paid for it, papers filed on Monday revealed.", ["The club paid for it"]),
        # what a verb of saying is about is no attribution set between commas
        ("In her letter, she boasted of her skills, which pleased him.", []),
        ("Overall, the clubs reported spending more, while the town spent less.",
         ["spending more"]),
        ("In Troy, Low has complained about Orr, a rival.", []),
        # a clause, the attribution, and marked words that go on with it
        ("If it rains, Low said, “we stop.”", ["If it rains"]),
        ("The streets were empty, he added, “but people had to meet.”", ["The streets were empty"]),
        ("When asked about it, Low said, “we stop.”", []),
        ("In Troy, Low said, “we stop.”", []),
    ],
)  # fmt: skip
def test_clauses_are_found_wherever_the_verb_of_saying_stands(text, clauses):
    assert retold(text) == clauses


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        # a second participle or verb of saying
        ("Low praised it, saying it worked but warning that it was dear.", "it worked"),
        ("Low left, noting that it was late and suggesting that Orr go home.", "it was late"),
        ("Low said it was late but added, “I will wait.”", "it was late"),
        # a contrast is the speaker's where it has no new person
        ("Low said it was wet, but the road was open.", "it was wet, but the road was open"),
        ("Low said it was wet, but only in May.", "it was wet, but only in May"),
        ("Low said it was wet, but he stayed.", "it was wet"),
        ("Low said it was late, and he would go.", "it was late, and he would go"),
        ("Low said it was wet, but feared a flood.", "it was wet, but feared a flood"),
        ("Low said it was late and criticised the mayor.", "it was late"),
        ("Low said it was late and asked whether Orr was ill.", "it was late"),
        ("Low said it was late, and 4 in 10 said it was dark.", "it was late"),
        ("Low said it was wet, but it's unclear how far.", "it was wet, but it's unclear how far"),
        # what the reporter calls it
        ("Low said it had leaked, a claim that Orr denies.", "it had leaked"),
        ("Low said it would shut, an unusual move that angered Orr.", "it would shut"),
        ("Low said it would shut - the third closure this year.", "it would shut"),
        ("Low said that it - the third this year - shut.", "it - the third this year - shut"),
        ("Low said it, a move that hurt him, had failed.", "it, a move that hurt him, had failed"),
        # somebody else acts behind a promise
        ("Low refused to pay, and the club had to close.", "to pay"),
        ("Low promised to pay and the crew would go on.", "to pay"),
        ("Low promised to pay and to come back.", "to pay and to come back"),
        # a clause of time or place inside the sentence ends where the main clause begins
        ("A week after Low said it was safe, the dam broke.", "it was safe"),
        ("At a time when it was said that he drank, Low rose early.", "he drank"),
        ("Some booed, and when Low said it was late, a man left.", "it was late"),
    ],
)  # fmt: skip
def test_a_retold_clause_ends_where_somebody_else_goes_on(text, clause):
    assert retold(text)[0] == clause
