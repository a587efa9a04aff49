"""E-mail. One is sent to a server on this machine, which keeps what it receives."""

from kit import serving, sites, talking
from kit.pages import served
from kit.usual import same_project, used
from traits import email
from traits.email import SENT, Mailbox


def flask():
    from flask_mail import Mail, Message

    box = Mailbox()
    application = sites.flask()
    application.config.update(MAIL_SERVER="127.0.0.1", MAIL_PORT=box.port)
    mail = Mail(application)
    with application.app_context():
        mail.send(Message("Hello", ["b@example.org"], "Good morning", sender="a@example.org"))
    box.assert_has_the_message()
    return used("Flask-Mail", SENT)


def fastapi():
    from fastapi import FastAPI
    from fastapi_mail import ConnectionConfig, FastMail, MessageSchema, MessageType

    box = Mailbox()
    account = {"MAIL_USERNAME": "", "MAIL_PASSWORD": "", "USE_CREDENTIALS": False, "MAIL_STARTTLS": False, "MAIL_SSL_TLS": False}
    mail = FastMail(ConnectionConfig(MAIL_FROM="a@example.org", MAIL_SERVER="127.0.0.1", MAIL_PORT=box.port, **account))
    application = FastAPI()

    @application.get("/")
    async def send():
        text = MessageSchema(subject="Hello", recipients=["b@example.org"], body="Good morning", subtype=MessageType.plain)
        await mail.send_message(text)

    assert talking.get(serving.asgi(application)).status == 200
    box.assert_has_the_message()
    return used("FastAPI-Mail", SENT)


def aiosmtplib_in(slug):
    """aiosmtplib in a handler of the framework."""
    box = Mailbox()

    async def send():
        from email.message import EmailMessage

        from aiosmtplib import send

        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = "a@example.org", "b@example.org", "Hello"
        message.set_content("Good morning")
        await send(message, hostname="127.0.0.1", port=box.port)
        return "sent"

    assert talking.get(served(slug, {"/": send})).text == "sent"
    box.assert_has_the_message()
    return used("aiosmtplib", SENT)


def starlette():
    return aiosmtplib_in("starlette")


def quart():
    return aiosmtplib_in("quart")


def litestar():
    return same_project("litestar-email", email.litestar())


def aiohttp():
    return aiosmtplib_in("aiohttp")


def sanic():
    return aiosmtplib_in("sanic")


def tornado():
    return aiosmtplib_in("tornado")


def emails_in(slug):
    """emails in a handler of the framework."""
    box = Mailbox()

    def send():
        from emails import Message

        message = Message(subject="Hello", text="Good morning", mail_from="a@example.org")
        return str(message.send(to="b@example.org", smtp={"host": "127.0.0.1", "port": box.port}).status_code)

    assert talking.get(served(slug, {"/": send})).text == "250"
    box.assert_has_the_message()
    return used("emails", SENT)


def falcon():
    return emails_in("falcon")


def bottle():
    return emails_in("bottle")


def pyramid():
    return same_project("pyramid_mailer", email.pyramid())
