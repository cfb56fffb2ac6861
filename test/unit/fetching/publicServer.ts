// A server of this computer that is laid out as the UN's public repositories are: a list of all files of each, and the
// files themselves. It keeps what it was asked, and answers wrongly where it is told to.
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface PublicServer {
  readonly address: string;
  /** Paths that were asked for, decoded, in order. */
  readonly asked: string[];
  /** What each path answers instead, as often as there are answers for it. */
  readonly instead: Map<string, ((request: IncomingMessage, response: ServerResponse) => void)[]>;
  /** Contents by "repository/path". */
  readonly files: Map<string, Buffer>;
  close(): Promise<void>;
}

/** What git calls a content. */
export function gitHash(content: Uint8Array): string {
  return createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
}

export async function servePublicly(files: Record<string, string | Uint8Array>): Promise<PublicServer> {
  const contents = new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));
  const asked: string[] = [];
  const instead: PublicServer["instead"] = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "").slice(1));
    asked.push(path);
    const other = instead.get(path)?.shift();
    if (other) return other(request, response);
    const [, repository] = /^repos\/(.+)\/git\/trees\/HEAD\?recursive=1$/.exec(path) ?? [];
    if (repository) return list(repository, request, response);
    const content = contents.get(path.replace("/HEAD/", "/"));
    response.writeHead(content ? 200 : 404, { "content-length": content?.length ?? 0 });
    response.end(content);
  });
  function list(repository: string, request: IncomingMessage, response: ServerResponse): void {
    const own = [...contents].filter(([path]) => path.startsWith(`${repository}/`));
    const tree = own.map(([path, content]) => ({
      path: path.slice(repository.length + 1),
      mode: "100644",
      type: "blob",
      sha: gitHash(content),
      size: content.length,
    }));
    const body = Buffer.from(JSON.stringify({ sha: "f".repeat(40), tree, truncated: false }));
    const etag = `W/"${createHash("sha1").update(body).digest("hex")}"`;
    if (request.headers["if-none-match"] === etag) {
      response.writeHead(304, { etag }).end();
      return;
    }
    response.writeHead(200, { etag, "content-type": "application/json", "content-length": body.length });
    response.end(body);
  }
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    asked,
    instead,
    files: contents,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
