// VS Code for the Web on this machine, with Penholder as built here and a folder of drafts: a small static server on
// 127.0.0.1. Nothing outside this machine is asked for anything.
import { createReadStream, readdirSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { basename, extname, join, normalize, sep } from "node:path";
import { vscodeWeb } from "./cache.mjs";
import { root } from "./setup.mjs";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/** Browsers take every name below "localhost" for this machine, without asking a name server. */
const host = "penholder.localhost";

/** What of the project the page may read: what the extension consists of. */
const extensionFiles =
  /^(package(\.nls(\.[\w-]+)?)?\.json|README\.md|CHANGELOG\.md|(client\/(dist|icons)|server\/dist|syntaxes|l10n)\/.*)$/;

/** Another site than that of the editor, as vscode.dev has one for its extensions. */
const otherHost = "elsewhere.localhost";

/**
 * Serves the editor with `workspace` open (a folder's path; it is only read). `port` 0 takes a free one.
 * `otherSite`: extensions run in a frame of another site, as on vscode.dev. `lasting`: the browser may keep the editor and
 * the extension, as it may those of vscode.dev. `onAsked` is told the path of each request, and is waited for; what it
 * answers with false is left without an answer, as where there is no network. `instead`: what is served in the place of
 * files, path → value for JSON.
 * Returns the address, and `close`.
 */
export async function serveWebEditor({
  workspace,
  port = 0,
  otherSite = false,
  lasting = false,
  onAsked = () => true,
  instead = {},
}) {
  const editor = vscodeWeb();
  const name = basename(workspace);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    let path;
    try {
      path = decodeURIComponent(pathname);
    } catch {
      return refuse(response, 400);
    }
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    if ((await onAsked(path)) === false) return request.socket.destroy();
    const kept = lasting && !path.startsWith("/workspace") ? { "Cache-Control": "max-age=86400" } : {};
    const { address, port } = server.address();
    if (path === "/product.json")
      return sendJson(response, product(`${address}:${port}`, port, name, otherSite), kept);
    if (path === "/workspace.json")
      return sendJson(response, { root: `/${name}`, files: listFiles(workspace) });
    if (Object.hasOwn(instead, path)) return sendJson(response, instead[path], kept);
    const file = fileFor(path);
    return file ? sendFile(response, file, kept) : refuse(response, 404);
  });

  function fileFor(path) {
    if (path === "/") return join(root, "test/web/workbench.html");
    if (path.startsWith(`/workspace/${name}/`))
      return within(workspace, path.slice(`/workspace/${name}/`.length));
    if (path.startsWith("/penholder/")) {
      const inside = path.slice("/penholder/".length);
      return extensionFiles.test(inside) ? within(root, inside) : undefined;
    }
    if (path.startsWith("/workspace-files/")) return within(join(root, "test/web"), path.slice(1));
    return within(editor, path.slice(1));
  }

  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    address: `http://${host}:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The editor's configuration, which its start page asks for. */
function product(authority, port, workspaceName, otherSite) {
  const served = (path) => ({ scheme: "http", authority, path });
  return {
    productConfiguration: {
      nameShort: "Penholder",
      nameLong: "Penholder in VS Code for the Web",
      applicationName: "penholder-web",
      dataFolderName: ".penholder-web",
      version: "1.91.1",
      enableTelemetry: false,
      // The finding of files and of words in them is not yet a settled part of the editor's API.
      extensionEnabledApiProposals: {
        "penholder.workspace-files": ["fileSearchProvider", "textSearchProvider"],
      },
      // The editor follows the template only where it knows its own version by these two.
      ...(otherSite
        ? {
            webEndpointUrlTemplate: `http://{{uuid}}.${otherHost}:${port}`,
            commit: "0".repeat(40),
            quality: "stable",
          }
        : {}),
    },
    additionalBuiltinExtensions: [served("/penholder"), served("/workspace-files")],
    folderUri: { scheme: "served", path: `/${workspaceName}` },
    // Views that are pages run on an origin of their own; the editor checks that its name begins with their id. It is
    // of the same site as the editor's address: browsers that allow third parties nothing let its worker run.
    webviewEndpoint: `http://{{uuid}}.${host}:${port}/out/vs/workbench/contrib/webview/browser/pre/`,
    configurationDefaults: {
      "workbench.startupEditor": "none",
      "telemetry.telemetryLevel": "off",
      "workbench.enableExperiments": false,
      "extensions.ignoreRecommendations": true,
      "window.menuBarVisibility": "compact",
    },
  };
}

/** All files below a folder, hidden ones left out: `path` with "/", `size` in bytes, `modified` in ms. */
function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => {
      const { size, mtimeMs } = statSync(file);
      return {
        path: file.slice(folder.length + 1).replaceAll(sep, "/"),
        size,
        modified: Math.round(mtimeMs),
      };
    })
    .filter(({ path }) => !path.split("/").some((part) => part.startsWith(".")));
}

/** The file at `path` in `folder`; undefined where the path leads out of it, or to no file. */
function within(folder, path) {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

const headers = { "Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache" };

function sendJson(response, value, kept = {}) {
  response.writeHead(200, { ...headers, "Content-Type": types[".json"], ...kept }).end(JSON.stringify(value));
}

function sendFile(response, file, kept) {
  const type = types[extname(file)] ?? "application/octet-stream";
  const { size } = statSync(file);
  response.writeHead(200, { ...headers, "Content-Type": type, "Content-Length": size, ...kept });
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

function refuse(response, status) {
  response.writeHead(status, headers).end();
}
