from quart import Quart, render_template, request

application = Quart(__name__, template_folder=".")


@application.get("/")
async def page():
    return await render_template("page.html", name=request.args["name"], days=["Monday", "Tuesday"])
