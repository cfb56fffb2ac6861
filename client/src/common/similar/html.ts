import * as vscode from "vscode";

/** The empty page of the view. Nothing but our own script and style sheet may load or run in it. */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const file = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, "client", "dist", name));
  const nonce = newNonce();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${pageLanguage()}" dir="${pageDirection()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Penholder</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" nonce="${nonce}" href="${file("similar.css")}">
</head>
<body>
<details id="filter" hidden></details>
<main id="page"></main>
<div id="said" role="status"></div>
<script nonce="${nonce}" src="${file("similar.js")}"></script>
</body>
</html>`;
}

/** What lets our own style sheet and script into a page, and nothing else. */
export function newNonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}

/** From which side the editor's language is read. */
export function pageDirection(): "ltr" | "rtl" {
  return /^(?:ar|fa|he|ur)\b/.test(vscode.env.language) ? "rtl" : "ltr";
}

/** The editor's language, as a page's. */
export function pageLanguage(): string {
  return /^[\w-]+$/.test(vscode.env.language) ? vscode.env.language : "en";
}
