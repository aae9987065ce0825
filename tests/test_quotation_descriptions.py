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
    ],
)  # fmt: skip
def test_whoever_is_described(text, name):
    assert names(text)[-1] == name
