"""Programs that are measured: each is a process that does one job a line and says how long the job itself took."""

import json
import pathlib
import statistics
import subprocess
import tempfile


class Worker:
    def __init__(self, *command):
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, text=True, bufsize=1
        )
        self.about = self.answer()
        self.times = {}

    @property
    def name(self):
        return f"{self.about['name']} {self.about['version']}"

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            self.errors.seek(0)
            raise SystemExit(f"{' '.join(self.process.args)} ended without an answer:\n{self.errors.read()[-2000:]}")
        return json.loads(line)

    def ask(self, job, keep=True):
        self.process.stdin.write(job + "\n")
        answer = self.answer()
        if keep:
            self.times.setdefault(job, []).append(answer["seconds"])
        return answer["figures"]

    def median(self, job):
        return statistics.median(self.times[job])

    def memory(self, kind):
        """What /proc says of the process, in MB: `VmHWM` is the most that it has held at once."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith(f"{kind}:")).split()[1]) / 1000

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def agree(job, ours, *others):
    """Everyone must have done the same work: figures of the same name are equal."""
    for other in others:
        for name in ours.keys() & other.keys():
            if ours[name] != other[name]:
                raise SystemExit(f"{job}: our {name} is {ours[name]}, a peer's {other[name]}")
