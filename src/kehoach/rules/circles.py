"""Finds what depends on itself in the end."""

from collections.abc import Mapping, Sequence

Graph = Mapping[str, Sequence[str]]


def circles(graph: Graph) -> list[tuple[str, ...]]:
    """Shortest circles of a graph, each from its first member in the graph's order back to it.

    A member of one circle starts no second one, so that there are never more of them than members.
    """
    knots = _knots(graph)
    found: list[tuple[str, ...]] = []
    told: set[str] = set()
    for start in knots:
        if start not in told and (circle := _shortest(start, knots)):
            told.update(circle)
            found.append(circle)
    return found


def _knots(graph: Graph) -> Graph:
    """The graph without the nodes from which nothing can return."""
    before: dict[str, list[str]] = {node: [] for node in graph}
    left = {}
    for node, afters in graph.items():
        known = [after for after in afters if after in graph]
        left[node] = len(known)
        for after in known:
            before[after].append(node)
    ends = [node for node, count in left.items() if not count]
    for end in ends:  # grows as it goes
        for node in before[end]:
            left[node] -= 1
            if not left[node]:
                ends.append(node)
    return {node: [after for after in afters if left.get(after)] for node, afters in graph.items() if left[node]}


def _shortest(start: str, graph: Graph) -> tuple[str, ...] | None:
    """The shortest way from a node back to it."""
    came_from: dict[str, str] = {}
    row = [start]
    for node in row:  # grows as it goes
        for after in graph[node]:
            if after in came_from:
                continue
            came_from[after] = node
            row.append(after)
            if after == start:
                way = [start, node]
                while way[-1] != start:
                    way.append(came_from[way[-1]])
                return tuple(reversed(way))
    return None
