"""Who goes with whom, one to one and best overall: the assignment problem, solved exactly.

Kuhn and Munkres' method with potentials, O(n²m) for n ≤ m, on whole numbers, so that equal sums are equal. Only pairs
that are worth something are given, so that the problem falls apart into small ones.
"""

from collections.abc import Mapping

Pair = tuple[int, int]


def assign(worth: Mapping[Pair, int]) -> tuple[Pair, ...]:
    """The pairs (row, column) whose worth adds up to the most, sorted; none whose worth is not positive.

    A row or a column without a pair in the answer is left alone: nobody is paired at any price.
    """
    edges = {pair: value for pair, value in worth.items() if value > 0}
    found: list[Pair] = []
    for part in _parts(edges):
        found.extend(_best(part))
    return tuple(sorted(found))


def _parts(edges: Mapping[Pair, int]) -> list[dict[Pair, int]]:
    """The problem in pieces that share no row and no column."""
    rows: dict[int, list[Pair]] = {}
    columns: dict[int, list[Pair]] = {}
    for pair in sorted(edges):
        rows.setdefault(pair[0], []).append(pair)
        columns.setdefault(pair[1], []).append(pair)
    parts: list[dict[Pair, int]] = []
    left = set(rows)
    while left:
        part: dict[Pair, int] = {}
        todo = [min(left)]
        seen_columns: set[int] = set()
        left.discard(todo[0])
        while todo:
            for pair in rows[todo.pop()]:
                part[pair] = edges[pair]
                if pair[1] in seen_columns:
                    continue
                seen_columns.add(pair[1])
                more = [row for row, _ in columns[pair[1]] if row in left]
                left.difference_update(more)
                todo.extend(more)
        parts.append(part)
    return parts


def _best(part: Mapping[Pair, int]) -> list[Pair]:
    """The best pairs of one piece."""
    if len(part) == 1:
        return list(part)
    rows = sorted({row for row, _ in part})
    columns = sorted({column for _, column in part})
    if len(rows) > len(columns):
        return [(row, column) for column, row in _best({(column, row): value for (row, column), value in part.items()})]
    most = max(part.values())
    costs = [[most - part.get((row, column), 0) for column in columns] for row in rows]
    chosen = ((rows[i], columns[j]) for i, j in enumerate(_cheapest(costs)))
    return [pair for pair in chosen if pair in part]


def _cheapest(costs: list[list[int]]) -> list[int]:
    """The column of each row such that the costs add up to the least; there are at least as many columns as rows.

    One row after the other joins along a shortest path of reduced costs (the potentials `of_row` and `of_column` keep
    those from being negative). Column 0 stands for "none yet", so columns and rows count from 1 in here.
    """
    height, width = len(costs), len(costs[0])
    endless = sum(map(max, costs)) + 1
    of_row, of_column = [0] * (height + 1), [0] * (width + 1)
    row_at = [0] * (width + 1)
    for new in range(1, height + 1):
        row_at[0] = new
        column = 0
        least, before, done = [endless] * (width + 1), [0] * (width + 1), [False] * (width + 1)
        while row_at[column]:
            done[column] = True
            row, step, nearest = row_at[column], endless, 0
            line, base = costs[row - 1], of_row[row]
            for other in range(1, width + 1):
                if done[other]:
                    continue
                reduced = line[other - 1] - base - of_column[other]
                if reduced < least[other]:
                    least[other], before[other] = reduced, column
                if least[other] < step:
                    step, nearest = least[other], other
            for other in range(width + 1):
                if done[other]:
                    of_row[row_at[other]] += step
                    of_column[other] -= step
                else:
                    least[other] -= step
            column = nearest
        while column:
            row_at[column], column = row_at[before[column]], before[column]
    chosen = [0] * height
    for column in range(1, width + 1):
        if row_at[column]:
            chosen[row_at[column] - 1] = column - 1
    return chosen
