import type { Import } from "./imports";

/**
 * Who may know whom inside the service: one folder per idea, arrows towards `text`. A folder always knows itself (but
 * see features) and the files that lie directly in `service/`.
 */
const folders: Readonly<Record<string, { readonly knows: readonly string[]; readonly why: string }>> = {
  text: { knows: [], why: "text is what everything else stands on" },
  references: { knows: ["text"], why: "a reference is found in any text, whoever wrote it" },
  fetching: { knows: ["text"], why: "what is got from the web is read like any other file, and by others" },
  packs: { knows: ["fetching", "text"], why: "a corpus is handed on without knowing what is in it" },
  glossary: { knows: ["text", "references"], why: "a term is found in any text, whoever wrote it" },
  corpus: { knows: ["text", "references"], why: "a document is read without knowing who will search it" },
  search: { knows: ["text", "corpus"], why: "search knows text and passages, never drafts" },
  comparison: {
    knows: ["text", "corpus", "search"],
    why: "two wordings are compared, and precedents found, without knowing whose draft it is",
  },
  counterparts: {
    knows: ["text", "corpus"],
    why: "versions of a document are compared without an index or a draft",
  },
  draft: { knows: ["text", "references", "glossary"], why: "a draft is analysed without a corpus" },
  continuation: {
    knows: ["text", "corpus", "glossary", "search", "draft"],
    why: "what comes next is worked out from a draft and an index, whoever shows it",
  },
  rules: {
    knows: ["text", "references", "glossary", "draft"],
    why: "a rule judges a draft by the catalogue and the glossary alone",
  },
  knowledge: {
    knows: ["text", "references", "glossary", "corpus", "counterparts", "search", "comparison", "draft"],
    why: "knowledge joins what is known, and knows no surface",
  },
  completion: {
    knows: ["text", "references", "glossary", "search", "draft", "knowledge"],
    why: "what the words before the cursor may become is worked out from a draft and what is known, whoever lists it",
  },
  features: {
    knows: [
      "text",
      "references",
      "glossary",
      "corpus",
      "counterparts",
      "search",
      "comparison",
      "draft",
      "continuation",
      "completion",
      "rules",
      "knowledge",
    ],
    why: "a feature returns domain data and leaves the writing of it to render",
  },
  render: {
    knows: [
      "text",
      "references",
      "glossary",
      "corpus",
      "counterparts",
      "search",
      "comparison",
      "draft",
      "rules",
      "knowledge",
    ],
    why: "render writes down what it is given",
  },
};

/** Shapes that may be known, as types only, against the arrows: the interfaces by which two folders meet. */
const contracts: readonly { readonly folder: string; readonly target: RegExp; readonly why: string }[] = [
  {
    folder: "corpus",
    target: /^server\/src\/service\/search\/corpusStore$/,
    why: "the indexer hands documents to a PassageWriter",
  },
  {
    folder: "render",
    target: /^server\/src\/service\/features\//,
    why: "render is given what a feature found",
  },
];

/**
 * Folders that have rooms of their own, and which rooms a room knows; every room knows the files that lie directly in its
 * folder.
 */
const rooms: Readonly<Record<string, Readonly<Record<string, { knows: readonly string[]; why: string }>>>> = {
  references: {
    facts: { knows: [], why: "facts are looked up, whatever is written" },
    words: { knows: [], why: "words are told apart before anybody knows what they cite" },
    symbols: { knows: ["facts", "words"], why: "a symbol is read by itself, wherever it stands" },
    tokens: { knows: ["facts", "words", "symbols"], why: "tokens are what citations are found in" },
    citations: { knows: ["facts", "words", "symbols", "tokens"], why: "citations are found in tokens" },
  },
  knowledge: {
    passages: { knows: [], why: "a passage is described by itself" },
    documents: { knows: ["passages"], why: "a document is described with its passages" },
    terms: { knows: [], why: "a term is described by glossary and corpus" },
    paragraphs: { knows: ["passages"], why: "a paragraph of a draft is set beside passages" },
  },
};

/** The rooms of the search that are asked and therefore know the index; what it is made of knows none of them. */
const asking = ["similar", "runs", "keyword", "continuing"];
const askedRooms: Readonly<Record<string, string>> = {
  live: "the state of the index is known without what is asked of it",
  segment: "a segment is read and written without knowing what is asked of it",
  terms: "the terms of a text are found without an index",
  scoring: "scores are added up without knowing what for",
  writing: "what writes the index asks it nothing",
};

/** What of the search whoever asks may know: a corpus may be far away, and is asked in the same way. */
const forAsking =
  /^server\/src\/service\/search\/(?:corpusSearch|filters|mergedHits|documents\/wordIndex|shared\/(?:askWeb|sharedCorpora|besideShared|cluster|whole))$/;
/** Those that keep a corpus, and may therefore know its store. */
const keepers = [
  "server/src/service/search/",
  "server/src/service/corpus/indexer.ts",
  "server/src/service/corpus/indexing/",
  "server/src/service/knowledge/indexCorpus.ts",
  "server/src/protocol/corpusKeeper.ts",
  "server/src/protocol/host.ts",
  "server/src/node/",
  "server/src/browser/",
];

/** What the rooms that work on texts may know of the search besides themselves: nothing of how an index keeps them. */
const forTexts =
  /^server\/src\/service\/search\/(?:texts\/\w+|terms\/(?:termScanner|numberTable|standIns)|segment\/impact|corpusSearch)$/;

/** Packages the service may use: they run anywhere and need nothing of the host. */
const servicePackages = [
  "chardet",
  "fflate",
  "fuse.js",
  "fzstd",
  "htmlparser2",
  "hyparquet",
  "mdast",
  "mdast-util-from-markdown",
  "mdast-util-gfm-footnote",
  "mdast-util-gfm-strikethrough",
  "mdast-util-gfm-table",
  "micromark-extension-gfm-footnote",
  "micromark-extension-gfm-strikethrough",
  "micromark-extension-gfm-table",
  "papaparse",
  "pdfjs-dist",
  "vscode-uri",
];
const protocolPackages = [
  "vscode-languageserver",
  "vscode-languageserver-protocol",
  "vscode-languageserver-types",
  "vscode-languageserver-textdocument",
  "vscode-uri",
];

/** @returns why an import breaks the rings, as one sentence that names file, import and rule; undefined where it does not */
export function broken(found: Import): string | undefined {
  const rule = ruleBroken(found);
  return rule && `${found.file}:${found.line} imports "${found.specifier}", but ${rule}.`;
}

function ruleBroken(found: Import): string | undefined {
  const { file, specifier } = found;
  if (isOfStore(found)) return "whoever asks knows a corpus by search/corpusSearch only, wherever it is kept";
  if (isRequests(file)) {
    return isRequests(`${found.target}.ts`)
      ? undefined
      : "protocol/requests imports nothing of others: the client shares it";
  }
  if (file.startsWith("server/src/service/")) return serviceRule(found);
  if (file.startsWith("server/src/protocol/")) return protocolRule(found);
  if (file.startsWith("client/")) return clientRule(found);
  if (file.startsWith("server/src/browser/")) {
    if (ofNode(specifier)) return "the browser's host has no Node";
    return within(found, ["server/src/service", "server/src/protocol", "server/src/browser", "package.json"])
      ? undefined
      : "a host knows the service, the protocol and itself";
  }
  if (file.startsWith("server/src/node/")) {
    if (specifier === "vscode" || specifier.startsWith("vscode-languageclient")) {
      return "the server knows no client";
    }
    return within(found, ["server/src/service", "server/src/protocol", "server/src/node", "package.json"])
      ? undefined
      : "a host knows the service, the protocol and itself";
  }
  return "its folder belongs to no ring: name it in test/boundaries/rings.ts";
}

/** Penholder's own requests and their shapes. */
function isRequests(file: string): boolean {
  return /^server\/src\/protocol\/requests(?:\/\w+)?\.ts$/.test(file);
}

function isOfStore({ file, target }: Import): boolean {
  if (!target.startsWith("server/src/service/search/") || forAsking.test(target)) return false;
  return !keepers.some((keeper) => file.startsWith(keeper));
}

function serviceRule({ file, specifier, target, typeOnly }: Import): string | undefined {
  if (!specifier.startsWith(".")) {
    return servicePackages.includes(packageOf(specifier))
      ? undefined
      : `the service uses no package but ${servicePackages.join(", ")}, so that it runs anywhere`;
  }
  if (target.startsWith("server/data/") || target.startsWith("server/kernel/")) return undefined;
  if (!target.startsWith("server/src/service/")) return "the service knows no protocol and no host";
  const from = folderOf(file);
  const to = folderOf(target);
  if (to === undefined) return undefined;
  if (from === undefined) return `${file} is common to all folders of the service and may know none of them`;
  if (from === to) {
    if (from === "search") return searchRule(file, target);
    return from === "features" ? "features never import each other" : roomRule(from, file, target);
  }
  const folder = folders[from];
  if (!folder)
    return `the folder ${from} has no place in the service yet: name it in test/boundaries/rings.ts`;
  if (folder.knows.includes(to)) return undefined;
  const contract = contracts.find((one) => one.folder === from && one.target.test(target));
  if (contract) {
    return typeOnly ? undefined : `${from} may know it as a type only (import type): ${contract.why}`;
  }
  const known = folder.knows.length === 0 ? "no other folder" : `only ${folder.knows.join(", ")}`;
  return `${from} may import ${known}: ${folder.why}`;
}

function roomRule(folder: string, file: string, target: string): string | undefined {
  const from = roomOf(file);
  const to = roomOf(target);
  if (!rooms[folder] || from === "" || to === "" || from === to) return undefined;
  const room = rooms[folder][from];
  if (!room) return `the room ${folder}/${from} has no place yet: name it in test/boundaries/rings.ts`;
  if (room.knows.includes(to)) return undefined;
  const known = room.knows.length === 0 ? "no other room" : `only ${room.knows.join(", ")}`;
  return `${folder}/${from} may import ${known} of ${folder}: ${room.why}`;
}

function searchRule(file: string, target: string): string | undefined {
  if (roomOf(file) === "texts" && !forTexts.test(target))
    return "search/texts works on texts from anywhere, and knows nothing of how an index keeps them";
  const why = askedRooms[roomOf(file)];
  if (why === undefined || !asking.includes(roomOf(target))) return undefined;
  return `search/${roomOf(file)} may import nothing of search/${roomOf(target)}: ${why}`;
}

function protocolRule(found: Import): string | undefined {
  if (!found.specifier.startsWith(".")) {
    return protocolPackages.includes(found.specifier) ? undefined : "the protocol is host-free";
  }
  return within(found, ["server/src/service", "server/src/protocol", "package.json"])
    ? undefined
    : "the protocol knows the service and itself, and no host";
}

function clientRule(found: Import): string | undefined {
  const { file, specifier, target } = found;
  if (specifier.startsWith(".")) {
    if (target.startsWith("server/") && !isShared(target, file)) {
      return "the client shares only protocol/requests.ts with the server, and what gets and installs documents";
    }
    const host = (path: string) => /^client\/src\/(node|browser)\//.exec(path)?.[1];
    if (host(target) && host(target) !== host(file)) {
      return `client/src/${host(target)} is one host's own; what is shared lies in client/src/common`;
    }
    return undefined;
  }
  if (ofNode(specifier) && !file.startsWith("client/src/node/"))
    return "only client/src/node runs under Node";
  if (specifier.endsWith("/browser") && !file.startsWith("client/src/browser/")) {
    return "only client/src/browser runs in a web worker";
  }
  return undefined;
}

/**
 * What the client shares with the server. Only the client is behind the editor's proxy, while the command line has no client:
 * both get documents from the web and install packs, by the same rules, and word why that failed.
 */
function isShared(target: string, file: string): boolean {
  if (
    target === "server/src/protocol/requests" ||
    /^server\/src\/service\/(?:(?:fetching|packs)\/|text\/say$)/.test(target)
  )
    return true;
  return file.startsWith("client/src/node/") && /^server\/src\/node\/(?:fetching|packs)\//.test(target);
}

/** The folder of the service that a path lies in; undefined for a file directly in `service/`. */
function folderOf(path: string): string | undefined {
  return /^server\/src\/service\/([^/]+)\//.exec(path)?.[1];
}

/** The room of a folder of the service that a path lies in: "facts" in `service/references/facts/…`; "" for none. */
function roomOf(path: string): string {
  return /^server\/src\/service\/[^/]+\/([^/]+)\//.exec(path)?.[1] ?? "";
}

function within({ specifier, target }: Import, places: readonly string[]): boolean {
  return (
    !specifier.startsWith(".") || places.some((place) => target === place || target.startsWith(`${place}/`))
  );
}

/** Anything that exists under Node only. */
function ofNode(specifier: string): boolean {
  return specifier.startsWith("node:") || specifier.endsWith("/node");
}

/** "fuse.js/basic" → "fuse.js", "@mozilla/readability/x" → "@mozilla/readability". */
function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
