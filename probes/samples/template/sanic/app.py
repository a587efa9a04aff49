from pathlib import Path

from sanic import Sanic

application = Sanic("page")
application.config.TEMPLATING_PATH_TO_TEMPLATES = Path(__file__).parent


@application.get("/")
@application.ext.template("page.html")
async def page(request):
    return {"name": request.args.get("name"), "days": ["Monday", "Tuesday"]}
