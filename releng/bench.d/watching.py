# SPDX-License-Identifier: EPL-2.0
"""Measures two synchronizations that watch: how soon a file saved on one computer is on the other, and what waiting costs."""

import argparse
import os
import pathlib
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time

LONGEST_START = 120
LONGEST_TRAVEL = 90
USER = "bench"
PASSWORD = "bench-password"


class Failed(Exception):
    """Something did not happen that should have."""


def arguments():
    parser = argparse.ArgumentParser(
        prog="releng/bench-watching",
        description="Runs the embedded workspace and two 'opensynchro sync --watch' of one account on this computer. Saves "
        "files here and there, and measures how long each takes to be complete on the other side; then lets both wait, and "
        "measures what one of them costs meanwhile.")
    parser.add_argument("--saves", type=int, default=50, metavar="N", help="how many files are saved (default: 50)")
    parser.add_argument("--idle-files", type=int, default=100_000, metavar="N",
                        help="how many files are watched while idle (default: 100000; 0 leaves that out)")
    parser.add_argument("--idle-seconds", type=int, default=60, metavar="N", help="how long (default: 60)")
    parser.add_argument("--opensynchro", default="opensynchro", metavar="FILE",
                        help="the program to measure (default: the product built here, built when there is none)")
    parser.add_argument("--work-folder", metavar="DIR", help="where to work (default: the folder for temporary files)")
    return parser.parse_args()


class Program:
    """One process of the program, from `with` to its end."""

    def __init__(self, folder, name, command):
        self.log = folder / (name + ".log")
        environment = dict(os.environ, OPENSYNCHRO_PASSWORD=PASSWORD, OPENSYNCHRO_STATE=str(folder / ("state-" + name)))
        with open(self.log, "wb") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=environment,
                                            start_new_session=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGTERM)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(self.process.pid, signal.SIGKILL)

    def wait_for(self, text, times=1, longest=LONGEST_START):
        """Waits until the program has written a text so many times, and returns all that it wrote."""
        end = time.monotonic() + longest
        while time.monotonic() < end:
            written = self.log.read_text(encoding="utf-8", errors="replace")
            if written.count(text) >= times:
                return written
            if self.process.poll() is not None:
                raise Failed(f"{self.log.name} ended: {written[-2000:]}")
            time.sleep(0.05)
        raise Failed(f"{self.log.name} did not write {text!r}: {self.log.read_text()[-2000:]}")

    def java(self):
        """The number of the process that does the work; the program may be started by a script."""
        for process in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                group = int((process / "stat").read_text().rsplit(")", 1)[1].split()[2])
                if group == self.process.pid and (process / "comm").read_text().strip() == "java":
                    return process
            except (OSError, IndexError):
                continue
        return pathlib.Path("/proc") / str(self.process.pid)


def travels(home, other, path, content):
    """Saves a file at home as programs do, and tells after how many seconds the other side has all of it."""
    with open(home / path, "wb") as file:
        file.write(content)
    saved = time.monotonic()
    while time.monotonic() < saved + LONGEST_TRAVEL:
        try:
            if (other / path).read_bytes() == content:
                return time.monotonic() - saved
        except FileNotFoundError:
            pass
        time.sleep(0.005)
    raise Failed(f"{path} did not arrive")


def latencies(one, other, saves, seed):
    """Saves new files and new versions, on both sides, after random pauses."""
    chance = random.Random(seed)
    found = []
    for number in range(saves):
        home, away = (one, other) if chance.random() < 0.5 else (other, one)
        size = chance.choice((100, 4_000, 60_000, 1_000_000))
        found.append(travels(home, away, f"file-{number % 20}.bin", chance.randbytes(size)))
        time.sleep(chance.uniform(0.2, 4))
    return sorted(found)


def cost(process):
    """Processor seconds so far, and bytes that went to the disk."""
    fields = (process / "stat").read_text().rsplit(")", 1)[1].split()
    seconds = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    written = [line for line in (process / "io").read_text().splitlines() if line.startswith("write_bytes")][0]
    return seconds, int(written.split()[1])


def make_files(folder, count):
    for number in range(count):
        if number % 50 == 0:
            (folder / f"folder-{number // 50}").mkdir()
        (folder / f"folder-{number // 50}" / f"file-{number}.txt").write_bytes(b"%d" % number)


def main():
    options = arguments()
    with tempfile.TemporaryDirectory(prefix="opensynchro-watching-", dir=options.work_folder) as folder:
        folder = pathlib.Path(folder)
        local = [folder / name for name in ("one", "other", "idle")]
        for each in local:
            each.mkdir()
        with Program(folder, "server", [options.opensynchro, "serve", "--data", str(folder / "data"), "--listen",
                                        "127.0.0.1:0", "--user", f"{USER}:{PASSWORD}"]) as server:
            url = server.wait_for("ready ").split("ready ", 1)[1].split()[0]

            def watch(name, where, remote):
                return Program(folder, name, [options.opensynchro, "sync", "--server", url, "--user", USER, "--local",
                                              str(where), "--remote", remote, "--watch", "--json"])

            with watch("one", local[0], "/both") as one, watch("other", local[1], "/both") as other:
                one.wait_for('"event":"pass"')
                other.wait_for('"event":"pass"')
                latencies(local[0], local[1], 5, 1)  # a program that has just started is not what one meets all day
                found = latencies(local[0], local[1], options.saves, 2)
            print(f"save to there, {options.saves} files of 100 bytes to 1 MB: median {statistics.median(found):.2f} s, "
                  f"95 of 100 within {found[int(len(found) * 0.95)]:.2f} s, longest {found[-1]:.2f} s", flush=True)
            if options.idle_files:
                make_files(local[2], options.idle_files)
                with watch("idle", local[2], "/idle") as idle:
                    idle.wait_for('"event":"pass"', longest=1800)
                    process = idle.java()
                    settle(process)
                    before, passes = cost(process), idle.log.read_text().count('"event":"pass"')
                    time.sleep(options.idle_seconds)
                    after = cost(process)
                    print(f"idle, {options.idle_files:,} files watched, {options.idle_seconds} s: "
                          f"{(after[0] - before[0]) / options.idle_seconds:.2%} of one core, "
                          f"{after[1] - before[1]:,} bytes written, "
                          f"{idle.log.read_text().count(chr(34) + 'event' + chr(34) + ':' + chr(34) + 'pass') - passes} passes")


def settle(process):
    """Waits until the program has come to rest after its first run."""
    last = cost(process)
    for _ in range(60):
        time.sleep(5)
        now = cost(process)
        if now[0] - last[0] < 0.1:
            return
        last = now


if __name__ == "__main__":
    try:
        main()
    except Failed as error:
        sys.exit(f"releng/bench-watching: {error}")
    except KeyboardInterrupt:
        sys.exit(130)
