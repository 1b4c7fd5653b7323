// Runs the core in WebAssembly: one request in, one reply out, as a page in a browser would.
//
//   node .ci/wasm-check.mjs MODULE.wasm

import { readFile, readdir } from "node:fs/promises";

const [path] = process.argv.slice(2);
const bytes = await readFile(path);
const { instance, module } = await WebAssembly.instantiate(bytes, {});
const core = instance.exports;

function ask(request) {
  const text = new TextEncoder().encode(request);
  const input = core.huzhu_allocate(text.length);
  new Uint8Array(core.memory.buffer, input, text.length).set(text);
  const reply = core.huzhu_run(input, text.length);
  const start = core.huzhu_result(reply);
  const answer = new TextDecoder("utf-8", { fatal: true }).decode(
    new Uint8Array(core.memory.buffer, start, core.huzhu_result_length(reply)),
  );
  core.huzhu_free(reply);
  core.huzhu_free(input);
  return answer;
}

let failures = 0;
function expect(what, actual, expected) {
  if (actual === expected) return;
  failures += 1;
  console.error(`${what}\n  expected ${expected}\n  got      ${actual}`);
}

expect("imports", WebAssembly.Module.imports(module).length, 0);

// The rules of this checkout, and the rider of the README.
const documents = {};
async function collect(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory() && name !== "rules/schema") await collect(name);
    if (name.endsWith(".json")) documents[name] = await readFile(name, "utf8");
  }
}
await collect("seeds");
await collect("rules");
const rider = documents["rules/examples/rider.json"];
const answer = JSON.parse(ask(JSON.stringify({ documents, case: rider })));
const plan = answer.answers?.find((one) => one.scheme === "guangdong.hui-ji-xiang");
expect("format", answer.format, "huzhu-answer/1");
expect("eligibility", plan?.eligibility, "eligible");
expect("pay", plan?.pay?.high, "0.00");
const fund = plan?.contributions?.find((one) => one.party === "provincial-fund");
expect("the fund pays the premium", fund?.amount?.high, "20.00");

for (const bad of ["", "{", '{"documents": {}}', '{"case": 20}', "[".repeat(100_000)]) {
  const error = JSON.parse(ask(bad)).error;
  expect(`a refusal of ${bad.slice(0, 30)}`, typeof error, "string");
}

// What is given back is used again: a page may ask all day.
const request = JSON.stringify({ documents: {}, case: "{}" });
ask(request);
const before = core.memory.buffer.byteLength;
for (let round = 0; round < 5_000; round += 1) ask(request);
expect("memory after 5,000 requests", core.memory.buffer.byteLength, before);

if (failures > 0) process.exit(1);
console.log(`WebAssembly: ${bytes.length} bytes, no imports, all replies as expected`);
