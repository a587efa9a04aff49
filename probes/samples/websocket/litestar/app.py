from litestar import Litestar, websocket_listener


@websocket_listener("/")
async def echo(data: str) -> str:
    return data


application = Litestar([echo])
