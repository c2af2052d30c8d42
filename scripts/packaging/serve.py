"""Serves the pages beside this file to this computer alone, and opens them in the browser. Nothing leaves the computer."""
import http.server
import os
import socketserver
import sys
import urllib.request
import webbrowser

PAGES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pages")
HOST = "127.0.0.1"
# Always the same port where it can be had: what a browser keeps for the page, it keeps for its address.
PORTS = range(43110, 43130)
# Tells one copy of the pages from another, and from a stranger that has the port.
IDENTITY = "package.json"


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".json": "application/json; charset=utf-8",
        ".css": "text/css; charset=utf-8",
        ".webmanifest": "application/manifest+json",
        ".wasm": "application/wasm",
        ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }

    def __init__(self, *args):
        super().__init__(*args, directory=PAGES)

    def do_GET(self):
        if self.is_own():
            super().do_GET()

    def do_HEAD(self):
        if self.is_own():
            super().do_HEAD()

    def is_own(self):
        """Whether the page was asked for by this computer's own name: a page from elsewhere can't ask under another."""
        name = (self.headers.get("Host") or "").rsplit(":", 1)[0]
        if name in ("localhost", HOST):
            return True
        self.send_error(403)
        return False

    def end_headers(self):
        self.send_header("Cache-Control", "no-cache")
        self.send_header("X-Content-Type-Options", "nosniff")
        super().end_headers()

    def list_directory(self, path):
        self.send_error(404)

    def log_message(self, *args):
        pass


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    # A port just left is taken again at once; on Windows this would share one that is in use.
    allow_reuse_address = os.name != "nt"


def address(port):
    return "http://localhost:%d/" % port


def is_ours(port):
    """Whether this very copy of the pages is being served at a port already."""
    with open(os.path.join(PAGES, IDENTITY), "rb") as file:
        own = file.read()
    try:
        ask = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with ask.open("http://%s:%d/%s" % (HOST, port, IDENTITY), timeout=2) as answer:
            return answer.read(len(own) + 1) == own
    except OSError:
        return False


def main():
    for port in PORTS:
        try:
            server = Server((HOST, port), Handler)
        except OSError:
            if not is_ours(port):
                continue
            print("支部账册已经在运行：%s" % address(port), flush=True)
            webbrowser.open(address(port))
            return 0
        print("支部账册：%s\n没有自动打开时，请在浏览器里输入这个网址。用完后关闭这个窗口即可。" % address(port), flush=True)
        webbrowser.open(address(port))
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            pass
        return 0
    print("没有空闲的端口（%d–%d），没有启动。请关闭别的程序再试。" % (PORTS[0], PORTS[-1]), file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
