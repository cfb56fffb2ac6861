// A server that speaks as a search cluster does: it holds the corpus "library" of one passage, which answers any question.
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";

/** What a cluster says that lets pages of any site ask it, as the guide tells those who run one (`http.cors.*`). */
const lettingPages = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "authorization,content-type",
};
const state = { generation: "1", loaded: "2030-01-02T03:04:05Z", documents: 4000, passages: 90_000 };

/**
 * Serves a corpus.
 * @param passage as the cluster keeps it
 * @param letsPages whether pages in a browser may ask it
 * @param secure key and certificate, where it is asked over https
 * @returns its address and port, what it was asked, and what ends it
 */
export async function serveCorpus(passage, { letsPages = false, secure } = {}) {
  const heard = [];
  const answerTo = (question, answer) => {
    if (letsPages) for (const [name, value] of Object.entries(lettingPages)) answer.setHeader(name, value);
    if (question.method === "OPTIONS") return answer.writeHead(letsPages ? 200 : 405).end();
    let body = "";
    question.on("data", (part) => (body += part));
    question.on("end", () => {
      heard.push({ path: question.url, body });
      const told = question.url.endsWith("/state")
        ? { _source: { state } }
        : question.url.endsWith("/sample")
          ? { _source: { state: { passages: 0, terms: [] } } }
          : {
              _shards: { total: 1, successful: 1, failed: 0 },
              hits: { total: { value: 1 }, hits: [{ _source: passage, sort: [1] }] },
            };
      answer.setHeader("content-type", "application/json").end(JSON.stringify(told));
    });
  };
  const server = secure ? createSecureServer(secure, answerTo) : createServer(answerTo);
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  return {
    address: `${secure ? "https" : "http"}://127.0.0.1:${port}`,
    port,
    heard,
    end() {
      server.closeAllConnections();
      server.close();
    },
  };
}
