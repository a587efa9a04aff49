"""Cyclone implements Tornado's interface as a Twisted protocol. Its classes and its handler's methods are compared."""

from kit.finding import yes

# What Tornado's documentation lists for handlers, from the beginning on.
METHODS = (
    "prepare on_finish get_argument get_arguments decode_argument set_status set_header "
    "add_header clear_header set_default_headers write flush finish render render_string send_error write_error redirect "
    "get_cookie set_cookie clear_cookie get_secure_cookie set_secure_cookie reverse_url static_url get_current_user "
    "get_login_url get_user_locale get_browser_locale check_xsrf_cookie xsrf_form_html require_setting log_exception"
).split()


def cyclone():
    from cyclone.httpserver import HTTPConnection
    from cyclone.web import Application, RequestHandler
    from twisted.internet.interfaces import IProtocol, IProtocolFactory

    assert IProtocol.implementedBy(HTTPConnection) and IProtocolFactory.implementedBy(Application)
    missing = [name for name in METHODS if not hasattr(RequestHandler, name)]
    assert len(missing) * 10 < len(METHODS), missing
    without = f", all but {', '.join(missing)}" if missing else ""
    return yes(f"its application is a Twisted factory, its connection a Twisted protocol; its handler has Tornado’s methods{without}")
