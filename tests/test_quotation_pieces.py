"""Who says what in short pieces of news from the whole English-speaking world."""

import pytest
from pieces import TEXTS, read_pieces

from helpers.quotations import find_quotations

FILES = "pieces.txt", "pieces_more.txt", "pieces_kinds.txt", "pieces_world.txt", "pieces_press.txt"
PIECES = [piece for file in FILES for piece in read_pieces(TEXTS / file)]


def small(name):
    return name and name.casefold()


@pytest.mark.parametrize("piece", PIECES, ids=lambda piece: piece.style)
def test_every_quotation_of_a_piece_has_its_kind_and_its_speaker(piece):
    found = {(q.kind, q.of(piece.text)): small(q.name) for q in find_quotations(piece.text)}
    right = {(s.kind, s.words): small(s.name) for s in piece.said if not s.reason}
    known = {(s.kind, s.words) for s in piece.said if s.reason}
    assert {each: name for each, name in found.items() if each not in known} == right


WRONG = [
    pytest.param(piece, said, id=f"{piece.style}: {said.words}",
                 marks=pytest.mark.xfail(strict=True, reason=said.reason))
    for piece in PIECES for said in piece.said if said.reason
]  # fmt: skip


@pytest.mark.parametrize(("piece", "said"), WRONG)
def test_what_stays_wrong_in_a_piece_is_known(piece, said):
    found = {(q.kind, q.of(piece.text)): small(q.name) for q in find_quotations(piece.text)}
    assert found.get((said.kind, said.words), "none found") == small(said.name)
