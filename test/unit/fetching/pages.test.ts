// Documents from the web, by their addresses.
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Download, DownloadFailed } from "../../../server/src/service/fetching/download";
import { getPage } from "../../../server/src/service/fetching/pages";
import { say } from "../../../server/src/service/text/say";
import { createWorld } from "../world";

const encode = (text: string) => new TextEncoder().encode(text);

/** A shelf in memory, and a web that answers every question with this. */
function world(answer: Partial<Download> = {}) {
  const files = new Map<string, Uint8Array>();
  const asked: string[] = [];
  return {
    files,
    asked,
    answer,
    codec: createWorld().codec,
    shelf: {
      size: async (path: string) => files.get(path)?.length,
      read: async (path: string) => files.get(path),
      write: async (path: string, bytes: Uint8Array) => void files.set(path, bytes),
    },
    async get(address: string) {
      asked.push(address);
      return { changed: true, bytes: encode("words"), address, ...answer };
    },
    wait: async () => {},
    today: () => "2026-11-29",
  };
}

test("a document is kept as the file it is, with its address and the day", async () => {
  const web = world({ type: "text/html; charset=utf-8" });
  const address = "https://un.example/statements/On%20lamps?lang=en#top";
  assert.equal(await getPage(web, address), "On lamps.html");
  assert.equal(String(web.files.get("On lamps.html")), String(encode("words")));
  assert.deepEqual(JSON.parse(new TextDecoder().decode(web.files.get(".penholder/pages.json"))), {
    "On lamps.html": { address, retrieved: "2026-11-29" },
  });
});

test("its name follows what it is and where it came from, and leads nowhere else", async () => {
  for (const [address, type, name] of [
    ["https://un.example/docs/report.pdf", "application/pdf", "report.pdf"],
    ["https://un.example/download.php?id=3", "application/pdf", "download.pdf"],
    ["https://un.example/report.docx", "application/octet-stream", "report.docx"],
    ["https://un.example/", "text/html", "un.example.html"],
    ["https://un.example:8080", undefined, "un.example.html"],
    ["https://un.example/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "text/plain", "etc passwd.txt"],
    ["https://un.example/..%5c..%5cx.html", "text/html", "x.html"],
    ["https://un.example/con", "text/html", "un.example.html"],
    ["https://un.example/.hidden", "text/plain", "hidden.txt"],
    ["https://un.example/%E0%A4%A", "text/html", "E0 A4 A.html"],
    ["https://un.example/statement/法文", "text/html", "法文.html"],
  ] as const)
    assert.equal(await getPage(world(type ? { type } : {}), address), name, address);
});

test("the same address takes its own place again, another of the same name a place beside it", async () => {
  const web = world({ type: "text/html" });
  await getPage(web, "https://un.example/a/speech");
  Object.assign(web.answer, { bytes: encode("newer words") });
  assert.equal(await getPage(web, "https://un.example/a/speech"), "speech.html");
  assert.equal(await getPage(web, "https://un.example/b/speech"), "speech 2.html");
  assert.equal(web.files.size, 3);
});

test("what is empty or cannot be had leaves nothing behind", async () => {
  const empty = world({ bytes: new Uint8Array() });
  await assert.rejects(getPage(empty, "https://un.example/"), /there is nothing in it/);
  const gone = { ...world(), get: async () => Promise.reject(new DownloadFailed(say`it broke off`, true)) };
  await assert.rejects(getPage(gone, "https://un.example/"), /it broke off/);
  assert.deepEqual([empty.files.size, gone.files.size], [0, 0]);
});

test("what is noted of pages and cannot be read is begun anew", async () => {
  for (const damage of ["{", "null", '{"../x.html":{"address":"https://un.example/a"},"y.html":3}']) {
    const web = world({ type: "text/html" });
    web.files.set(".penholder/pages.json", encode(damage));
    assert.equal(await getPage(web, "https://un.example/a"), "a.html");
  }
});
