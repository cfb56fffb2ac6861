// A small VS Code: what the client asks of the module `vscode`, as far as tests look at it. Nothing is shown; what is
// said, opened and set is kept in `fake`, and what the delegate answers is put there beforehand.
import { URI, Utils } from "vscode-uri";

/** What the editor was told to do, and what it answers. Begins anew with `reset`. */
export const fake = {
  /** Messages and words in the status bar, in order. */
  said: [] as string[],
  /** Commands that were executed, with their arguments. */
  executed: [] as unknown[][],
  /** Commands that are registered. */
  commands: new Map<string, (...args: never[]) => unknown>(),
  /** Commands that fail when they are executed, as where another editor lacks them. */
  failing: new Set<string>(),
  /** What the delegate chooses in each list or message, in order: given its items, what is picked of them. */
  choices: [] as ((items: never[]) => unknown)[],
  /** Titles, prompts and buttons of what was shown: messages, lists, boxes, dialogs, progress. */
  captions: [] as string[],
  /** The items of every list that was shown. */
  lists: [] as { label: string }[][],
  /** Every list that was created, with what is typed and picked in it. */
  picks: [] as FakePick[],
  /** What is shown of what goes on; and cancels the latest of it. */
  steps: [] as string[],
  running: () => {},
  clipboard: "",
  settings: new Map<string, unknown>(),
  /** Addresses of documents and pages that were opened. */
  opened: [] as string[],
  /** Texts of documents, and bytes of files. */
  documents: new Map<string, string>(),
  files: new Map<string, Uint8Array>(),
  /** Why files and folders cannot be looked at just now, where they cannot. */
  away: undefined as string | undefined,
  /** What is not disposed of yet, by what it is. */
  alive: new Map<object, string>(),
  statusItems: [] as FakeStatusItem[],
  trees: new Map<string, FakeTree>(),
  providers: new Map<string, unknown>(),
};

export interface FakeStatusItem {
  text: string;
  tooltip: string;
  accessibilityInformation?: { label: string };
  shown: boolean;
}

export interface FakeTree {
  treeDataProvider: unknown;
  /** What it was made with. */
  // biome-ignore lint/suspicious/noExplicitAny: VS Code's own shapes
  options: any;
  selection: unknown[];
  description?: string;
  message?: string;
}

export interface FakePick {
  title: string;
  placeholder?: string;
  value: string;
  busy: boolean;
  items: { label: string; description?: string; detail?: string }[];
  selectedItems: unknown[];
  activeItems: unknown[];
  shown: boolean;
  type(value: string): void;
  accept(item: unknown): void;
  press(item: unknown, button: unknown): void;
  hide(): void;
}

type Listener<T> = (event: T) => unknown;

function living<T extends object>(what: string, thing: T): T & { dispose(): void } {
  const disposable = Object.assign(thing, {
    dispose() {
      fake.alive.delete(disposable);
    },
  });
  fake.alive.set(disposable, what);
  return disposable;
}

export class EventEmitter<T> {
  private readonly listeners = new Set<{ listener: Listener<T> }>();
  readonly event = (listener: Listener<T>) => {
    const entry = { listener };
    this.listeners.add(entry);
    const heard = living("a listener", {});
    return {
      dispose: () => {
        this.listeners.delete(entry);
        heard.dispose();
      },
    };
  };
  fire(event: T) {
    for (const { listener } of [...this.listeners]) listener(event);
  }
  dispose() {
    this.listeners.clear();
  }
}

export class Disposable {
  static from(...members: { dispose(): unknown }[]) {
    return new Disposable(() => {
      for (const member of members) member.dispose();
    });
  }
  constructor(readonly dispose: () => void) {}
}

export const Uri = { parse: URI.parse, file: URI.file, from: URI.from, joinPath: Utils.joinPath };

export class Position {
  constructor(
    readonly line: number,
    readonly character: number,
  ) {}
  isEqual(other: Position) {
    return this.line === other.line && this.character === other.character;
  }
  isBeforeOrEqual(other: Position) {
    return this.line < other.line || (this.line === other.line && this.character <= other.character);
  }
  translate(lines: number, characters: number) {
    return new Position(this.line + lines, this.character + characters);
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;
  constructor(...given: [Position, Position] | [number, number, number, number]) {
    const [start, end] =
      given.length === 2 ? given : [new Position(given[0], given[1]), new Position(given[2], given[3])];
    this.start = start;
    this.end = end;
  }
  get isEmpty() {
    return this.start.isEqual(this.end);
  }
  get isSingleLine() {
    return this.start.line === this.end.line;
  }
  contains(other: Position | Range): boolean {
    if (other instanceof Range) return this.contains(other.start) && this.contains(other.end);
    return this.start.isBeforeOrEqual(other) && other.isBeforeOrEqual(this.end);
  }
}

export class Selection extends Range {
  get active() {
    return this.end;
  }
}

export class CancellationError extends Error {}
export class CancellationTokenSource {
  private readonly cancelled = new EventEmitter<void>();
  readonly token = { isCancellationRequested: false, onCancellationRequested: this.cancelled.event };
  cancel() {
    this.token.isCancellationRequested = true;
    this.cancelled.fire();
  }
  dispose() {}
}

export class ThemeIcon {
  constructor(readonly id: string) {}
}
export class ThemeColor {
  constructor(readonly id: string) {}
}
export class SnippetString {
  constructor(readonly value: string) {}
}
export class MarkdownString {
  value = "";
  appendText(text: string) {
    this.value += text.replace(/[\\`*_<>[\]]/g, "\\$&");
    return this;
  }
  appendMarkdown(text: string) {
    this.value += text;
    return this;
  }
}
export class TreeItem {
  constructor(readonly label: string) {}
}

export class FileSystemError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export const QuickPickItemKind = { Separator: -1, Default: 0 };
export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 };
export const ProgressLocation = { Window: 10, Notification: 15 };
export const ViewColumn = { Beside: -2 };
export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 };
export const StatusBarAlignment = { Left: 1, Right: 2 };
export const TreeItemCollapsibleState = { None: 0, Collapsed: 1, Expanded: 2 };
export const TextEditorRevealType = { InCenterIfOutsideViewport: 2 };
export const CompletionTriggerKind = { Invoke: 0, TriggerCharacter: 1, TriggerForIncompleteCompletions: 2 };

export const l10n = {
  t: (message: string, ...args: unknown[]) =>
    (l10n.bundle?.[message] ?? message).replace(/\{(\d)\}/g, (_, at) => String(args[at])),
  /** The translations of the display language: none for English. */
  bundle: undefined as Record<string, string> | undefined,
};

export const UIKind = { Desktop: 1, Web: 2 };

export const env = {
  language: "en",
  uiKind: UIKind.Desktop,
  remoteName: undefined as string | undefined,
  clipboard: {
    async writeText(text: string) {
      fake.clipboard = text;
    },
  },
  async openExternal(uri: URI) {
    fake.opened.push(uri.toString(true));
    return true;
  },
};

/** A document of the editor: one line of text for each line. */
export class Document {
  version = 1;
  constructor(
    readonly uri: URI,
    readonly languageId: string,
    private text: string,
  ) {}
  private offset({ line, character }: Position) {
    const lines = this.text.split("\n").slice(0, line);
    return lines.reduce((sum, { length }) => sum + length + 1, 0) + character;
  }
  getText(range?: Range) {
    return range ? this.text.slice(this.offset(range.start), this.offset(range.end)) : this.text;
  }
  lineAt({ line }: Position) {
    return { text: this.text.split("\n")[line] ?? "" };
  }
  /** Its state changes, as when it is saved: its text does not. */
  touch() {
    events.changed.fire({ document: this, contentChanges: [] });
  }
  replace(range: Range, words: string) {
    this.text =
      this.text.slice(0, this.offset(range.start)) + words + this.text.slice(this.offset(range.end));
    this.version += 1;
    events.changed.fire({ document: this, contentChanges: [{ text: words }] });
  }
}

export class TextEditor {
  viewColumn = 1;
  snippet = "";
  decorations = 0;
  selections: Selection[];
  constructor(
    readonly document: Document,
    public selection: Selection,
  ) {
    this.selections = [selection];
  }
  async edit(build: (edit: { replace(range: Range, words: string): void }) => void) {
    build({ replace: (range, words) => this.document.replace(range, words) });
    return true;
  }
  async insertSnippet({ value }: SnippetString) {
    this.snippet = value;
  }
  revealRange() {}
  setDecorations() {
    this.decorations += 1;
  }
}

const events = {
  changed: new EventEmitter<{ document: Document; contentChanges: object[] }>(),
  opened: new EventEmitter<Document>(),
  closed: new EventEmitter<Document>(),
  trusted: new EventEmitter<void>(),
  created: new EventEmitter<void>(),
  folders: new EventEmitter<void>(),
  configured: new EventEmitter<{ affectsConfiguration(name: string): boolean }>(),
  active: new EventEmitter<TextEditor | undefined>(),
  selected: new EventEmitter<{ textEditor: TextEditor; selections: Selection[] }>(),
};

/** Keeps what stands around the items of a list or the words of a box. */
function caption(options: object = {}) {
  const { title, placeHolder, prompt, openLabel, saveLabel } = options as Record<string, unknown>;
  for (const words of [title, placeHolder, prompt, openLabel, saveLabel])
    if (typeof words === "string") fake.captions.push(words);
}

const choose = (items: unknown[]) => fake.choices.shift()?.(items as never[]);

async function message(text: string, ...rest: unknown[]) {
  const buttons = rest.filter((part) => typeof part === "string");
  const detail = rest.find((part): part is { detail?: string } => typeof part === "object")?.detail;
  fake.said.push(detail ? `${text}\n${detail}` : text);
  fake.captions.push(...buttons);
  return buttons.length > 0 ? choose(buttons) : undefined;
}

function createQuickPick() {
  const handlers: Record<string, ((event?: unknown) => unknown)[]> = {};
  const on = (name: string) => (handler: (event?: unknown) => unknown) => {
    handlers[name] = [...(handlers[name] ?? []), handler];
    return { dispose() {} };
  };
  const fire = (name: string, event?: unknown) => {
    for (const handler of handlers[name] ?? []) handler(event);
  };
  const pick = living("a list", {
    title: "",
    value: "",
    busy: false,
    items: [],
    activeItems: [] as unknown[],
    selectedItems: [] as unknown[],
    shown: false,
    show() {
      pick.shown = true;
    },
    hide() {
      pick.shown = false;
      fire("hide");
    },
    onDidChangeValue: on("value"),
    onDidAccept: on("accept"),
    onDidTriggerItemButton: on("button"),
    onDidHide: on("hide"),
    type(value: string) {
      pick.value = value;
      fire("value", value);
    },
    accept(item: unknown) {
      pick.selectedItems = [item];
      fire("accept");
    },
    press: (item: unknown, button: unknown) => fire("button", { item, button }),
  });
  fake.picks.push(pick as FakePick);
  return pick;
}

export const window = {
  activeTextEditor: undefined as TextEditor | undefined,
  visibleTextEditors: [] as TextEditor[],
  onDidChangeActiveTextEditor: events.active.event,
  onDidChangeTextEditorSelection: events.selected.event,
  showInformationMessage: message,
  showWarningMessage: message,
  showErrorMessage: message,
  setStatusBarMessage: (text: string) => void fake.said.push(text),
  async showQuickPick(items: { label: string }[], options?: object) {
    caption(options);
    fake.lists.push(items);
    return choose(items);
  },
  createQuickPick,
  showInputBox: async (options: { validateInput?(value: string): string | undefined }) => {
    caption(options);
    const { validateInput } = options;
    const value = choose([]) as string | undefined;
    const wrong = value === undefined ? undefined : validateInput?.(value);
    if (wrong) fake.said.push(wrong);
    return wrong ? undefined : value;
  },
  async showOpenDialog(options: object) {
    caption(options);
    return choose([]);
  },
  async showSaveDialog(options: object) {
    caption(options);
    return choose([]);
  },
  withProgress(options: object, work: (progress: object, token: object) => unknown) {
    caption(options);
    const source = new CancellationTokenSource();
    fake.running = () => source.cancel();
    return work(
      { report: (step: { message?: string }) => fake.steps.push(step.message ?? "") },
      source.token,
    );
  },
  async showTextDocument(document: Document, options?: { selection?: Selection }) {
    const at = options?.selection ?? new Selection(0, 0, 0, 0);
    const editor = new TextEditor(document, at);
    fake.opened.push(document.uri.toString(true));
    show(editor);
    return editor;
  },
  createStatusBarItem() {
    const item = living("a status item", {
      text: "",
      tooltip: "",
      shown: false,
      show() {
        item.shown = true;
      },
      hide() {
        item.shown = false;
      },
    });
    fake.statusItems.push(item);
    return item;
  },
  createTextEditorDecorationType: () => living("a decoration", {}),
  createOutputChannel: () =>
    living("a log", {
      error: (text: string) => void fake.said.push(`log: ${text}`),
      warn: (text: string) => void fake.said.push(`log: ${text}`),
      show: () => {},
    }),
  createTreeView(name: string, options: { treeDataProvider: unknown }) {
    const { treeDataProvider } = options;
    const tree = living("a tree", { treeDataProvider, options, selection: [] } as FakeTree);
    fake.trees.set(name, tree);
    return tree;
  },
  registerCustomEditorProvider(name: string, provider: unknown) {
    fake.providers.set(name, provider);
    return living("a custom editor", {});
  },
  registerWebviewViewProvider(name: string, provider: unknown) {
    fake.providers.set(name, provider);
    return living("a view", {});
  },
};

export const workspace = {
  textDocuments: [] as Document[],
  workspaceFolders: undefined as { uri: URI; name: string }[] | undefined,
  onDidChangeTextDocument: events.changed.event,
  onDidOpenTextDocument: events.opened.event,
  onDidCloseTextDocument: events.closed.event,
  onDidChangeConfiguration: events.configured.event,
  onDidCreateFiles: events.created.event,
  onDidChangeWorkspaceFolders: events.folders.event,
  isTrusted: true,
  onDidGrantWorkspaceTrust: events.trusted.event,
  getConfiguration: (section: string) => ({
    get: (name: string, otherwise: unknown) => fake.settings.get(`${section}.${name}`) ?? otherwise,
    inspect: (name: string) => ({ globalValue: fake.settings.get(`${section}.${name}`) }),
    async update(name: string, value: unknown) {
      fake.settings.set(`${section}.${name}`, value);
    },
  }),
  asRelativePath: (uri: URI) => uri.path.replace(/^\/work\//, ""),
  getWorkspaceFolder: (uri: URI) =>
    workspace.workspaceFolders?.find((folder) => uri.path.startsWith(folder.uri.path)),
  updateWorkspaceFolders(_: number, __: number, folder: { uri: URI; name: string }) {
    workspace.workspaceFolders = [...(workspace.workspaceFolders ?? []), folder];
  },
  registerTextDocumentContentProvider(scheme: string, provider: unknown) {
    fake.providers.set(scheme, provider);
    return living("a provider of pages", {});
  },
  async openTextDocument(what: URI | { language: string; content: string }) {
    if (!("scheme" in what))
      return new Document(URI.parse(`untitled:${fake.opened.length}`), what.language, what.content);
    const pages = fake.providers.get(what.scheme) as
      | { provideTextDocumentContent(uri: URI): string }
      | undefined;
    const text = pages?.provideTextDocumentContent(what) ?? fake.documents.get(what.toString(true));
    if (text === undefined) throw new Error(`There is no ${what}`);
    return new Document(what, "plaintext", text);
  },
  async applyEdit(edit: unknown) {
    fake.executed.push(["applyEdit", edit]);
    return true;
  },
  fs: {
    async stat(uri: URI) {
      const folder = `${uri.toString(true)}/`;
      if (!fake.away && [...fake.files.keys()].some((name) => name.startsWith(folder)))
        return { type: FileType.Directory, size: 0, mtime: 7 };
      return { type: FileType.File, size: bytesOf(uri).length, mtime: 7 };
    },
    async createDirectory() {},
    async readDirectory(uri: URI) {
      const folder = `${uri.toString(true)}/`;
      const names = [...fake.files.keys()].filter((name) => name.startsWith(folder));
      if (fake.away || names.length === 0) throw new FileSystemError(fake.away ?? "FileNotFound");
      return names.map((name) => [name.slice(folder.length), FileType.File]);
    },
    readFile: async (uri: URI) => bytesOf(uri),
    async writeFile(uri: URI, bytes: Uint8Array) {
      fake.files.set(uri.toString(true), bytes);
    },
    async rename(from: URI, to: URI) {
      fake.files.set(to.toString(true), bytesOf(from));
      fake.files.delete(from.toString(true));
    },
    async delete(uri: URI) {
      if (!fake.files.delete(uri.toString(true))) throw new FileSystemError("FileNotFound");
    },
  },
};

function bytesOf(uri: URI): Uint8Array {
  const bytes = fake.files.get(uri.toString(true));
  if (fake.away || !bytes) throw new FileSystemError(fake.away ?? "FileNotFound");
  return bytes;
}

export const commands = {
  registerCommand(name: string, run: (...args: never[]) => unknown) {
    fake.commands.set(name, run);
    return living(name, {});
  },
  async executeCommand(name: string, ...args: unknown[]) {
    fake.executed.push([name, ...args]);
    if (fake.failing.has(name)) throw new Error(`There is no command ${name}`);
    return fake.commands.get(name)?.(...(args as never[]));
  },
};

/** Puts an editor in front, as when its tab is chosen; undefined: none is. */
export function show(editor: TextEditor | undefined) {
  if (editor && !window.visibleTextEditors.includes(editor)) window.visibleTextEditors.push(editor);
  if (editor && !workspace.textDocuments.includes(editor.document))
    workspace.textDocuments.push(editor.document);
  window.activeTextEditor = editor;
  events.active.fire(editor);
}

/** Opens a document, without putting it in front. */
export function open(document: Document) {
  workspace.textDocuments.push(document);
  events.opened.fire(document);
}

/** Makes a file or a folder, as from the editor's list of files. */
export function create(uri: string) {
  fake.files.set(uri, new Uint8Array());
  events.created.fire();
}

/** Puts the cursor elsewhere. */
export function select(textEditor: TextEditor, selection: Selection) {
  textEditor.selection = selection;
  textEditor.selections = [selection];
  events.selected.fire({ textEditor, selections: [selection] });
}

/** Closes a document and its editors. */
export function close(document: Document) {
  window.visibleTextEditors = window.visibleTextEditors.filter((editor) => editor.document !== document);
  workspace.textDocuments = workspace.textDocuments.filter((other) => other !== document);
  if (window.activeTextEditor?.document === document) show(undefined);
  events.closed.fire(document);
}

/** Changes a setting as the delegate does. */
export function configure(name: string, value: unknown) {
  fake.settings.set(name, value);
  events.configured.fire({ affectsConfiguration: (other) => name === other || name.startsWith(`${other}.`) });
}

/** An editor in which nothing is open and nothing was done. */
export function reset() {
  for (const list of [
    fake.said,
    fake.executed,
    fake.captions,
    fake.choices,
    fake.lists,
    fake.picks,
    fake.opened,
    fake.steps,
  ])
    list.length = 0;
  fake.statusItems.length = 0;
  for (const map of [
    fake.commands,
    fake.settings,
    fake.documents,
    fake.files,
    fake.alive,
    fake.providers,
    fake.trees,
  ])
    map.clear();
  fake.failing.clear();
  fake.clipboard = "";
  fake.away = undefined;
  for (const event of Object.values(events)) event.dispose();
  window.activeTextEditor = undefined;
  window.visibleTextEditors = [];
  workspace.textDocuments = [];
  workspace.workspaceFolders = undefined;
  workspace.isTrusted = true;
}
