"""Does it send e-mail? One is sent to a server on this machine, which keeps what it receives."""

import email.policy
import socket
import threading

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import no, partial, yes
from kit.framework import Framework

SENT = "a message was sent over SMTP to a server on this machine, which had its sender, recipient and text"


class Mailbox:
    """An SMTP server for one message (RFC 5321): it agrees to everything, and keeps what it was told."""

    def __init__(self):
        self.told = []
        self.full = threading.Event()
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        serving.in_thread(self.take)

    def take(self):
        connection, _ = self.socket.accept()
        stream = connection.makefile("rwb", buffering=0)
        stream.write(b"220 mailbox\r\n")
        in_data = False
        for line in stream:
            self.told.append(line.decode().rstrip("\r\n"))
            if in_data and line != b".\r\n":
                continue
            in_data = line.upper() == b"DATA\r\n"
            stream.write(self.answer(line, in_data))
            if line == b".\r\n":
                self.full.set()

    def answer(self, line, in_data):
        if line.upper() == b"QUIT\r\n":
            return b"221 bye\r\n"
        return b"354 go on\r\n" if in_data else b"250 fine\r\n"

    def assert_has_the_message(self):
        assert self.full.wait(10), "no message came"
        begun = next(place for place, line in enumerate(self.told) if line.upper() == "DATA")
        commands = "\n".join(self.told[:begun]).lower()  # they are the same in either case
        assert "from:<a@example.org>" in commands and "to:<b@example.org>" in commands
        message = email.message_from_string("\n".join(self.told[begun + 1 :]), policy=email.policy.default)
        assert "Good morning" in message.get_body(("plain", "html")).get_content()


def django():
    box = Mailbox()
    backend = "django.core.mail.backends.smtp.EmailBackend"
    sites.django_settings(MAILERS={"default": {"BACKEND": backend, "OPTIONS": {"host": "127.0.0.1", "port": box.port}}})
    from django.core.mail import send_mail

    send_mail("Hello", "Good morning", "a@example.org", ["b@example.org"])
    box.assert_has_the_message()
    return yes(SENT)


def twisted():
    from twisted.internet import reactor
    from twisted.mail.smtp import sendmail

    serving.twisted(sites.twisted(lambda request: b""))
    box = Mailbox()
    text = b"Subject: Hello\r\n\r\nGood morning"
    reactor.callFromThread(sendmail, "127.0.0.1", "a@example.org", ["b@example.org"], text, port=box.port)
    box.assert_has_the_message()
    return yes(SENT)


def cyclone():
    """The message is text, its Twisted sends bytes: the reactor's own complaint is what is waited for."""
    from cyclone import mail
    from twisted.internet import reactor

    complaints = serving.complaints()
    serving.twisted(sites.cyclone())
    box = Mailbox()
    message = mail.Message("a@example.org", ["b@example.org"], "Hello", "Good morning")
    reactor.callFromThread(mail.sendmail, {"host": "127.0.0.1", "port": box.port}, message)
    complaint = complaints.get(timeout=10)
    assert not box.full.wait(2), "the message came"
    return no(
        f"the message broke off before its text, with {complaint.type.__name__}: {complaint.value}",
        note="cyclone.mail fails on Python 3: it passes text to Twisted, which expects bytes.",
    )


def every(framework):
    return absent(framework, "mail mailer email smtp sendmail imap pop3", BESIDES.get(framework.slug))


BESIDES = {
    "fastapi": {r"fastapi\.openapi\.models\.EmailStr": "a field for an address"},
    "sanic": {r"sanic\.app\.send_registration_email": "an example in a docstring"},
}


def litestar():
    from litestar import Litestar, post
    from litestar_email import EmailConfig, EmailMessage, EmailPlugin, EmailService, SMTPConfig

    box = Mailbox()
    text = EmailMessage(subject="Hello", body="Good morning", from_email="a@example.org", to=["b@example.org"])
    configuration = EmailConfig(backend=SMTPConfig(host="127.0.0.1", port=box.port))

    @post("/")
    async def send() -> None:
        async with configuration.provide_service() as mailer:
            await mailer.send_message(text)

    @post("/injected")
    async def send_injected(mailer: EmailService) -> None:
        await mailer.send_message(text)

    port = serving.asgi(Litestar([send, send_injected], plugins=[EmailPlugin(configuration)]))
    injected = talking.post(port, "/injected", {}).status
    assert injected == 500 and not box.told, "a service as a parameter works"
    assert talking.post(port, "/", {}).status == 201
    box.assert_has_the_message()
    return partial(
        "Needs Litestar Email, a package of the same project; its service cannot be a parameter of a handler, as its documentation shows it.",
        f"with Litestar Email, a handler made the service: {SENT}; a handler that takes the service as a parameter returned {injected}",
    )


def pyramid():
    from pyramid.response import Response
    from pyramid_mailer import get_mailer
    from pyramid_mailer.message import Message

    box = Mailbox()

    def send(request):
        message = Message(subject="Hello", sender="a@example.org", recipients=["b@example.org"], body="Good morning")
        get_mailer(request).send_immediately(message)
        return Response("sent")

    def configure(configurator):
        configurator.include("pyramid_mailer")
        configurator.add_route("home", "/")
        configurator.add_view(send, route_name="home")

    settings = {"mail.host": "127.0.0.1", "mail.port": box.port}
    assert talking.get(serving.wsgi(sites.pyramid(configure, settings=settings))).text == "sent"
    box.assert_has_the_message()
    looked = every(Framework.named("pyramid"))
    assert looked.support == "no", looked.how
    return partial("Needs pyramid_mailer, a package of the same project.", f"with pyramid_mailer {SENT}; by itself: {looked.how}")
