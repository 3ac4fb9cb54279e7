# SPDX-License-Identifier: EPL-2.0
"""The servers that the clients synchronize with; each counts the requests it answers, from its own access log."""

import base64
import collections
import contextlib
import hashlib
import pathlib
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

METHOD = re.compile(r'"([A-Z]+) ')
LONGEST_START = 60
MODULES = pathlib.Path("/usr/lib/apache2/modules")
APACHE_CONFIGURATION = """
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
LogFormat "%h %l %u %t \\"%r\\" %>s %b" common
CustomLog {log} common
{modules}
<IfModule unixd_module>
User www-data
Group www-data
</IfModule>
KeepAlive On
MaxKeepAliveRequests 0
DavLockDB {folder}/locks/lock
DocumentRoot {folder}/data
<Directory {folder}/data>
    Dav On
    AuthType Basic
    AuthName bench
    AuthUserFile {folder}/users
    Require valid-user
</Directory>
"""


class ServerFailed(Exception):
    """A server did not start or did not do what was asked."""


class Server:
    """A server on this computer, running from `with` to its end."""

    USER = "bench"
    PASSWORD = "bench-password"
    name = ""
    speaks_nextcloud = False

    def __init__(self, folder):
        self.folder = folder / self.name.split()[0]
        self.folder.mkdir()
        self.folder.chmod(0o755)
        self.log = self.folder / "requests.log"
        self.log.touch()
        self.process = None

    @property
    def url(self):
        """What a person would type into a client."""
        raise NotImplementedError

    @property
    def files_url(self):
        """Where the files are by WebDAV."""
        raise NotImplementedError

    def make_folder(self, name):
        """Makes a folder at the root of the account."""
        self.request("MKCOL", name, 201)

    def delete_folder(self, name):
        """Deletes such a folder, so that the disk does not fill."""
        self.request("DELETE", name, 204)

    def request(self, method, name, expected):
        """Sends one request about a folder at the root of the account."""
        request = urllib.request.Request(self.files_url + name + "/", method=method)
        account = base64.b64encode(f"{self.USER}:{self.PASSWORD}".encode()).decode()
        request.add_header("Authorization", "Basic " + account)
        try:
            with urllib.request.urlopen(request, timeout=LONGEST_START) as answer:
                status = answer.status
        except urllib.error.HTTPError as error:
            status = error.code
        if status != expected:
            raise ServerFailed(f"{method} {name} answered {status} instead of {expected}")

    @contextlib.contextmanager
    def counting(self):
        """Counts by method the requests that are answered until the end of the `with`."""
        counts = collections.Counter()
        start = self.log.stat().st_size
        yield counts
        time.sleep(0.2)  # the last line is written after the answer was sent
        with open(self.log, encoding="utf-8", errors="replace") as lines:
            lines.seek(start)
            for line in lines:
                method = METHOD.search(line)
                if method:
                    counts[method.group(1)] += 1

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(LONGEST_START)


class Embedded(Server):
    """opensynchro serve."""

    name = "embedded workspace"
    speaks_nextcloud = True

    def __init__(self, folder, tools):
        super().__init__(folder)
        self.tools = tools
        self.address = ""

    def __enter__(self):
        self.process = subprocess.Popen(
            [self.tools.opensynchro, "serve", "--data", str(self.folder / "data"), "--listen", "127.0.0.1:0",
             "--user", f"{self.USER}:{self.PASSWORD}", "--log-requests", str(self.log)],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line.startswith("ready "):
            raise ServerFailed(f"opensynchro serve did not start: {line}")
        self.address = line.split()[1]
        return self

    @property
    def url(self):
        return self.address

    @property
    def files_url(self):
        return f"{self.address}remote.php/dav/files/{self.USER}/"


class Apache(Server):
    """Apache httpd with mod_dav: plain WebDAV, without any of the additions that Nextcloud and ownCloud make."""

    name = "apache mod_dav"

    def __init__(self, folder, tools):
        super().__init__(folder)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def __enter__(self):
        for name in ("data", "locks"):
            (self.folder / name).mkdir()
            shutil.chown(self.folder / name, "www-data", "www-data")
        digest = base64.b64encode(hashlib.sha1(self.PASSWORD.encode()).digest()).decode()
        (self.folder / "users").write_text(f"{self.USER}:{{SHA}}{digest}\n", encoding="utf-8")
        names = ["mpm_event", "unixd", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic", "log_config",
                 "dav", "dav_fs", "dav_lock"]
        modules = "\n".join(f"LoadModule {name}_module {MODULES}/mod_{name}.so"
                            for name in names if (MODULES / f"mod_{name}.so").exists())
        configuration = self.folder / "apache.conf"
        configuration.write_text(APACHE_CONFIGURATION.format(
            port=self.port, folder=self.folder, log=self.log, modules=modules), encoding="utf-8")
        self.process = subprocess.Popen(["apache2", "-f", str(configuration), "-D", "FOREGROUND"],
                                        stdin=subprocess.DEVNULL)
        self.wait()
        return self

    def wait(self):
        """Waits until it accepts connections."""
        end = time.monotonic() + LONGEST_START
        while time.monotonic() < end and self.process.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            time.sleep(0.05)
        raise ServerFailed("apache2 did not start: " + (self.folder / "error.log").read_text(encoding="utf-8"))

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/"

    @property
    def files_url(self):
        return self.url


def present(wanted):
    """The servers to measure with, those that are wanted or else those that are installed."""
    kinds = {"embedded": Embedded, "apache": Apache}
    if wanted:
        return [kinds[name] for name in wanted]
    return [Embedded] + ([Apache] if shutil.which("apache2") else [])
