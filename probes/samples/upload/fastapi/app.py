from fastapi import FastAPI, HTTPException, UploadFile

application = FastAPI()


@application.post("/")
async def upload(file: UploadFile | None = None):
    if file is None:
        raise HTTPException(400, "file is required")
    return {"name": file.filename, "bytes": file.size}
