# SPDX-License-Identifier: EPL-2.0
"""The works that every client does: each starts from files that it has never seen, in an online folder of its own."""

import filecmp
import os
import random
import shutil
import sys
from dataclasses import dataclass

import measure

OLD = 1_700_000_000
"""The time of modification of all generated files: clients wait for files that were changed a moment ago."""


class WrongResult(Exception):
    """A client ended well, but the folders are not the same."""


@dataclass
class Sizes:
    """How much there is to do."""

    folders: int = 50
    files_per_folder: int = 20
    file_bytes: int = 4096
    large_bytes: int = 500 * 1024 * 1024
    renamed_files: int = 500
    many_files: int = 10_000
    scanned_files: int = 100_000
    huge_bytes: int = 5 * 1024 * 1024 * 1024

    @staticmethod
    def quick():
        """A tenth of it."""
        return Sizes(folders=5, large_bytes=50 * 1024 * 1024, renamed_files=50, many_files=1_000, scanned_files=2_000,
                     huge_bytes=100 * 1024 * 1024)


@dataclass
class Result:
    """One measured step of one client in one round."""

    step: str
    client: str
    measured: measure.Measured


class Round:
    """One client doing one work once."""

    def __init__(self, server, client, folder, sizes, number):
        self.server = server
        self.client = client
        self.sizes = sizes
        self.folder = folder / "rounds" / f"{server.name}-{client.name}-{number}".replace(" ", "-")
        self.folder.mkdir(parents=True)
        self.local = self.folder / "local"
        self.local.mkdir()
        self.remote = self.folder.name
        self.random = random.Random(number)
        server.make_folder(self.remote)

    def write(self, path, size):
        """Writes a file of random content, which no server or file system can pack."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "wb") as file:
            for start in range(0, size, 1 << 20):
                file.write(self.random.randbytes(min(1 << 20, size - start)))
        os.utime(path, (OLD, OLD))

    def sync(self, local=None, first=False):
        """Lets the client make both sides the same; the time of writing what was prepared is not counted."""
        os.sync()
        local = local or self.local
        return self.client.sync(self.server, local, self.remote, self.folder / ("state-" + local.name), first)

    def download(self):
        """Downloads everything into an empty folder, as a new computer would, and compares."""
        other = self.folder / "other"
        other.mkdir()
        measured = self.sync(other, first=True)
        require_same(self.local, other)
        return measured

    def end(self):
        """Frees the disk."""
        shutil.rmtree(self.folder)
        self.server.delete_folder(self.remote)


def require_same(left, right):
    """Both folders hold the same files with the same content; the clients' own files in them aside."""
    ignored = [name for folder in (left, right) for name in os.listdir(folder) if name.startswith(".sync_")]
    comparison = filecmp.dircmp(left, right, ignore=ignored + [".nextcloudsync.log", ".opensynchro"])
    different = comparison.left_only + comparison.right_only + comparison.funny_files
    files = [name for name in comparison.common_files]
    different += sum(filecmp.cmpfiles(left, right, files, shallow=False)[1:], [])
    if different:
        raise WrongResult(f"{left} and {right} differ in {different[:5]}")
    for name in comparison.common_dirs:
        require_same(left / name, right / name)


def small(job):
    """Many small files: first upload, nothing changed, one changed, download."""
    for folder in range(job.sizes.folders):
        for file in range(job.sizes.files_per_folder):
            job.write(job.local / f"folder {folder:02}" / f"file {file:02}.bin", job.sizes.file_bytes)
    files = job.sizes.folders * job.sizes.files_per_folder
    yield f"first upload of {files:,} files in {job.sizes.folders} folders", job.sync(first=True)
    yield "nothing changed", job.sync()
    changed = job.local / "folder 03" / "file 07.bin"
    job.write(changed, job.sizes.file_bytes + 1)
    os.utime(changed, (OLD + 60, OLD + 60))
    yield "one file changed here", job.sync()
    yield f"download of {files:,} files into an empty folder", job.download()


def large(job):
    """One large file, both ways."""
    job.write(job.local / "large.bin", job.sizes.large_bytes)
    size = job.sizes.large_bytes >> 20
    yield f"one file of {size} MiB up", job.sync(first=True)
    yield f"one file of {size} MiB down", job.download()


def rename(job):
    """A folder with many files gets another name, beside a larger one: rclone refuses to delete more than half."""
    for file in range(job.sizes.renamed_files):
        job.write(job.local / "before" / f"file {file:03}.bin", job.sizes.file_bytes)
        job.write(job.local / "beside" / f"file {file:03}.bin", job.sizes.file_bytes)
    job.write(job.local / "beside" / "one more.bin", job.sizes.file_bytes)
    job.sync(first=True)
    (job.local / "before").rename(job.local / "after")
    yield f"renaming a folder of {job.sizes.renamed_files} files", job.sync()
    job.download()


ALL = {"small": small, "large": large, "rename": rename}


def run(name, server, clients, sizes, repeat, folder):
    """Does one work with every client `repeat` times, another client first each time; returns all results."""
    results = []
    for number in range(repeat):
        turn = number % len(clients)
        for client in clients[turn:] + clients[:turn]:
            job = Round(server, client, folder, sizes, f"{name}-{number}")
            for step, measured in ALL[name](job):
                print(f"{server.name}, round {number + 1}: {client.name}: {step}: {measured.wall:.2f} s, "
                      f"{sum(measured.requests.values())} requests", file=sys.stderr, flush=True)
                results.append(Result(step, client.name, measured))
            job.end()
    return results
