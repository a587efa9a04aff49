from pathlib import Path
from typing import Annotated

from litestar import Litestar, MediaType, Response, get, post
from litestar.enums import RequestEncodingType
from litestar.params import Body
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.response import Template
from litestar.template import TemplateConfig
from msgspec import Meta, Struct, ValidationError, convert


class Order(Struct):
    name: Annotated[str, Meta(min_length=1)]
    quantity: Annotated[int, Meta(ge=1, le=10)]


@get("/")
async def shown() -> Template:
    return Template("form.html", context={"form": {}})


@post("/")
async def order(data: Annotated[dict[str, str], Body(media_type=RequestEncodingType.URL_ENCODED)]) -> Template | Response[str]:
    try:
        order = convert(data, Order, strict=False)
    except ValidationError as invalid:
        return Template("form.html", context={"form": data, "error": invalid}, status_code=400)
    return Response(f"{order.quantity} of {order.name}", media_type=MediaType.TEXT, status_code=200)


application = Litestar(
    [shown, order],
    template_config=TemplateConfig(directory=Path("."), engine=JinjaTemplateEngine),
)
