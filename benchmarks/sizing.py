"""What one worker does on one core, and what it weighs: the figures of ``docs/sizing.md``.

The articles are those of the golden set. One worker serves; the clients keep it busy from another core, where there is
one. ``make sizing`` runs it and writes the table.
"""

import argparse
import http.client
import json
import os
import re
import statistics
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from benchmarks.golden import load_all
from tests.serving import Server, serving

FILE = Path(__file__).parent.parent / "docs" / "sizing.md"
CLIENTS = (1, 4)
BATCH = 500  # articles
_JSON = {"Content-Type": "application/json"}
_LINES = {"Content-Type": "application/x-ndjson"}
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Run:
    """Seconds that each request took, and the seconds that they took together."""

    times: list[float]
    seconds: float

    @property
    def rate(self) -> float:
        """Articles a second."""
        return len(self.times) / self.seconds


@dataclass(frozen=True)
class Memory:
    """Bytes of one worker: its own, and with its part of what it shares with the others."""

    own: int
    proportional: int


def bodies() -> list[bytes]:
    """The requests: an article of the golden set each."""
    return [json.dumps({"text": article.text}).encode() for article in load_all()]


def _client(port: int, requests: Sequence[bytes], seconds: float) -> list[float]:
    """Send one request after the other over one connection; gives the time that each took."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    times: list[float] = []
    end = time.perf_counter() + seconds
    while (started := time.perf_counter()) < end:
        connection.request("POST", "/v1/quotes", requests[len(times) % len(requests)], _JSON)
        response = connection.getresponse()
        response.read()
        if response.status != http.HTTPStatus.OK:
            raise RuntimeError(f"answered with {response.status}")
        times.append(time.perf_counter() - started)
    connection.close()
    return times


def one_by_one(server: Server, requests: list[bytes], clients: int, seconds: float) -> Run:
    """Keep the server busy with so many clients for so long."""
    started = time.perf_counter()
    with ProcessPoolExecutor(clients) as pool:
        turned = [requests[number:] + requests[:number] for number in range(clients)]
        times = pool.map(_client, [server.port] * clients, turned, [seconds] * clients)
        return Run([one for some in times for one in some], time.perf_counter() - started)


def batch(server: Server, requests: Sequence[bytes]) -> float:
    """Send one batch; gives articles a second."""
    body = b"".join(requests[number % len(requests)] + b"\n" for number in range(BATCH))
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=600)
    started = time.perf_counter()
    connection.request("POST", "/v1/batch", body, _LINES)
    lines = sum(1 for _ in connection.getresponse())
    seconds = time.perf_counter() - started
    connection.close()
    if lines != BATCH:
        raise RuntimeError(f"{lines} answers to {BATCH} articles")
    return BATCH / seconds


def memory(server: Server) -> Memory:
    """What the one worker weighs (``smaps_rollup``)."""
    (pid,) = {record["pid"] for record in server.records() if "ready to serve" in record["message"]}
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii")
    sizes = {name: int(size) * 1024 for name, size in re.findall(r"^(\w+):\s+(\d+) kB", rollup, re.MULTILINE)}
    return Memory(own=sizes["Private_Clean"] + sizes["Private_Dirty"], proportional=sizes["Pss"])


def report(seconds: float) -> str:
    """Measure, and give the block of the page."""
    requests = bodies()
    characters = statistics.mean(len(json.loads(body)["text"]) for body in requests)
    with serving(QUOTH_WORKERS="1", QUOTH_LOG_LEVEL="info") as server:
        before = memory(server)
        one_by_one(server, requests, 1, seconds / 4)
        runs = {clients: one_by_one(server, requests, clients, seconds) for clients in CLIENTS}
        in_batch = batch(server, requests)
        after = memory(server)
    rows = ["| one worker | articles a second | half of them within | 95% of them within |", "|---|---|---|---|"]
    for clients, run in runs.items():
        name = "one client" if clients == 1 else f"{clients} clients at once"
        cuts = statistics.quantiles(run.times, n=20)
        rows.append(f"| {name} | {run.rate:.0f} | {cuts[9] * 1000:.0f} ms | {cuts[18] * 1000:.0f} ms |")
    rows.append(f"| a batch of {BATCH} | {in_batch:.0f} | | |")
    shape = (
        f"{len(os.sched_getaffinity(0))} cores, shared with the clients; {len(requests)} articles of "
        f"{characters:,.0f} characters on average."
    )
    weight = (
        f"Memory of the worker: {before.own / _MEGABYTE:.0f} MB of its own at the start, "
        f"{after.own / _MEGABYTE:.0f} MB after the run; with its part of what the workers share "
        f"{before.proportional / _MEGABYTE:.0f} and {after.proportional / _MEGABYTE:.0f} MB."
    )
    return f"{shape}\n\n" + "\n".join(rows) + f"\n\n{weight}\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, and write the page where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=15, help="of each run")
    parser.add_argument("--write", action="store_true", help=f"write the block into docs/{FILE.name}")
    chosen = parser.parse_args(arguments)
    made = report(chosen.seconds)
    print(made)
    if chosen.write:
        block = re.compile(r"(?<=<!-- made: sizing -->\n).*(?=<!-- end -->)", re.DOTALL)
        FILE.write_text(block.sub(lambda _: made, FILE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
