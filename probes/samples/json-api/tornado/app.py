from tornado.web import Application, RequestHandler


class Item(RequestHandler):
    def get(self, number):
        self.write({"number": int(number), "double": 2 * int(number)})


application = Application([("/items/([0-9]+)", Item)])
