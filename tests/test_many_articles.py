"""What notebooks/MANY_ARTICLES.md shows runs as it stands there, also when a worker dies."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from helpers import analyse
from helpers.findings import as_record
from helpers.findings.files import finding_rows

PAGE = Path(__file__).parents[1] / "notebooks" / "MANY_ARTICLES.md"
PROGRAM, TABLE = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
PARTS, EACH = 8, 30


@pytest.fixture
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for folder in ("articles", "records"):
        Path(folder).mkdir()
    return tmp_path


def records():
    """The records of all parts, one after the other, read as bytes are read: no line is half."""
    data = b"".join(path.read_bytes() for path in sorted(Path("records").glob("*.jsonl")))
    assert data.endswith(b"\n")
    return [json.loads(line) for line in data.splitlines()]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows ends processes otherwise")
def test_dask_writes_the_same_records_in_the_same_order_though_a_worker_is_killed(here):
    distributed = pytest.importorskip("distributed", reason="the extra scale is not installed")
    texts = [f"“It may rain {n} times,” said Ada Lund. " * 10 for n in range(PARTS * EACH)]
    for part in range(PARTS):
        rows = [{"id": n, "text": texts[n]} for n in range(part * EACH, (part + 1) * EACH)]
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        Path("articles", f"{part}.jsonl").write_text(lines + '{"id": "no text"}\n')
    Path("many.py").write_text(PROGRAM, encoding="utf-8")
    quiet = {"dashboard_address": None, "silence_logs": 50}
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, **quiet) as cluster:
        where = {"DASK_SCHEDULER_ADDRESS": cluster.scheduler_address}
        running = subprocess.Popen([sys.executable, "many.py"], env={**os.environ, **where})
        while not list(Path("records").iterdir()) and running.poll() is None:
            time.sleep(0.01)
        os.kill(cluster.workers[0].process.process.pid, signal.SIGKILL)
        left = PARTS - len(list(Path("records").iterdir()))
        assert running.wait(timeout=120) == 0
    assert left > 0, "the worker was killed when all was done"
    found = records()
    errors = [record for record in found if "error" in record]
    assert len(errors) == PARTS and "no text" not in str([r for r in found if r not in errors])
    assert [record["id"] for record in found if "error" not in record] == [*range(len(texts))]
    wanted = json.loads(json.dumps(as_record(analyse(texts[40]))))
    assert found[41] | {"id": 0} == wanted | {"id": 0}


def test_the_table_holds_every_finding(here):
    pandas = pytest.importorskip("pandas", reason="pandas is not installed")
    pytest.importorskip("pyarrow", reason="pyarrow is not installed")
    record = as_record(analyse("“It may rain,” said Ada Lund. Perhaps not."))
    lines = [json.dumps(record), json.dumps({"error": "an article that cannot be read"})]
    Path("records", "0.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    subprocess.run([sys.executable, "-c", TABLE], check=True)
    found = pandas.read_parquet("findings.parquet").to_dict("records")
    wanted = finding_rows(record)
    assert [(row["start"], row["text"]) for row in found] == [
        (row["start"], row["text"]) for row in wanted
    ]
    assert len(Path("findings.csv").read_text(encoding="utf-8").splitlines()) == len(wanted) + 1
