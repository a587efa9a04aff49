from starlette.applications import Starlette
from starlette.routing import Route
from starlette.templating import Jinja2Templates

templates = Jinja2Templates(directory=".")


async def page(request):
    context = {"name": request.query_params["name"], "days": ["Monday", "Tuesday"]}
    return templates.TemplateResponse(request, "page.html", context)


application = Starlette(routes=[Route("/", page)])
