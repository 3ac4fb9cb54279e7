# SPDX-License-Identifier: EPL-2.0
"""The programs that are compared: each can make a local and an online folder the same, once."""

import datetime
import json
import os
import pathlib
import shutil
import subprocess

import measure

NAMES = ["opensynchro", "nextcloudcmd", "rclone bisync", "rclone sync"]


class ClientFailed(Exception):
    """A client ended with an error where none was to be expected."""


class Tools:
    """Where the programs and their own files are."""

    def __init__(self, folder, opensynchro):
        self.folder = folder
        self.opensynchro = opensynchro
        self.environment = {"OPENSYNCHRO_STATE": str(folder / "opensynchro"), "HOME": str(folder / "home"),
                            "QT_QPA_PLATFORM": "offscreen"}
        (folder / "home").mkdir()


class Client:
    """One program; `state` is a folder of its own for one pair of folders, which it needs to remember."""

    name = ""
    version_command = []

    def __init__(self, tools):
        self.tools = tools
        self.log = tools.folder / (self.name.replace(" ", "-") + ".log")

    def works_with(self, server):
        """Whether it can talk to this kind of server."""
        return server is not None

    def warm_up(self, server):
        """Lets it make what it makes on its very first run, so that no measured run is the first."""
        local = self.tools.folder / "warm-up" / self.name / server.name
        (local / "local").mkdir(parents=True)
        (local / "local" / "file").write_text("warm-up", encoding="utf-8")
        os.utime(local / "local" / "file", (1_700_000_000, 1_700_000_000))
        remote = f"warm-up-{self.name.replace(' ', '-')}"
        server.make_folder(remote)
        for first in (True, False):
            self.sync(server, local / "local", remote, local / "state", first)

    def sync(self, server, local, remote, state, first):
        """Makes both sides the same; `first` tells that this pair has never been synchronized with this state."""
        state.mkdir(parents=True, exist_ok=True)
        with server.counting() as requests:
            result = measure.run(self.command(server, local, remote, state, first), self.log,
                                 {**self.tools.environment, **self.variables(server)})
        if result.code != 0:
            tail = self.log.read_text(encoding="utf-8", errors="replace")[-2000:]
            raise ClientFailed(f"{self.name} ended with {result.code} on {server.name}:\n{tail}")
        result.requests = requests
        result.inner = self.inner_seconds()
        return result

    def command(self, server, local, remote, state, first):
        """The command that makes both sides the same."""
        raise NotImplementedError

    def variables(self, server):
        """What it needs in its environment."""
        return {}

    def inner_seconds(self):
        """How long the work itself took, as the program's own report tells; 0 where it does not."""
        return 0.0


class OpenSynchro(Client):
    """The program that this repository builds."""

    name = NAMES[0]

    def __init__(self, tools):
        super().__init__(tools)
        self.version_command = [tools.opensynchro, "--version"]

    def command(self, server, local, remote, state, first):
        return [self.tools.opensynchro, "sync", "--once", "--json", "--server", server.url, "--user", server.USER,
                "--local", str(local), "--remote", "/" + remote, "--state", str(state)]

    def variables(self, server):
        return {"OPENSYNCHRO_PASSWORD": server.PASSWORD}

    def inner_seconds(self):
        times = []
        for line in self.log.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("{"):
                time = json.loads(line)["time"].replace("Z", "+00:00")
                times.append(datetime.datetime.fromisoformat(time))
        return (times[-1] - times[0]).total_seconds() if times else 0.0


class Nextcloudcmd(Client):
    """The command line client of Nextcloud; it keeps its state in the local folder."""

    name = NAMES[1]
    version_command = ["nextcloudcmd", "--version"]

    def works_with(self, server):
        return server.speaks_nextcloud

    def command(self, server, local, remote, state, first):
        return ["nextcloudcmd", "--non-interactive", "--silent", "--user", server.USER, "--password", server.PASSWORD,
                "--path", "/" + remote, str(local), server.url]


class Rclone(Client):
    """What the two ways to use rclone have in common."""

    version_command = ["rclone", "version"]

    def __init__(self, tools):
        super().__init__(tools)
        self.hidden = {}

    def variables(self, server):
        if server.name not in self.hidden:  # another text each time, which rclone would take for another remote
            self.hidden[server.name] = subprocess.run(["rclone", "obscure", server.PASSWORD],
                                                      capture_output=True, text=True, check=True).stdout.strip()
        return {"RCLONE_CONFIG": str(self.tools.folder / "rclone.conf"), "RCLONE_CONFIG_BENCH_TYPE": "webdav",
                "RCLONE_CONFIG_BENCH_URL": server.files_url, "RCLONE_CONFIG_BENCH_USER": server.USER,
                "RCLONE_CONFIG_BENCH_PASS": self.hidden[server.name],
                "RCLONE_CONFIG_BENCH_VENDOR": "nextcloud" if server.speaks_nextcloud else "other"}


class RcloneBisync(Rclone):
    """rclone's synchronization in both directions, with its defaults; it needs times of modification online."""

    name = NAMES[2]

    def works_with(self, server):
        return server.speaks_nextcloud

    def command(self, server, local, remote, state, first):
        command = ["rclone", "bisync", str(local), f"bench:{remote}", "--workdir", str(state)]
        return command + ["--resync"] if first else command


class RcloneSync(Rclone):
    """rclone in one direction only, for servers that rclone cannot synchronize with in both: less than the others do."""

    name = NAMES[3]

    def works_with(self, server):
        return not server.speaks_nextcloud

    def command(self, server, local, remote, state, first):
        sides = [str(local), f"bench:{remote}"]
        return ["rclone", "sync"] + (sides if any(local.iterdir()) else sides[::-1])


def present(tools):
    """The clients that are installed."""
    found = [OpenSynchro(tools)]
    if not pathlib.Path(tools.opensynchro).exists():
        raise ClientFailed(f"{tools.opensynchro} is missing: build the product, or name it with --opensynchro")
    for kind, program in ((Nextcloudcmd, "nextcloudcmd"), (RcloneBisync, "rclone"), (RcloneSync, "rclone")):
        if shutil.which(program):
            found.append(kind(tools))
    return found
