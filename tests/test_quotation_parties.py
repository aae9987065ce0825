"""Who is meant: names, descriptions, kin, traits and pronouns resolve to the people of a story."""

import unicodedata

import pytest

from helpers.quotations import find_quotations, pronoun_rivals, sieve_steps


def names(text):
    return [q.name for q in find_quotations(text) if q.kind != "indirect"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # somebody only described is a rival of everybody named
        ("Bo Lenz left. A woman with a pram frowned. “Mud,” she said.", "a woman with a pram"),
        ("Bo Lenz left. Two dockers waved. “We strike,” they said.", "two dockers"),
        ("The union met in Oru. It said it was late. “No,” it added.", "the union"),
        # a name beside a description
        ("“No,” said the spokeswoman, Ann Low, on Monday.", "Ann Low"),
        ("A spokeswoman, Ann Low, was ill. “I wept,” she said.", "Ann Low"),
        ("Its secretary, Labour’s Ann Low, rose. “No,” she said.", "Ann Low"),
        ("A guard, who gave only his first name, Ilya, wept. “No,” he said.", "Ilya"),
        ("A potter called Ann Low won. “No,” she said.", "Ann Low"),
        # kin
        ("Max Orr left. His wife, Joan, stayed. “No,” said his wife.", "Joan"),
        ("Max Orr left. His mother wept. “No,” she said.", "his mother"),
        ("Vic and Joan Orr keep bees. “No,” said Vic. “Yes,” said his wife.", "Joan Orr"),
        ("Her manager, the boxer Col Orr, called her “a storm”.", "Col Orr"),
        # traits: age, nation, trade
        ("Ann Low, 41, won. “No,” said the 41-year-old.", "Ann Low"),
        ("Coach Max Orr left. “No,” said the Swede.", "Max Orr"),
        ("Ann Low, a plumber, won. “No,” the plumber said.", "Ann Low"),
        ("Goalkeeper Ann Low won. “No,” said the keeper.", "Ann Low"),
        ("Sally Crane has sons. “No,” said the mother of four.", "Sally Crane"),
        # two of one surname
        ("Ann Low sued her brother, Max Low. “Sad,” Mr Low said.", "Max Low"),
        ("Tess and Olek Brand fell. “No,” the couple said.", "Tess Brand and Olek Brand"),
        # the speaker of a passive stands behind by
        ("The plan was hailed by coach Ann Low as “a miracle”.", "Ann Low"),
        ("The law was branded “cruel” by bishops.", "bishops"),
        # names that are other words
        ("It is over. May Tolland, a baker, said it was “a farce”.", "May Tolland"),
        ("It is over. Bill Oakes, a baker, said it was “a farce”.", "Bill Oakes"),
        # surnames that are trades; the trade itself stays one
        ("Jo Cook spoke. “No,” Cook said.", "Jo Cook"),
        ("The cook, Jo Hay, spoke. “No,” the cook said.", "Jo Hay"),
        ("Jo Baker spoke. “No,” said Ms Baker.", "Jo Baker"),
        ("Kelly arrived. “No,” Kelly said.", "Kelly"),
        # an office with a ministry in it
        ("Max Orr left. Secretary of State Jo F. Hay met Bo Lenz. “No,” she said.", "Jo F. Hay"),
        # kin with a name, and a neighbour who is a miner
        ("Max Orr and his sister Ada sing. “No,” his sister said.", "Ada"),
        ("Jo Hay left. Her neighbour, a miner, sat. “No,” he said.", "her neighbour"),
        # a house: by its staff, its trade, the words of its name; a dateline is none
        ("Late.\n\nDrivers at Trellow left. The operator called it “sad”.", "Trellow"),
        ("A day late.\n\nPlane maker Vantor cut jobs. The company said it was “late”.", "Vantor"),
        ("Oru High Court asked the Supreme Court. The high court said “no”.", "Oru High Court"),
        ("Mill Vale Water erred. Max Orr rang. The water company said “no”.", "Mill Vale Water"),
        ("Ann Low asked the Oru Parish Council. The parish council said it was “late”.",
         "Oru Parish Council"),
        ("Troy, Nov 27 (OPI) The Oru Board stayed it, saying “trees cannot vote”.", "Oru Board"),
        # whose councillor, whose advice, whose mother
        ("Then came the Tories’ Ann Low, who called it “mad”.", "Ann Low"),
        ("Alliance for Trees councillor Ann Low called it “mad”.", "Ann Low"),
        ("Naps help, Dr Ann Low said. Low’s advice is simple: “Lie down.”", "Ann Low"),
        ("The mayor’s answer was blunt: “Never.”", "the mayor"),
        ("“He was ill,” said his mother, a retired nurse.", "a retired nurse"),
        ("Ben Orr, 16, fell. His mum Joan Orr, 44, wept. The mum-of-two said: “No.”", "Joan Orr"),
        # named in a relative clause; a storm; an opening participle; what ends in a letter
        ("She left Max and Ada Orr, the latter of whom wept. “I miss her,” she said.", "Ada Orr"),
        ("Storm Odette hit Oru. Dr Ann Low watched. “Loud,” she said.", "Ann Low"),
        ("Appearing before the panel, Ann Low called it “mad”.", "Ann Low"),
        ("I got a B. She called it “a miracle”.", None),
        # titles before a name; a secretary is a minister
        ("Leader of the opposition Cllr Ann Low called it “mad”.", "Ann Low"),
        ("Transport MEC Ann Low called it “mad”.", "Ann Low"),
        ("Cathaoirleach Ann Low called it “mad”.", "Ann Low"),
        ("Health Secretary Ann Low came. Jo Orr asked. “No,” the minister said.", "Ann Low"),
        # the subject of a sentence, whatever its verb
        ("Jo Hay left. Behind her an old woman spat. “No,” she said.", "an old woman"),
        # a body with "of" in its name, or called after its members
        ("The Bakers’ Union met. “No,” it said.", "Bakers’ Union"),
        ("“No,” said the Bureau of Meteorology.", "Bureau of Meteorology"),
        # a phrase in front is no subject
        ("Ten miles away, Ann Low, the pilot, said it was “dark”.", "Ann Low"),
        ("“No,” came the reply from the crowd.", "the crowd"),
        ("Jo Hay was asked whether it leaked. “Go and see,” came the reply.", "Jo Hay"),
        ("“Cold and wet,” was the verdict of skipper Max Orr.", "Max Orr"),
        ("Bo left. “Cold and wet,” was the view of one nurse.", "one nurse"),
        ("“Wait for Monday,” was the advice from Ann Low.", "Ann Low"),
        # who speaks at the end of a retold sentence goes on; a time is nobody
        ("Ida Moss sat with her cat. A man had promised a van, she said. “So.”", "Ida Moss"),
        ("Ida Moss sat. Her late aunt always said it leaked, she recalled. “So.”", "Ida Moss"),
        ("Max Orr, who this week called it “late”, left.", "Max Orr"),
        ("Jo Hay said it rained.\n\n“Did it?” asked Judge Max Orr.\n\n“A lot.”", "Jo Hay"),
        # one of several, and what he or she is, whichever tells more
        ("“Perhaps it was the cold,” said one, a sheep farmer.", "a sheep farmer"),
        ("One of the two widows, a nurse, called it “late”.", "one of the two widows"),
        ("The officer commanding police in Oru, Inspector Jo Hay, called it “late”.", "Jo Hay"),
        ("Chief operating officer Jo Hay called it “late”.", "Jo Hay"),
        ("Low’s lawyer, Duty Solicitor Con Lenz, called it “late”.", "Con Lenz"),
        ("It was sold, said Ms Ida Moss of Crumb, who had a key.\n\n“So,” she said.", "Ida Moss"),
        ("The deputy minister, Jo Hay MP, called it “late”.", "Jo Hay"),
        ("A spokesman for the power company, Crumb, called it “late”.",
         "a spokesman for the power company"),
        ("Jo Hay left. Sources close to her called it “late”.", "sources close to her"),
        ("Ruling, the club’s president, Jo Hay, called it “late”.", "Jo Hay"),
        ("Jo Hay, who leads the Oru group, said we are asked to “pay more”.", "Jo Hay"),
        ("It stopped after his lawyer, Ida Moss, called it “late”.", "Ida Moss"),
        ("Oru rang Mayor Bo Lenz. The mayor’s answer was: “Wait for me.”", "Bo Lenz"),
        ("Dr Ann Low met Mr Bo Lenz. The latter called it “late”.", "Bo Lenz"),
        # a question without marks, and who answers it
        ("“He fell,” Jo Hay said.\n\nMs Low asked whether it hurt.\n\n“A lot.”", "Jo Hay"),
        ("Bo Lenz left. Ann Low asked Ida Moss why it hurt. “I fell,” she said.", "Ida Moss"),
        # who wrote what "it" says
        ("Bo Lenz wept.\n\nA letter from Mr Lenz was read out. It said: “I am sorry.”", "Bo Lenz"),
        ("Mr Lenz wept. A note of thanks written by Lenz was read. “I am sorry,” it said.", "Lenz"),
        # whoever is she in the next sentence is somebody
        ("It costs £9, according to Oru Council.\n\nIda Moss ran an inn. She called it “late”.",
         "Ida Moss"),
        # first names: of a headline, of a pair
        ("Ida wins in Oru\n\nORU: Unseeded Ida Moss won.\n\n“So,” Ida said.", "Ida Moss"),
        ("Buyers Jo and Ida Moss, of Oru, were glad. “So,” Jo said.", "Jo Moss"),
        ("This came from Ann Low:\n\n“We sail on Friday.”", "Ann Low"),
        ("In the words of Ann Low: “We sail on Friday.”", "Ann Low"),
        ("In the view of captain Ann Low, it was “a rout”.", "Ann Low"),
        ("In Low’s words, it was “a rout”.", "Low"),
        ("In Forbes’ words, it was “a rout”.", "Forbes"),
        ("They asked Will Penny. “No,” Will said.", "Will Penny"),
        ("Jo Hay met the trade commissioner, Mr Max Orr. “No,” the commissioner said.", "Max Orr"),
        ("Mr Ola Low met Bo. Nobody saw her. “No,” he said.", "Ola Low"),
        ("Garda Jo Hay came. “No,” the garda said.", "Jo Hay"),
        ("A nurse who lives near the pier said it was “cold”.", "a nurse"),
        ("“Shame!” came shouts from the gallery.", "the gallery"),
        ("The move was condemned as “cowardly” by union leader Max Orr.", "Max Orr"),
        ("The deal, per Orr, “may not be dead yet.”", "Orr"),
        # a description goes on: what it is close to, how old, when it was published
        ("Tom Ray left. “He is tired,” a source close to him said.", "a source close to him"),
        ("Jo Hay won. “No,” said a man familiar with her plans.", "a man familiar with her plans"),
        ("A man close to Low’s thinking called it “sad”.", "a man close to Low’s thinking"),
        ("A widow of 83 wept. “He took it all,” the widow said.", "a widow of 83"),
        ("Papers published on Friday say it was “a wreck”.", "papers published on Friday"),
        ("Sailors on the Oru coast say it was “a wreck”.", "sailors on the Oru coast"),
        ("As per harbour police data, it was “a wreck”.", "harbour police data"),
        ("A neighbour, a retired teacher who saw it, called it “sad”.", "a retired teacher"),
        ("Sources in her own party, the UCM, called it “sad”.", "sources in her own party"),
        # a long office, with a name in it, and the name far behind
        ("South West Ferries head of engines Max Orr said it was “a leak”.", "Max Orr"),
        ("Ferries for Oru chief of staff Ann Low said: “We are sorry.”", "Ann Low"),
        ("Oru Health group director of nursing Jo Hay called it “sad”.", "Jo Hay"),
        ("Counsel assisting the inquiry, Ann Low, said it was “over”.", "Ann Low"),
        ("The chairman of the Pilots and Guides Union, Dr Ann Low, said it was “over”.", "Ann Low"),
        ("Giving evidence, the pilot, Max Orr, said it was “dark”.", "Max Orr"),
        # a firm without the end of its name; a body that nobody takes for a she
        ("Crumb & Hay Foods fell. “No,” Crumb & Hay said.", "Crumb & Hay Foods"),
        ("Crumb Bank fell. “No,” said Crumb.", "Crumb Bank"),
        ("Crumb Mills Inc. fell. “No,” said Crumb.", "Crumb Mills Inc."),
        ("Jo Hay of the Pilots’ Alliance came. “No,” she said.", "Jo Hay"),
        ("Jo Hay of the Oru Forum left. She called it “sad”.", "Jo Hay"),
        ("“No,” said Max Orr of the Oru Association, who called it “sad”.", "Max Orr"),
        # the opening describes whom the story names and calls so
        ("A sheriff called it “mad”.\n\nBo left.\n\nSheriff Ann Low heard it.", "Ann Low"),
        ("A geologist called it “mad”.\n\nBo left.\n\nAnn Low, the geologist, wept.", "Ann Low"),
        ("A lawmaker called it “mad”.\n\nBo left.\n\nLawmaker Ann Low wept.", "Ann Low"),
        # who gives a name; kings
        ("A caller, who introduced himself as Bo Lenz of Oru, called it “mad”.", "Bo Lenz"),
        ("“No,” said a woman who identified herself simply as Mama Ida.", "Mama Ida"),
        ("One of them, a boy named Oliver, told the mayor it was “mad”.", "Oliver"),
        ("A man asked not to be named because Ann Low knew him. “No,” he said.", "a man"),
        ("The chief, Kwame IV, rose. “No,” the chief said.", "Kwame IV"),
        # lawyers, witnesses, the accused; no lawyer is the pensioner
        ("Counsel Mr Max Orr said Bo was sorry. “He wept,” the barrister said.", "Max Orr"),
        ("Defence agent Max Orr rose. Bo left. “He wept,” the solicitor said.", "Max Orr"),
        ("Jo Hay was robbed. Bo Lenz, mitigating, rose. “He wept,” the lawyer said.", "Bo Lenz"),
        ("Jo Hay said it rained. Lawyer Bo Lenz rose.\n\n“So,” the witness said.", "Jo Hay"),
        ("Jo Hay (44) of Mill End, Oru, Co Oru, pleaded guilty. “No,” said the accused.", "Jo Hay"),
        # ages in words have no figure to compare: they mislead nobody
        ("Jo Hay, fifty-two, fell. “So,” the pensioner said.", "Jo Hay"),
        ("Ten-year-old Jo Hay fell. “So,” the youngster said.", "Jo Hay"),
        ("Jo Hay, thirty-two, fell. “So,” the teenager said.", "Jo Hay"),
        ("84-year-old Jo Hay fell.\n\nProsecutor Bo Lee rose. “So,” the pensioner said.", "Jo Hay"),
        # houses by the ends of their names
        ("Bo played for Oru Emmets GAC. “We weep,” the club said.", "Oru Emmets GAC"),
        ("Bo left Oru Council. “We weep,” the authority said.", "Oru Council"),
        ("Oru Foods fell.\n\nPeter Kip keeps cows. “No,” the firm said.", "Oru Foods"),
        # whose goats are they? a county is no he
        ("Mo Bibi sat with her goats. A man will bring a boat, she called it “late”.", "Mo Bibi"),
        ("Jo Hay, of Oru, Co Clare, drank. Co Clare was cold. “Ice,” he said.", "Jo Hay"),
        # who was asked replies
        ("Ann Low left.\n\n“Why?” Bo Lenz asked.\n\n“I fell,” he responded.", "Ann Low"),
        ("Max Orr rose. Judge Ann Low asked Bo Hay why.\n\n“I fell,” he replied.", "Bo Hay"),
        # what somebody heard
        ("Mrs Low said she was in bed and had heard “a bang”.", "Low"),
        ("Low was heard to shout: “That is mine.”", "Low"),
        ("When the police called at his flat Max Orr told them: “Come in.”", "Max Orr"),
        # the subject of a sentence that a name and a comma stand in front of
        ("Bo left Oru Rovers. In a post on X, the club said it was “numb”.", "Oru Rovers"),
        ("Jo Hay was charged. At Oru Court, the accused said it was “late”.", "Jo Hay"),
        ("The Unity Congress met. Through Bo Lenz, the party called it “late”.", "Unity Congress"),
        # whose officer somebody is, and the name right behind it
        ("Commissioner of Police Ann Low said it was “late”.", "Ann Low"),
        ("“No,” said President of the Law Society Max Orr.", "Max Orr"),
        ("Convener of the Pilots’ Guild Jo Hay left. “No,” she said.", "Jo Hay"),
        ("Cabinet Secretary for Health Jo Hay called it “late”.", "Jo Hay"),
        ("Minister of State Max Orr called it “late”.", "Max Orr"),
        ("A Department of Health spokesman called it “late”.", "a Department of Health spokesman"),
        ("The bench, comprising Justices Jo Hay and Bo Lee, called it “late”.", "the bench"),
        ("Sri Lanka Rail met. “No,” it said.", "Sri Lanka Rail"),
        ("The Care Commission came. The watchdog called it “late”.", "Care Commission"),
        ("Judge Kim Lee jailed Wei Tan, 45, for life. He called it “late”.", "Kim Lee"),
        # a note has an author
        ("Prisk wept. Low’s reply came on Monday. “Open it,” it read.", "Low"),
        ("In a letter to Bo, nine men say they are ill. “We wept,” it reads.", "nine men"),
        ("Jo Hay left. Her profile was changed. It now reads: “On a break.”", "Jo Hay"),
        # a capital that is only that of a sentence
        ("The Oru Department met. Isolated towns flood. It called that “sad”.", "Oru Department"),
        # a first name alone, of several
        ("Case\n\nRizal Amin Osman left. Rizal had a bag. “No,” Rizal said.", "Rizal Amin Osman"),
        # an age, a charge between subject and verb; a chief who is no granny
        ("Queues formed after Madam Ann Low, 73, called it “over”.", "Ann Low"),
        ("A man accused of hitting a judge called it “sad”.", "a man"),
        ("Nana Kofi Barima III came. Ms Jo Hay left. “No,” he said.", "Nana Kofi Barima III"),
        ("The file, put in late, states that goods pledged to Bo “did not exist”.", "the file"),
        # a stop behind an hour
        ("Spokesman Bo Lenz said no. Mr Max Orr came at 6.30am. Asked, he said: “So.”", "Max Orr"),
        # a few of many
        ("Sailors left, with some calling it “mad”.", "some"),
        # he and whoever is named with him; a share of a share
        ("Ann Low waved. She and her aides called it “sad”.", "Ann Low and her aides"),
        ("Bo Orr came. But he and Al Fox called it “hard”.", "Bo Orr and Al Fox"),
        ("More than six in 10 called it “safe”.", "more than six in 10"),
        ("Fewer than half called it “safe”.", "fewer than half"),
    ],
)  # fmt: skip
def test_whose_words(text, name):
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # what somebody is called for short, never introduced: a kind of person, a compound
        ("Ann Low, 71, fell. “It hurt,” the great-aunt-of-six told us.", "Ann Low"),
        ("Max Orr won again. “I slept badly,” the gaffer said.", "Max Orr"),
        ("Ward member Jo Hay rose. “No,” the MCA said.", "Jo Hay"),
        ("Max Orr flew home. “No,” the singer-songwriter said.", "Max Orr"),
        ("Former clerk Jo Hay left. “No,” said the ex-clerk.", "Jo Hay"),
        ("An independent MPA, Nusrat Orr, rose. “No,” she said.", "Nusrat Orr"),
        # somebody who is only described can be called the woman, the source
        ("Bo Lenz came. A nurse, who is old, called it “odd”. “No,” the woman said.", "a nurse"),
        ("Bo Lenz left. A club member said it was late. “No,” the source said.", "a club member"),
        # the opening describes, the next paragraph names
        ("A nurse has won a prize.\n\nJo Hay says she is glad. “Yes,” she said.", "Jo Hay"),
        ("A vicar called it “a farce”.\n\nJo Hay spoke on Monday.", "Jo Hay"),
        ("The head of a mill called it “a farce”.\n\nJo Hay spoke on Monday.", "Jo Hay"),
        ("A vicar called it “a farce”.\n\nJo Hay, the bishop, spoke on Monday.", "a vicar"),
        ("Ann Low asked the Troy Trust, which wrote back: “No.”", "Troy Trust"),
        # a nation stands for somebody, belongs to a body's name, and keeps its capital
        ("Coach Jo Hay shrugged. “It is red,” the South African said.", "Jo Hay"),
        ("Coach Jo Hay shrugged. “It is red,” the Sri Lankan said.", "Jo Hay"),
        ("“It is late,” Thai Airways said.", "Thai Airways"),
        ("“It is late,” the Kenyan Police Service said.", "Kenyan Police Service"),
        ("“It is late,” Australian leaders said.", "Australian leaders"),
        ("“It is late,” Australian Jo Hay said.", "Jo Hay"),
        # what stands in front of a name with its trade behind it
        ("In May, Ann Low, a guide, said: “No.”", "Ann Low"),
        ("Contacted, Ann Low, head of the Mill Trust in Troy, said: “No.”", "Ann Low"),
        ("Asked about it, Low, 70, said: “No.”", "Low"),
        ("In Troy, Ohio, a guide said: “No.”", "a guide"),
        ("Ann Low – a guide – said: “No.”", "Ann Low"),
        ("“No,” said a guide for the Mill Trust.", "a guide for the Mill Trust"),
        # a participle with by: whoever stands behind by speaks
        ("The plan, dubbed “a mess” by Ann Low, is over.", "Ann Low"),
        ("A plan described as “cruel” by bishops is over.", "bishops"),
        ("Governor-elect Ann Low said: “No.”", "Ann Low"),
        ("In Troy, New Isle, Mr Low, after a nap, said: “No.”", "Low"),
        ("Ann Low of the Troy Trust, who wrote back: “No.”", "Ann Low"),
        # who said: the one before "who" speaks, and not whoever spoke before
        ("Ann Low spoke.\n\nIt vexed Cr Jo Hay, who said so.\n\n“I am ill,” she said.", "Jo Hay"),
        # what is told inside a saying belongs to whoever says it
        ("Jo Hay said elders were not asked.\n\n“They drew a box.”", "Jo Hay"),
        # Sir, Dame and a first name
        ("Sir Max slips.\n\nNobody is like Sir Max Orr at sea. “Me?” he asked.", "Max Orr"),
        # ranks and titles of many countries tell the office, and are no names
        ("Det Insp Max Orr spoke. “No,” the detective said.", "Max Orr"),
        ("Justice Jo Hay spoke. “No,” the judge said.", "Jo Hay"),
        ("Prime Minister Jo Hay met Bo Lenz. “No,” the premier said.", "Jo Hay"),
        ("Begum Jo Hay rose. “No,” Begum Hay said.", "Jo Hay"),
        ("Mr. Lenz rose. Alhaji Max Orr sat. “No,” Orr said.", "Max Orr"),
        ("“No,” said mother of three Jo Hay.", "Jo Hay"),
        ("The Ministry of Works clerk, Jo Hay, called it “odd”.", "Jo Hay"),
        # a word that no list has, with the ending of somebody who does something
        ("Rain is due, forecaster Max Orr said. “Or so,” the forecaster said.", "Max Orr"),
        # a council is not its leader, a court hears
        ("Council leader Jo Hay left. “No,” the council said.", "the council"),
        ("Gareth Orr phoned his wife before he left. He died. “No,” Mrs Orr said.", "Orr"),
        ("Health Cabinet Secretary Max Orr came. “No,” said the CS.", "Max Orr"),
        ("Max Orr’s aides left. Mr Orr’s family called it “odd”.", "Mr Orr’s family"),
        ("Jo Hay left. Her counterpart, Max Orr, agreed. “No,” he said.", "Max Orr"),
        # a firm is called by what it makes
        ("Crumb Foods made a loss. It was “a bad year”, the biscuit maker said.", "Crumb Foods"),
        # whoever is told is not the one who tells
        ("Max Orr told the mother of two it was “a farce”. “No,” he said.", "Max Orr"),
        # nobody knows whether a source is a she
        ("Jo Hay told of her fears. A source spoke to the actress.\n\n“Sad,” she wrote.", "Jo Hay"),
        ("The story of Jo Hay, the poet, is odd. She said it was “late”, the poet said.", "Jo Hay"),
        # whoever is spoken of in what somebody knows is further than who knows it
        ("Jo Hay, a nurse, knew that Dr Lenz was ill. “Get well,” she said.", "Jo Hay"),
        ("Jo Hay, a nurse, knew the mayor was ill. “Get well,” she said.", "Jo Hay"),
        # whom a pronoun stood for once is who it means again, of two that are as near
        ("Max Orr says he is old. When Orr rose, Bo Lenz sat. “No,” he said.", "Max Orr"),
        # a trade is not whoever has it for a surname
        ("Jo Miller left. Bo Lenz sat. “No,” said the miller.", "the miller"),
        # a woman of the opening is not the man whom the next paragraph names
        ("A waitress won.\n\nMax Hay says he is glad. “Yes,” said the waitress.", "a waitress"),
        ("A barman won.\n\nJo Hay says she is glad. “Yes,” said the barman.", "a barman"),
        # what somebody once was
        ("Max Orr won again. “No,” said the former miner.", "Max Orr"),
        # of two ministers the one whose office is named there, whatever is named behind it
        (
            "Health minister Jo Hay met works minister Max Orr. “No,” said the health minister. "
            "The works go on.",
            "Jo Hay",
        ),
        # where a town lies is nobody's name, and a capital that answers is no he
        ("“No,” said a clerk in Troy, Ohio, on Monday.", "a clerk in Troy"),
        ("Max Orr, a nurse, left. “No,” said Brussels. “Yes,” he said.", "Max Orr"),
        # an age and a trade are one description
        ("Ann Low, 41, met Bo Orr, a plumber. “No,” said the 41-year-old plumber.", "Bo Orr"),
        # a man is not the waitress, and short for an office are its first letters
        ("A waitress came. Bo Lenz left. “No,” the man said.", "Bo Lenz"),
        ("Deputy Prime Minister Jo Hay came. “No,” said the DPM.", "Jo Hay"),
        ("Max Orr’s sister Ada sings. Jo Hay left. “No,” said Orr’s sister.", "Ada"),
        # a man is not the waitress, and two men are not three
        ("A waitress came. “No,” the man said.", "the man"),
        ("Two men came. Jo Hay met three men. “No,” the two men said.", "the two men"),
        ("Max Orr won again. “No,” said the former mayor.", "Max Orr"),
        ("A potter and women called it “odd”.", "a potter and women"),
        # two offices are one person, two people are two
        ("A potter and poet, Jo Hay, called it “a farce”.", "Jo Hay"),
        ("A former head of works and member of a club in Oru, Jo Hay, called it “odd”.", "Jo Hay"),
        ("A potter and two poets called it “a farce”.", "a potter and two poets"),
    ],
)  # fmt: skip
def test_whoever_is_called_by_another_word(text, name):
    assert names(text)[-1] == name


def test_of_a_long_list_of_nurses_the_nurse_is_the_last():
    nurses = "".join(
        f"Ann S{one}{two}e, a nurse, left. " for one in "aeiou" for two in "bdfghklmnp"
    )
    assert names(f"{nurses}“No,” said the nurse.")[-1] == "Ann Supe"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # words of parts open a sentence: they are no first name
        ("Max Orr left. Fifth-grader Jo Hay sang. “Me too,” she said.", "Jo Hay"),
        ("Nine-year-old Jo Hay sang. “Me too,” said Jo.", "Jo Hay"),
        ("Jo Hay came. The Vice-Chancellor, Prof. Max Orr, called it “odd”.", "Max Orr"),
        # given names that are a day, a measure or somebody's word
        ("An aide, Sunday Orr, fell. “It hurt,” Orr said.", "Sunday Orr"),
        ("Her cousin, the pilot Miles Orr, called it “a storm”.", "Miles Orr"),
        ("“No,” said Don Hay, who left. “Never,” Hay said.", "Don Hay"),
        # what is in front of a colon, or in parentheses behind a name
        ("ORUVILLE: Justice Jo Hay of the town court left, calling it “a farce”.", "Jo Hay"),
        ("Max Orr sat. Jo Hay (Ind., Oru) rose. “No,” she said.", "Jo Hay"),
        ("Bo Lenz met a clerk. Jo Hay (38) rang. The clerk sat. “I am ill,” Hay said.", "Jo Hay"),
        ("Max Orrs' cup fell. He saw a clerk. “Hang up,” he said.", "Max Orrs"),
        # the regulator is no she
        ("The regulator, Telfo, called it “odd”. It left. “No,” it said.", "Telfo"),
        # whoever was meant by "it" is hardly meant by "he", and "it" can be nobody
        ("Mud in Salt Lane\n\nIt is late when Max Orr rises, he says. “No,” he says.", "Max Orr"),
        ("The Salt Lane floods.\n\nIt was Jo Hay who rang. “No,” she said.", "Jo Hay"),
        ("Salt Mill shut. It owes rent. Max Orr rang. It was cold. “No,” he said.", "Max Orr"),
        # two that "who" and "whom" hold apart
        ("Max Orr is old. His wife, Joan, whom he says “got lost”, wept.", "Max Orr"),
        # what somebody does or is belongs to the description
        ("“No,” said an aide working on the bill.", "an aide working on the bill"),
        ("An officer attached to the case called it “odd”.", "an officer attached to the case"),
        ("An aide briefed on talks, who left, called it “odd”.", "an aide briefed on talks"),
        ("A nurse walked to the shop. “No,” she said.", "a nurse"),
    ],
)  # fmt: skip
def test_the_words_round_a_name_tell_whose_it_is(text, name):
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a saying set off by commas takes along what is inside it
        ("These clerks, Jo Hay explained on Monday, were “well fed”.", "Jo Hay"),
        ("The clerks, Jo Hay explained at the court hearing, were “well fed”.", "Jo Hay"),
        ("A week ago, Jo Hay says, the paper called him a “fringe man”.", "Jo Hay"),
        ("It was odd, she said, and Max Orr called it a “farce”.", "Max Orr"),
        ("When she asked him, Jo Hay said, Max Orr replied: “It is a big pit.”", "Max Orr"),
        # an -ing form goes on with whoever spoke last
        ("Max Orr left as soon as it was over, Jo Hay said, adding, “He was odd.”", "Jo Hay"),
        ("Bo Lenz and Max Orr will meet soon, Jo Hay said on Monday, adding “at last”.", "Jo Hay"),
        ("Max Orr cannot stay, Jo Hay added, saying it is “up to the court”.", "Jo Hay"),
    ],
)  # fmt: skip
def test_a_saying_beside_a_saying(text, name):
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # whoever asked does not reply
        ("The union wrote to Oru Council. It replied that it had no “spare cash”.", "Oru Council"),
        ("Jo Hay asked Max Orr if it was true. He replied: “No.”", "Max Orr"),
        ("Bo Orr sat. Counsel, Max Hay, put it to Orr that he lied. He answered: “No.”", "Bo Orr"),
        ("Jo Hay said it was over. She replied: “No.”", "Jo Hay"),
        ("Bo Lenz sat. “Oh,” he said. Max Orr was asked if he lied. “No,” he replied.", "Max Orr"),
        ("Jo Hay met Ann Low. Ms Low was asked if it leaked. “No,” she replied.", "Ann Low"),
        ("Dr Ann Low rose. It was too early to say why, she told us.\n\n“It may end.”", "Ann Low"),
        # a person's noun before a name makes it a person, whatever the name is
        ("Bo Lenz left. Sixth-grader Jo Park sang. “I like it,” she said.", "Jo Park"),
        ("Bo Lenz left. The pupil Max Bank sang. “I like it,” he said.", "Max Bank"),
        ("Bo Lenz left. Prop Max Union fell. “It hurt,” he said.", "Max Union"),
        # an office with its place in parentheses, a title of two words, a handle
        ("“No,” said DCP (Zone 4) Jo Hay.", "Jo Hay"),
        ("“No,” said Minister (Works) Max Orr.", "Max Orr"),
        ("Datuk Seri Jo Hay left. “No,” Jo said.", "Jo Hay"),
        ("“No,” wrote jo_hay_7.", "jo_hay_7"),
        # two of one surname, and "who" behind an apposition
        ("Brothers Max and Bo Orr won. “No,” said Max.", "Max Orr"),
        ("Max and Jo Orr won. “No,” Max said.", "Max Orr"),
        ("It rained, wrote Jo Hay, the firm’s head of research, who calls it “odd”.", "Jo Hay"),
    ],
)  # fmt: skip
def test_replies_titles_and_given_names(text, name):
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # words woven behind a verb belong to their own sentence
        ("In what Jo Hay called “a mess,” Max Orr shone.", "Jo Hay"),
        ("Jo Hay calls for a “broken” court system and he pledged a “new one”.", "Jo Hay"),
        # a sentence ends at the ! of a quotation before a capital word
        ("Max Orr left. “Stop!” A note in the hall said it was “odd”.", "a note in the hall"),
        # nobody who hears speaks; seen by somebody is said by somebody
        ("Chief Jo Hay told a Senate hearing on Monday that it was “odd”.", "Jo Hay"),
        ("It is a plan seen by organizers as a “lifeboat”.", "organizers"),
    ],
)  # fmt: skip
def test_words_woven_into_a_sentence(text, name):
    assert names(text)[-1] == name


def test_both_women_are_nobody_where_only_one_is_known():
    assert names("Ann Low left. “Yes,” both women said.") == ["both women"]


def test_two_unclosed_quotations_of_a_paragraph_do_not_run_into_one():
    text = "“We go, said Low. “We stay, said Orr."
    assert len([q for q in find_quotations(text) if q.kind != "indirect"]) == 1
    reasons = [one.reason for one in find_quotations(text).rejected]
    assert "an opening mark that nothing closes" in reasons


@pytest.mark.parametrize(
    "text",
    [
        "The ferry, christened “Maybe Tomorrow,” sank in March.",
        "The storm, dubbed “Big Nora,” may arrive on Monday.",
        "The group calls itself “Friends of the Pier.”",
        "He starred in “Paint Your Ferry” and “Dig a Well and Save.”",
        "Nora Pike sang “The Last Sail.”",
        "Nora Pike pressed “cancel” on a late order.",
        "Click the button. “Synonyms” behave differently.",
        "His first record, “Gulls”, sold badly.",
    ],
)
def test_names_titles_and_buttons_are_nobodys_words(text):
    assert names(text) == []


def test_a_sign_speaks():
    assert names("“We may strike,” a sign read.") == ["a sign"]


def test_an_accent_written_apart_changes_nobodys_name():
    text = "“No,” said Seán Méndez. “Yes,” Mr Méndez added. “André is late,” he said."
    apart = unicodedata.normalize("NFD", text)
    assert names(apart) == names(text) == ["Seán Méndez"] * 3
    assert [q.of(apart) for q in find_quotations(apart)] == [
        unicodedata.normalize("NFD", q.of(text)) for q in find_quotations(text)
    ]


def test_the_rivals_of_a_pronoun_are_ranked_and_say_why():
    text = "Ms. Low cut the ribbon. A woman with a pram frowned. “Mud,” she said."
    rows = pronoun_rivals(find_quotations(text)[0], text)
    assert [row[0] for row in rows] == ["a woman with a pram", "Low"]
    assert rows[0][1] > rows[1][1] and "a subject" in rows[0][2]


def test_the_sieves_tell_which_of_them_decided():
    text = "Ann Low rose. “No.”"
    rows = sieve_steps(find_quotations(text)[0], text)
    assert rows[0][0] == "the sentence as letters" and rows[-1][1] == "Ann Low"
    assert {answer for _, answer in rows[1:-1]} == {"stepped aside"}
