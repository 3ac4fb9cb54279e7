# SPDX-License-Identifier: EPL-2.0
"""Breaks the engine on purpose and confirms that the tests notice. See releng/mutate --help."""
import argparse
import os
import shutil
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import mutations
from workshop import Workshop

ROOT = Path(__file__).resolve().parent.parent.parent
DOCUMENT = ROOT / "docs/testing.md"


def main():
    parser = argparse.ArgumentParser(
        prog="releng/mutate", formatter_class=argparse.RawDescriptionHelpFormatter, epilog=mutations.HELP,
        description="Breaks the engine on purpose, one breakage at a time, in a copy of the sources, and confirms that "
                    "the test named for it fails. Ends with 1 when a breakage went unnoticed.")
    parser.add_argument("words", nargs="*", help="only breakages whose words contain one of these")
    parser.add_argument("--check", action="store_true", help="only confirm that every breakage fits the sources and "
                                                             "is listed in docs/testing.md")
    parser.add_argument("--list", action="store_true", help="print the table of docs/testing.md")
    parser.add_argument("--jobs", type=int, default=max(1, (os.cpu_count() or 2) // 2), help="tests at once")
    options = parser.parse_args()
    try:
        chosen = [one for one in mutations.read(ROOT / "releng/mutations")
                  if not options.words or any(word in one.title for word in options.words)]
        if options.list:
            print("\n".join(row(one) for one in chosen))
            return 0
        texts = {one.title: mutations.mutated(one, (ROOT / one.file).read_text(encoding="utf-8")) for one in chosen}
        check_document(chosen)
    except mutations.Invalid as e:
        print(e, file=sys.stderr)
        return 2
    if options.check or not chosen:
        print(f"{len(chosen)} breakages fit the sources")
        return 0 if chosen else 2
    return try_all(chosen, texts, options.jobs)


def row(mutation):
    name = mutation.test.rsplit(".", 1)[1]
    place = mutation.file.rsplit("/", 1)[1].removesuffix(".java")
    return f"| {mutation.title} | `{place}` | `{name}` |"


def check_document(chosen):
    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    for one in chosen:
        if row(one) not in lines:
            raise mutations.Invalid(f"{DOCUMENT.name} lacks the line\n{row(one)}")


def try_all(chosen, texts, jobs):
    started = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="opensynchro-mutate-"))
    try:
        modules = list(dict.fromkeys(one.module for one in chosen))
        workshop = Workshop(ROOT, folder, modules)
        for module in modules:
            tests = list(dict.fromkeys(one.test for one in chosen if one.module == module))
            failures = workshop.test(module, tests)
            if failures:
                print("\n".join(["These tests fail although nothing is broken:", *failures]), file=sys.stderr)
                return 2
        with ThreadPoolExecutor(jobs) as pool:
            results = list(pool.map(lambda one: attempt(workshop, one, texts[one.title]), chosen))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    survived = results.count(False)
    print(f"\n{len(chosen) - survived} of {len(chosen)} breakages were noticed, "
          f"in {time.monotonic() - started:.0f} s")
    return 1 if survived else 0


def attempt(workshop, mutation, text):
    """Whether the test noticed."""
    failures = workshop.test(mutation.module, [mutation.test], workshop.compile_mutated(mutation, text))
    print(f"{'noticed ' if failures else 'SURVIVED'}  {mutation.title}  [{mutation.test.rsplit('.', 1)[1]}]", flush=True)
    return bool(failures)


sys.exit(main())
