"""The less common ways in which a retold clause opens and ends, and what only looks like it."""

import pytest

from helpers.quotations import find_quotations


def retold(text):
    return [q.of(text) for q in find_quotations(text) if q.kind == "indirect"]


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        # a verb in -ing
        ("The club reported spending £9 on rope.", ["spending £9 on rope"]),
        ("Low admitted taking the rope.", ["taking the rope"]),
        ("Orr admitted to taking the rope.", ["taking the rope"]),
        ("Low proposed to them selling it.", []),
        ("Low acknowledged being late on Monday.", ["being late on Monday"]),
        ("Low recalled meeting him in Troy.", []),
        ("Orr suggested selling the boat.", ["selling the boat"]),
        ("The club reported rising costs.", []),
        ("Low denied taking the rope.", []),
        # what a survey or figures show, a person does not
        ("A survey by the Post showed that boats leak.", ["boats leak"]),
        ("Police data show several boats have sunk.", ["several boats have sunk"]),
        ("A poll shows Low is ahead.", ["Low is ahead"]),
        ("The marks show that boats leak.", []),
        ("A poll showed a small lead for Low.", []),
        ("Turnover rose by nine in May, accounts show.", ["Turnover rose by nine in May"]),
        ("Workers who nap may sleep better, study finds\n\nIt rained.",
         ["Workers who nap may sleep better"]),
        # wanted to know, and questions with the verb in front
        ("She wanted to know whether the lake leaked.", ["whether the lake leaked"]),
        ("The mother sought to know why the club had shut.", ["why the club had shut"]),
        ("Low still wants to know what the mayor did.", ["what the mayor did"]),
        ("She knows what the mayor did.", []),
        ("Low asked Orr on Monday whether it leaked.", ["whether it leaked"]),
        ("Low questioned the plan after a row.", []),
        ("Had she, he wondered aloud, ever seen a drain?", ["Had she", "ever seen a drain"]),
        # what stands behind an attribution at the end
        ("The mill would close, the firm said, citing high costs.", ["The mill would close"]),
        ("The mill would close, the firm said without elaborating.", ["The mill would close"]),
        ("The mill would close, Ann Low, a guide, told a meeting of clerks.",
         ["The mill would close"]),
        ("He led a strike, Ann Low wrote a song about it.", []),
        ("Nine dead in storm, police say\n\nIt rained.", ["Nine dead in storm"]),
        # what, behind a verb of telling
        ("Low explained what the club had done.", ["what the club had done"]),
        # who is told, may be a programme
        ("Low told RTE’s Morning Post that it was late.", ["it was late"]),
        # behind according to, somebody says more
        ("Nine sank, according to the Lake Club, which says the count may rise.",
         ["Nine sank", "the count may rise"]),
        # a title that ends in whose words it is
        ("I will not sit on the fence – Troy MP\n\nIt rained.", ["I will not sit on the fence"]),
        ("2027: Why I left the club – Senator Okon\n\nIt rained.", ["Why I left the club"]),
        ("Rain may reach Troy by May: mayor\n\nIt rained.", ["Rain may reach Troy by May"]),
        ("Lake rises by nine feet – The Mail\n\nIt rained.", []),
        # the clause goes on behind an attribution inside it
        ("The club had been asked, he said, and had not paid.",
         ["The club had been asked", "and had not paid"]),
        ("It may rain, she said, and boats have been called in.",
         ["It may rain", "and boats have been called in"]),
        ("It may rain, Low said, and Orr agreed.", ["It may rain"]),
        ("It may rain, Low said, as boats were moved to the shore.", ["It may rain"]),
        ("It may rain, Low said, despite the dry week.", ["It may rain"]),
        ("It will rise, Low has said, despite fears that it could sink.", ["It will rise"]),
        ("It may rain, Low said, though it may be late.",
         ["It may rain", "though it may be late"]),
        ("Low said it was wet and warned the mill was shut.", ["it was wet", "the mill was shut"]),
        # what stands in front of according to, and what is no clause in front of said
        ("It had leaked since May and, according to guides, was shut.", ["was shut"]),
        ("It shut after, according to Low, the roof fell.", ["the roof fell"]),
        ("When asked why, Low responded in a letter.", []),
        ("As the mayor walked through the hall, Low shouted.", []),
        ("Ann Low, a guide, urged the town to pay.", []),
        ("Ann Low, a guide, said the boat, a wreck, had sunk.", ["the boat, a wreck, had sunk"]),
        ("Even as Low said it was safe, the dam broke.", ["it was safe"]),
        # named, and not retold
        ("The club announced a prize of nine pounds for her.", []),
        ("Low cited what he called a gift to thieves.", []),
        ("Low outlined how the club had paid.", ["how the club had paid"]),
        # which is no part of what they show
        ("It began with papers which, they said, carried no name.", ["carried no name"]),
        ("“No,” Low said in a speech that lasted an hour.", []),
        # a noun that somebody gives voice to
        ("Low voiced concern that the lake was shut.", ["the lake was shut"]),
        ("Guides expressed some doubts on Monday that it leaked.", ["it leaked"]),
        ("Orr repeated his claim that the boat was his.", ["the boat was his"]),
        ("Low voiced her concern.", []),
        ("A claim that the boat was his upset Orr.", []),
        # a headline in capitals
        ("Low Says Lake Boats Need New Ropes\n\nIt rained.", ["Lake Boats Need New Ropes"]),
        ("Mayor Of Troy Says ‘No Hope’ For Old Mill\n\nIt rained.", ["‘No Hope’ For Old Mill"]),
        ("Guide Tells All\n\nIt rained.", []),
        # behind "said": a long subject, a phrase in front
        ("Ann Low said her suite of ideas addresses the flood.",
         ["her suite of ideas addresses the flood"]),
        ("Low said the timing of the storm makes it hard to sail.",
         ["the timing of the storm makes it hard to sail"]),
        ("Ann Low said the only way to stop the boats from sinking would be a wall.",
         ["the only way to stop the boats from sinking would be a wall"]),
        ("Low says despite being ill, she will sail.", ["despite being ill, she will sail"]),
        ("“No,” Low said in front of a crowd of about nine.", []),
        ("So says the man in the small red boat.", []),
        # to, with adverbs and with verbs such as bring
        ("He promises to immediately shut the mill.", ["to immediately shut the mill"]),
        ("They are vowing to bring back the mill.", ["to bring back the mill"]),
        ("Her website refuses to let Orr sell the mill.", ["to let Orr sell the mill"]),
        ("Low received a refusal to pay.", []),
        # a relative clause with the saying in it
        ("He gave a speech, which even critics say was good.", ["was good"]),
        ("The club adapts to what she said is growing demand.", ["is growing demand"]),
        # that, and words in front of its clause
        ("Low noted that, contrary to her plan, he left.", ["contrary to her plan, he left"]),
        ("The Post wrote that, according to a study, the lake leaked.",
         ["according to a study, the lake leaked"]),
        ("The two admit that, given the flood, it is late.", ["given the flood, it is late"]),
        # who speaks is near something, many, or has a short name in brackets
        ("A person close to the talks suggested that the mill was shut.", ["the mill was shut"]),
        ("A source familiar with the plan indicated that it rained.", ["it rained"]),
        ("A number of writers suggested such a list was useful.", ["such a list was useful"]),
        ("A number of stains suggested that it was old.", []),
        ("The News Agency of Troy (NAT) reports that the mill has shut.", ["the mill has shut"]),
        # a paper may only suggest it; what figures suggest, nobody has said
        ("An analysis by the club suggests the lake leaks.", ["the lake leaks"]),
        ("Public records indicate that he sold the mill.", ["he sold the mill"]),
        ("Town figures suggest the lake leaks.", []),
        # what a poll shows, with a verb in -ing
        ("A poll shows Low leading the field.", ["Low leading the field"]),
        ("A survey found the town moving away from Orr.", ["the town moving away from Orr"]),
        ("A poll shows growing support for Low.", []),
        ("Low showed the man eating fish to the crowd.", []),
        # words that say together: made it clear, made the point, her answer was
        ("Ann Low made it clear that the lake leaked.", ["the lake leaked"]),
        ("Low has made clear to the club on Monday that it leaks.", ["it leaks"]),
        ("The mayor made clear on Monday he would stay.", ["he would stay"]),
        ("Guides made the point that boats leak.", ["boats leak"]),
        ("Orr made rather bold claims that she had lied.", ["she had lied"]),
        ("The club gave assurances that it was safe.", ["it was safe"]),
        ("Ann Low laughed. Her answer was that she was ill.", ["she was ill"]),
        ("The vote made it clear that he had lost.", []),
        ("The comparisons were made clear by the mayor that day.", []),
        ("Low made the clear soup that he loved.", []),
        ("She spoke about how the dam broke.", ["how the dam broke"]),
        ("Ida Low often talks about why she left Troy.", ["why she left Troy"]),
        ("They talked about what may come.", []),
        # more behind "said Low"
        ("It is late, said Ann Low, adding that the road was shut.",
         ["It is late", "the road was shut"]),
        ("It is late, said Ann Low, a guide, who notes that it leaks.", ["It is late", "it leaks"]),
        ("It is late, said Ann Low, who left.", ["It is late"]),
        # how long somebody has said it; whom one tells, with more about them
        ("Low has said for weeks he is ready.", ["he is ready"]),
        ("The club has declined for years to pay.", ["to pay"]),
        ("Low told Ida Orr, the head of the club, that it leaked.", ["it leaked"]),
        ("Low has told friends since May, at dinners and in town, that it leaks.", ["it leaks"]),
        ("Guides were quick to point out that not all boats leak.", ["not all boats leak"]),
        # no saying
        ("How a guide responds can be of great use.", []),
        ("That soft sound you hear is the dam.", []),
        # a surname that ends as an adverb does
        ("Schlafly also noted that it leaked.", ["it leaked"]),
        # it is the reporter who weighs it
        ("It is important to remember that boats leak.", []),
        ("It's safe to say he is ill.", []),
        ("Low was quick to say that boats leak.", ["boats leak"]),
        # states and debates
        ("It passed in Rust Belt states that have shrunk.", []),
        ("The debate threatened to split the club.", []),
        ("The coach threatened to leave the club.", ["to leave the club"]),
        ("Tess Low, who owns the mill, posted her public oath to the club.", []),
        ("“No,” Low said during Saturday night’s lake show.", []),
        ("Witness tells court of ‘two bangs’ on night guide died", []),
        # a stop inside the sentence; nouns in -ly
        ("A nurse who had waited since 5.30 a.m. said guides were late.", ["guides were late"]),
        ("Low said it broke at 9 p.m. and sank.", ["it broke at 9 p.m. and sank"]),
        ("Low told the assembly she had paid for the boat.", ["she had paid for the boat"]),
        ("Those who ate late slept on, the study found.", ["Those who ate late slept on"]),
        ("Low queried as to how the club had paid.", ["how the club had paid"]),
        # more between a subject and its verb
        ("Low said closed lakes -- those without a club -- have lost guides.",
         ["closed lakes -- those without a club -- have lost guides"]),
        ("Low revealed Orr himself is ill.", ["Orr himself is ill"]),
        ("About half of the town said about half of the old boats had leaked.",
         ["about half of the old boats had leaked"]),
        # to, and whether, before a "that" further on
        ("Low promised to buy the boat from guides that had rented it.",
         ["to buy the boat from guides that had rented it"]),
        ("Low asked if the flood meant that he had to go.",
         ["if the flood meant that he had to go"]),
        ("He vows to tell the club.", ["to tell the club"]),
        ("The club had agreed to hear guides that Orr had met.", []),
        # v. is no end of a sentence
        ("Low said Orr v. Troy was an old case.", ["Orr v. Troy was an old case"]),
        # it was revealed; voters she's with; a statement released by a club
        ("It was revealed in March that she had paid.", ["she had paid"]),
        ("It was confirmed on Monday that the mill had shut.", ["the mill had shut"]),
        ("Ann Low tells voters she’s with them.", ["she’s with them"]),
        ("Low said in a statement released by the club the report merits a look.",
         ["the report merits a look"]),
        ("Low said in a letter sent on Monday that it leaked.", ["it leaked"]),
        ("One guide, Ida Low, says despite being ill, she plans to sail.",
         ["despite being ill, she plans to sail"]),
        ("She promised to campaign across the country.", ["to campaign across the country"]),
        ("Low said prices usually firm up in May.", ["prices usually firm up in May"]),
        ("The club has said, rain or shine, it will sail.", ["it will sail"]),
        # how hard it is; breaking up banks; proposed to
        ("Low explained how tough it is to sail.", ["how tough it is to sail"]),
        ("She spoke about how cheaply he had paid.", ["how cheaply he had paid"]),
        ("Orr told them how little they knew.", ["how little they knew"]),
        ("Low proposes breaking up Wall Street banks.", ["breaking up Wall Street banks"]),
        ("The club proposed to shut the lake.", ["to shut the lake"]),
        # what follows the attribution
        ("It was late, Low said; the boat had sunk.", ["It was late"]),
        ("The mill shut, the club reported on Monday - a step that hurt.", ["The mill shut"]),
        ("The wells could run dry by May, Low estimates.", ["The wells could run dry by May"]),
        # a verb in -ing, to or it's in front; a phrase or a clause in front of the subject
        ("Low warned closing the pier would cost jobs.", ["closing the pier would cost jobs"]),
        ("Low told the Post losing two boats is sad.", ["losing two boats is sad"]),
        ("Swimming in the bay is banned, Low said.", ["Swimming in the bay is banned"]),
        ("Up to 300 jobs could go, Low said.", ["Up to 300 jobs could go"]),
        ("To wait is a risk, Low said.", ["To wait is a risk"]),
        ("If it rains the pier will shut, Low said.", ["If it rains the pier will shut"]),
        ("It's late, Low said.", ["It's late"]),
        ("It's late, said a guide for the Mill Trust.", ["It's late"]),
        ("Its boat, the Heron, is old, Low, a guide, said.", ["Its boat, the Heron, is old"]),
        ("As reported by the Post, there are nine boats.", ["there are nine boats"]),
        ("Low noted despite the rain, it was dry.", ["despite the rain, it was dry"]),
        ("Low told the Post if it rains it will shut.", ["if it rains it will shut"]),
        ("Low claimed in some towns, buses were free.", ["in some towns, buses were free"]),
        ("Low predicted about two-thirds would go.", ["about two-thirds would go"]),
        ("Low said recently built homes fell.", ["recently built homes fell"]),
        ("Low said later this year it will open.", ["later this year it will open"]),
        ("Low said on Monday 40 people had left.", ["40 people had left"]),
        ("Low said in a statement not all boats sank.", ["not all boats sank"]),
        ("Low said the more it rains, the more it ran.", ["the more it rains, the more it ran"]),
        ("Low claimed that there’s no water.", ["there’s no water"]),
        ("Low said he suspects a leak.", ["he suspects a leak"]),
        ("The town plans to pay, guides said late Thursday.", ["The town plans to pay"]),
        ("Low said in a written statement in March that it sank.", ["it sank"]),
        ("Low admitted “old ways” meant it was late.", ["“old ways” meant it was late"]),
        ("A study began in May. It found that naps help.", ["naps help"]),
        ("The boat is safe, say the officers, and it is cheap.",
         ["The boat is safe", "and it is cheap"]),
        # nobody has said it
        ("It was a simple question that led to more.", []),
        ("They tell stories that take a whole night.", []),
        ("Guides should make it clear they are angry.", []),
        ("The firm might have said that it was sorry.", []),
        ("The firm, as its name suggests, is old.", []),
        ("It would be fair to say that the lake is clean.", []),
    ],
)  # fmt: skip
def test_clauses_open_in_less_common_ways(text, clauses):
    assert retold(text) == clauses


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Low declined to comment, nor did he call.", "to comment"),
        ("Low vowed to keep it open and celebrated the vote.", "to keep it open"),
        ("Orr refused to say what it held but described it as rude.", "to say what it held"),
        ("Low promised to pay and be quiet.", "to pay and be quiet"),
        ("The guides vowed not to budge, three days after the vote.", "not to budge"),
        ("Low said the boat, though old, was safe.", "the boat, though old, was safe"),
        ("Low said it had sunk, though only in part.", "it had sunk, though only in part"),
        ("Low said it had sunk, though he was ill.", "it had sunk"),
        ("Low said it had sunk, remarks that were played on air.", "it had sunk"),
        ("Low said it had sunk, claims that the club could not prove.", "it had sunk"),
        ("Low said he sold boats that leak, plans that failed.", "he sold boats that leak"),
        (
            "Low said he sold old boats, guides that sail, and rope.",
            "he sold old boats, guides that sail, and rope",
        ),
        ("Low said it was good but asked them to “keep calm.”", "it was good"),
        ("Low said he understood it but asked them to wait.", "he understood it"),
        ("Guides said they sold it, but it leaked in May, they said.", "they sold it"),
        ("Asked about it, Low said it was old - no worse, he said, than his.", "it was old"),
        ("Some booed, and when Low rose and said it was late, a man left.", "it was late"),
        ("Low, who rose and said he would sail with him, did not sail.", "he would sail with him"),
        ("Low, though she rose and said it was hers, kept still.", "it was hers"),
        ("As guides say it is late, there is no hope.", "it is late"),
        ("Low said he was ill, as the club accused Orr of sleep.", "he was ill"),
        ("Low said he was ill, as the crew walked out of the hall.", "he was ill"),
        ("Low said it shut, as the law had no teeth.", "it shut, as the law had no teeth"),
        ("Low said it shut, as Orr had left it.", "it shut, as Orr had left it"),
        ("Low said the pier was shut and urged people to wait.", "the pier was shut"),
        ("Low said there was no row but named two guides.", "there was no row"),
        ("Guides say it may rain and called for help.", "it may rain"),
        ("Low said Orr had called and asked for help.", "Orr had called and asked for help"),
        ("Low said Orr was fined and told to go.", "Orr was fined and told to go"),
        ("Low said it was late but Jo Orr, a guide, said it was not.", "it was late"),
        ("Low said it was old, although boats may sail.", "it was old, although boats may sail"),
        ("Low said it was old, while the new one leaked.", "it was old, while the new one leaked"),
        ("Low said it was old, while the crew denied that.", "it was old"),
        ("Low said it was “old,” although boats sail.", "it was “old,”"),
        ("Low vowed to pay, though the fee was high.", "to pay"),
        ("Low said it was safe, even as boats sank.", "it was safe"),
        ("Low, a guide, said Jo Orr, even as a boy, sailed.", "Jo Orr, even as a boy, sailed"),
        ("Low says it works, but that's a mere guess.", "it works"),
    ],
)
def test_a_clause_ends_where_the_reporter_goes_on(text, clause):
    assert retold(text)[0] == clause
