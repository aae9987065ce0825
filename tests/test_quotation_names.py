"""Names of the world's press: titles, particles, letters behind a name, accounts, short forms."""

import pytest

from helpers.quotations import find_quotations


def last_name(text):
    return [q.name for q in find_quotations(text)][-1]


RANKS = """
Comm, Comm., Coun, Coun., Cllr, Supt, Insp, PC, DC, DI, ACP, DIG, CSP, ASP, Sgt, Cpl,
Maj-Gen, Maj.-Gen., Lt-Gen, Brig-Gen, Det-Insp, Hon, Hon.,
Alhaji, Chief, Engr., Barr., Dato’, Datuk, Shri, Smt., Fr,
Imam, Ustaz, Adv, Atty., Admiral, Commodore, Corporal, Togbe, Ratu, Kgosi, Cikgu, Tan Sri, Dato’ Sri
"""
LETTERS = "SC, KC, QC, MP, MLA, TD, MSP, MS, SAN, JP, OBE, MEP, AM, BL, Jr, III"


def listed(words):
    return words.strip().replace(",\n", ", ").split(", ")


@pytest.mark.parametrize("title", listed(RANKS))
def test_a_rank_is_no_part_of_the_name(title):
    assert last_name(f"{title} Ruth Orr rose. Max Low left. “No,” said {title} Orr.") == "Ruth Orr"
    assert last_name(f"{title} Orr rose. Max Low left. “No,” said {title} Orr.") == "Orr"


@pytest.mark.parametrize("letters", listed(LETTERS))
def test_letters_behind_a_name_are_no_part_of_it(letters):
    text = f"Ruth Orr {letters} rose. Max Low left. “No,” Ms Orr said."
    assert last_name(text) == "Ruth Orr"


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Máire Ní Orr", "Ms Ní Orr"),
        ("Seán Ó Riain", "Mr Ó Riain"),
        ("Caitlín Nic Orr", "Nic Orr"),
        ("José García Márquez", "García Márquez"),
        ("José García Márquez", "Mr García"),
        ("Anneke van der Merwe", "Dr Van der Merwe"),
        ("Anneke van der Merwe", "Van der Merwe"),
        ("Piet de Klerk", "De Klerk"),
        ("Piet de Klerk", "Mr de Klerk"),
        ("Ana de la Cruz", "De la Cruz"),
        ("Luiz da Silva", "Da Silva"),
        ("Faisal bin Salman", "bin Salman"),
        ("Siti binti Osman", "Siti"),
        ("Ravi a/l Muthu", "Ravi"),
        ("Ahmad Faizal bin Omar", "Ahmad Faizal"),
        ("Omar al-Bashri", "Mr Bashri"),
        ("Michelle O’Neill", "O’Neill"),
    ],
)
def test_a_short_form_of_a_name_is_the_same_person(full, short):
    assert last_name(f"{full} rose. Bo Lenz left. “No,” {short} said.") == full


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a word that only describes the one with the name is none of it
        ("Texan Ann Low rose. Bo Orr left. Low sat. “No,” Ann Low said.", "Ann Low"),
        ("Ben Orr rose. Max Low left. “No,” Ben Orr said.", "Ben Orr"),
        # an account
        ("@mudlark, an anonymous account, tweeted: “Never.”", "@mudlark"),
        ("An anonymous account, @mudlark, tweeted: “Never.”", "@mudlark"),
        ("Ann Low left. “Never,” tweeted @mudlark_9.", "@mudlark_9"),
        # a body in somebody's description is not that somebody
        ("Actor Max Orr, a UDP supporter, rose. The UDP called it “odd”.", "UDP"),
        ("Ann Low, an NGT member, rose. The NGT called it “odd”.", "NGT"),
        ("Bo Orr, an NEA spokesman, rose. “No,” the NEA said.", "NEA"),
        ("DCP Ann Low rose. Bo Orr left. “No,” the DCP said.", "Ann Low"),
        # whoever is somebody's cousin is not that somebody
        ("Jo Orr, his cousin, told the paper it was “odd”.\n\n“Go,” she said.", "Jo Orr"),
        ("Bo Low is lost. Ann Hay, his aunt, called it “odd”.\n\n“Go,” she said.", "Ann Hay"),
        ("Jo Low is lost. Max Hay, her old boss, called it “odd”.\n\n“Go,” he said.", "Max Hay"),
        # of two with one surname the one just named in full
        ("Eve Low left. Max Low, a cook, rose. “No,” Low said.", "Max Low"),
        ("Max Low left. Eve Low, their aunt, rose. Low said it was late.", "Eve Low"),
        ("A row\n\nEve Low left. Eve Low sat.\n\nMax Low came.\n\n“No,” Low said.", "Eve Low"),
        # a party and a place in parentheses behind a name
        ("Chair of the board, Dr Ngozi Orr (PDP, Oru), who left, said it was “late”.", "Ngozi Orr"),
        ("Head of the agency, Musa Orr (APC), said it was late.", "Musa Orr"),
        ("Counsel assisting, Ruth Orr SC, put it to him that it was late.", "Ruth Orr"),
    ],
)  # fmt: skip
def test_whose_name_it_is(text, name):
    assert last_name(text) == name
