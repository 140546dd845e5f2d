import subprocess
import sys

PROGRAM = """
from gevent import monkey
monkey.patch_all()
import gevent, threading
from service.server.computing import Computing

compute = Computing()
assert compute(lambda: 3) == 3

def fail():
    raise ZeroDivisionError("words of an article")
try:
    compute(fail)
except ZeroDivisionError as error:
    assert str(error) == "words of an article"
else:
    raise SystemExit("no error")

# While one piece of work goes on, greenlets do too, and the next piece waits.
order = []
def busy():
    order.append("begins")
    while "greenlet" not in order:
        pass
    order.append("ends")
first = gevent.spawn(compute, busy)
second = gevent.spawn(compute, lambda: order.append("second"))
while "begins" not in order:
    gevent.sleep(0.001)
order.append("greenlet")
gevent.joinall([first, second], raise_error=True)
assert order == ["begins", "greenlet", "ends", "second"], order
"""


def test_computing_keeps_no_greenlet_waiting_and_no_error_leaks() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
