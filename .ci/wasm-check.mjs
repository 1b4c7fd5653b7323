// Runs the core in WebAssembly: one request in, one reply out, as a page in a browser would.
//
//   node .ci/wasm-check.mjs MODULE.wasm

import { readFile } from "node:fs/promises";

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

const quantities = [
  ["20 CNY/year/person", "20 CNY/person/year"],
  ["12.50 %", "12.5%"],
  ["16 years", "16 year"],
  ["-0.01 CNY", "-0.01 CNY"],
  ["2 人次", "2 人次"],
  ["999999999999999999.999999999999999999 CNY", "999999999999999999.999999999999999999 CNY"],
  ["9999999999999999999999999999999900%", "9999999999999999999999999999999900%"],
];
for (const [written, printed] of quantities) {
  expect(written, ask(JSON.stringify({ quantity: written })), JSON.stringify({ quantity: printed }));
}
for (const bad of ["", "{", '{"quantity": "20CNY"}', '{"quantity": 20}', "[".repeat(100_000)]) {
  const error = JSON.parse(ask(bad)).error;
  expect(`a refusal of ${bad.slice(0, 30)}`, typeof error, "string");
}

// What is given back is used again: a page may ask all day.
const before = core.memory.buffer.byteLength;
for (let round = 0; round < 10_000; round += 1) ask('{"quantity": "20 CNY/person/year"}');
expect("memory after 10,000 requests", core.memory.buffer.byteLength, before);

if (failures > 0) process.exit(1);
console.log(`WebAssembly: ${bytes.length} bytes, no imports, all replies as expected`);
