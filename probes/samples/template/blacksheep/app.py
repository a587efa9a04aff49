from pathlib import Path

from blacksheep import Application
from blacksheep.server.rendering.jinja2 import JinjaRenderer
from blacksheep.server.responses import view
from blacksheep.settings.html import html_settings
from jinja2 import FileSystemLoader

html_settings.use(JinjaRenderer(loader=FileSystemLoader(Path(__file__).parent)))
application = Application()


@application.router.get("/")
async def page(name: str):
    return view("page", {"name": name, "days": ["Monday", "Tuesday"]})
