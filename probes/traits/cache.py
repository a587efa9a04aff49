"""Does it include a cache API? A value is stored, found and deleted through it, in two kinds of store."""

from kit import serving, sites, talking
from kit.absence import absent
from kit.finding import partial, yes
from kit.framework import Framework

def django():
    sites.django_settings(
        CACHES={
            "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
            "files": {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": "cached"},
        }
    )
    from django.core.cache import caches

    for store in caches.all(initialized_only=False):
        store.set("a", [1], timeout=60)
        assert store.get("a") == [1]
        store.delete("a")
        assert store.get("a", "gone") == "gone"
    return yes("a value was stored, found and deleted by the same calls in memory and in files")


def every(framework):
    return absent(framework, "cache cachelayer memcache memcached cacheable", BESIDES.get(framework.slug))


TORNADO = {r".*\.get_cache_time": "the age that a browser may keep a static file"}
BESIDES = {
    "fastapi": {r"fastapi\.dependencies\.models\._get_cache_key": "what a dependency is known by within one request"},
    "aiohttp": {
        r"aiohttp\.(connector|tracing)\..*[cC]ache.*": "its client’s memory of addresses",
        r"aiohttp\..*": "memories of its own parts",
    },
    "falcon": {r"falcon\.util\.misc\._lru_cache_nop": "a memory of its own parts"},
    "sanic": {r"sanic\.request\.types\.is_cacheable": "whether the method of a request lets others keep the response"},
    "tornado": TORNADO,
    "cyclone": TORNADO,
    "twisted": {
        r"twisted\.names\..*": "the resolver’s memory of names",
        r"twisted\.protocols\.memcache.*": "a client for memcached, one protocol of many",
        r"twisted\.(plugin|plugins)\..*": "the list of found plugins",
        r"twisted\..*": "memories of its own parts",
    },
    "pyramid": {
        r".*[cC]ache_?[bB]uster.*": "names of static files that change with them",
        r".*http_cache.*|.*cache_control.*": "headers for the caches on the way",
        r".*lookup_cache.*": "the memory of found views",
        r".*RequestLocalCache.*|pyramid\.request\..*": "a value kept for the length of one request",
    },
}


def litestar():
    """Its stores have one interface; whole responses can be kept too."""
    import asyncio
    from pathlib import Path

    from litestar import Litestar, get
    from litestar.stores.file import FileStore
    from litestar.stores.memory import MemoryStore

    async def stores():
        for store in MemoryStore(), FileStore(Path("cached"), create_directories=True):
            await store.set("a", b"1", expires_in=60)
            assert await store.get("a") == b"1"
            await store.delete("a")
            assert await store.get("a") is None

    asyncio.run(stores())
    calls = []

    @get("/", cache=60, sync_to_thread=False)
    def counted() -> str:
        calls.append("call")
        return str(len(calls))

    port = serving.asgi(Litestar([counted]))
    assert [talking.get(port).text for _ in range(3)] == ["1", "1", "1"]
    return yes("a value was stored, found and deleted by the same calls in memory and in files; a response was kept and sent three times")


def aiohttp():
    import asyncio

    from aiocache import SimpleMemoryCache

    async def use():
        store = SimpleMemoryCache()
        await store.set("a", [1], ttl=60)
        assert await store.get("a") == [1]
        await store.delete("a")
        assert await store.get("a", "gone") == "gone"

    asyncio.run(use())
    looked = every(Framework.named("aiohttp"))
    assert looked.support == "no", looked.how
    return partial("Needs aiocache, a package of the same project.", f"with aiocache a value was stored in memory, found and deleted; by itself: {looked.how}")
def cherrypy():
    """Its tool for caching: a handler runs once for two requests. What else is named for a cache is looked for."""
    calls = []

    def answer():
        calls.append("called")
        return str(len(calls))

    port = serving.wsgi(sites.cherrypy(answer, **{"tools.caching.on": True}))
    assert [talking.get(port).text for _ in range(2)] == ["1", "1"]
    return partial(
        "The caching tool keeps whole responses in memory; there is no cache for other values.",
        "with its tool a second request for a page got the first one’s response without a call of the handler",
    )


BESIDES["blacksheep"] = {
    r"blacksheep\..*(cache_control|CacheControl).*|blacksheep\.server\.headers\.cache.*": "headers for the caches on the way",
    r"blacksheep\..*": "memories of its own parts",
}
BESIDES["robyn"] = {r"robyn\.templating\._cached_template_engine": "the memory of its template engines"}
