from typing import Annotated

from fastapi import FastAPI, Form, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import PlainTextResponse
from fastapi.templating import Jinja2Templates
from pydantic import BaseModel, Field

application = FastAPI()
templates = Jinja2Templates(directory=".")


class Order(BaseModel):
    name: str = Field(min_length=1)
    quantity: int = Field(ge=1, le=10)


@application.exception_handler(RequestValidationError)
async def shown_again(request: Request, invalid: RequestValidationError):
    errors = {error["loc"][-1]: error["msg"] for error in invalid.errors()}
    context = {"form": await request.form(), "errors": errors}
    return templates.TemplateResponse(request, "form.html", context, status_code=400)


@application.get("/")
def shown(request: Request):
    return templates.TemplateResponse(request, "form.html", {"form": {}, "errors": {}})


@application.post("/", response_class=PlainTextResponse)
def order(order: Annotated[Order, Form()]):
    return f"{order.quantity} of {order.name}"
