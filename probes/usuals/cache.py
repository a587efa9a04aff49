"""A cache: a value is stored, found and deleted by the same calls in memory and in files."""

from kit import sites
from kit.usual import used


def flask():
    from flask_caching import Cache

    for kind in ("SimpleCache", "FileSystemCache"):
        application = sites.flask()
        cache = Cache(application, config={"CACHE_TYPE": kind, "CACHE_DIR": "cache"})
        with application.app_context():
            cache.set("a", 1)
            assert cache.get("a") == 1
            cache.delete("a")
            assert cache.get("a") is None
    return used("Flask-Caching", "a value was stored, found and deleted by the same calls in memory and in files")
