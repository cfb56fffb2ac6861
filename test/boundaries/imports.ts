import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** What one source file asks of another file or package. */
export interface Import {
  /** The importing file, from the repository's root, with forward slashes. */
  readonly file: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** As written: "../text/range", "node:fs". */
  readonly specifier: string;
  /** For a file: its path from the root, without extension; for a package: the specifier itself. */
  readonly target: string;
  /** `import type`: gone once compiled. */
  readonly typeOnly: boolean;
}

/** Every TypeScript source below a folder, declarations aside, from the root, sorted. */
export function sourcesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .filter((path) => !/(^|\/)(dist|node_modules)\//.test(path))
    .sort();
}

export function readSource(root: string, file: string): string {
  return readFileSync(join(root, file), "utf8");
}

// The formatter puts each statement at the start of a line, which is what keeps comments and strings out. A statement's
// clause holds no quotation mark and no semicolon before its specifier, so each match takes linear time.
const statement = /^(?:import|export)(\s+type\b)?\b(?:[^;"'`]*?\sfrom)?\s*"([^"\n]+)"/gm;
const expression = /\bimport\(\s*"([^"\n]+)"\s*\)/g;

/** The imports of a source file, re-exports and `import()` included. */
export function importsOf(file: string, text: string): Import[] {
  const found = [
    ...[...text.matchAll(statement)].map((match) => ({ match, specifier: match[2], typeOnly: !!match[1] })),
    ...[...text.matchAll(expression)].map((match) => ({ match, specifier: match[1], typeOnly: false })),
  ];
  return found.map(({ match, specifier, typeOnly }) => ({
    file,
    line: text.slice(0, match.index).split("\n").length,
    specifier,
    target: specifier.startsWith(".") ? posix.join(posix.dirname(file), specifier) : specifier,
    typeOnly,
  }));
}

/**
 * Lines (from 1) that declare a variable for the whole module which can be given another value. A memo is none: its
 * variable is private, begins empty and is only ever filled (`known ??= parse(table)`).
 */
export function moduleVariables(text: string): number[] {
  return [...text.matchAll(/^(export\s+)?(?:let|var)\s+(\w+)(.*)/gm)]
    .filter(([, exported, name, rest]) => exported || rest.includes("=") || !onlyFilled(text, name))
    .map((match) => text.slice(0, match.index).split("\n").length);
}

/** True where the variable is assigned by `??=` alone (a local variable of the same name is another). */
function onlyFilled(text: string, name: string): boolean {
  const filled = new RegExp(`(?<![\\w.])${name}\\s*\\?\\?=`);
  const changed = new RegExp(
    `(?<![\\w.]|(?:const|let|var) )${name}\\s*(?:=(?![=>])|[-+*/%&|^]{1,2}=|\\+\\+|--)`,
  );
  return filled.test(text) && !changed.test(text);
}
