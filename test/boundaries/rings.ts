import type { Import } from "./imports";

/**
 * Who may know whom inside the service: one folder per idea, arrows towards `text`. A folder always knows itself (but
 * see features) and the files that lie directly in `service/`.
 */
const folders: Readonly<Record<string, { readonly knows: readonly string[]; readonly why: string }>> = {
  text: { knows: [], why: "text is what everything else stands on" },
  references: { knows: ["text"], why: "a reference is found in any text, whoever wrote it" },
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
    target: /^server\/src\/service\/search\/passageIndex$/,
    why: "the indexer hands documents to a PassageWriter",
  },
  {
    folder: "render",
    target: /^server\/src\/service\/features\//,
    why: "render is given what a feature found",
  },
];

/** The rooms of the search that are asked and therefore know the index; what it is made of knows none of them. */
const asking = ["similar", "runs", "keyword", "continuing"];
const askedRooms: Readonly<Record<string, string>> = {
  segment: "a segment is read and written without knowing what is asked of it",
  terms: "the terms of a text are found without an index",
  scoring: "scores are added up without knowing what for",
  writing: "what writes the index asks it nothing",
};

/** Packages the service may use: they run anywhere and need nothing of the host. */
const servicePackages = ["fuse.js", "htmlparser2", "vscode-uri"];
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
  if (file === "server/src/protocol/requests.ts") {
    return "protocol/requests.ts imports nothing: the client shares it";
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
    return from === "features" ? "features never import each other" : undefined;
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

function searchRule(file: string, target: string): string | undefined {
  const room = (path: string) => /^server\/src\/service\/search\/([^/]+)\//.exec(path)?.[1] ?? "";
  const why = askedRooms[room(file)];
  if (why === undefined || !asking.includes(room(target))) return undefined;
  return `search/${room(file)} may import nothing of search/${room(target)}: ${why}`;
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
    if (target.startsWith("server/") && target !== "server/src/protocol/requests") {
      return "the client shares only protocol/requests.ts with the server";
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

/** The folder of the service that a path lies in; undefined for a file directly in `service/`. */
function folderOf(path: string): string | undefined {
  return /^server\/src\/service\/([^/]+)\//.exec(path)?.[1];
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
