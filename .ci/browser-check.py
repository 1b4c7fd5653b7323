#!/usr/bin/env python3
"""Opens reports in headless Chromium and looks for what no reader should meet.

usage: browser-check.py CHROMIUM FOLDER [SCREENSHOTS]

FOLDER holds the pages (`HUZHU_REPORTS=… swift test --filter SimulationPageTests` writes them). Each is
opened on a desktop, a tablet and two phones, by day and night: nothing may be logged or asked of
anybody, no script may run, nothing may be wider than the page, no two texts of a chart may touch, and
every chart is named. On paper it has to fit A4. With SCREENSHOTS, what was seen is kept there.
Needs nothing but Python: the browser is spoken to through pipes.
"""

import base64
import json
import os
import pathlib
import select
import subprocess
import sys
import tempfile
import time

LIMIT = 60

# What a page says of itself. Texts are held against each other where their boxes meet by more than a
# little, as fonts differ.
QUESTION = """
(() => {
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) problems.push(`wider than the page: ${root.scrollWidth}`);
  const shown = [...document.querySelectorAll('figure svg')].filter(svg => svg.getClientRects().length);
  for (const svg of shown) {
    const id = svg.closest('figure').id;
    if (svg.getAttribute('role') !== 'img' || !svg.getAttribute('aria-labelledby').split(' ')
        .every(name => document.getElementById(name)?.textContent))
      problems.push(`${id}: not named`);
    const boxes = [...svg.querySelectorAll('text')].filter(text => text.textContent)
      .map(text => [text.textContent, text.getBoundingClientRect()]);
    boxes.forEach(([text, box], index) => {
      if (box.left < -1 || box.right > innerWidth + 1) problems.push(`${id}: '${text}' leaves the page`);
      for (const [other, next] of boxes.slice(index + 1)) {
        const across = Math.min(box.right, next.right) - Math.max(box.left, next.left);
        const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top);
        if (across > 1 && down > 4) problems.push(`${id}: '${text}' touches '${other}'`);
      }
    });
  }
  return {
    title: document.title, heading: document.querySelector('h1').textContent,
    figures: document.querySelectorAll('figure').length, shown: shown.length,
    tables: document.querySelectorAll('figure details table').length, problems,
  };
})()
"""


class Browser:
    """A browser that answers one command after the other."""

    def __init__(self, program, profile):
        read, self.to = os.pipe()
        self.back, write = os.pipe()

        def connect():
            # It listens at 3 and answers at 4, whatever the pipes are called here.
            listening, answering = os.dup(read), os.dup(write)
            os.dup2(listening, 3)
            os.dup2(answering, 4)

        self.process = subprocess.Popen(
            [
                program, "--headless=new", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu",
                "--no-first-run", "--hide-scrollbars", f"--user-data-dir={profile}",
                "--host-resolver-rules=MAP * ~NOTFOUND", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "about:blank",
            ],
            preexec_fn=connect, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        os.close(read)
        os.close(write)
        self.number, self.bytes, self.events, self.session = 0, b"", [], None

    def receive(self):
        end = time.monotonic() + LIMIT
        while b"\0" not in self.bytes:
            if not select.select([self.back], [], [], max(0, end - time.monotonic()))[0]:
                raise TimeoutError("the browser does not answer")
            some = os.read(self.back, 1 << 16)
            if not some:
                raise EOFError("the browser ended")
            self.bytes += some
        message, self.bytes = self.bytes.split(b"\0", 1)
        return json.loads(message)

    def ask(self, method, **parameters):
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.to, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def wait(self, method):
        while not any(event.get("method") == method for event in self.events):
            self.events.append(self.receive())

    def open(self, address):
        self.events.clear()
        self.ask("Page.navigate", url=address)
        self.wait("Page.loadEventFired")
        self.ask("Runtime.evaluate", expression="document.fonts.ready", awaitPromise=True)

    def heard(self):
        """What the page has logged, thrown, and asked for."""
        for event in self.events:
            name, content = event.get("method", ""), event.get("params", {})
            if name in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"):
                yield "logged", json.dumps(content.get("entry", content))[:300]
            elif name == "Network.requestWillBeSent":
                yield "asked", content["request"]["url"]
            elif name == "Page.javascriptDialogOpening":
                yield "logged", content["message"]


def check(browser, file, screenshots):
    address = file.resolve().as_uri()
    for width, height, dark in [(1280, 900, False), (768, 900, True), (390, 844, False), (360, 740, True)]:
        browser.ask(
            "Emulation.setDeviceMetricsOverride", width=width, height=height,
            deviceScaleFactor=1 if width > 600 else 2, mobile=width < 600,
        )
        scheme = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        browser.ask("Emulation.setEmulatedMedia", media="", features=scheme)
        browser.open(address)
        found = browser.ask("Runtime.evaluate", expression=QUESTION, returnByValue=True)
        page = found["result"].get("value")
        if page is None:
            yield f"{width}: {found}"
            continue
        for problem in page["problems"]:
            yield f"{width}: {problem}"
        for kind, text in browser.heard():
            if kind == "logged" or text != address:
                yield f"{width}: {kind} {text}"
        if not page["title"] or page["title"] != page["heading"]:
            yield f"{width}: the title is '{page['title']}'"
        if not page["figures"] == page["shown"] == page["tables"] > 0:
            yield f"{width}: {page['figures']} charts, {page['shown']} shown, {page['tables']} tables"
        if screenshots:
            picture = browser.ask(
                "Page.captureScreenshot", captureBeyondViewport=True,
                clip={**browser.ask("Page.getLayoutMetrics")["cssContentSize"], "scale": 1},
            )
            data = base64.b64decode(picture["data"])
            (screenshots / f"{file.stem}-{width}.png").write_bytes(data)
    browser.ask("Emulation.clearDeviceMetricsOverride")
    printed = browser.ask("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, preferCSSPageSize=False)
    paper = base64.b64decode(printed["data"])
    if paper.count(b"/Type /Page\n") + paper.count(b"/Type /Page ") < 2:
        yield "on paper: hardly a page"
    if screenshots:
        (screenshots / f"{file.stem}.pdf").write_bytes(paper)


def main():
    program, folder = sys.argv[1:3]
    screenshots = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
    files = sorted(pathlib.Path(folder).glob("*.html"))
    if not files:
        sys.exit(f"no page in {folder}")
    failures = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        browser = Browser(program, profile)
        try:
            target = browser.ask("Target.createTarget", url="about:blank")["targetId"]
            attached = browser.ask("Target.attachToTarget", targetId=target, flatten=True)
            browser.session = attached["sessionId"]
            for domain in ["Page", "Runtime", "Log", "Network"]:
                browser.ask(f"{domain}.enable")
            for file in files:
                for problem in check(browser, file, screenshots):
                    failures += 1
                    print(f"{file.name} at {problem}", file=sys.stderr)
        finally:
            browser.process.terminate()
            browser.process.wait()
    if failures:
        sys.exit(f"{failures} problems in {len(files)} pages")
    print(f"{len(files)} pages in a browser: as they should be.")


main()
