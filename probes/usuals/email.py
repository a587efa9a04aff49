"""E-mail. One is sent to a server on this machine, which keeps what it receives."""

from kit import sites
from kit.usual import used
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
