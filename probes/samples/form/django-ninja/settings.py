from pathlib import Path

ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = "urls"
SECRET_KEY = "change me"
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [Path(__file__).parent]}]
