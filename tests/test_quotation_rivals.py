"""Rivals: who is he, she, it and they, and which house is the company?"""

import pytest

from helpers.quotations import find_quotations

HEAD = "Row over a mill\n\n"


def last_name(text):
    return [q.name for q in find_quotations(HEAD + text)][-1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # whoever a sentence opens with behind "for" is its topic
        ("Bo Lenz rose.\n\nFor Max Orr, a mason, it is hard. He has no work, he said.", "Max Orr"),
        ("Bo Lenz rose.\n\nFor Max Orr, who rows, it is hard. He has no oar, he said.", "Max Orr"),
        ("Bo Lenz rose.\n\nFor Max Orr, it is hard. “No,” he said.", "Max Orr"),
        # a minister of a portfolio is a person
        ("Bo Lenz rose. “No,” he said.\n\nMinister of Finance Max Orr said it was late. "
         "He said it had rained.", "Max Orr"),
        # a description before a pronoun is no second person
        ("Ann Low rose. A former nurse, she sings. A man waved. “No,” she said.", "Ann Low"),
        ("Max Orr rose. A mason by trade, he sings. Ann Low left. “No,” he said.", "Max Orr"),
        # whoever met him is not he
        ("Ann Low met a man. Low asked him why. He told her. “So I left,” she said.", "Ann Low"),
        # a court is no he, a jury is it, several are they
        ("Max Orr rose. At the Circuit Criminal Court, it was late. “No,” he said.", "Max Orr"),
        ("Max Orr lost. The jury sat. It said that it was late.", "the jury"),
        ("Max Orr told drivers of the plan. They shouted: “No!”", "drivers of the plan"),
        # a firm with its trade
        ("Oru School shut.\n\nFerry operator Oarline sat. It said it was late.", "Oarline"),
        ("Oru School shut.\n\nThe provider, Oru Direct, sat. It said it was late.", "Oru Direct"),
        # whoever ends a sentence as its source goes on
        ("Bo Lenz, who had wept, left, according to Chief Max Orr. He said it was late.",
         "Max Orr"),
        ("Bo Lenz, 30, left early, said Max Orr. He said it was late.", "Max Orr"),
        ("Bo Lenz, 30, left, according to his neighbour, Max Orr. He said it was late.",
         "Max Orr"),
        ("Max Orr said Bo Lenz had left. He said it was late.", "Max Orr"),
        # a head that is kept
        ("Max Orr kept his head down. But he later wrote: “We go.”", "Max Orr"),
        ("Ann Low shook her head. A clerk sat. Low left. “No,” she said.", "Ann Low"),
        # whoever told police is not of the law
        ("Jo Low stole. Prosecutor Al Pugh spoke. Held, she told officers: “I fell.”", "Jo Low"),
        ("Bo Orr stole. Garda Al Noone said so. “I ran,” he told detectives.", "Bo Orr"),
        ("Mr Orr fished. Sergeant Ian Rooke said so. He told an officer: “I ran.”", "Orr"),
        # asked whether he had heard it, Low smiled
        ("Al Pugh sat. Asked whether he would stay, Max Orr shook his head. “No.”", "Max Orr"),
        # the agency is not Bo Orr of Crumb
        ("Rain is due, Met Oru said. Bo Orr of Crumb left. Snow may fall, the agency said.",
         "Met Oru"),
        # what a journal, a film, a boat is called
        ("Dr Jo Marr spoke. The journal Insect Minds had it. “So,” she said.", "Jo Marr"),
    ],
)  # fmt: skip
def test_whom_a_pronoun_means(text, name):
    assert last_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oru Foods has lost. Ann Low left.\n\nIt is late, the company said.", "Oru Foods"),
        ("It is late, Oru Rail said. Jo Hay, 20, sang. The operator said it rained.", "Oru Rail"),
        ("Oru Foods met the Mill Workers’ Union. It is late, the company said.", "Oru Foods"),
        # not a person, a town, or where nothing opens the story
        ("Max Orr rose. Orr left. It is late, the company said.", "the company"),
        ("Mayor Ann Low rose. It is late in Oru Bay, the company said.", "the company"),
        ("It rained. It is late, the company said.", "the company"),
    ],
)  # fmt: skip
def test_which_house_is_the_company(text, name):
    assert last_name(text) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # nicknames in single marks, & in a name
        ("Max ‘Ace’ Orr rose. Ann Low left. “No,” Orr said.", "Max Orr"),
        ("Max 'Big Ace' Orr rose. Ann Low left. “No,” Orr said.", "Max Orr"),
        ("Ann Low left. Broker Max Orr of Orr & Hay said it was late.", "Max Orr"),
        ("Ann Low left. “No,” said Orr & Hay.", "Orr & Hay"),
        # one of several
        ("Two men rose. One of them, a former minister, said it was late.", "a former minister"),
        ("Two men rose. Another, a mason, said it was late.", "a mason"),
        ("One of the men, simply identified as Max Orr, said it was late.", "Max Orr"),
        # figures and documents, with what tells which
        ("Figures from the Mill Trust show that it leaks.", "figures from the Mill Trust"),
        ("Figures released by Oru Council last month showed that it leaked.",
         "figures released by Oru Council last month"),
        ("Documents seen by this paper show that it leaks.", "documents seen by this paper"),
        # a portfolio, an office of more words, in front of a name
        ("The member for housing, Cllr Ann Low, said it was late.", "Ann Low"),
        ("The minister for planning, Cllr Ann Low, said it was late. “No,” she said.", "Ann Low"),
        ("Ann Low left. Her son, chief operating officer Max Low, said it was late.", "Max Low"),
    ],
)  # fmt: skip
def test_whose_name_stands_beside_a_description(text, name):
    assert last_name(text) == name


@pytest.mark.parametrize(
    ("text", "last"),
    [
        # whoever was asked answers, whoever asked goes on
        ("“Who paid?” Judge Max Hay asked Jo Orr.\n\n“My aunt.”", ["Max Hay", "Jo Orr"]),
        ("Max Hay asked Jo Orr: “Did you go?”\n\n“No.”", ["Max Hay", "Jo Orr"]),
        (
            "“It hailed,” Jo Orr told him.\n\n“You left?” asked the judge.\n\n“Yes.”\n\n“Why?”",
            ["Jo Orr", "the judge", "Jo Orr", "the judge"],
        ),
        # a speaker who asks nobody goes on
        ("“Who pays for it?” said Jo Orr.\n\n“We all do.”", ["Jo Orr", "Jo Orr"]),
        ("Max Hay sat. “Who pays?” Jo Orr asked.\n\n“We all do.”", ["Jo Orr", "Jo Orr"]),
        ("“Who paid?” Max Hay asked Jo Orr.\n\n“My aunt,” said Bo Lenz.", ["Max Hay", "Bo Lenz"]),
    ],
)  # fmt: skip
def test_who_asks_and_who_answers(text, last):
    assert [q.name for q in find_quotations(HEAD + text)] == last
