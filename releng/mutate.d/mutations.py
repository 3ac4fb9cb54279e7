# SPDX-License-Identifier: EPL-2.0
"""Reads the list of breakages, and applies one to the text of a source file."""
import re
from dataclasses import dataclass, field

HELP = """Each breakage in releng/mutations/*.txt:

## what is broken, in words
file: path of the source, from the root of the checkout
test: module Class#method, the test that has to fail
<<<<
the text that is replaced; white space counts as one blank; it must occur exactly once
====
what is put there
>>>>

Further <<<< ==== >>>> change the same file in further places."""


@dataclass
class Mutation:
    title: str
    file: str = ""
    module: str = ""
    test: str = ""
    changes: list = field(default_factory=list)


class Invalid(Exception):
    """The list, or a breakage in it, does not fit the sources."""


def read(folder):
    found = [one for path in sorted(folder.glob("*.txt")) for one in parse(path)]
    titles = [one.title for one in found]
    for title in titles:
        if titles.count(title) > 1:
            raise Invalid(f"there are two breakages: {title}")
    return found


def parse(path):
    mutations, old, new, part = [], [], [], None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{path.name}:{number}"
        if part is None:
            if line.startswith("## "):
                mutations.append(Mutation(line[3:].strip()))
            elif line == "<<<<":
                old, new, part = [], [], "old"
            elif line.startswith("file: "):
                mutations[-1].file = line[6:].strip()
            elif line.startswith("test: "):
                mutations[-1].module, mutations[-1].test = line[6:].split()
            elif line.strip() and not line.startswith("#"):
                raise Invalid(f"{where} is not understood: {line}")
        elif line == "====" and part == "old":
            part = "new"
        elif line == ">>>>" and part == "new":
            mutations[-1].changes.append(("\n".join(old), "\n".join(new)))
            part = None
        else:
            (old if part == "old" else new).append(line)
    for one in mutations:
        if not (one.file and one.test and one.changes):
            raise Invalid(f"{path.name}: {one.title}: file, test or change is missing")
    return mutations


def mutated(mutation, source):
    for old, new in mutation.changes:
        pattern = re.compile(r"\s+".join(re.escape(word) for word in old.split()))
        hits = list(pattern.finditer(source))
        if len(hits) != 1:
            raise Invalid(f"{mutation.title}: found {len(hits)} times in {mutation.file}:\n{old}")
        source = source[:hits[0].start()] + new + source[hits[0].end():]
    return source
