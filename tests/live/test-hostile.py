# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever is in the room's network may send what they like: it is refused and
said, and the meeting goes on."""

import json
import os
import socket
import time

import web
import ctl

SIZE = "criterion:size:points"


def own_addresses():
    """The address from which this computer would speak to others, if it has one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as wire:
        try:
            wire.connect(("203.0.113.1", 9))  # nothing is sent
            return [wire.getsockname()[0]]
        except OSError:
            return []


class Hostile(ctl.Case):
    def setUp(self):
        super().setUp()
        self.ctl("new", self.file, "--sample")
        self.serve = web.Serve(self.file)
        self.addCleanup(self.serve.kill)
        self.mia = self.guest()
        self.assertEqual(self.mia.join("Mia")["say"], "welcome")

    def guest(self):
        guest = web.Guest(self.serve)
        self.addCleanup(guest.close)
        return guest

    def wire(self):
        wire = socket.create_connection(("127.0.0.1", self.serve.port), timeout=30)
        self.addCleanup(wire.close)
        return wire

    def closes(self, wire):
        """Whether the server closes the connection."""
        try:
            while wire.recv(65536):
                pass
            return True
        except ConnectionError:
            return True
        except OSError:
            return False

    def assert_logged(self, why, n=1):
        web.until(lambda: self.serve.refusals().count(why) >= n,
                  why=lambda: f"{why} is not among {self.serve.refusals()}")

    def assert_goes_on(self, round=1):
        """Somebody else in the room proposes, and it is kept."""
        self.serve.order("open", targets=[SIZE])
        self.assertEqual(self.mia.ask("propose", round=round, target=SIZE, value=7)["say"], "done")
        revealed = self.serve.order("reveal")
        self.assertEqual([(one["name"], one["value"]) for one in
                          revealed["questions"][0]["proposals"]], [("Mia", 7)])
        self.assertEqual(self.serve.process.poll(), None)
        self.assertNotIn("CRITICAL", "".join(self.serve.errors))

    def test_nothing_listens_before(self):
        self.serve.stop()
        with self.assertRaises(ConnectionRefusedError):
            self.wire()

    def test_foreign_host(self):
        for host in ("evil.example", f"evil.example:{self.serve.port}", "127.0.0.1",
                     f"127.0.0.1:{self.serve.port}@evil.example", ""):
            with self.subTest(host=host):
                self.assertEqual(web.get(self.serve.url, Host=host)[0], 403)
                self.assertEqual(web.Socket("127.0.0.1", self.serve.port, Host=host,
                                            Origin=f"http://{host}").status, 403)
        self.assert_logged("host", 10)
        self.assert_goes_on()

    def test_all_addresses(self):
        """Where every address is listened on, a phone may use any of them, in
        digits, and nobody a name."""
        other = os.path.join(self.folder, "other.fairlead")
        self.ctl("new", other, "--sample")
        everywhere = web.Serve(other, "--address", "0.0.0.0")
        self.addCleanup(everywhere.kill)
        self.assertNotIn("0.0.0.0", everywhere.url)
        for address in {"127.0.0.1", everywhere.url.split("/")[2].split(":")[0], *own_addresses()}:
            host = f"{address}:{everywhere.port}"
            with self.subTest(host=host):
                status, headers, _ = web.get(f"http://{host}/")
                self.assertEqual(status, 200)
                self.assertIn(f"ws://{host};", headers["Content-Security-Policy"])
                self.assertEqual(web.Socket(address, everywhere.port).status, 101)
                self.assertEqual(web.get(f"http://{host}/", Host="evil.example")[0], 403)
                self.assertEqual(web.get(f"http://{host}/", Host=f"evil.example:{everywhere.port}")[0], 403)
                self.assertEqual(web.get(f"http://{host}/", Host=f"203.0.113.9:{everywhere.port}")[0], 403)
                self.assertEqual(web.Socket(address, everywhere.port, Origin="http://evil.example").status, 403)

    def test_foreign_origin(self):
        for origin in ("http://evil.example", "null", "https://127.0.0.1:%d" % self.serve.port,
                       "http://127.0.0.1", "http://127.0.0.1:%d.evil.example" % self.serve.port):
            with self.subTest(origin=origin):
                self.assertEqual(web.get(self.serve.url, Origin=origin)[0], 403)
                for path in ("/ws", "/ws/", "/ws/deeper", "/ws?x=1", "/%77s", "//ws", "/./ws"):
                    self.assertNotEqual(web.Socket("127.0.0.1", self.serve.port, path,
                                                   Origin=origin).status, 101, path)
        self.assertNotEqual(web.Socket("127.0.0.1", self.serve.port, Origin=None).status, 101)
        self.assert_logged("origin", 20)
        self.assert_goes_on()

    def test_other_paths(self):
        for path in ("/nothing", "/../data/packages.txt", "/ws", "/ws/x", "/%2e%2e/etc/passwd", "//evil.example/"):
            with self.subTest(path=path):
                status = web.get(self.serve.url.rstrip("/") + path, Origin=self.serve.url.rstrip("/"))[0]
                self.assertIn(status, (403, 404))
        for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW"):
            with self.subTest(method=method):
                wire = self.wire()
                wire.sendall(f"{method} / HTTP/1.1\r\nHost: 127.0.0.1:{self.serve.port}\r\n\r\n".encode())
                self.assertNotIn(b" 200 ", wire.recv(4096))

    def test_headers(self):
        for path in ("", "page.js", "nothing", "ws"):
            with self.subTest(path=path):
                headers = web.get(self.serve.url + path)[1]
                policy = headers["Content-Security-Policy"]
                self.assertIn("default-src 'none'", policy)
                self.assertIn("frame-ancestors 'none'", policy)
                self.assertNotIn("unsafe", policy)
                self.assertNotIn("*", policy)
                self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
                self.assertEqual(headers["X-Frame-Options"], "DENY")
                self.assertEqual(headers["Referrer-Policy"], "no-referrer")
                self.assertEqual(headers["Cache-Control"], "no-store")
                self.assertNotIn("Access-Control-Allow-Origin", headers)

    def test_wrong_code(self):
        wrong = f"{(int(self.serve.code) + 1) % 1000000:06}"
        for code in (wrong, "", "12345", "1234567", "abcdef", "' OR 1=1", self.serve.code[:5]):
            with self.subTest(code=code):
                self.assertEqual(self.guest().ask("join", code=code, name="Eve", side="sales")["why"], "code")
        self.assertEqual([one["name"] for one in self.serve.order("people")["people"]], ["Mia"])
        self.assert_logged("code", 7)
        self.assert_goes_on()

    def test_guessing(self):
        guest = self.guest()
        whys = [guest.ask("join", code=f"{(int(self.serve.code) + i) % 1000000:06}", name="Eve",
                          side="sales")["why"] for i in range(1, 15)]
        self.assertEqual(whys, 10 * ["code"] + 4 * ["locked"])
        self.assertEqual(guest.join("Eve")["why"], "locked")
        self.assert_logged("locked", 5)
        self.assert_goes_on()

    def test_before_joining(self):
        self.serve.order("open", targets=[SIZE])
        guest = self.guest()
        self.assertEqual(guest.ask("propose", round=1, target=SIZE, value=50)["why"], "token")
        self.assertEqual(guest.ask("leave")["why"], "token")
        self.assertIsNone(guest.state)
        self.assert_logged("token", 2)

    def test_tokens(self):
        token = self.mia.token
        person, secret = token.split(".")
        other = self.guest()
        other.join("Tom", "marketing")
        for forged in ("", ".", "p1", "p1.", f"p2.{secret}", f"{person}.{secret[:-1]}",
                       f"{person}.{'0' * 64}", secret, f"{token}0"):
            with self.subTest(token=forged):
                self.assertEqual(self.guest().ask("resume", token=forged)["why"], "token")
        self.assert_logged("token", 9)
        self.assert_goes_on()

    def test_replayed_token(self):
        """Somebody who has seen a token cannot use it while its owner does."""
        thief = self.guest()
        thief.socket.send({"do": "resume", "id": "x", "token": self.mia.token})
        while self.mia.hear()["say"] != "here?":
            pass
        answer = thief.hear()
        self.assertEqual((answer["say"], answer["why"]), ("refused", "elsewhere"))
        self.assertIsNone(thief.state)
        self.assert_logged("elsewhere")
        self.assert_goes_on()

    def test_silent_page_is_replaced(self):
        """A phone that lost its network finds its old connection still open."""
        back = self.guest()
        self.assertEqual(back.ask("resume", token=self.mia.token)["say"], "welcome")
        self.assertTrue(self.mia.socket.is_closed())
        self.mia = back
        self.assert_goes_on()

    def test_token_of_the_removed(self):
        self.serve.order("remove", person=self.mia.token.split(".")[0])
        while self.mia.hear().get("why") != "removed":
            pass
        self.assertTrue(self.mia.socket.is_closed())
        self.assertEqual(self.guest().ask("resume", token=self.mia.token)["why"], "removed")
        self.assert_logged("removed", 2)

    def test_token_of_an_ended_meeting(self):
        token, port = self.mia.token, str(self.serve.port)
        self.serve.order("end")
        while self.mia.hear()["say"] != "ended":
            pass
        self.assertEqual(self.serve.process.wait(30), 0)
        self.serve = web.Serve(self.file, "--port", port)
        self.addCleanup(self.serve.kill)
        self.assertEqual(self.guest().ask("resume", token=token)["why"], "ended")

    def test_for_another_person(self):
        self.serve.order("open", targets=[SIZE])
        tom = self.guest()
        tom.join("Tom")
        for more in ({"person": "p1"}, {"token": self.mia.token}, {"name": "Mia"}, {"as": "p1"}):
            with self.subTest(more=more):
                tom.socket.send({"do": "propose", "id": "x", "round": 1, "target": SIZE,
                                 "value": 50, **more})
                while True:
                    answer = tom.hear()
                    if answer["say"] == "refused":
                        break
                self.assertEqual(answer["why"], "message")
        for order in ("open", "reveal", "remove", "end", "adopt", "add", "cancel"):
            with self.subTest(order=order):
                tom.socket.send({"do": order, "id": "y", "targets": [SIZE], "person": "p1"})
                while tom.hear()["say"] != "refused":
                    pass
        self.assertEqual(self.serve.order("status")["answered"], 0)
        self.assertEqual(len(self.serve.order("people")["people"]), 2)
        self.assert_logged("message", 11)

    def test_answers_that_cannot_be(self):
        answer = self.mia.ask("propose", round=1, target=SIZE, value=5)
        self.assertEqual(answer["why"], "question")
        self.serve.order("open", targets=[SIZE])
        for value in (1e9, -1e9, 0.5, 100001):
            with self.subTest(value=value):
                self.assertEqual(self.mia.ask("propose", round=1, target=SIZE, value=value)["why"], "value")
        for round, target in ((2, SIZE), (0, SIZE), (1, "threshold"), (1, "terms:/etc/passwd"), (1, "")):
            with self.subTest(round=round, target=target):
                self.assertEqual(self.mia.ask("propose", round=round, target=target, value=5)["why"], "question")
        self.assertEqual(self.mia.ask("score", round=1, lead=0, mql=True)["why"], "question")
        priya = self.guest()
        priya.join("Priya", "facilitator")
        self.assertEqual(priya.ask("propose", round=1, target=SIZE, value=5)["why"], "value")
        self.assertEqual(self.mia.ask("propose", round=1, target=SIZE, value=5)["say"], "done")
        self.serve.order("reveal")
        self.assertEqual(self.mia.ask("propose", round=1, target=SIZE, value=6)["why"], "question")

    def test_repeated_message(self):
        """What is sent again, because its acknowledgment was lost, counts once."""
        self.serve.order("open", targets=[SIZE])
        for _ in range(5):
            self.mia.socket.send({"do": "propose", "id": "same", "round": 1, "target": SIZE, "value": 9})
        for _ in range(5):
            while self.mia.hear().get("re") != "same":
                pass
        proposals = self.serve.order("reveal")["questions"][0]["proposals"]
        self.assertEqual([one["value"] for one in proposals], [9])

    def test_malformed_messages(self):
        for text in ("", "{", "null", "[]", "nonsense", "{\"do\":\"join\"}", "{\"do\":" + "[" * 1000,
                     "{\"do\":\"here\",\"do\":\"here\"}", "{\"do\":\"got\",\"seq\":1e400}"):
            with self.subTest(text=text):
                self.mia.socket.send_frame(text.encode())
        self.mia.socket.send_frame(b"\x00\x01\x02", 2)
        self.assert_logged("message", 10)
        self.assert_goes_on()

    def test_broken_frames(self):
        frames = (b"\xff\xff\xff\xff", b"\x81\x05hello", b"\x83\x80abcd", b"\xc1\x80abcd",
                  b"\x81\xff" + b"\xff" * 8 + b"abcd", b"\x09\xfe\x01\x00abcd")
        guests = [self.guest() for _ in frames]
        for guest, frame in zip(guests, frames):
            guest.socket.socket.sendall(frame)
        guests.append(self.guest())
        guests[-1].socket.send_frame(b"\xc3\x28")  # no UTF-8
        for guest in guests:
            self.assertTrue(guest.socket.is_closed())
        self.assert_goes_on()

    def test_oversized_messages(self):
        for size in (2049, 70000, 5_000_000):
            with self.subTest(size=size):
                guest = self.guest()
                try:
                    guest.socket.send_frame(b"{" + b" " * size)
                except ConnectionError:
                    pass
                self.assertTrue(guest.socket.is_closed())
        # In pieces, each of which is small.
        guest = self.guest()
        try:
            guest.socket.send_frame(b"{" + b" " * 1000, 1, final=False)
            for _ in range(100):
                guest.socket.send_frame(b" " * 1000, 0, final=False)
        except ConnectionError:
            pass
        self.assertTrue(guest.socket.is_closed())
        self.assert_logged("size", 4)
        self.assert_goes_on()

    def test_oversized_requests(self):
        head = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{self.serve.port}\r\n"
        for more in ("Content-Length: 5000000000\r\n\r\n", "Content-Length: 10\r\n\r\n0123456789",
                     "Transfer-Encoding: chunked\r\n\r\nffffff\r\n" + "x" * 20000,
                     "Content-Length: -1\r\n\r\n",
                     "X: " + "x" * 100000 + "\r\n\r\n", "X: y\r\n" * 20000 + "\r\n"):
            with self.subTest(more=more[:30]):
                wire = self.wire()
                try:
                    wire.sendall((head + more).encode())
                except ConnectionError:
                    pass
                self.assertTrue(self.closes(wire))
        self.assert_logged("body", 2)
        self.assert_logged("size", 2)
        self.assert_goes_on()

    def test_no_request_at_all(self):
        wires = []
        for text in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"GET\r\n\r\n", b"\r\n" * 100,
                     b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", bytes(range(256)) * 10):
            with self.subTest(text=text[:10]):
                wires.append(self.wire())
                wires[-1].sendall(text)
        for wire in wires:
            self.assertTrue(self.closes(wire))
        self.assert_goes_on()

    def test_slow(self):
        """A request that does not end, one whose answer nobody reads, and a
        phone that never says who it is are closed in time."""
        slow = self.wire()
        slow.sendall(b"GET / HTTP/1.1\r\nHost: ")
        unread = self.wire()
        unread.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        unread.sendall(f"GET /words.js HTTP/1.1\r\nHost: 127.0.0.1:{self.serve.port}\r\n\r\n".encode())
        silent = self.guest()
        for _ in range(100):
            try:
                slow.sendall(b"1")
            except ConnectionError:
                break
            time.sleep(0.2)
        else:
            self.fail("the request went on for ever")
        self.assertTrue(self.closes(slow))
        self.assertTrue(self.closes(unread))
        self.assertTrue(silent.socket.is_closed())
        self.assert_logged("slow", 2)
        self.assert_goes_on()

    def test_two_hundred_connections(self):
        wires = []
        for _ in range(200):
            wire = self.wire()
            wire.sendall(b"GET / HTTP/1.1\r\n")
            wires.append(wire)
        self.assert_logged("crowded", 100)
        with open(f"/proc/{self.serve.process.pid}/status", encoding="ascii") as file:
            self.assertLess(len(os.listdir(f"/proc/{self.serve.process.pid}/fd")), 120, file.read())
        # Who is in goes on while they hold the door, and others can come after.
        self.assert_goes_on()
        for wire in wires:
            wire.close()
        web.until(lambda: len(os.listdir(f"/proc/{self.serve.process.pid}/fd")) < 30,
                  why="connections are kept")
        self.assertEqual(self.guest().join("Tom")["say"], "welcome")

    def test_flood_of_messages(self):
        guest = self.guest()
        guest.join("Eve")
        try:
            for _ in range(2000):
                guest.socket.send({"do": "here"})
        except ConnectionError:
            pass
        self.assertTrue(guest.socket.is_closed())
        self.assert_logged("rate")
        self.assert_goes_on()

    def test_reads_nothing(self):
        """Who reads nothing is not kept in memory: news waits, then they go."""
        self.serve.order("open", targets=[SIZE])
        deaf = self.guest()
        deaf.join("Deaf")
        for i in range(60):
            self.assertEqual(self.mia.ask("propose", round=1, target=SIZE, value=i % 50)["say"], "done")
        told = 0
        deaf.socket.socket.settimeout(1)
        try:
            while True:
                told += "seq" in deaf.socket.receive()
        except (OSError, web.Closed):
            pass
        self.assertLessEqual(told, 1)

    def test_cut_lines(self):
        """Phones whose line is cut while they are told something."""
        for i in range(30):
            guest = web.Guest(self.serve)
            guest.join(f"Guest {i}")
            guest.socket.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
            guest.close()
            self.serve.order("remove", person=guest.token.split(".")[0])
        self.assert_goes_on()

    def test_script_in_a_name(self):
        for name in ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a\u202eb", " ",
                     "x" * 41, "a\nb\u0007"):
            with self.subTest(name=name):
                self.assertIn(self.guest().join(name).get("why"), ("name", "message"))
        self.assert_logged("name", 6)
        self.assertEqual([one["name"] for one in self.serve.order("people")["people"]], ["Mia"])
        self.assert_goes_on()

    def test_same_name(self):
        answer = self.guest().join("Mia")
        self.assertEqual(answer["name"], "Mia (2)")

    def test_no_personal_data(self):
        """Nothing of a lead is told to a phone."""
        self.serve.order("open", targets=[SIZE])
        self.mia.wait_for(lambda guest: guest.topic is not None)
        told = json.dumps([self.mia.topic, self.mia.state])
        self.ctl("score", self.copy(), "--output", self.path("scores.csv"))
        with open(self.path("scores.csv"), encoding="utf-8") as file:
            for row in self.rows(file.read())[:200]:
                self.assertNotIn(f'"{row["lead_id"]}"', told)
        self.assertNotIn("@", told)

    def copy(self):
        """The workshop for another reader, while it is served."""
        self.serve.stop()
        return self.file

    def is_served(self, url):
        try:
            return web.get(url)[0] == 200
        except OSError:
            return False

    def test_orders_that_fail(self):
        for line in ("nonsense", "[]", "{\"do\":\"dance\"}", "{\"do\":\"open\"}",
                     "{\"do\":\"open\",\"targets\":[\"nothing\"]}", "{\"do\":\"reveal\"}", "{\"do\":1}"):
            with self.subTest(line=line):
                self.serve.process.stdin.write(line + "\n")
                self.serve.process.stdin.flush()
                self.assertIn("error", self.serve.new.get(timeout=30))
        self.assert_goes_on()

    def test_reader_that_does_not_read(self):
        """The meeting does not wait for whoever should read its output."""
        file = self.path("other.fairlead")
        self.ctl("new", file, "--sample")
        read, write = os.pipe()
        process = web.subprocess.Popen([web.PROGRAM, "serve", file], stdout=write,
                                       stdin=web.subprocess.DEVNULL)
        os.close(write)
        try:
            head = json.loads(os.read(read, 200).split(b"\n")[0])
            for _ in range(1500):
                try:
                    web.get(head["url"], Host="evil.example")
                except OSError:
                    time.sleep(0.01)
            web.until(lambda: self.is_served(head["url"]), why="it waits for its reader")
            process.terminate()
            self.assertEqual(process.wait(30), 0)
        finally:
            process.kill()
            process.wait()
            os.close(read)


if __name__ == "__main__":
    ctl.main()
