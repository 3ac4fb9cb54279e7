# SPDX-License-Identifier: EPL-2.0
"""Describes the computer and the programs, and measures how long each program takes to start."""

import datetime
import os
import pathlib
import platform
import re
import shutil
import subprocess

import measure


def starts(clients, repeat):
    """Starts each program `repeat` times, in alternation, after once unmeasured."""
    clients = list({str(client.version_command): client for client in clients}.values())
    found = {client.name: [] for client in clients}
    for number in range(repeat + 1):
        for client in clients:
            result = measure.run(client.version_command, client.log, client.tools.environment)
            if number > 0:
                found[client.name].append(result)
    return found


def describe(tools, sizes, repeat):
    """A few lines on the circumstances that the figures hold for."""
    return "\n".join([
        f"- {datetime.date.today().isoformat()}, medians of {repeat}; clients and server on the same computer, in alternation",
        f"- {os.cpu_count()} cores ({processor()}), {memory() / 2**30:.0f} GiB of memory, {platform.system()} {platform.release()}",
        f"- {version([tools.opensynchro, '--version'], tools)} on Java {java(tools)}; "
        f"nextcloudcmd {version(['nextcloudcmd', '--version'], tools)}; {version(['rclone', 'version'], tools)}; "
        f"{version(['apache2', '-v'], tools)}",
        f"- small files of {sizes.file_bytes:,} bytes; random content",
    ]) + "\n"


def processor():
    """The name of the processor as Linux tells it."""
    found = re.search(r"^model name\s*: (.*)$", pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    return found.group(1) if found else platform.machine()


def memory():
    """Bytes of memory of the computer."""
    return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")


def version(command, tools):
    """What a program says about its version, or that it is missing."""
    if not shutil.which(command[0]):
        return "missing"
    answer = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **tools.environment})
    lines = [line for line in answer.stdout.splitlines() if re.search(r"\d+\.\d+", line)]
    found = lines[0].strip() if lines else "?"
    return re.sub(r"^Nextcloud version |^Server version: |\(git.*|, Git.*", "", found).strip()


def java(tools):
    """The version of the Java runtime that the product picks, asked from a server that it runs."""
    process = subprocess.Popen([tools.opensynchro, "serve", "--data", str(tools.folder / "asked"), "--listen", "127.0.0.1:0"],
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env={**os.environ, **tools.environment})
    process.stdout.readline()
    home = pathlib.Path(os.readlink(f"/proc/{process.pid}/exe")).parent.parent
    process.terminate()
    process.wait()
    release = home / "release"
    found = re.search(r'JAVA_RUNTIME_VERSION="([^"]*)"', release.read_text(encoding="utf-8")) if release.exists() else None
    return found.group(1) if found else "?"
