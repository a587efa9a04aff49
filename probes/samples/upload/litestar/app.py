from dataclasses import dataclass
from typing import Annotated

from litestar import Litestar, post
from litestar.datastructures import UploadFile
from litestar.enums import RequestEncodingType
from litestar.params import Body


@dataclass
class Upload:
    file: UploadFile


@post("/")
async def upload(data: Annotated[Upload, Body(media_type=RequestEncodingType.MULTI_PART)]) -> dict[str, str | int]:
    return {"name": data.file.filename, "bytes": len(await data.file.read())}


application = Litestar([upload])
