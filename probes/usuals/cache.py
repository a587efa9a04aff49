"""A cache: a value is stored, found and deleted by the same calls in memory and in files."""

from kit import serving, sites, talking
from kit.pages import served
from kit.usual import same_project, used
from traits import cache as trait


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


def fastapi():
    """A decorator keeps what a handler returned."""
    from fastapi import FastAPI
    from fastapi_cache import FastAPICache
    from fastapi_cache.backends.inmemory import InMemoryBackend
    from fastapi_cache.decorator import cache

    FastAPICache.init(InMemoryBackend())
    calls = []
    application = FastAPI()

    @application.get("/")
    @cache(expire=60, namespace="counts")
    async def count():
        calls.append("call")
        return len(calls)

    @application.get("/clear")
    async def clear():
        await FastAPICache.clear("counts")

    port = serving.asgi(application)
    assert [talking.get(port).text for _ in range(3)] == ["1", "1", "1"]
    talking.get(port, "/clear")
    assert talking.get(port).text == "2"
    return used("fastapi-cache2", "what a handler returned was kept in memory and sent three times, and made again after the cache was cleared")


def aiocache_in(slug):
    from aiocache import Cache

    cache = Cache(Cache.MEMORY)

    async def use():
        await cache.set("a", "kept", ttl=60)
        found = await cache.get("a")
        await cache.delete("a")
        return f"{found}, {await cache.get('a', 'gone')}"

    assert talking.get(served(slug, {"/": use})).text == "kept, gone"
    return used("aiocache", "a handler stored a value in memory, found it and deleted it")


def starlette():
    return aiocache_in("starlette")


def quart():
    return aiocache_in("quart")


def sanic():
    return aiocache_in("sanic")


def tornado():
    return aiocache_in("tornado")


def aiohttp():
    return same_project("aiocache", trait.aiohttp())


def dogpile_in(slug):
    """dogpile.cache in a handler of the framework, with two kinds of store."""
    from dogpile.cache import make_region

    stores = [make_region().configure("dogpile.cache.memory"), make_region().configure("dogpile.cache.dbm", arguments={"filename": "cached"})]

    def use():
        found = []
        for store in stores:
            store.set("a", "kept")
            found.append(store.get("a"))
            store.delete("a")
            found.append(store.get("a") or "gone")
        return ", ".join(found)

    assert talking.get(served(slug, {"/": use})).text == "kept, gone, kept, gone"
    return used("dogpile.cache", "a handler stored a value, found and deleted it by the same calls in memory and in a file")


def falcon():
    return dogpile_in("falcon")


def bottle():
    return dogpile_in("bottle")


def pyramid():
    return dogpile_in("pyramid")
