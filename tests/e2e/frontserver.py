# SPDX-License-Identifier: MIT
"""A reverse proxy as in front of real servers: has its own certificate, compresses responses, or sends early hints."""

import gzip
import http.client
import http.server
import json
import ssl
import threading
import urllib.parse

PER_CONNECTION = {"connection", "content-encoding", "content-length", "keep-alive", "transfer-encoding"}


class FrontServer:
    """A context manager. `route` is a method and a path, like “POST /api/keys”."""

    def __init__(self, backend, certificate=None, key=None):
        self.packs = self.hints = False
        self.answers = {}  # route → (status, body) that replaces the backend's next response; the backend is not asked
        self.packed = []  # routes
        self._backend = urllib.parse.urlsplit(backend.url).netloc
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate, key)
            # The handshake runs in the connection's own thread.
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        scheme = "https" if certificate else "http"
        self.url = f"{scheme}://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    def _answer_to(self, method, path, headers, body):
        """(status, headers, body)"""
        scripted = self.answers.pop(f"{method} {path}", None)
        if scripted:
            return scripted[0], [("Content-Type", "application/json")], json.dumps(scripted[1]).encode()
        connection = http.client.HTTPConnection(self._backend)
        try:
            connection.request(method, path, body, {**headers, "Host": self._backend})
            answer = connection.getresponse()
            kept = [each for each in answer.getheaders() if each[0].lower() not in PER_CONNECTION]
            return answer.status, kept, answer.read()
        finally:
            connection.close()

    def _handler(front):
        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def handle(self):
                try:
                    super().handle()
                except OSError:  # a client that does not trust the certificate, or is gone
                    pass

            def do_GET(self):
                self.pass_on()

            do_POST = do_DELETE = do_GET

            def pass_on(self):
                asked = {name: value for name, value in self.headers.items() if name.lower() not in PER_CONNECTION}
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                status, headers, content = front._answer_to(self.command, self.path, asked, body)
                if front.hints:
                    self.send_response_only(103)
                    self.send_header("Link", "</style.css>; rel=preload; as=style")
                    self.end_headers()
                self.send_response_only(status)
                if front.packs:
                    front.packed.append(f"{self.command} {self.path}")
                    content = gzip.compress(content)
                    headers.append(("Content-Encoding", "gzip"))
                for header in [*headers, ("Content-Length", str(len(content)))]:
                    self.send_header(*header)
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_):
                pass

        return Handler
