import * as vscode from "vscode";
import { packEnding } from "../../../server/src/service/packs/contents";
import type { InstallOptions, PackHead } from "../../../server/src/service/packs/install";
import { filesOf, sizeOf } from "./amounts";
import { plainMessage, tell } from "./aside";
import { cancellable, reasonOf } from "./cancellable";
import { corpusFolderFor } from "./fetching/place";
import { signalOf } from "./fetching/web";
import { newNonce, pageDirection, pageLanguage } from "./similar/html";

/** How a host reads and installs packs; a browser does not. */
export interface Packs {
  readHead(pack: vscode.Uri): Promise<PackHead>;
  install(pack: vscode.Uri, folder: vscode.Uri, options: InstallOptions): Promise<PackHead>;
}

/** Asks for a pack, or takes the one that was opened; says what it is, and installs it into a folder of the corpus. */
export async function installCorpusPack(
  memory: vscode.Memento,
  packs: Packs | undefined,
  given?: string | vscode.Uri,
): Promise<void> {
  if (!packs) {
    tell(onDesktopOnly());
    return;
  }
  if (!vscode.workspace.isTrusted) {
    tell(vscode.l10n.t("Penholder installs nothing while the workspace is not trusted."));
    return;
  }
  const pack = typeof given === "string" ? vscode.Uri.parse(given) : (given ?? (await askForPack()));
  if (!pack) return;
  try {
    await install(memory, packs, pack);
  } catch (error) {
    const name = pack.path.slice(pack.path.lastIndexOf("/") + 1);
    await vscode.window.showErrorMessage(
      plainMessage(vscode.l10n.t("{0} was not installed: {1}.", name, reasonOf(error))),
    );
  }
}

async function install(memory: vscode.Memento, packs: Packs, pack: vscode.Uri): Promise<void> {
  const head = await packs.readHead(pack);
  const { contents } = head;
  const button = vscode.l10n.t("Install");
  const answer = await vscode.window.showInformationMessage(
    plainMessage(vscode.l10n.t("Install {0} ({1})?", contents.name, filesOf(contents.files.length))),
    { modal: true, detail: aboutPack(head) },
    button,
  );
  if (answer !== button) return;
  const folder = await corpusFolderFor(memory, contents.name);
  if (!folder) return;
  const installed = await cancellable(vscode.l10n.t("Installing {0}", contents.name), (progress, token) =>
    packs.install(pack, folder, {
      signal: signalOf(token),
      report: (done, total) => progress.report({ message: `${done} / ${total}`, increment: 100 / total }),
    }),
  );
  if (installed)
    tell(
      vscode.l10n.t("{0} is installed in {1}.", contents.name, vscode.workspace.asRelativePath(folder, true)),
    );
}

/** When it was made, how large it is, and who signed it. */
function aboutPack({ contents, key }: PackHead): string {
  const day = new Date(contents.made).toLocaleDateString(vscode.env.language, { dateStyle: "long" });
  const bytes = contents.files.reduce((sum, { size }) => sum + size, 0);
  const made = vscode.l10n.t("It was made on {0} and holds {1}.", day, sizeOf(bytes));
  const signed = key
    ? vscode.l10n.t("Its signature is right. It is that of the key {0}", key)
    : vscode.l10n.t("Nobody has signed it: install it only if you trust whoever gave it to you.");
  const read =
    key && contents.reader !== undefined
      ? [vscode.l10n.t("What its maker has read in the files comes along, and is taken on their word.")]
      : [];
  return [made, signed, ...read].join("\n");
}

async function askForPack(): Promise<vscode.Uri | undefined> {
  const [pack] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t("Install Corpus Pack"),
      openLabel: vscode.l10n.t("Look at It"),
      filters: { [vscode.l10n.t("Corpus Packs")]: [packEnding] },
    })) ?? [];
  return pack;
}

/** What opens a `.penholder-pack`: a page that says what it is, and leads to installing it. Nothing is installed by opening it. */
export class PackPage implements vscode.CustomReadonlyEditorProvider {
  constructor(private readonly packs: Packs | undefined) {}

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => {} };
  }

  async resolveCustomEditor({ uri }: vscode.CustomDocument, { webview }: vscode.WebviewPanel): Promise<void> {
    webview.options = { enableScripts: false, enableCommandUris: [installCommand], localResourceRoots: [] };
    webview.html = await this.page(uri);
  }

  private async page(uri: vscode.Uri): Promise<string> {
    let title = vscode.l10n.t("Corpus Pack");
    let about = onDesktopOnly();
    let link = "";
    try {
      const head = await this.packs?.readHead(uri);
      if (head) {
        const { name, files } = head.contents;
        title = name;
        about = `${vscode.l10n.t("A pack with {0} for your corpus.", filesOf(files.length))}\n${aboutPack(head)}`;
        const address = `command:${installCommand}?${encodeURIComponent(JSON.stringify([uri.toString()]))}`;
        link = `<a class="button" href="${escaped(address)}">${escaped(vscode.l10n.t("Install..."))}</a>`;
      }
    } catch (error) {
      about = vscode.l10n.t("This pack cannot be installed: {0}.", reasonOf(error));
    }
    const nonce = newNonce();
    const paragraphs = about.split("\n").map((line) => `<p>${escaped(line)}</p>`);
    return `<!DOCTYPE html>
<html lang="${pageLanguage()}" dir="${pageDirection()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<style nonce="${nonce}">
main { max-width: 40em; margin: 2em; overflow-wrap: anywhere; }
.button { display: inline-block; padding: 0.5em 1.5em; text-decoration: none; background: var(--vscode-button-background); color: var(--vscode-button-foreground); }
.button:hover { background: var(--vscode-button-hoverBackground); color: var(--vscode-button-foreground); }
.button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
</style>
</head>
<body><main><h1>${escaped(title)}</h1>${paragraphs.join("")}${link}</main></body>
</html>`;
  }
}

/** The command that installs, by the name under which the editor knows it. */
const installCommand = "penholder.installCorpusPack";

/** The name under which the manifest says what opens packs. */
export const packPage = "penholder.pack";

function onDesktopOnly(): string {
  return vscode.l10n.t("Packs are installed by VS Code on a desktop, and not in a browser.");
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
