#!/usr/bin/env python3
"""Holds what huzhu writes against validators that others wrote.

usage: independent-checks.py HUZHU PAGES SARIF_SCHEMA

HUZHU is the program, PAGES a folder with the examples of the pages of codes (`HUZHU_PAGES=… swift
test --filter SchemaTests` writes it), SARIF_SCHEMA the schema of SARIF 2.1.0. Needs `jsonschema`.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match
from jsonschema.validators import validator_for

huzhu, pages, sarif_schema = sys.argv[1:]
failures = 0


def fail(text):
    global failures
    failures += 1
    print(text, file=sys.stderr)


def run(*arguments):
    done = subprocess.run([huzhu, *arguments], capture_output=True, text=True, check=False)
    return done.stdout


def load(path):
    return json.loads(pathlib.Path(path).read_text(encoding="utf-8"))


def mistake(validator, document):
    error = best_match(validator.iter_errors(document))
    return error and f"{error.json_path}: {error.message[:200]}"


# Schemas, and the examples in them.
kinds = run("schema", "--names").split()
schemas = {}
for kind in kinds:
    for language in ["zh", "en"]:
        schema = json.loads(run("schema", kind, "--lang", language))
        Draft202012Validator.check_schema(schema)
        schemas[kind] = Draft202012Validator(schema)
    definitions = schema["$defs"]
    for name, definition in [*definitions.items(), (kind, schema)]:
        whole = {**definition, "$defs": definitions}
        for example in definition.get("examples", []):
            if error := mistake(Draft202012Validator(whole), example):
                fail(f"an example of {name} in the schema of {kind}: {error}")


def kind_of(document):
    found = [kind for kind in kinds if kind in document]
    return found[0] if len(found) == 1 else None


# Every document of the project.
count = 0
for folder in ["rules", "seeds"]:
    for path in sorted(pathlib.Path(folder).rglob("*.json")):
        if "schema" in path.parts:
            continue
        document = load(path)
        count += 1
        if not (kind := kind_of(document)):
            fail(f"{path}: no kind of document")
        elif error := mistake(schemas[kind], document):
            fail(f"{path}: {error}")

# The pages of codes: what is right is right for the schema, and what is built wrongly is wrong.
STRUCTURAL = """
HZ0202 HZ0203 HZ0204 HZ0206 HZ0208 HZ0216 HZ0218 HZ0219 HZ0331 HZ0334 HZ0407 HZ0408 HZ0422 HZ0430
HZ0436 HZ0501 HZ0515 HZ0531 HZ0543 HZ0544 HZ0546 HZ0547
""".split()
rejected = set()
bad = sorted(pathlib.Path(pages).glob("*.bad.json"))
for path in bad:
    code = path.name.split(".")[0]
    for name in ["bad", "good"]:
        document = load(path.with_name(f"{code}.{name}.json"))
        kind = kind_of(document) if isinstance(document, dict) else None
        error = mistake(schemas[kind], document) if kind else "no kind of document"
        if name == "bad" and error:
            rejected.add(code)
        elif name == "good" and error:
            fail(f"the right example of {code}: {error}")
for code in STRUCTURAL:
    if code not in rejected:
        fail(f"the wrong example of {code} is right for the schema")

# Reports, also of what is no JSON at all.
log = load(sarif_schema)
sarif = validator_for(log)(log)
broken = "Tests/HuzhuCommandsTests/Samples/broken/rules"
with tempfile.TemporaryDirectory() as folder:
    (pathlib.Path(folder) / "torn.json").write_bytes(b'{"format": "huzhu/1", "scheme": ["<a&b>\x01\xff')
    for rules in ["rules", broken, folder]:
        for language in ["zh", "en"]:
            options = ["--rules", rules, "--lang", language, "--format"]
            if error := mistake(sarif, json.loads(run("validate", *options, "sarif"))):
                fail(f"SARIF of {rules}: {error}")
            json.loads(run("validate", *options, "json"))
            xml.etree.ElementTree.fromstring(run("validate", *options, "junit"))
            for line in run("validate", *options, "github").splitlines():
                if not line.startswith(("::error ", "::warning ", "::notice ")):
                    fail(f"no annotation: {line}")

print(f"{count} documents, {len(bad)} wrong examples of which {len(rejected)} by their structure")
sys.exit(1 if failures else 0)
