from pathlib import Path
from urllib.parse import unquote_plus

from robyn import Robyn
from robyn.templating import JinjaTemplate

templates = JinjaTemplate(Path(__file__).parent)
application = Robyn(__file__)


@application.get("/")
def page(request):
    name = unquote_plus(request.query_params.get("name", ""))
    return templates.render_template("page.html", name=name, days=["Monday", "Tuesday"])


if __name__ == "__main__":
    application.start()
