import falcon


class Item:
    def on_get(self, req, resp, number):
        resp.media = {"number": number, "double": 2 * number}


application = falcon.App()
application.add_route("/items/{number:int}", Item())
