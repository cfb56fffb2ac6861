// A file system for VS Code for the Web: reads the folder that .ci/webEditor.mjs serves, and keeps what is written in
// memory, so that the files on disk stay as they are. Plain CommonJS, as the editor loads it without a build.
const vscode = require("vscode");

const { FileSystemError, FileType } = vscode;

class ServedFiles {
  constructor(origin) {
    this.origin = origin;
    /** path → {type, size, mtime, bytes?}; a folder has no bytes, and a file none until it is written. */
    this.entries = undefined;
    this.changed = new vscode.EventEmitter();
    this.onDidChangeFile = this.changed.event;
  }

  /** The entries, from the server's list at first use. A list that could not be had is asked for again. */
  load() {
    this.entries ??= this.list().catch((error) => {
      this.entries = undefined;
      throw FileSystemError.Unavailable(String(error));
    });
    return this.entries;
  }

  async list() {
    const answer = await fetch(`${this.origin}/workspace.json`);
    if (!answer.ok) throw new Error(`the list of files could not be read (${answer.status})`);
    const { root, files } = await answer.json();
    const entries = new Map([[root, folder()]]);
    for (const { path, size, modified } of files) {
      const parts = path.split("/");
      for (let length = 1; length < parts.length; length++) {
        const parent = `${root}/${parts.slice(0, length).join("/")}`;
        if (!entries.has(parent)) entries.set(parent, folder());
      }
      entries.set(`${root}/${path}`, { type: FileType.File, size, ctime: modified, mtime: modified });
    }
    return entries;
  }

  async entry(uri) {
    const entry = (await this.load()).get(uri.path.replace(/\/$/, ""));
    if (!entry) throw FileSystemError.FileNotFound(uri);
    return entry;
  }

  watch() {
    return new vscode.Disposable(() => {});
  }

  async stat(uri) {
    const { type, size, ctime, mtime } = await this.entry(uri);
    return { type, size, ctime, mtime };
  }

  async readDirectory(uri) {
    if ((await this.entry(uri)).type !== FileType.Directory) throw FileSystemError.FileNotADirectory(uri);
    const prefix = `${uri.path.replace(/\/$/, "")}/`;
    const below = [...(await this.load())].filter(([path]) => path.startsWith(prefix));
    return below
      .map(([path, { type }]) => [path.slice(prefix.length), type])
      .filter(([name]) => !name.includes("/"));
  }

  async readFile(uri) {
    const entry = await this.entry(uri);
    if (entry.type === FileType.Directory) throw FileSystemError.FileIsADirectory(uri);
    if (entry.bytes) return entry.bytes;
    const answer = await fetch(
      `${this.origin}/workspace${uri.path.split("/").map(encodeURIComponent).join("/")}`,
    );
    if (!answer.ok) throw FileSystemError.Unavailable(uri);
    return new Uint8Array(await answer.arrayBuffer());
  }

  async writeFile(uri, bytes, { create, overwrite }) {
    const entries = await this.load();
    const before = entries.get(uri.path);
    if (before?.type === FileType.Directory) throw FileSystemError.FileIsADirectory(uri);
    if (!before && !create) throw FileSystemError.FileNotFound(uri);
    if (before && create && !overwrite) throw FileSystemError.FileExists(uri);
    const now = Date.now();
    const ctime = before?.ctime ?? now;
    entries.set(uri.path, { type: FileType.File, size: bytes.length, ctime, mtime: now, bytes });
    this.tell([before ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri]);
  }

  async createDirectory(uri) {
    (await this.load()).set(uri.path, folder());
    this.tell([vscode.FileChangeType.Created, uri]);
  }

  async delete(uri) {
    await this.entry(uri);
    const entries = await this.load();
    for (const path of [...entries.keys()]) {
      if (path === uri.path || path.startsWith(`${uri.path}/`)) entries.delete(path);
    }
    this.tell([vscode.FileChangeType.Deleted, uri]);
  }

  async rename(from, to, { overwrite }) {
    await this.entry(from);
    const entries = await this.load();
    if (entries.has(to.path) && !overwrite) throw FileSystemError.FileExists(to);
    for (const [path, entry] of [...entries]) {
      if (path !== from.path && !path.startsWith(`${from.path}/`)) continue;
      // The server knows it by its old name only.
      if (entry.type === FileType.File) entry.bytes = await this.readFile(from.with({ path }));
      entries.delete(path);
      entries.set(to.path + path.slice(from.path.length), entry);
    }
    this.tell([vscode.FileChangeType.Deleted, from], [vscode.FileChangeType.Created, to]);
  }

  tell(...changes) {
    this.changed.fire(changes.map(([type, uri]) => ({ type, uri })));
  }
}

/** The files that Ctrl+P offers, and the lines that a search over all files finds. */
class ServedSearch {
  constructor(files) {
    this.files = files;
  }

  async paths(folder) {
    const prefix = `${folder.path.replace(/\/$/, "")}/`;
    return [...(await this.files.load())]
      .filter(([path, { type }]) => type === FileType.File && path.startsWith(prefix))
      .map(([path]) => folder.with({ path }));
  }

  provideFileSearchResults(_, { folder }) {
    return this.paths(folder);
  }

  async provideTextSearchResults({ pattern, isRegExp, isCaseSensitive }, { folder }, progress) {
    const source = isRegExp ? pattern : pattern.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const wanted = new RegExp(source, isCaseSensitive ? "gu" : "giu");
    for (const uri of await this.paths(folder)) {
      const lines = new TextDecoder().decode(await this.files.readFile(uri)).split("\n");
      lines.forEach((text, line) => {
        const ranges = [...text.matchAll(wanted)].map(
          ({ index, 0: found }) => new vscode.Range(line, index, line, index + found.length),
        );
        const matches = ranges.map(
          ({ start, end }) => new vscode.Range(0, start.character, 0, end.character),
        );
        if (ranges.length > 0) progress.report({ uri, ranges, preview: { text, matches } });
      });
    }
    return { limitHit: false };
  }
}

function folder() {
  return { type: FileType.Directory, size: 0, ctime: 0, mtime: 0 };
}

exports.activate = (context) => {
  const origin = `${context.extensionUri.scheme}://${context.extensionUri.authority}`;
  const files = new ServedFiles(origin);
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider("served", files, { isCaseSensitive: true }),
    vscode.workspace.registerFileSearchProvider("served", new ServedSearch(files)),
    vscode.workspace.registerTextSearchProvider("served", new ServedSearch(files)),
  );
};
