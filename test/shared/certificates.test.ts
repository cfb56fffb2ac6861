// A cluster behind a proxy with a certificate of the house's own authority, asked by the command line as it is shipped.
import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";

const skip =
  spawnSync("openssl", ["version"]).status === 0 ? false : "openssl, which makes certificates, is not here";
const key = "abc123=";
let folder: string;
let server: Server;
let url: string;

function openssl(...given: string[]): void {
  const { status, stderr } = spawnSync("openssl", given, { cwd: folder, encoding: "utf8" });
  assert.equal(status, 0, stderr);
}

before(async () => {
  if (skip) return;
  folder = mkdtempSync(join(tmpdir(), "penholder-certificates-"));
  const curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"];
  openssl("req", "-x509", ...curve, "-subj", "/CN=House of the Coast", "-keyout", "ca.key", "-out", "ca.pem");
  openssl("req", ...curve, "-subj", "/CN=127.0.0.1", "-keyout", "own.key", "-out", "own.csr");
  writeFileSync(join(folder, "names"), "subjectAltName=IP:127.0.0.1\n");
  const signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "names"];
  openssl("x509", "-req", "-in", "own.csr", ...signed, "-out", "own.pem");
  server = createServer(
    { key: readFileSync(join(folder, "own.key")), cert: readFileSync(join(folder, "own.pem")) },
    ({ headers }, answer) => {
      if (headers.authorization !== `ApiKey ${key}`) return answer.writeHead(401).end();
      const state = { generation: "1", loaded: "2030-01-02", documents: 4000, passages: 90_000 };
      answer.end(JSON.stringify({ _source: { state } }));
    },
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  server?.closeAllConnections();
  server?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});

async function status(env: Record<string, string>) {
  const { NODE_EXTRA_CA_CERTS: _, ...usual } = process.env;
  const given = [join(process.cwd(), "server/dist/cli.js"), "status", "--url", url, "--index", "library"];
  return promisify(execFile)(process.execPath, given, { env: { ...usual, ...env } }).catch(
    (failed: { stdout: string; stderr: string }) => failed,
  );
}

test("a cluster with a certificate that nobody knows is not told the key, and it is said why", {
  skip,
}, async () => {
  const { stderr } = await status({ PENHOLDER_SHARED_KEY: key });
  assert.match(stderr, /127\.0\.0\.1:\d+ shows a certificate that is not trusted \(\w+\)\./);
});

test("with the house's own authority it is asked, and without the key it says what it wants", {
  skip,
}, async () => {
  const trusted = { NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") };
  const [withKey, without] = await Promise.all([
    status({ ...trusted, PENHOLDER_SHARED_KEY: key }),
    status(trusted),
  ]);
  assert.match(withKey.stdout, /4,000 documents, 90,000 passages/);
  assert.match(without.stderr, /asks for another password or key\./);
});
