"""A description of the API in OpenAPI, made from its code."""

import json

from kit import serving, sites, talking
from kit.usual import used


def flask():
    from flask_smorest import Api, Blueprint
    from marshmallow import Schema, fields

    class Item(Schema):
        name = fields.String()

    application = sites.flask()
    application.config.update(API_TITLE="Shop", API_VERSION="1", OPENAPI_VERSION="3.0.3", OPENAPI_URL_PREFIX="/")
    api = Api(application)
    items = Blueprint("items", "items", url_prefix="/items")

    @items.route("/")
    @items.response(200, Item)
    def item():
        return {"name": "chair"}

    api.register_blueprint(items)
    port = serving.wsgi(application)
    described = json.loads(talking.get(port, "/openapi.json").text)
    assert talking.get(port, "/items/").status == 200
    assert described["openapi"] == "3.0.3" and "/items/" in described["paths"] and "Item" in described["components"]["schemas"]
    return used("flask-smorest", "a description in OpenAPI 3.0.3 named the path and the schema of an endpoint")
