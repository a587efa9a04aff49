"""Does it generate admin screens for staff? A user signs in and must see the screen for a model."""

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import yes

APPS = ["django.contrib." + name for name in ("admin", "auth", "contenttypes", "sessions", "messages")]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
]
PROCESSORS = [
    "django.contrib.auth.context_processors.auth",
    "django.template.context_processors.request",
    "django.contrib.messages.context_processors.messages",
]
ENGINE = {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {"context_processors": PROCESSORS}}


def django():
    sites.django_settings(
        DATABASES=sites.MEMORY_DATABASE, INSTALLED_APPS=APPS, MIDDLEWARE=MIDDLEWARE, TEMPLATES=[ENGINE], ROOT_URLCONF=Urls()
    )
    from django.contrib.auth.models import User
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application

    call_command("migrate", verbosity=0)
    User.objects.create_superuser("ada", password="probe-password")
    staff = talking.Visitor(serving.wsgi(get_wsgi_application(), threads=1))
    page = staff.get("/admin/login/").text
    token = page.split('csrfmiddlewaretoken" value="')[1].split('"')[0]
    staff.post("/admin/login/", {"username": "ada", "password": "probe-password", "csrfmiddlewaretoken": token})
    listed = staff.get("/admin/auth/user/")
    assert listed.status == 200 and "ada" in listed.text
    return yes("a superuser signed in over HTTP and saw the list of users that the admin made from the model")


class Urls:
    """The admin's URLs, looked up when they are asked for: the models must be loaded before."""

    @property
    def urlpatterns(self):
        from django.contrib import admin
        from django.urls import path

        return [path("admin/", admin.site.urls)]


def every(framework):
    return absent(framework, "admin backoffice crud staff")
