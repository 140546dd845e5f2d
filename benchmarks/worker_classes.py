"""Which worker class serves best: throughput, and what is left of it beside 200 half-sent requests.

All classes are measured in one run, in rounds that take turns, so that the machine's moods meet all of them.
``make workers`` runs it and writes the table into ``docs/workers.md``.
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
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from tests.serving import Server, serving

FILE = Path(__file__).parent.parent / "docs" / "workers.md"
CLASSES = ("sync", "gthread", "gevent")
HALF_SENT = 200
ORDINARY = 20
PATIENCE = 2.0  # seconds that an ordinary request waits for its answer beside the half-sent ones
CLIENTS = 4
_PARAGRAPH = (
    "The ferry to Stone Island will stop in May, the harbour board said on Tuesday. “We looked at every other way,” "
    "said Ines Calder, who chairs it. Islanders called the plan “reckless.” Tom Okafor, who runs the only shop there, "
    "said he would have to close by winter.\n"
)
BODY = json.dumps({"text": _PARAGRAPH * 12}).encode()
_HEADERS = {"Content-Type": "application/json"}


@dataclass
class Result:
    """What one worker class reached; throughputs are requests a second, a round each, times are seconds."""

    throughputs: list[float] = field(default_factory=list)
    answered: int = 0
    times: list[float] = field(default_factory=list)


def _one_client(port: int, seconds: float) -> int:
    """Send request after request over one connection; gives how many were answered."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    end, answered = time.perf_counter() + seconds, 0
    while time.perf_counter() < end:
        connection.request("POST", "/v1/quotes", BODY, _HEADERS)
        response = connection.getresponse()
        response.read()
        if response.status != http.HTTPStatus.OK:
            raise RuntimeError(f"answered with {response.status}")
        answered += 1
    connection.close()
    return answered


def _throughput(server: Server, seconds: float) -> float:
    with ProcessPoolExecutor(CLIENTS) as pool:
        counts = list(pool.map(_one_client, [server.port] * CLIENTS, [seconds] * CLIENTS))
    return sum(counts) / seconds


def _beside_half_sent(server: Server, result: Result) -> None:
    """Open the half-sent requests, then send ordinary ones, each over a connection of its own."""
    head = (
        f"POST /v1/quotes HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: {len(BODY)}\r\n\r\n"
    )
    with ExitStack() as opened:
        for _ in range(HALF_SENT):
            opened.enter_context(server.connect()).sendall(head.encode() + BODY[:100])
        for _ in range(ORDINARY):
            started = time.perf_counter()
            connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
            try:
                connection.request("POST", "/v1/quotes", BODY, _HEADERS)
                connection.getresponse().read()
            except OSError:
                continue
            finally:
                connection.close()
            result.answered += 1
            result.times.append(time.perf_counter() - started)


def measure(rounds: int, seconds: float) -> dict[str, Result]:
    """Measure every class, with the number of workers that the service takes by itself."""
    results = {name: Result() for name in CLASSES}
    variables = {"QUOTH_WORKERS": "0", "QUOTH_LOG_LEVEL": "info", "QUOTH_READ_TIMEOUT": "60", "QUOTH_KEEPALIVE": "60"}
    for number in range(rounds):
        for name, result in results.items():
            with serving(QUOTH_WORKER_CLASS=name, **variables) as server:
                result.throughputs.append(_throughput(server, seconds))
                if number == 0:
                    _beside_half_sent(server, result)
    return results


def table(results: dict[str, Result]) -> str:
    """The results as the page shows them."""
    fastest = max(statistics.median(result.throughputs) for result in results.values())
    beside = f"ordinary requests answered beside {HALF_SENT} half-sent ones"
    rows = [
        f"| class | requests a second, median (of the best) | {beside} | slowest of those |",
        "|---|---|---|---|",
    ]
    for name, result in results.items():
        median = statistics.median(result.throughputs)
        slowest = f"{max(result.times) * 1000:.0f} ms" if result.times else "-"
        rows.append(f"| {name} | {median:.0f} ({median / fastest:.0%}) | {result.answered} of {ORDINARY} | {slowest} |")
    cores = len(os.sched_getaffinity(0))
    shape = f"{cores} cores, shared with {CLIENTS} clients; an article of {len(_PARAGRAPH) * 12} characters"
    rounds = len(next(iter(results.values())).throughputs)
    return f"{shape}; {rounds} rounds.\n\n" + "\n".join(rows) + "\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print, and write the page where asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=4)
    parser.add_argument("--write", action="store_true", help=f"write the table into docs/{FILE.name}")
    chosen = parser.parse_args(arguments)
    made = table(measure(chosen.rounds, chosen.seconds))
    print(made)
    if chosen.write:
        block = re.compile(r"(?<=<!-- made: workers -->\n).*(?=<!-- end -->)", re.DOTALL)
        FILE.write_text(block.sub(lambda _: made, FILE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
