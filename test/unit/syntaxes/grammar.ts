import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
// Both are CommonJS modules whose names Node cannot see from outside.
import oniguruma from "vscode-oniguruma";
import textmate, { type IGrammar, type Registry } from "vscode-textmate";

const { createOnigScanner, createOnigString, loadWASM } = oniguruma;
const { INITIAL, parseRawGrammar } = textmate;

/** Scope names of the grammars, and the files that hold them. */
const files: Record<string, string> = {
  "text.penholder.statement": "statement.tmLanguage.json",
  "text.penholder.resolution": "resolution.tmLanguage.json",
};

async function registry(): Promise<Registry> {
  const require = createRequire(import.meta.url);
  await loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
  return new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => createOnigScanner(sources),
      createOnigString: (text) => createOnigString(text),
    }),
    loadGrammar: async (scope) => {
      const file = files[scope];
      return file ? parseRawGrammar(readFileSync(join("syntaxes", file), "utf8"), file) : null;
    },
  });
}

/** One registry for all tests of this run: the engine may be loaded only once. */
const loaded = registry();

export async function grammar(scope: string): Promise<IGrammar> {
  const found = await (await loaded).loadGrammar(scope);
  if (!found) throw new Error(`no grammar ${scope}`);
  return found;
}

/** What stands out in `text`: each run of characters that has a scope of ours, as "words = scope". */
export async function outstanding(scope: string, text: string): Promise<string[]> {
  const tokenizer = await grammar(scope);
  const found: string[] = [];
  let stack = INITIAL;
  for (const line of text.split("\n")) {
    const { tokens, ruleStack } = tokenizer.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const token of tokens) {
      const own = token.scopes.filter((name) => name !== scope && name.endsWith(".penholder"));
      const innermost = own.filter((name) => !name.startsWith("markup.italic")).at(-1);
      if (!innermost) continue;
      const words = line.slice(token.startIndex, token.endIndex);
      found.push(`${words} = ${innermost.replace(/\.penholder$/, "")}`);
    }
  }
  return found;
}
