from pathlib import Path

from litestar import Litestar, get
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.response import Template
from litestar.template import TemplateConfig


@get("/")
async def page(name: str) -> Template:
    return Template("page.html", context={"name": name, "days": ["Monday", "Tuesday"]})


application = Litestar([page], template_config=TemplateConfig(directory=Path("."), engine=JinjaTemplateEngine))
