"""Leave for another origin: a preflight of one that is allowed gets it, another does not."""

from kit import serving, sites
from kit.usual import same_project, used
from traits import cors as trait


def flask():
    from flask_cors import CORS

    application = sites.flask()
    CORS(application, origins=[trait.ORIGIN])
    application.add_url_rule("/", view_func=lambda: "page")
    return used("Flask-CORS", trait.allows(serving.wsgi(application)).how)


def django():
    from django.http import HttpResponse
    from django.urls import path

    application = sites.django(
        path("", lambda request: HttpResponse("page")),
        INSTALLED_APPS=["corsheaders"],
        MIDDLEWARE=["corsheaders.middleware.CorsMiddleware"],
        CORS_ALLOWED_ORIGINS=[trait.ORIGIN],
    )
    return used("django-cors-headers", trait.allows(serving.wsgi(application)).how)


def django_rest_framework():
    return django()


def django_ninja():
    return django()


def aiohttp():
    return same_project("aiohttp-cors", trait.aiohttp())


def quart():
    return same_project("Quart-CORS", trait.quart())


def sanic():
    return same_project("sanic-ext", trait.sanic())
