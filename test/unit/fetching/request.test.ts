// What Penholder asks of the web, against a server of this computer.
import assert from "node:assert/strict";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, test } from "node:test";
import { createRequests, type RequestOptions } from "../../../server/src/node/fetching/request";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function serve(answer: RequestListener): Promise<{ port: number; address: string }> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return { port, address: `http://127.0.0.1:${port}` };
}

const get = (options: Partial<RequestOptions> = {}) =>
  createRequests({ privateAddresses: true, agent: "test", ...options });
const most = { most: 1000 };

test("an answer comes with its mark, its type and where it came from", async () => {
  const { address } = await serve((request, response) => {
    response.setHeader("etag", '"1"').setHeader("content-type", "text/plain");
    if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
    else response.end("words");
  });
  const answer = await get()(`${address}/x`, most);
  assert.deepEqual(
    { ...answer, bytes: String(answer.bytes) },
    { changed: true, bytes: "words", mark: '"1"', type: "text/plain", address: `${address}/x` },
  );
  const again = await get()(`${address}/x`, { ...most, unless: '"1"' });
  assert.deepEqual([again.changed, again.bytes.length], [false, 0]);
});

test("addresses that are none of the web, or name a user, are not asked", async () => {
  for (const [address, reason] of [
    ["file:///etc/passwd", /only addresses that begin with https:/],
    ["ftp://example.org/x", /only addresses that begin with https:/],
    ["javascript:alert(1)", /only addresses that begin with https:/],
    ["https://user@example.org/", /a user's name/],
    ["https://:secret@example.org/", /a user's name/],
    ["no address", /it is no web address/],
  ] as const)
    await assert.rejects(get()(address, most), reason);
});

test("this computer and private networks are asked only where that is allowed, however they are written", async () => {
  const { port } = await serve((_, response) => response.end("inside"));
  for (const host of ["127.0.0.1", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "[::1]", "localhost"])
    await assert.rejects(
      get({ privateAddresses: false })(`http://${host}:${port}/`, most),
      /is on this computer or a private network/,
      host,
    );
  assert.equal(String((await get()(`http://127.0.0.1:${port}/`, most)).bytes), "inside");
});

/** A world in which 127.0.0.1 is the public internet, and names resolve as they are told to. */
const asPublic = (names: Record<string, string>): Partial<RequestOptions> => ({
  privateAddresses: false,
  isPublic: (address) => address === "127.0.0.1",
  resolve: async (name) => [{ address: names[name] ?? "127.0.0.1", family: 4 }],
});

test("a public name that resolves to a private address is refused, in the moment of connecting", async () => {
  const { port } = await serve((_, response) => response.end("inside"));
  const names: Record<string, string> = { "un.example": "127.0.0.1" };
  const asking = get(asPublic(names));
  assert.equal(String((await asking(`http://un.example:${port}/`, most)).bytes), "inside");
  names["un.example"] = "10.0.0.1";
  // Another port, so that no connection is open to it.
  const other = await serve((_, response) => response.end("inside"));
  await assert.rejects(asking(`http://un.example:${other.port}/`, most), /private network/);
});

test("where redirects lead is checked like the address itself", async () => {
  let to = "";
  const { port } = await serve((request, response) => {
    if (request.url === "/end") response.end("there");
    else response.writeHead(302, { location: to }).end();
  });
  const asking = get(asPublic({}));
  const start = `http://un.example:${port}/`;
  to = "/end";
  assert.equal((await asking(start, most)).address, `${start}end`);
  for (const [target, reason] of [
    [`http://10.0.0.1:${port}/end`, /private network/],
    [`http://[::1]:${port}/end`, /private network/],
    [`http://user:name@un.example:${port}/end`, /a user's name/],
    ["file:///etc/passwd", /only addresses that begin with https:/],
    ["/again", /it is passed on more than 5 times/],
    ["http://[", /it is passed on to no web address/],
  ] as const) {
    to = target;
    await assert.rejects(asking(start, most), reason, target);
  }
});

test("an answer that says or turns out to be larger than it may is refused", async () => {
  const { address } = await serve((request, response) => {
    if (request.url === "/said") response.writeHead(200, { "content-length": 5000 });
    response.write("x".repeat(800));
    response.end("x".repeat(4200));
  });
  await assert.rejects(get()(`${address}/said`, most), /it is larger than the 1000 bytes that it may have/);
  await assert.rejects(get()(`${address}/streamed`, most), /it is larger than the 1000 bytes/);
});

test("an answer that breaks off, is shorter than it says, or packed, is none", async () => {
  const { address } = await serve((request, response) => {
    if (request.url === "/short") {
      response.writeHead(200, { "content-length": 500 });
      response.write("x");
      setImmediate(() => response.destroy());
    } else if (request.url === "/chunked") {
      response.write("x", () => response.destroy());
    } else response.writeHead(200, { "content-encoding": "gzip" }).end("x");
  });
  await assert.rejects(get()(`${address}/short`, most), { message: "it broke off", again: true });
  await assert.rejects(get()(`${address}/chunked`, most), { again: true });
  await assert.rejects(get()(`${address}/packed`, most), { message: /it came packed/, again: false });
});

test("a server that is silent, or sends a byte now and then for ever, is not waited for", async () => {
  const { address } = await serve((request, response) => {
    if (request.url !== "/drip") return;
    const drip = setInterval(() => response.write("x"), 5);
    response.on("close", () => clearInterval(drip));
  });
  const late = { message: "it did not answer in time", again: true };
  await assert.rejects(get({ longestSilence: 30 })(`${address}/silent`, most), late);
  await assert.rejects(get({ longestAnswer: 60 })(`${address}/drip`, most), late);
});

test("what servers say of themselves is put into words", async () => {
  let status = 0;
  const { address } = await serve((_, response) =>
    response.writeHead(status, status === 429 ? { "x-ratelimit-remaining": "0" } : {}).end(),
  );
  for (const [code, reason, again] of [
    [404, "there is nothing at this address", false],
    [403, "it is not open to everybody", false],
    [429, "it was asked too often from this network; try again in an hour", false],
    [503, "its server answered with the error 503", true],
    [418, "its server answered with the error 418", false],
  ] as const) {
    status = code;
    await assert.rejects(get()(address, most), { message: reason, again });
  }
  const closed = await serve(() => {});
  servers.pop()!.close();
  await assert.rejects(get()(closed.address, most), { message: "127.0.0.1 does not answer", again: true });
});

test("a transfer that is cancelled ends at once, with the reason of whoever cancelled it", async () => {
  const cancelling = new AbortController();
  const { address } = await serve((_, response) => {
    response.write("x", () => cancelling.abort(new Error("enough")));
  });
  await assert.rejects(get()(address, { ...most, signal: cancelling.signal }), /enough/);
  await assert.rejects(get()(address, { ...most, signal: cancelling.signal }), /enough/);
});
