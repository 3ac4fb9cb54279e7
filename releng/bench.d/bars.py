# SPDX-License-Identifier: EPL-2.0
"""What is aimed at, measured against the embedded workspace, each with its bar and whether it is met."""

import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass

import measure
import relay
import works

MIB = 1 << 20
IDLE_SECONDS = 60


@dataclass
class Bar:
    """One aim: what was measured, in words, and whether it is met."""

    work: str
    bar: str
    measured: str
    met: bool


def ratios(results):
    """The bars that compare with nextcloudcmd, from the medians of the works that were done with both."""
    aims = {"first upload of": 0.5, "download of": 0.5}
    bars = []
    for step in dict.fromkeys(result.step for result in results):
        for beginning, most in aims.items():
            if not step.startswith(beginning):
                continue
            walls = {name: [one.measured.wall for one in results if (one.step, one.client) == (step, name)]
                     for name in ("opensynchro", "nextcloudcmd")}
            if all(walls.values()):
                own, peer = (statistics.median(walls[name]) for name in ("opensynchro", "nextcloudcmd"))
                bars.append(Bar(step, f"<= {most} x nextcloudcmd", f"{own:.2f} s / {peer:.2f} s = {own / peer:.2f}",
                                own <= most * peer))
    return bars


class Bench:
    """One pair of folders of one client on one server, for works that need no peer."""

    def __init__(self, server, client, folder, name):
        self.server = server
        self.client = client
        self.folder = folder / "bars" / name
        self.local = self.folder / "local"
        self.local.mkdir(parents=True)
        self.remote = "bars-" + name
        server.make_folder(self.remote)
        print(f"bars: {name}", file=sys.stderr, flush=True)

    def sync(self, local=None, url=None):
        """Makes both sides the same."""
        os.sync()
        local = local or self.local
        server = self.server if url is None else relay.Through(self.server, url)
        return self.client.sync(server, local, self.remote, self.folder / ("state-" + local.name), False)

    def start(self, url, *options):
        """Starts a synchronization and returns the process."""
        server = self.server if url is None else relay.Through(self.server, url)
        command = self.client.command(server, self.local, self.remote, self.folder / "state-local", False)
        command = [word for word in command if word != "--once"] + list(options)
        return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                env={**os.environ, **self.client.tools.environment, **self.client.variables(server)})

    def write_many(self, count, folders, size):
        """Small files, each with a content of its own; much quicker to make than random ones."""
        content = bytearray(os.urandom(size))
        for number in range(count):
            folder = self.local / f"folder {number % folders:05}"
            folder.mkdir(exist_ok=True)
            content[:8] = number.to_bytes(8, "big")[:size]
            path = folder / f"file {number:06}.bin"
            path.write_bytes(content)
            os.utime(path, (works.OLD, works.OLD))

    def write_large(self, size):
        """One large file of random content."""
        path = self.local / "large.bin"
        block = os.urandom(MIB)
        with open(path, "wb") as file:
            for number in range(size // MIB):
                file.write(number.to_bytes(8, "big") + block[8:])
        os.utime(path, (works.OLD, works.OLD))

    def end(self):
        """Frees the disk."""
        shutil.rmtree(self.folder)
        self.server.delete_folder(self.remote)


def curl(server, log, *arguments):
    """One run of curl."""
    measured = measure.run(["curl", "--silent", "--show-error", "--fail", "--user", f"{server.USER}:{server.PASSWORD}",
                            *arguments], log)
    if measured.code != 0:
        raise works.WrongResult("curl failed: " + pathlib.Path(log).read_text(encoding="utf-8", errors="replace"))
    return measured


def transfers(server, client, folder, sizes):
    """The first upload as the program itself reports it, against the same files sent by curl over 8 connections."""
    count = sizes.folders * sizes.files_per_folder
    job = Bench(server, client, folder, "transfers")
    job.write_many(count, sizes.folders, sizes.file_bytes)
    own = job.sync()
    target = "bars-curl"
    server.make_folder(target)
    config = job.folder / "curl.config"
    lines = []
    for number, path in enumerate(sorted(job.local.rglob("*.bin"))):
        lines += [f'upload-file = "{path}"', f'url = "{server.files_url}{target}/{number}"', "output = /dev/null", "next"]
    account = f'user = "{server.USER}:{server.PASSWORD}"'
    config.write_text("\n".join(lines[:-1]).replace("next", f"next\n{account}") + "\n", encoding="utf-8")
    peer = curl(server, job.folder / "curl.log", "--parallel", "--parallel-max", "8", "--config", str(config))
    server.delete_folder(target)
    requests = sum(own.requests.values())
    most = count / 100 + sizes.folders + 10
    job.end()
    return [Bar(f"transfers alone of {count:,} x {sizes.file_bytes:,} bytes", "<= 1.5 x curl --parallel, 8 connections",
                f"{own.inner:.2f} s / {peer.wall:.2f} s = {own.inner / peer.wall:.2f}", own.inner <= 1.5 * peer.wall),
            Bar("requests of that first upload, in bulk", f"<= {most:.0f}", f"{requests}", requests <= most)]


def many(server, client, folder, sizes):
    """Ten thousand files of 1 KiB; afterwards their folder is renamed, here and online."""
    count = sizes.many_files
    job = Bench(server, client, folder, "many")
    job.write_many(count, max(1, count // 200), 1024)
    own = job.sync()
    rate = count / own.inner
    again = job.sync()
    bars = [Bar(f"first upload of {count:,} x 1 KiB", ">= 2,000 files/s", f"{rate:,.0f} files/s", rate >= 2000),
            Bar("the next pass of that", "transfers nothing: <= 3 requests", f"{sum(again.requests.values())}",
                sum(again.requests.values()) <= 3)]
    gathered = job.local / "all"
    gathered.mkdir()
    for one in list(job.local.glob("folder *")):
        one.rename(gathered / one.name)
    job.sync()
    gathered.rename(job.local / "renamed")
    here = job.sync()
    there = job.folder / "other"
    there.mkdir()
    job.sync(there)
    (there / "renamed").rename(there / "renamed again")
    job.sync(there)
    other = job.sync()
    for side, measured in (("here", here), ("online", other)):
        moves = measured.requests.get("MOVE", 0)
        carried = sum(measured.requests.get(method, 0) for method in ("PUT", "POST", "GET")) - 2  # two GET to connect
        bars.append(Bar(f"renaming a folder of {count:,} files {side}", "1 MOVE at most, nothing transferred",
                        f"{moves} MOVE, {max(0, carried)} transfers", moves == (side == "here") and carried <= 0))
    job.end()
    return bars


def scan(server, client, folder, sizes):
    """A tree in which nothing changed: the pass in a program that stays, find on the same tree, and a minute's idleness."""
    count = sizes.scanned_files
    job = Bench(server, client, folder, "scan")
    job.write_many(count, max(1, count // 50), 16)
    job.sync()
    log = job.folder / "find.log"
    measure.run(["find", str(job.local), "-printf", "%p %s %T@ %i\\n"], log)
    find = measure.run(["find", str(job.local), "-printf", "%p %s %T@ %i\\n"], log)
    own = job.sync()
    requests = sum(own.requests.values())
    watching = job.start(None, "--watch")
    try:
        time.sleep(30)
        before, after = usage(watching.pid), None
        time.sleep(IDLE_SECONDS)
        after = usage(watching.pid)
    finally:
        watching.send_signal(signal.SIGTERM)
        watching.wait()
    part = (after[0] - before[0]) / IDLE_SECONDS
    written = after[1] - before[1]
    job.end()
    return [Bar(f"nothing changed among {count:,} files, whole process", "<= 3 requests", f"{requests}", requests <= 3),
            Bar(f"that pass, start-up apart ({count:,} files)", "<= 2 x find -printf",
                f"{own.inner:.2f} s / {find.wall:.2f} s = {own.inner / find.wall:.1f}", own.inner <= 2 * find.wall),
            Bar(f"idle, {count:,} files watched", "<= 0.5 % of one core, no disk writes",
                f"{100 * part:.2f} %, {written:,} bytes", part <= 0.005 and written == 0)]


def usage(process):
    """Seconds of processor and bytes written to disks so far, of a process that is a Java runtime or becomes one."""
    fields = pathlib.Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    seconds = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    lines = dict(line.split(": ") for line in pathlib.Path(f"/proc/{process}/io").read_text(encoding="ascii").splitlines())
    return seconds, int(lines["write_bytes"])


def huge(server, client, folder, sizes):
    """One file of gigabytes, up and down, against curl; memory above that of a run with nothing to do."""
    size = sizes.huge_bytes
    job = Bench(server, client, folder, "huge")
    idle = job.sync().memory
    job.write_large(size)
    log = job.folder / "curl.log"
    url = f"{server.files_url}{job.remote}-curl/large"
    server.make_folder(job.remote + "-curl")
    os.sync()
    peer_up = curl(server, log, "--upload-file", str(job.local / "large.bin"), url)
    os.sync()
    peer_down = curl(server, log, "--output", str(job.folder / "curl.bin"), url)
    (job.folder / "curl.bin").unlink()
    server.delete_folder(job.remote + "-curl")
    up = job.sync()
    other = job.folder / "other"
    other.mkdir()
    down = job.sync(other)
    works.require_same(job.local, other)
    job.end()
    bars = []
    for way, own, peer in (("up", up, peer_up), ("down", down, peer_down)):
        speed = peer.wall / own.inner
        more = (own.memory - idle) / MIB
        bars.append(Bar(f"a file of {size // MIB:,} MiB {way}", ">= 0.8 x curl", f"{own.inner:.1f} s / curl {peer.wall:.1f} s: "
                        f"{speed:.2f}", speed >= 0.8))
        bars.append(Bar(f"memory for that, {way}", "<= 64 MiB above idle", f"{more:.0f} MiB", more <= 64))
    return bars


def killed(server, client, folder, sizes):
    """kill -9 in the middle of a large transfer, then again: what travelled beyond the size of the file."""
    bars = []
    job = Bench(server, client, folder, "killed")
    with relay.Relay(server.url) as wire:
        job.write_large(sizes.large_bytes)
        first = job.local
        for way in ("up", "down"):
            if way == "down":
                job.local = job.folder / "other"
                job.local.mkdir()
            before = wire.carried()
            process = subprocess_of(job, wire.url)
            wire.wait_for(before + sizes.large_bytes // 2, process)
            process.kill()
            process.wait()
            job.sync(job.local, wire.url)
            twice = wire.carried() - before - sizes.large_bytes
            bars.append(Bar(f"kill -9 amid {sizes.large_bytes // MIB} MiB {way}, then again", "<= 12 MB twice",
                            f"{twice / 1e6:.1f} MB", twice <= 12e6))
    works.require_same(first, job.local)
    job.local = first
    job.end()
    return bars


def subprocess_of(job, url):
    """The synchronization that is going to be killed, with the same state as the next."""
    server = relay.Through(job.server, url)
    command = job.client.command(server, job.local, job.remote, job.folder / ("state-" + job.local.name), False)
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                            env={**os.environ, **job.client.tools.environment, **job.client.variables(server)})


ALL = {"transfers": transfers, "many": many, "scan": scan, "huge": huge, "killed": killed}
