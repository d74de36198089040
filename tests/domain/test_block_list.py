"""Blocks as they are stored are the blocks they stand for."""

from hypothesis import given
from hypothesis import strategies as st

from factcheck_gui.domain.articles import Block, BlockKind
from factcheck_gui.domain.block_list import BlockList

BLOCKS = st.lists(
    st.builds(
        Block,
        kind=st.sampled_from(BlockKind),
        start=st.integers(0, 9),
        end=st.integers(10, 20),
        speaker=st.sampled_from([None, "ANNA"]),
        time=st.sampled_from([None, 0, 7]),
    ),
    max_size=6,
)


@given(blocks=BLOCKS)
def test_a_list_gives_back_the_blocks_it_was_made_of(blocks: list[Block]) -> None:
    found = BlockList.of(blocks)

    assert tuple(found) == tuple(blocks)
    assert found == tuple(blocks)
    assert tuple(blocks) == found
    assert hash(found) == hash(tuple(blocks))
    assert [found[place] for place in range(-len(blocks), len(blocks))] == blocks * 2


@given(blocks=BLOCKS, first=st.integers(0, 6), last=st.integers(0, 6))
def test_a_part_of_a_list_is_a_list(blocks: list[Block], first: int, last: int) -> None:
    part = BlockList.of(blocks)[first:last]

    assert isinstance(part, BlockList)
    assert part == BlockList.of(blocks[first:last])
    assert BlockList.of(part) is part


@given(blocks=BLOCKS, kind=st.sampled_from(BlockKind))
def test_the_first_block_of_a_kind_is_found(blocks: list[Block], kind: BlockKind) -> None:
    kinds = [block.kind for block in blocks]

    assert BlockList.of(blocks).place_of(kind) == (kinds.index(kind) if kind in kinds else None)
