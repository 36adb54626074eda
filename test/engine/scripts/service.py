import asyncio
import time
from contextlib import suppress
from functools import lru_cache

from fastapi import FastAPI, HTTPException
from pydantic import BaseModel, Field

app = FastAPI(title="Scores", description="""Scores for orders.

Every request is scored with the model of the day, so that's what the drift monitor sees.""")
STATE = {"model": None, "loaded": 0.0}


class Order(BaseModel):
    amount: float = Field(gt=0, description="in euros")
    country: str
    items: list[str] = []


@lru_cache(maxsize=1)
def model(path="model.joblib"):
    global STATE
    import joblib
    STATE = {**STATE, "model": joblib.load(path), "loaded": time.time()}
    return STATE["model"]


@app.post("/score")
async def score(order: Order):
    row = [[order.amount, len(order.items), hash(order.country) % 97]]
    try:
        value = float(model().predict_proba(row)[0, 1])
    except FileNotFoundError as missing:
        raise HTTPException(503, detail="no model yet") from missing
    except Exception:
        with suppress(OSError):
            with open("errors.log", "a") as log:
                log.write(f"{order!r}\n")
        raise
    return {"score": value, "label": "review" if value > .8 else "ok"}


async def refresh(every: int = 3600):
    while True:
        await asyncio.sleep(every)
        if time.time() - STATE["loaded"] > 24 * every:
            model.cache_clear()
            model()


@app.on_event("startup")
async def start():
    asyncio.create_task(refresh())


def thresholds(scores, *, cost={"fp": 1, "fn": 5}):
    best = None
    for t in sorted(set(scores)):
        expected = cost["fp"] * sum(s > t for s in scores) + \
            cost["fn"] * sum(s <= t for s in scores)
        if best is None or expected < best[1]:
            best = t, expected
    else:
        if best is None:
            return 0.5
    return best[0]
