"""The watch, against an index on this machine that does what indexes do, and what they should not."""

import http.server
import io
import threading
import time
import zipfile

import pytest

import watch


def wheel(version):
    """The bytes of a wheel that has nothing in it but its name."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        folder = f"thing-{version}.dist-info"
        archive.writestr(f"{folder}/METADATA", f"Metadata-Version: 2.1\nName: thing\nVersion: {version}\n")
        archive.writestr(f"{folder}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{folder}/RECORD", "")
    return content.getvalue()


def link(version, attributes=""):
    return f'<a href="/files/thing-{version}-py3-none-any.whl" {attributes}>thing-{version}-py3-none-any.whl</a>'


class Index(http.server.BaseHTTPRequestHandler):
    page = ""
    status = 200
    asked = []

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.asked.append(self.path)
        if self.path.startswith("/files/"):
            return self.reply(200, wheel(self.path.split("-")[1]), "application/zip")
        if self.page == "endless":
            return self.endless()
        if self.page.startswith("to "):
            return self.redirect(self.page.removeprefix("to "))
        self.reply(self.status, self.page.encode(), "text/html")

    def reply(self, status, body, kind):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, address):
        self.send_response(302)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def endless(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        while True:
            self.wfile.write(b"<a>")
            time.sleep(0.1)


@pytest.fixture
def index(monkeypatch):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Index)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    for name in ("PIP_EXTRA_INDEX_URL", "PIP_FIND_LINKS", "PIP_NO_INDEX"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{server.server_port}/simple")
    monkeypatch.setattr(Index, "status", 200)
    monkeypatch.setattr(Index, "asked", [])
    yield lambda page: monkeypatch.setattr(Index, "page", page)
    server.shutdown()


def seen(known="1.0"):
    return watch.look({"slug": "thing", "latest": {"version": known}, "package": {"purl": "pkg:pypi/thing"}})


def test_a_newer_release_is_news(index):
    index(link("1.9") + link("1.10"))
    assert seen().newest == "1.10" and seen().is_news


def test_an_older_release_is_none(index):
    index(link("0.9"))
    assert not seen().is_news and "older" in seen().says()


def test_the_same_release_is_none(index):
    index(link("1.0.0"))
    assert not seen().is_news and "is the newest" in seen().says()


def test_a_release_that_needs_another_python_counts(index):
    index(link("1.0") + link("2.0", 'data-requires-python="&gt;=99"'))
    assert seen().newest == "2.0"


def test_yanked_releases_and_pre_releases_do_not_count(index):
    index(link("1.0") + link("1.1", 'data-yanked="broken"') + link("2.0rc1"))
    assert seen().newest == "1.0"


@pytest.mark.parametrize("status", [404, 500])
def test_an_index_that_fails_is_trouble(index, monkeypatch, status):
    monkeypatch.setattr(Index, "status", status)
    index("")
    assert seen().trouble and not seen().is_news


def test_a_page_of_another_kind_is_trouble(index):
    index('{"versions": ["9.9"]}')
    assert seen().trouble


def test_a_page_without_end_is_trouble(index, monkeypatch):
    monkeypatch.setattr(watch, "LIMIT", 5)
    index("endless")
    begun = time.monotonic()
    assert seen().trouble and time.monotonic() - begun < 15


def test_a_page_of_100_megabytes_is_trouble(index):
    index("<!-- " + "x" * 100_000_000 + " -->")
    begun = time.monotonic()
    assert seen().trouble and time.monotonic() - begun < watch.LIMIT + 15


def test_a_project_with_another_name_is_trouble(index):
    index(link("2.0").replace("thing", "other"))
    assert seen().trouble and not seen().is_news


@pytest.mark.parametrize("inwards", ["file:///etc/hostname", "http://127.0.0.1:1/simple/thing/", "ftp://127.0.0.1/"])
def test_a_redirect_inwards_tells_nothing(index, inwards):
    index(f"to {inwards}")
    assert seen().trouble and seen().newest is None


def test_what_is_in_no_python_index_is_not_asked_for(index):
    framework = {"slug": "x", "package": {"purl": "pkg:npm/--index-url=http://example.org"}}
    assert watch.look(framework).trouble and not Index.asked


def test_news_replace_the_day_of_release_and_a_look_keeps_it():
    entry = {"latest": {"version": "1.0", "releasedOn": "2026-01-01", "checkedOn": "2026-01-02"}}
    same = watch.updated(entry, watch.Look("x", "1.0", "1.0"), "2026-11-29")
    news = watch.updated(entry, watch.Look("x", "1.0", "1.1"), "2026-11-29")
    assert same["latest"] == {"version": "1.0", "releasedOn": "2026-01-01", "checkedOn": "2026-11-29"}
    assert news["latest"] == {"version": "1.1", "checkedOn": "2026-11-29"}
