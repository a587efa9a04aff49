from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

application = FastAPI()
templates = Jinja2Templates(directory=".")


@application.get("/", response_class=HTMLResponse)
def page(request: Request, name: str):
    return templates.TemplateResponse(request, "page.html", {"name": name, "days": ["Monday", "Tuesday"]})
