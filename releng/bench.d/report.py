# SPDX-License-Identifier: EPL-2.0
"""Writes what was measured as Markdown."""

import statistics

MEBIBYTE = 1 << 20
OWN = "opensynchro"


def table(server, clients, results):
    """One table for one server: a row for each step and client, with medians, and ratios to opensynchro."""
    lines = [f"\n### With the server: {server.name}\n",
             "| work | client | wall s | of this at work s | times opensynchro | requests | MOVE | CPU s | peak MiB |",
             "|---|---|--:|--:|--:|--:|--:|--:|--:|"]
    for step in dict.fromkeys(result.step for result in results):
        own = 0.0
        for client in clients:
            found = [result.measured for result in results if (result.step, result.client) == (step, client.name)]
            if not found:
                continue
            wall = statistics.median(one.wall for one in found)
            if client.name == OWN:
                own = wall
            lines.append("| " + " | ".join([
                step, client.name, f"{wall:.2f}", inner(found), f"{wall / own:.2f}" if own else "",
                f"{statistics.median(sum(one.requests.values()) for one in found):,.0f}",
                f"{statistics.median(one.requests.get('MOVE', 0) for one in found):,.0f}",
                f"{statistics.median(one.cpu for one in found):.2f}",
                f"{statistics.median(one.memory for one in found) / MEBIBYTE:.0f}"]) + " |")
    return "\n".join(lines) + "\n"


def bars(met):
    """What is aimed at, and whether it is met."""
    lines = ["\n### What is aimed at\n", "| work | bar | measured | met |", "|---|---|---|---|"]
    lines += [f"| {one.work} | {one.bar} | {one.measured} | {'yes' if one.met else '**no**'} |" for one in met]
    return "\n".join(lines) + "\n"


def inner(found):
    """The median of what the program itself says that it worked; empty where it says nothing."""
    seconds = statistics.median(one.inner for one in found)
    return f"{seconds:.2f}" if seconds else ""


def starts(measured):
    """One table for the start of each program, told apart because it is a part of every other figure."""
    lines = ["\n### Starting the program and ending it (`--version`)\n", "| client | wall s | CPU s | peak MiB |",
             "|---|--:|--:|--:|"]
    for name, found in measured.items():
        lines.append(f"| {name} | {statistics.median(one.wall for one in found):.2f} "
                     f"| {statistics.median(one.cpu for one in found):.2f} "
                     f"| {statistics.median(one.memory for one in found) / MEBIBYTE:.0f} |")
    return "\n".join(lines) + "\n"
