# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the room's network lets a phone in, as it is asked and told. A phone is
whoever comes from an address that is not this computer's; of the addresses that
never leave it, 127.0.0.2 is such a one."""

import socket
import unittest

import web
import ctl

PHONE = "127.0.0.2"


def can_be_a_phone():
    """Whether this system lets a test speak from another address of its own."""
    with socket.socket() as wire:
        try:
            wire.bind((PHONE, 0))
            return True
        except OSError:
            return False


class Room(ctl.Case):
    def setUp(self):
        super().setUp()
        self.ctl("new", self.file, "--sample")

    def start(self, address):
        self.serve = web.Serve(self.file, "--address", address)
        self.addCleanup(self.serve.kill)

    def told(self):
        return [line for line in self.serve.lines if line.get("event") == "room"]

    def wait_until_told(self):
        # Ten seconds are promised; a busy machine may need a moment more.
        web.until(self.told, 30, "nothing was said of the room")
        return self.told()[-1]

    def visit(self, source):
        """Loads the page from an address of this computer."""
        with socket.create_connection(("127.0.0.1", self.serve.port), timeout=20,
                                      source_address=(source, 0)) as wire:
            wire.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{self.serve.port}\r\n\r\n".encode())
            self.assertIn(b" 200 ", wire.recv(4096))

    def test_only_here(self):
        self.start("127.0.0.1")
        self.serve.order("test-room")
        told = self.wait_until_told()
        self.assertEqual(told["found"], "only-here")
        self.assertIn("no phone can reach it", told["words"])

    @unittest.skipUnless(can_be_a_phone(), "no second address of this computer")
    def test_a_phone_comes(self):
        self.start("0.0.0.0")
        self.serve.order("test-room")
        self.visit("127.0.0.1")
        self.assertEqual(self.told(), [], "this computer itself is no phone")
        self.visit(PHONE)
        told = self.wait_until_told()
        self.assertEqual(told["found"], "reached")
        self.assertIn("People can join", told["words"])

    def test_nobody_comes(self):
        self.start("0.0.0.0")
        self.serve.order("test-room")
        self.visit("127.0.0.1")
        told = self.wait_until_told()
        self.assertEqual(told["found"], "not-reached")
        for way in ("hotspot", "firewall", "enter the answers here"):
            self.assertIn(way, told["words"])

    @unittest.skipUnless(can_be_a_phone(), "no second address of this computer")
    def test_a_phone_is_in(self):
        self.start("0.0.0.0")
        guest = web.Guest(self.serve, source=PHONE)
        self.addCleanup(guest.close)
        self.assertEqual(guest.join("Mia")["say"], "welcome")
        self.serve.order("test-room")
        self.assertEqual(self.wait_until_told()["found"], "reached")


if __name__ == "__main__":
    ctl.main()
