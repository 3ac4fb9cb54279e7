# SPDX-License-Identifier: EPL-2.0
"""Runs one process and measures it."""

import os
import subprocess
import time
from dataclasses import dataclass, field


@dataclass
class Measured:
    """What one process cost: seconds on the clock, processor seconds of it and its children, peak memory in bytes."""

    wall: float
    cpu: float
    memory: int
    code: int
    requests: dict = field(default_factory=dict)
    """How many requests of each HTTP method the server saw."""
    inner: float = 0.0
    """Seconds from the first to the last event that the program itself reported; 0 where it reports none."""


def run(command, log, environment=None):
    """Runs a command to its end with both outputs going to the file `log`."""
    with open(log, "wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                                   env={**os.environ, **(environment or {})})
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Measured(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, process.returncode)
