// The library of the guides: a shared corpus at https://search.example.org, as its readers would ask it. The name exists nowhere;
// a proxy leads it to a server here, whose certificate an authority of this walk has signed.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveCorpus } from "./cluster.mjs";

const host = "search.example.org";

const passage = {
  document: {
    id: "file:///archive/orlevia-2022-11-16.txt",
    uri: "file:///archive/orlevia-2022-11-16.txt",
    title: "Statement by Ambassador Ines Corvo",
    date: "2022-11-16",
    speaker: "Ines Corvo",
    delegation: "Orlevia",
    kind: "spoken",
    language: "en",
    length: 1,
  },
  doc: "file:///archive/orlevia-2022-11-16.txt",
  ordinal: 0,
  text: "Regular talks with the host country are part of the mandate, and not an addition to it. Trust that was built over many months is lost in one afternoon, and it is the national police who will live with the result.",
  wording: "1",
};

/** As user settings keep it once it is connected. */
export const connected = { name: "Library", url: `https://${host}`, index: "library", agreed: true };

/** A key and a certificate for the library's host, which signs itself and is trusted by name. */
function certificate(folder) {
  const given = ["req", "-x509", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
  const names = ["-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`];
  const { status, stderr, error } = spawnSync(
    "openssl",
    [...given, ...names, "-keyout", "own.key", "-out", "own.pem"],
    { cwd: folder, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`openssl made no certificate: ${error?.message ?? stderr}`);
  return { key: readFileSync(join(folder, "own.key")), cert: readFileSync(join(folder, "own.pem")) };
}

/** Serves the library. @returns the environment in which an editor reaches it, and what ends it */
export async function serveLibrary() {
  const folder = mkdtempSync(join(tmpdir(), "penholder-library-"));
  const library = await serveCorpus(passage, { secure: certificate(folder) });
  const proxy = createServer((_, answer) => answer.writeHead(403).end());
  proxy.on("connect", ({ url }, client) => {
    client.on("error", () => {});
    if (url !== `${host}:443`) return client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const server = connect(library.port, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      server.pipe(client).pipe(server);
    });
    server.on("error", () => client.destroy());
  });
  await new Promise((ready) => proxy.listen(0, "127.0.0.1", ready));
  return {
    env: {
      HTTPS_PROXY: `http://127.0.0.1:${proxy.address().port}`,
      NO_PROXY: "127.0.0.1,localhost",
      NODE_EXTRA_CA_CERTS: join(folder, "own.pem"),
    },
    end() {
      library.end();
      proxy.closeAllConnections();
      proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
