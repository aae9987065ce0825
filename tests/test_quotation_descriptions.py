"""Descriptions: who is called a letter, the lawmaker, a man injured in a crash?"""

import pytest

from helpers.quotations import find_quotations


def names(text):
    return [q.name for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # words that were written belong to whoever wrote them
        ("Ann Low has written to Max Orr. ‘Somebody knew,’ her letter reads.", "Ann Low"),
        ("Ann Low’s statement was read by Max Orr. “I set four places,” it said.", "Ann Low"),
        ("In a statement, Ann Low denied it.\n\n“He owes rent,” the statement read.", "Ann Low"),
        ("Ann Low plans to leave with a note.\n\nThe note reads: “Be patient.”", "Ann Low"),
        ("Ann Low posted a photo of a hat. The caption: “So long.”", "Ann Low"),
        ("The Mill Trust issued a statement. The statement said it rained.", "Mill Trust"),
        ("Ann Low got a letter. “Pay up,” the letter said.", "a letter"),
        ("A statement said the mill was shut.", "a statement"),
        # a name behind "identified as"
        ("The driver, identified as Max Orr (29), wept. “No,” the driver said.", "Max Orr"),
        ("The suspect, named by police as Ann Low, wept. “No,” the suspect said.", "Ann Low"),
        ("A suspect, later identified as Ann Low, fled. “No,” the suspect said.", "Ann Low"),
        ("One pastor backing Bo Lenz, Max Orr of Oru, said it was “late”.", "Max Orr"),
        # a participle belongs to the description, a verb does not
        ("An officer attached to the case said it had rained.", "an officer attached to the case"),
        ("A clerk briefed on the sale, who left, called it “dead”.", "a clerk briefed on the sale"),
        ("A man injured in the crash has died. “No,” he said.", "a man injured in the crash"),
        ("“No,” said a clerk working on the sale, and left.", "a clerk working on the sale"),
        ("A man walked into the bar and said it was late.", "a man"),
        ("A shopper looked at the sign, and sat. “No,” she said.", "a shopper"),
        ("The firm pending talks is shut. “No,” said a firm including Orr, and left.", "a firm"),
        # by whom is not said
        ("Ann Low, who died, was remembered yesterday as “a fierce voice”.", None),
        ("Ann Low was celebrated on Monday as “a giant of song”.", None),
        ("One of Oru’s ten largest mills said it was late.", "one of Oru’s ten largest mills"),
        ("Two of Low’s three aides called it “late”.", "two of Low’s three aides"),
        # an age is told of whoever was just described
        ("Ann Low left.\n\nA clerk sat by. “No,” the 74-year-old said.", "a clerk"),
        ("Ann Low left.\n\nOne woman stayed. “No,” the pensioner said.", "one woman"),
        ("Ann Low left.\n\nA buyer, 70, sat. Max Orr rose. “No,” the 30-year-old said.", "Max Orr"),
        # a verb in the past opens no sentence
        ("It was late. Met Aran said it rained.", "Met Aran"),
        ("It was late. Met Office forecasters said it rained.", "Met Office forecasters"),
        # whatever opens the sentence, also without a comma, is no part of who speaks
        ("On Monday Thai police said it was late.", "Thai police"),
        ("In 2019 Thai police said it was late.", "Thai police"),
        ("In March Thai police said it was late.", "Thai police"),
        ("Meanwhile Thai police said it was late.", "Thai police"),
        ("Although Thai police said it was late, nobody left.", "Thai police"),
        ("Most of the likely voters said it was late.", "most of the likely voters"),
        ("State radio has said it was late.", "state radio"),
        ("Beijing, which has a lake, said it was late.", "Beijing"),
        ("It rains in Ealing. Ealing on Monday said it was late.", "Ealing"),
        # whoever is quoted speaks, not the paper
        ("“No,” the Post quoted Ann Low as saying.", "Ann Low"),
        ("The Post quoted the nurse as saying it was late.", "the nurse"),
        ("The Post quoted Ann Low, a guide, as saying that it was late.", "Ann Low"),
        ("Local radio cited two nurses as saying, “No.”", "two nurses"),
        ("“No,” the radio reported Ann Low as saying.", "Ann Low"),
        ("“No,” Ann Low was quoted as saying by the Post.", "Ann Low"),
        ("“No,” Ann Low, a guide, was quoted as saying.", "Ann Low"),
        ("“No,” said a nurse in a letter to the Post.", "a nurse"),
        ("“No,” said a nurse in a red coat.", "a nurse in a red coat"),
        ("Addressing nurses in Troy, the minister, Chief Sam Obi, said it was late.", "Sam Obi"),
        ("Boeing officials, who met on Monday, said it was late.", "Boeing officials"),
        ("A clerk at the Thai consulate said it was late.", "a clerk at the Thai consulate"),
        ("A guard at the Thai consulate in Troy said so: “No.”",
         "a guard at the Thai consulate in Troy"),
        ("A man from the fire and rescue service said it was late.",
         "a man from the fire and rescue service"),
        ("In a memo, Ann Low told staff it was late.\n\n“No,” reads the memo.", "Ann Low"),
        ("Monday’s memo from the club said it was late.", "Monday’s memo from the club"),
        ("Minister of State for Transport Ann Low said it was late.", "Ann Low"),
        ("Minister for Roads Ann Low said it was late.", "Ann Low"),
        ("Minister of Health Dr Ann Low said it was late.", "Ann Low"),
        ("A spokesman for Dr Ann Low said it was late.", "a spokesman for Dr Ann Low"),
        ("Mayor Bo Hay left. Ann Low weighed in, telling us, “Go,” she said.", "Ann Low"),
        ("Mayor Bo Hay left. Ann Low told us: “Go,” she said.", "Ann Low"),
        ("Bo Hay left. Ann Low was “a fool,” he said.", "Bo Hay"),
        ("Nearly nine out of 10 say it was late.", "nearly nine out of 10"),
        ("Four out of ten nurses said it was late.", "four out of ten nurses"),
        ("Families said it was late.", "families"),
        ("The minutes say: “It was late.”", "the minutes"),
        ("A nurse talking to the Post said it was late.", "a nurse"),
        ("General Electric said it was late.", "General Electric"),
        ("General Bill Low said it was late.", "Bill Low"),
        ("It was the nurse who said it was late.", "the nurse"),
        ("“A mess,” was how the mayor of Troy put it.", "the mayor of Troy"),
        # what stands behind an object belongs to its verb
        ("Ann Low asked the council for coaches. “No,” the council said.", "the council"),
        ("Ann Low urged the minister to resign. “No,” the minister said.", "the minister"),
        ("Ann Low accused the ministry of neglect. “No,” the ministry said.", "the ministry"),
        ("Ann Low asked a firm for coaches. “No,” the firm said.", "a firm"),
        ("Ann Low met the head of the union. “No,” the head said.", "the head of the union"),
        ("Ann Low saw a man with a pram. “No,” the man said.", "a man with a pram"),
    ],
)  # fmt: skip
def test_whoever_is_described(text, name):
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a wider word for the office that stands beside the name
        ("Senator Max Orr met Ann Low. Ms Low left. “No,” said the lawmaker.", "Max Orr"),
        ("Barrister Ann Low met Max Orr. Mr Orr left. “No,” said the lawyer.", "Ann Low"),
        ("Inspector Max Orr met Ann Low. Ms Low left. “No,” said the officer.", "Max Orr"),
        ("Gran Ann Low saw Bo Orr kick. Bo Orr fled. “No,” the grandmother said.", "Ann Low"),
        ("“No,” said the Oru manager, Max Orr. Bo Lenz sat. “Yes,” the Ulm boss said.", "Bo Lenz"),
        # letters behind a name, and an office of more words
        ("Ann Low MP said it was “late”.", "Ann Low"),
        ("Max Orr TD met Ann Low. “No,” said the Independent deputy.", "Max Orr"),
        ("Leader of the Opposition Max Orr met Ann Low. “No,” said the Oru leader.", "Max Orr"),
        # initials of an office
        ("Deputy Public Prosecutor Ann Low rose. DPP Low said it was “nice”.", "Ann Low"),
        ("Assistant Commissioner Max Orr met Jo Hay. AC Orr called it “nice”.", "Max Orr"),
        ("Ann Low, the Cabinet Secretary, sat. “No,” the CS said.", "Ann Low"),
        # nation, trade, standing: whoever the story is about
        ("Then Mette Skov lost. Skov was calm. The Dane said it was “late”.", "Mette Skov"),
        ("Ann Low sat when Bo Orr kicked in the door. The thug said: “No.”", "Bo Orr"),
        ("Max Orr spoke on Monday. “No,” the Oru candidate said.", "Max Orr"),
        ("Max Orr believes that Bo Lenz won. “No,” the candidate said.", "Max Orr"),
    ],
)  # fmt: skip
def test_whoever_is_called_by_a_wider_word(text, name):
    assert names(text)[-1] == name


HEAD = "Row over a mill\n\n"
BACK = "“No,” the mayor said."
FAR = "It rained.\n\nSergeant Max Orr sat.\n\n“Yes,” he said.\n\n"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # described first, named in the next paragraph
        ("The Minister for Mills said it was late.\n\nMax Orr sat. “No,” he said.", "Max Orr"),
        ("“It fell,” a mother of two said.\n\nAnn Low told us more. “No,” she said.", "Ann Low"),
        ("It rained, the mine’s new governor said.\n\nMax Orr saw it. “No,” he said.", "Max Orr"),
        ("A nurse won a prize.\n\nAnn Low, 44, wept. “No,” said the nurse.", "Ann Low"),
        ("A baker said it hailed.\n\nIt rained.\n\nAnn Low has a mop. “No,” she said.", "Ann Low"),
        ("A maid won.\n\nBo Orr, the judge, sat. Ann Low wept. “No,” said the maid.", "Ann Low"),
        ("A judge jailed a thief.\n\nBo Orr, 44, wept.\n\n“No,” the judge said.", "a judge"),
        # late in a story, too, if whoever is described spoke; a youngster may have a trade
        (f"A maid said it hailed.\n\n{FAR}Ann Low, 44, left. “No,” the maid said.", "Ann Low"),
        (f"It hailed, a mother of two said.\n\n{FAR}Ann Low, 44, wept.\n\n“No.”", "Ann Low"),
        (f"A teenager said no.\n\n{FAR}Bo Lenz, 14, a pupil, sat. “Yes,” he said.", "Bo Lenz"),
        (f"The mayor said it hid.\n\n{FAR}Later, Bo Lenz sat. Lenz left.\n\n{BACK}", "Bo Lenz"),
        (f"A mayor lost a boat.\n\n{FAR}Bo Lenz, 44, saw it.\n\n{BACK}", "a mayor"),
        (f"A mayor said no.\n\n{FAR}The Oru Mill is old.\n\n{BACK}", "a mayor"),
        # not if somebody else is named already, or the name has an office of its own
        ("A nurse met Bo Lenz.\n\nCoroner Max Orr sat. “No,” said the nurse.", "a nurse"),
        # named first, the office comes in the next breath
        ("Ann Low has won. The schools minister said it was late.", "Ann Low"),
        ("Ann Low shot late.\n\n“I blacked out,” the junior guard said.", "Ann Low"),
        ("Max Orr looks set to play. The schoolteacher said it was late.", "Max Orr"),
        # not if another office is told, if two fit, or for whoever comes without a name
        ("Coroner Ann Low won. The schools minister said it was late.", "the schools minister"),
        ("Ann Low won. Bo Lenz lost. The minister said it was late.", "the minister"),
        ("Ann Low has won. The judge said it was late.", "the judge"),
        ("Ann Low has won. The head of the mill said it was late.", "the head of the mill"),
    ],
)  # fmt: skip
def test_whoever_is_introduced_in_two_steps(text, name):
    assert names(HEAD + text)[-1] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a headline calls by an office whom the story names or describes
        ("Wool is late, says farmer\n\nFarmer Max Orr sat.\n\nAnn Low left.", "Max Orr"),
        ("Mill was hot, ex-clerk says\n\nA former clerk, Ann Low, sat in Oru.", "Ann Low"),
        ("We go on, says Oru captain\n\nOru Town captain, Max Orr, sat.", "Max Orr"),
        ("Naps help, study finds\n\nIt is true, says a study of 9 men.", "a study of 9 men"),
        ("A mill is shut, says mayor\n\nMayor Ann Low sat. Mayor Max Orr left.", "mayor"),
        # a study with what it studied, papers with where they are
        ("Naps help, according to a study of 9 men in Oru.", "a study of 9 men in Oru"),
        ("A survey of 9 men by the Trust found that it hailed.", "a survey of 9 men by the Trust"),
        ("It is shut, according to papers filed with a court.", "papers filed with a court"),
        ("A cousin of one of the boys said it was late.", "a cousin of one of the boys"),
        ("An official requesting anonymity said it was late.", "an official"),
        ("Police said around ten Max Orr was at sea.", "police"),
        # whoever can speak, in the paragraph, says a bare quotation behind what cannot
        (HEAD + "Ann Low sat.\n\nPilot Max Orr rose. A case was opened. “We go.”", "Max Orr"),
        (HEAD + "“No,” Ann Low said.\n\nMax Orr has cows. The wool is wet.\n\n“Go.”", "Max Orr"),
        (HEAD + "“No,” Ann Low said.\n\nMax Orr has 90 cows. In 1999 he lost 9. “Go.”", "Max Orr"),
    ],
)  # fmt: skip
def test_whoever_a_headline_a_study_or_a_paragraph_means(text, name):
    found = find_quotations(text)
    assert (found[0] if text[:4] != HEAD[:4] else found[-1]).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # who stands accused
        ("Max Orr pleaded not guilty. Judge Ann Low sat. “No,” said the accused.", "Max Orr"),
        ("Police charged Max Orr. Prosecutor Ann Low rose. “No,” the defendant said.", "Max Orr"),
        ("The court fined a mason, Max Orr. Ann Low rose. “No,” the convict said.", "Max Orr"),
        ("Max Orr and Bo Lenz were arrested. “No,” the suspect said.", "the suspect"),
        ("Counsel to the accused, Mr Bo Lenz, rose. “No,” the accused said.", "the accused"),
        # an office without "the"
        ("Ms Ann Low SC rose. Max Orr sat.\n\nCounsel: “You drove off?”", "Ann Low"),
        ("Barrister Ann Low rose. Max Orr sat. “You drove off?” counsel asked.", "Ann Low"),
        (HEAD + "Oru is dry.\n\nPremier says it hailed.\n\nPremier Ann Low left.", "Ann Low"),
        ("Bo Hay is the nominee. Former nominee Max Orr sat. “No,” the nominee said.", "Bo Hay"),
        # whom a relative clause is about: the nearest noun, or of whom that is told
        ("He signed the motion which said the mill was late.", "the motion"),
        ("Of those men, 29 others who only specified “mill” sat.", "29 others"),
        ("Ann Low is a liar, rampant miser and boor who vowed to go.", "Ann Low"),
        (HEAD + "Her son says it hailed.\n\nAnn Low sat with her son, Bo Low, in Oru.", "Bo Low"),
        ("Her son says it hailed.\n\nAnn Low sat with her son, Bo Low, in Oru.", "Bo Low"),
        (HEAD + "Low’s boss said it hailed.\n\nIt rained.\n\nLow’s boss, Bo Orr, sat.", "Bo Orr"),
        # whom a colon, a day or an age presents
        (HEAD + "Max Orr sat.\n\nHere’s forecaster Ann Low: “It rains. I wept.”", "Ann Low"),
        (HEAD + "Here’s Ann Low in Oru: “It rains. I wept.”", "Ann Low"),
        (HEAD + "Ann Low, 43, sat. “No,” the 43-year-old said.\n\n“I wept.”", "Ann Low"),
        ("More than six in 10 said they would stay.", "more than six in 10"),
        ("Jo Hay was ill. When Ann Low came, she said it was late.", "Ann Low"),
        ("Jo Hay was ill. As Ann Low left, she said it was late.", "Ann Low"),
        ("Convener warns of a storm\n\nCouncil convener Ann Low rose. “No,” she said.", "Ann Low"),
        # initials of offices with parentheses, commas, hyphens
        ("Deputy Commissioner of Police (Crime) Ann Low left. The DCP said it hailed.", "Ann Low"),
        ("The Vice-Chancellor, Prof. Ann Low, rose. The VC said it was true.", "Ann Low"),
        ("Sergeant Max Orr urged him to come. “We know you,” the lawman said.", "Max Orr"),
        ("Bo Lenz saw Ann Low. Ann Low saw Bo Lenz. “Yes,” the teacher said.", "the teacher"),
        ("It came to a halt, Western Rail said. The operator said it would pay.", "Western Rail"),
        ("He read a letter from a constituent, Ann Low, who left. “I go,” she wrote.", "Ann Low"),
    ],
)  # fmt: skip
def test_whoever_speaks_in_court_or_goes_on_speaking(text, name):
    assert names(text)[-1] == name
