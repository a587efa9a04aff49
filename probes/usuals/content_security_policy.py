"""A content security policy: one that is set once is in the header of a page."""

from kit import serving, sites, talking
from kit.usual import used


def flask():
    from flask_talisman import Talisman

    application = sites.flask()
    Talisman(application, force_https=False, content_security_policy={"default-src": "'self'"})
    application.add_url_rule("/", view_func=lambda: "page")
    policy = talking.get(serving.wsgi(application)).headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'self'"), policy
    return used("flask-talisman", "a policy that was set once was in the header of a page")
