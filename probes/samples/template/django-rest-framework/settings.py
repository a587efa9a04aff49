from pathlib import Path

ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["rest_framework"]
REST_FRAMEWORK = {"DEFAULT_AUTHENTICATION_CLASSES": [], "UNAUTHENTICATED_USER": None}
ROOT_URLCONF = "urls"
SECRET_KEY = "change me"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [Path(__file__).parent], "APP_DIRS": True}]
