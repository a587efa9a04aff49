import os

from cyclone.web import Application, RequestHandler


def errors(name, quantity):
    wrong = {}
    if not name:
        wrong["name"] = "is required"
    if not (quantity.isdecimal() and 1 <= int(quantity) <= 10):
        wrong["quantity"] = "must be from 1 to 10"
    return wrong


class Order(RequestHandler):
    def get(self):
        self.render("form.html", name="", quantity="", errors={})

    def post(self):
        name, quantity = self.get_argument("name", ""), self.get_argument("quantity", "")
        wrong = errors(name, quantity)
        if wrong:
            self.set_status(400)
            self.render("form.html", name=name, quantity=quantity, errors=wrong)
        else:
            self.set_header("Content-Type", "text/plain")
            self.write(f"{quantity} of {name}")


application = Application([("/", Order)], template_path=os.path.dirname(__file__))
