# SPDX-License-Identifier: EPL-2.0
"""The network between a client and a server on this computer, which counts the bytes that go through it."""

import socket
import threading
import time
import urllib.parse

BUFFER = 256 * 1024


class Through:
    """A server as it is reached through a relay."""

    def __init__(self, server, url):
        self.server = server
        self.url = url

    def __getattr__(self, name):
        return getattr(self.server, name)


class Relay:
    """Passes connections on to a server, from `with` to its end."""

    def __init__(self, url):
        self.target = urllib.parse.urlsplit(url)
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.lock = threading.Lock()
        self.bytes = 0

    @property
    def url(self):
        """Where it is reached."""
        return f"http://127.0.0.1:{self.listening.getsockname()[1]}/"

    def __enter__(self):
        threading.Thread(target=self.accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.listening.close()

    def carried(self):
        """Bytes so far, both ways."""
        with self.lock:
            return self.bytes

    def wait_for(self, count, process):
        """Returns once so many bytes went through, or the process ended."""
        while self.carried() < count and process.poll() is None:
            time.sleep(0.001)

    def accept(self):
        """Takes connections until the end."""
        while True:
            try:
                client, _ = self.listening.accept()
                server = socket.create_connection((self.target.hostname, self.target.port))
            except OSError:
                return
            for source, sink in ((client, server), (server, client)):
                threading.Thread(target=self.carry, args=(source, sink), daemon=True).start()

    def carry(self, source, sink):
        """Passes on what comes from one end."""
        buffer = bytearray(BUFFER)
        view = memoryview(buffer)
        try:
            while count := source.recv_into(buffer):
                with self.lock:
                    self.bytes += count
                sink.sendall(view[:count])
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            source.close()
            sink.close()
