"""Does it send a content security policy? One that was set must be in the header of a page."""

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import yes


def django():
    from django.http import HttpResponse
    from django.urls import path
    from django.utils.csp import CSP

    application = sites.django(
        path("", lambda request: HttpResponse("page")),
        MIDDLEWARE=["django.middleware.csp.ContentSecurityPolicyMiddleware"],
        SECURE_CSP={"default-src": [CSP.SELF]},
    )
    assert talking.get(serving.wsgi(application)).headers["Content-Security-Policy"] == "default-src 'self'"
    return yes("a policy in the settings was in the header of a page")


def every(framework):
    return absent(framework, "csp contentsecuritypolicy securitypolicy contentsecurity", BESIDES.get(framework.slug))


BESIDES = {
    "blacksheep": {r"blacksheep\.server\.security\.SecurityPolicyHandler": "a base class for static files’ headers, which are the application’s"},
    "pyramid": {r"pyramid\..*[sS]ecurity_?[pP]olicy": "who may see what"},
}
