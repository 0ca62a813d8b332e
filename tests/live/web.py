# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the meeting speak with: a WebSocket of their own, a served
workshop, and pages in a real browser, driven by the DevTools protocol. Nothing
but the standard library."""

import base64
import hashlib
import json
import os
import queue
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

# The helpers of the command line's tests.
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cli"))

PROGRAM = os.environ.get("FAIRLEADCTL", "fairleadctl")
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def find_browser():
    """The path of a Chromium, or None."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


def until(what, seconds=30, why="nothing happened"):
    """Waits for a true value of a function, and returns it."""
    end = time.monotonic() + seconds
    while True:
        value = what()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(why() if callable(why) else why)
        time.sleep(0.02)


class Closed(Exception):
    """The other end is gone."""


class Socket:
    """A WebSocket, as far as the tests need it (RFC 6455)."""

    def __init__(self, host, port, path="/ws", timeout=20, source=None, **headers):
        self.socket = socket.create_connection(
            (host, port), timeout=timeout, source_address=source and (source, 0))
        self.rest = b""
        self.status = self.shake_hands(f"{host}:{port}", path, headers)

    def shake_hands(self, host, path, headers):
        key = base64.b64encode(os.urandom(16)).decode()
        lines = {"Host": host, "Upgrade": "websocket", "Connection": "Upgrade",
                 "Sec-WebSocket-Key": key, "Sec-WebSocket-Version": "13",
                 "Origin": "http://" + host,
                 **{name.replace("_", "-"): value for name, value in headers.items()}}
        text = f"GET {path} HTTP/1.1\r\n" + "".join(
            f"{name}: {value}\r\n" for name, value in lines.items() if value is not None)
        self.socket.sendall(text.encode() + b"\r\n")
        while b"\r\n\r\n" not in self.rest:
            more = self.socket.recv(4096)
            if not more:
                raise Closed("no answer to the handshake")
            self.rest += more
        head, self.rest = self.rest.split(b"\r\n\r\n", 1)
        status = int(head.split()[1])
        if status == 101:
            accept = base64.b64encode(hashlib.sha1(
                key.encode() + b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11").digest())
            assert accept in head, head
        return status

    def send_frame(self, data, opcode=1, final=True):
        mask = os.urandom(4)
        length = len(data)
        head = bytes([opcode | (0x80 if final else 0)])
        if length < 126:
            head += bytes([0x80 | length])
        elif length < 65536:
            head += bytes([0x80 | 126]) + struct.pack(">H", length)
        else:
            head += bytes([0x80 | 127]) + struct.pack(">Q", length)
        body = bytes(byte ^ mask[i % 4] for i, byte in enumerate(data)) if length < 70000 else data
        self.socket.sendall(head + mask + body)

    def send(self, message):
        self.send_frame((message if isinstance(message, str) else json.dumps(message)).encode())

    def read(self, n):
        while len(self.rest) < n:
            try:
                more = self.socket.recv(65536)
            except ConnectionError as error:
                raise Closed(str(error)) from error
            if not more:
                raise Closed("end of the stream")
            self.rest += more
        data, self.rest = self.rest[:n], self.rest[n:]
        return data

    def receive(self):
        """The next message, read as JSON."""
        data = b""
        while True:
            first, length = self.read(2)
            if length == 126:
                length = struct.unpack(">H", self.read(2))[0]
            elif length == 127:
                length = struct.unpack(">Q", self.read(8))[0]
            body = self.read(length)
            if first & 15 == 8:
                raise Closed(f"closed with {struct.unpack('>H', body[:2])[0] if body else 1005}")
            if first & 15 == 9:
                self.send_frame(body, 10)
                continue
            data += body
            if first & 0x80:
                return json.loads(data)

    def is_closed(self, seconds=20):
        """Whether the other end closes, whatever it says before."""
        self.socket.settimeout(seconds)
        try:
            while True:
                self.receive()
        except Closed:
            return True
        except OSError:
            return False

    def close(self):
        self.socket.close()


class Guest:
    """A simulated phone: says that it read what it is told, keeps the rest."""

    def __init__(self, serve, **more):
        self.serve = serve
        self.socket = Socket("127.0.0.1", serve.port, **more)
        self.state = self.topic = None
        self.count = 0
        self.token = None
        self.answers = {}

    def ask(self, do, **members):
        """Sends a message and returns what is said to it."""
        self.count += 1
        id = f"{id_base()}{self.count}"
        self.socket.send({"do": do, "id": id, **members})
        while True:
            message = self.hear()
            if message.get("re") == id:
                return message

    def hear(self):
        """The next message."""
        message = self.socket.receive()
        if "seq" in message:
            self.socket.send({"do": "got", "seq": message["seq"]})
        if message["say"] == "state":
            self.state = message
        if message["say"] == "topic":
            self.topic = message
        if message["say"] == "here?":
            self.socket.send({"do": "here"})
        return message

    def join(self, name, side="sales", code=None):
        answer = self.ask("join", code=code or self.serve.code, name=name, side=side)
        self.token = answer.get("token")
        return answer

    def wait_for(self, what):
        """Listens until something is true of the state."""
        while self.state is None or not what(self):
            self.hear()
        return self.state

    def close(self):
        self.socket.close()


def id_base():
    return base64.b32encode(os.urandom(5)).decode()


class Serve:
    """`fairleadctl serve`, running."""

    def __init__(self, file, *options):
        self.process = subprocess.Popen(
            [PROGRAM, "serve", file, *options], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        self.lines = []
        self.errors = []
        self.new = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()
        threading.Thread(target=self.listen_errors, daemon=True).start()
        first = until(lambda: self.lines, why=lambda: "no first line: " + "".join(self.errors))[0]
        self.url, self.code = first["url"], first["code"]
        self.port = int(self.url.split(":")[2].rstrip("/"))

    def listen(self):
        for line in self.process.stdout:
            message = json.loads(line)
            if message.get("event") == "code":
                self.code = message["code"]
            self.lines.append(message)
            if "event" not in message and len(self.lines) > 1:
                self.new.put(message)

    def listen_errors(self):
        for line in self.process.stderr:
            self.errors.append(line)

    def order(self, do, fails=False, **members):
        """Leads the meeting, and returns the answer."""
        id = id_base()
        self.process.stdin.write(json.dumps({"do": do, "id": id, **members}) + "\n")
        self.process.stdin.flush()
        while True:
            answer = self.new.get(timeout=60)
            if answer.get("id") == id:
                break
        assert ("error" in answer) == fails, answer
        return answer

    def refusals(self):
        return [line["why"] for line in self.lines if line.get("event") == "refused"]

    def stop(self):
        """Ends it as a system does, and returns its exit status."""
        if self.process.poll() is None:
            self.process.terminate()
        status = self.process.wait(timeout=30)
        self.process.stdin.close()
        return status

    def kill(self):
        self.process.kill()
        self.process.wait()


class Browser:
    """One Chromium, without a window."""

    def __init__(self, *options):
        self.folder = tempfile.mkdtemp(prefix="fairlead-browser-")
        self.process = subprocess.Popen(
            [find_browser(), "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
             "--no-first-run", "--disable-background-networking", "--disable-component-update",
             "--disable-sync", "--disable-dev-shm-usage", "--disable-background-timer-throttling",
             "--disable-backgrounding-occluded-windows", "--disable-renderer-backgrounding",
             "--hide-scrollbars", "--lang=en", "--remote-debugging-port=0",
             "--user-data-dir=" + self.folder, *options, "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        path = os.path.join(self.folder, "DevToolsActivePort")
        until(lambda: os.path.exists(path) and len(open(path).read().split("\n")) > 1, 60,
              "the browser did not start")
        port, way = open(path).read().split("\n")[:2]
        self.port = int(port)
        self.wire = Socket("127.0.0.1", self.port, way, timeout=60, Origin=None)
        self.count = 0

    def call(self, method, session=None, **params):
        self.count += 1
        message = {"id": self.count, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        self.wire.send(message)
        while True:
            answer = self.wire.receive()
            if answer.get("id") == message["id"]:
                if "error" in answer:
                    raise AssertionError(f"{method}: {answer['error']}")
                return answer["result"]

    def open(self, url, **more):
        return Page(self, url, **more)

    def close(self):
        try:
            self.call("Browser.close")
        except (Closed, OSError):
            pass
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Page:
    """A page with a memory of its own, as on another phone."""

    def __init__(self, browser, url, width=390, height=844, dark=False, language="en"):
        self.browser = browser
        self.context = browser.call("Target.createBrowserContext")["browserContextId"]
        target = browser.call("Target.createTarget", url="about:blank",
                              browserContextId=self.context)["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=target,
                                    flatten=True)["sessionId"]
        self.resize(width, height)
        self.call("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.call("Emulation.setUserAgentOverride", acceptLanguage=language,
                  userAgent="Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0")
        self.call("Page.enable")
        self.go(url)

    def call(self, method, **params):
        return self.browser.call(method, self.session, **params)

    def resize(self, width, height, scale=1):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=scale, mobile=True)

    def go(self, url):
        self.call("Page.navigate", url=url)
        until(lambda: self.run("document.readyState === 'complete' && !!document.querySelector('h1')"),
              why=lambda: "the page did not load: " + str(self.run("document.body.innerText")))

    def run(self, script):
        """The value of an expression in the page."""
        result = self.call("Runtime.evaluate", expression=script, returnByValue=True,
                           awaitPromise=True)
        if "exceptionDetails" in result:
            raise AssertionError(result["exceptionDetails"])
        return result["result"].get("value")

    def text(self):
        """What is seen on it."""
        return self.run("[...document.querySelectorAll('header, #banner, main, footer')]"
                        ".map((e) => e.innerText).join('\\n')")

    def wait_for(self, words, seconds=30):
        until(lambda: words in self.text(), seconds,
              lambda: f"“{words}” did not appear in: {self.text()}")

    def click(self, words):
        """A real click on the button or the label with these words."""
        def find():
            return self.run("""(() => {
                const one = [...document.querySelectorAll('button, label, summary')]
                    .filter((e) => !e.closest('[hidden]') && e.textContent.trim() === %s)[0];
                if (!one) return null;
                one.scrollIntoView({block: 'center'});
                const box = one.getBoundingClientRect();
                const at = [box.x + box.width / 2, box.y + box.height / 2];
                return one.contains(document.elementFromPoint(...at)) ? at : null;
            })()""" % json.dumps(words))

        place = until(find, 10, lambda: f"nothing to click on says “{words}”: {self.text()}")
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1],
                      button="left", clickCount=1)

    def type(self, id, words):
        self.run(f"document.getElementById({json.dumps(id)}).focus();"
                 f"document.getElementById({json.dumps(id)}).select()")
        self.call("Input.insertText", text=words)

    def key(self, name, code=None, text=None):
        more = {"text": text} if text else {}
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=name, code=code or name,
                      windowsVirtualKeyCode={"ArrowRight": 39, "ArrowLeft": 37, "Tab": 9, "Enter": 13,
                                             " ": 32}.get(name, 0), **(more if kind == "keyDown" else {}))

    def join(self, code, name, side):
        self.type("code", code)
        self.type("name", name)
        self.click(side)
        self.click("Join")

    def picture(self, path):
        data = self.call("Page.captureScreenshot", format="png")["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def close(self):
        self.browser.call("Target.disposeBrowserContext", browserContextId=self.context)


def get(url, **headers):
    """Status, headers and body of a page."""
    request = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer.status, dict(answer.headers), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers), error.read()
