from robyn import Robyn

application = Robyn(__file__)


@application.get("/")
def hello():
    return "Hello, world!"


if __name__ == "__main__":
    application.start()
