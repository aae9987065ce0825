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
LETTERS = "SC, KC, QC, MP, MLA, TD, MSP, MS, SAN, JP, OBE, MEP, AM, BL"


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
        # the generation belongs to the name
        ("Max Orr Jr. rose. Ann Low left. “No,” Orr said.", "Max Orr Jr."),
        ("Chief Ato Orr IV rose. Ann Low left. “No,” Chief Orr said.", "Ato Orr IV"),
        ("Max Orr III spoke. Jo Orr left. “No,” Max Orr said.", "Max Orr III"),
        # Begum behind a name is one; what somebody has between two names may stand alone
        ("“No,” said Ruma Begum, a sewer. “Yes,” Ms Begum added.", "Ruma Begum"),
        ("Ivan Koh Wei Lim left. Ann Low sat. “No,” Koh said.", "Ivan Koh Wei Lim"),
        ("Nur Aini Rosli left. Ann Low sat. “No,” Ms Nur Aini said.", "Nur Aini Rosli"),
        # departments for and of
        ("The Department for Mills said it was late.", "Department for Mills"),
        ("The Ministry of the Isles said it was late.", "Ministry of the Isles"),
        ("The Centre for Open Mills said it was late.", "Centre for Open Mills"),
        # a name behind one of them, and one given late
        ("Two aides left. One of them, Mills Secretary Ann Low, said it was late.", "Ann Low"),
        ("Two clerks left. Another, Oru deputy Max Orr, said it was late.", "Max Orr"),
        ("The Chair, Mill Owners Forum, Chief Ann Low, said it was late.", "Ann Low"),
        ("An eyewitness, who simply identified himself as Monday, said it was late.", "Monday"),
        # a woman may be chairman
        ("Max Orr sat. The chairman, Ann Low, rose. She left. “No,” she said.", "Ann Low"),
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
        # what opens the name of a body and is something else alone
        ("The Oru Pilots Union said it was late.", "Oru Pilots Union"),
        ("The Socialist Workers Front said it was late.", "Socialist Workers Front"),
        ("The Women's Aid Trust said it was late.", "Women's Aid Trust"),
        ("The Oru County Sheriff's Office said it was late.", "Oru County Sheriff's Office"),
        ("St Olaf's Hospital said it was late.", "St Olaf's Hospital"),
        ("The National Union of Millers said it was late.", "National Union of Millers"),
        ("The Office of the Mayor said it was late.", "Office of the Mayor"),
        ("The Sound of Oru Trust said it was late.", "Sound of Oru Trust"),
        ("Network Mills said it was late. Network Rail said it was early.", "Network Rail"),
        ("“No,” said Channel 9.", "Channel 9"),
        ("Pilots Without Fences said it was late.", "Pilots Without Fences"),
        ("“No,” said Captain Hall.", "Hall"),
        ("The Mayor's Green Party said it was late.", "Green Party"),
        # initials in brackets, and a headline that has them
        ("The Reed and Mill Union (RMU) rose. The RMU said it was late.", "Reed and Mill Union"),
        ("The hut is theirs. The Bank of Oru (BoO) sold. “No,” BoO said.", "Bank of Oru"),
        ("Cllr Ann Low (GPO) rose. The GPO said it was late.", "GPO"),
        ("Ann Low led the Oru Front, OF, then. The OF said it was late.", "Oru Front"),
        ("A chief of the Oru Mill Front, OMF, in Oru, Mrs Ann Low, said it leaked.", "Ann Low"),
        ("The head of the Mill Workers Union (MWU), Ann Low, said it was late.", "Ann Low"),
        # dashes round what tells of a name, and "who" behind it
        ("Ann Low – chairman of the board – said it was late.", "Ann Low"),
        ("Ann Low – 44 and from Oru – said it was late.", "Ann Low"),
        ("ORU – The mayor said it was late.", "the mayor"),
        ("Fisherman Jo Hay and his wife Ann left. Mrs Hay said it was late.", "Hay"),
        ("He met Ann Low, a friend of Jo Hay, who said it was late.", "Ann Low"),
        ("He met Ann Low, the leader of the opposition in Oru, who said it was late.", "Ann Low"),
        ("He met Ann Low and her aunt, Jo Hay, who said it was late.", "Jo Hay"),
        ("The head of the Mill Workers Union, MWU, Ann Low, said it was late.", "Ann Low"),
        ("“No,” said the mayor of Troy, Ohio, Ann Low.", "Ann Low"),
        ("The head of the Mill Workers Union, in Oru, Ann Low, said it was late.", "Ann Low"),
        ("“No,” said the head of the Roads and Rivers Board, Ann Low.", "Ann Low"),
        ("“No,” the head of the Roads and Rivers Board, RRB, Chief Ann Low, said.", "Ann Low"),
        ("The head of the Mill Workers Union (MWU) in Oru, Ann Low, said it was late.", "Ann Low"),
        # the house that somebody works for, and a trade that no list has
        ("University of Oru geologist Dr Ann Low said it was late.", "Ann Low"),
        ("Ministry of Works clerk Low said it was late.", "Low"),
        ("Association of Oru Bakers chairman Ann Low said it was late.", "Ann Low"),
        ("Motelier Ann Low said it was late.", "Ann Low"),
        ("Oru-born Ann Low said it was late.", "Ann Low"),
        ("“No,” said founder and chief executive Ann Low.", "Ann Low"),
        ("Boats sink\n\nFURIOUS Ann Low said it was late.", "Ann Low"),
        ("An email from the owner Ann Low said it was late.", "Ann Low"),
        # titles and names of many countries
        ("Max Orr left. “No,” said Mama Ann.", "Mama Ann"),
        ("Roads CS Ann Low rose. Max Orr left. “No,” said the CS.", "Ann Low"),
        ("Sunday Eze said it was late.", "Sunday Eze"),
        ("Winfred Achieng’ Odera rose. “No,” said Achieng’.", "Winfred Achieng’ Odera"),
        ("Marie d’Arcy said it was late.", "Marie d’Arcy"),
        ("Umoja wa Haki said it was late.", "Umoja wa Haki"),
        ("Nic Low rose. Jo Orr left. “No,” Low said.", "Nic Low"),
        ("Her sister, Ada, sat. Ada Low sang. Ada said it was late.", "Ada Low"),
        # no verb stands in what tells of a county
        ("In Troy, Ohio, the Oru Council is calm, saying it is late.", "Oru Council"),
        ("In Troy, Ohio, a spokesman for Low said it was late.", "a spokesman for Low"),
        # by, verdicts, so said
        ("The hut was described as “a mess” by the coach, Ann Low.", "Ann Low"),
        ("The hut sank.\n\n“We won,” was Ann Low's verdict.", "Ann Low"),
        ("Ann Low's verdict: “We won.”", "Ann Low"),
        ("So said Ann Low: “We won.”", "Ann Low"),
        ("The hut sank.\n\n“We won.” So said Ann Low.", "Ann Low"),
        ("As Ann Low put it, the hut was “a mess”.", "Ann Low"),
        ("The mayor – Ann Low – rose. Max Orr left. “No,” said the mayor.", "Ann Low"),
        # "and" joins two clauses, and no two speakers; "long" speaks not; what another has seen
        ("Ann Low said she was fine and the army said it was calm.", "the army"),
        ("The firm sold its first lamp and Ann Low said it was bright.", "Ann Low"),
        ("Ann Low has long said that it leaks.", "Ann Low"),
        ("A letter seen by the Post says that it leaks.", "a letter"),
        ("It's late, said a guide for the Mill Trust.", "a guide for the Mill Trust"),
        # an imperative in a name
        ("Save the Children said aid was “late”.", "Save the Children"),
        ("“Aid is late,” said the charity Save the Otters.", "Save the Otters"),
    ],
)  # fmt: skip
def test_whose_name_it_is(text, name):
    assert last_name(text) == name


@pytest.mark.parametrize("headline", ["Storm Warning", "Bridge Closure", "Cold Comfort"])
def test_a_headline_of_two_words_is_nobody(headline):
    text = f"{headline}\n\nWork began on Monday in Troy. “We are ready,” she said."
    assert [quotation.name for quotation in find_quotations(text)] == [None]


def test_a_name_for_a_headline_is_whoever_the_story_names():
    text = "Ann Low\n\nAnn Low sang for years. “I am tired,” she said last year."
    assert [quotation.name for quotation in find_quotations(text)] == ["Ann Low"]


@pytest.mark.parametrize("body", ["Commission on Audit", "Committee on Standards"])
def test_the_name_of_a_commission_goes_on_behind_on(body):
    text = f"It went to the {body}. The work was done, the {body} said."
    assert [quotation.name for quotation in find_quotations(text)] == [body]
