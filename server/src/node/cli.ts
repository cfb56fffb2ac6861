import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { version } from "../../../package.json";
import { startServer } from "../protocol/server";
import { reasonOf, say } from "../service/text/say";
import { catalogue } from "./commands/catalogue";
import { check } from "./commands/check";
import { cited } from "./commands/cited";
import { compare } from "./commands/compare";
import { corpus } from "./commands/corpus";
import { define } from "./commands/define";
import { get } from "./commands/get";
import { help } from "./commands/help";
import { index } from "./commands/index";
import { languages } from "./commands/languages";
import { newDraft } from "./commands/newDraft";
import { pack, unpack } from "./commands/pack";
import { quoted } from "./commands/quoted";
import { references } from "./commands/references";
import { rules } from "./commands/rules";
import { search, similar } from "./commands/search";
import { status } from "./commands/status";
import { trace } from "./commands/trace";
import { UsageError, wrongOption } from "./commands/usage";
import { verify } from "./commands/verify";
import { words } from "./commands/words";
import { createNodeHost } from "./host";
import { spreadLastNet } from "./lastNet";
import { complain, print, told } from "./print";
import { stdioConnection } from "./stdio";

const text = { type: "string" } as const;
const texts = { type: "string", multiple: true } as const;
const flag = { type: "boolean" } as const;

/** Conditions on the documents of passages. */
const filter = { by: text, organ: text, kind: text, year: text, lang: text } as const;

/** Each command with its options. */
const commands = {
  index: {
    options: { store: text, url: text, index: text, shards: text, replicas: text, json: flag, timings: flag },
    run: index,
  },
  corpus: { options: { store: text, json: flag }, run: corpus },
  get: {
    options: {
      to: text,
      organ: text,
      year: text,
      lang: text,
      mirror: text,
      "dry-run": flag,
      "private-addresses": flag,
      json: flag,
    },
    run: get,
  },
  pack: { options: { out: text, name: text, sign: text, "new-key": text, json: flag }, run: pack },
  unpack: {
    options: { to: text, key: text, older: flag, "dry-run": flag, json: flag },
    run: unpack,
  },
  similar: {
    options: { store: text, url: text, index: text, limit: text, jsonl: flag, to: text, ...filter },
    run: similar,
  },
  search: { options: { store: text, limit: text, json: flag }, run: search },
  languages: { options: { store: text, to: text, format: text }, run: languages },
  references: { options: { jsonl: flag }, run: references },
  define: { options: { json: flag, store: text, glossary: texts }, run: define },
  catalogue: {
    options: { store: text, format: text, organ: text, year: text, limit: text },
    run: catalogue,
  },
  cited: { options: { store: text, format: text }, run: cited },
  check: { options: { format: text, store: text, profile: text, fix: flag }, run: check },
  rules: { options: { json: flag }, run: (_: readonly string[], options: object) => rules(options) },
  words: {
    options: { format: text, store: text },
    run: (_: readonly string[], options: object) => words(options),
  },
  new: { options: { lang: text }, run: newDraft },
  trace: { options: { store: text, format: text }, run: trace },
  compare: { options: { store: text, format: text }, run: compare },
  quoted: { options: { store: text, format: text }, run: quoted },
  status: {
    options: { store: text, url: text, index: text, json: flag },
    run: (_: readonly string[], options: object) => status(options),
  },
  verify: {
    options: { store: text, json: flag },
    run: (_: readonly string[], options: object) => verify(options),
  },
  lsp: { options: { stdio: flag, store: text }, run: serve },
} as const;

/** The language server for every editor. Ends when the client closes the connection. */
function serve(_: readonly string[], options: { stdio?: boolean; store?: string }): Promise<number> {
  if (!options.stdio)
    throw new UsageError(say`the server speaks over standard input and output: penholder lsp --stdio`);
  const connection = stdioConnection();
  spreadLastNet(process, connection.console);
  const store = options.store === undefined ? undefined : resolve(options.store);
  startServer(connection, createNodeHost(connection.console, join(__dirname, "indexer.js"), store), version);
  return new Promise(() => {});
}

async function main([name, ...rest]: readonly string[]): Promise<number> {
  if (name === "--version") {
    print(version);
    return 0;
  }
  if (name === "--help" || name === "-h" || name === "help") {
    print(help());
    return 0;
  }
  if (name === undefined) throw new UsageError(say`name a command; penholder --help lists them`);
  if (!Object.hasOwn(commands, name))
    throw new UsageError(say`there is no command "${name}"; penholder --help lists them`);
  if (rest.includes("--help")) {
    print(help());
    return 0;
  }
  const command = commands[name as keyof typeof commands];
  let parsed: { values: object; positionals: string[] };
  try {
    parsed = parseArgs({ args: rest, options: command.options, allowPositionals: true, strict: true });
  } catch (error) {
    throw wrongOption(error as Error, name, command.options);
  }
  return command.run(parsed.positionals, parsed.values);
}

// A reader that has had enough (`penholder search … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 2));
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const words = told(say`${reasonOf(error)}`);
    complain(words.split("\n")[0] ?? "");
    process.exitCode = 2;
  },
);
