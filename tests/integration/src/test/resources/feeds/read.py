"""Reads Atom from standard input as feedparser does, and prints what a reader would show, as JSON."""

import json
import sys

import feedparser

read = feedparser.parse(sys.stdin.buffer.read(), response_headers={"content-type": "application/atom+xml; charset=utf-8"})
print(
    json.dumps(
        {
            "version": read.version,
            "fault": str(read.get("bozo_exception", "")),
            "title": read.feed.get("title", ""),
            "links": {link.rel + " " + link.get("type", ""): link.href for link in read.feed.get("links", [])},
            "entries": [
                {
                    "id": entry.id,
                    "title": entry.title,
                    "link": entry.link,
                    "author": entry.get("author", ""),
                    "content": entry.content[0].value,
                    "summary": entry.summary,
                    "published": entry.published,
                    "updated": entry.updated,
                }
                for entry in read.entries
            ],
        }
    )
)
