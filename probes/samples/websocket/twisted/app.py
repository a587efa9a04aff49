from twisted.web.resource import Resource
from twisted.web.server import Site
from twisted.web.websocket import WebSocketResource


class Echo:
    @classmethod
    def buildProtocol(cls, request):
        return cls()

    def negotiationStarted(self, transport):
        self.transport = transport

    def negotiationFinished(self):
        pass

    def textMessageReceived(self, message):
        self.transport.sendTextMessage(message)

    def bytesMessageReceived(self, data):
        self.transport.sendBytesMessage(data)

    def pongReceived(self, payload):
        pass

    def connectionLost(self, reason):
        pass


root = Resource()
root.putChild(b"", WebSocketResource(Echo))
application = Site(root)
