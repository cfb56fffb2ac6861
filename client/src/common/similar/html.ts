import * as vscode from "vscode";

/** The empty page of the view. Nothing but our own script and style sheet may load or run in it. */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, "client", "dist", name));
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${/^[\w-]+$/.test(vscode.env.language) ? vscode.env.language : "en"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" nonce="${nonce}" href="${file("similar.css")}">
</head>
<body>
<details id="filter" hidden></details>
<main id="page"></main>
<script nonce="${nonce}" src="${file("similar.js")}"></script>
</body>
</html>`;
}
