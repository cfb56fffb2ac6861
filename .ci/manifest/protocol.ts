// docs/protocol.md: Penholder's own requests, from their registry and the shapes beside it.
import { commands } from "../../client/src/common/commands";
import {
  fileRequests,
  notifications,
  type OwnRequest,
  requests,
  serverCommands,
  toldByClient,
} from "../../server/src/protocol/requests";
import { wrapped } from "./blocks";

type Entry = Pick<OwnRequest<never, unknown>, "method" | "about" | "command" | "page">;

/** A shape as it stands in the source, with its comments. */
interface Shape {
  readonly name: string;
  readonly source: string;
}

/**
 * The page.
 * @param read the text of a source by its path: types are gone when it runs
 */
export function protocolPage(read: (path: string) => string): string {
  const source = sourceOf(read);
  const shapes = shapesOf(source);
  const types = typesOf(source);
  const told = new Set<string>();

  /** The shapes that a text names and that have not been shown yet, with those that they name in turn. */
  function shown(text: string): Shape[] {
    return shapes.flatMap((shape) => {
      if (told.has(shape.name) || !new RegExp(`\\b${shape.name}\\b`).test(text)) return [];
      told.add(shape.name);
      return [shape, ...shown(shape.source)];
    });
  }

  function section({ method, about, command, page }: Entry): string {
    const [takes, answers] = types.get(method) ?? [];
    if (takes === undefined) throw new Error(`The types of ${method} are not where they are looked for.`);
    const shape = shown(`${takes} ${answers ?? ""}`);
    const opened = page && "Its `uri` opens the answer as a read-only page.";
    const asked = command && `In VS Code: *${titleOf(command)}*.`;
    return [
      `### ${method}`,
      wrapped([about, opened, asked].filter(Boolean).join(" ")),
      takenAndAnswered(takes, answers),
      ...(shape.length > 0 ? [`\`\`\`ts\n${shape.map(({ source }) => source).join("\n")}\n\`\`\``] : []),
    ].join("\n\n");
  }

  const of = (entries: Readonly<Record<string, Entry>>) => Object.values(entries).map(section);
  const options = shown("InitializationOptions AskedHover");
  return `${[
    "# Penholder's own requests",
    "<!-- This page is written by npm run manifest, from server/src/protocol/requests.ts. -->",
    wrapped(
      "Penholder speaks the Language Server Protocol; [other-editors.md](other-editors.md) says how to start it. What follows is beside that protocol: whoever asks nothing of it loses nothing else. Positions and ranges are LSP's: lines and characters from 0, in the encoding that was agreed (`positionEncoding`). Offsets within a text that an answer holds are UTF-16 units. Each shape is shown where it is first met.",
    ),
    "## What a client may say of itself",
    "In `initializationOptions`; and, beside LSP's parameters, in `textDocument/hover`.",
    `\`\`\`ts\n${options.map(({ source }) => source).join("\n")}\n\`\`\``,
    "## Requests to the server",
    ...of(requests),
    "## Notifications to the server",
    ...of(toldByClient),
    "## Notifications from the server",
    ...of(notifications),
    "## Commands of the server",
    "Run by `workspace/executeCommand`, each with one argument.",
    ...of(serverCommands),
    "## Requests to the client",
    "Only where it sets `clientFiles`.",
    ...of(fileRequests),
  ].join("\n\n")}\n`;
}

function takenAndAnswered(takes: string, answers: string | undefined): string {
  const taken = takes === "void" ? "nothing" : `\`${takes}\``;
  return answers === undefined || answers === "null"
    ? `Takes ${taken}.`
    : `Takes ${taken}, answers \`${answers}\`.`;
}

function titleOf(command: string): string {
  const found = Object.entries(commands).find(([name]) => name === command);
  if (!found) throw new Error(`There is no command ${command} in commands.ts.`);
  return found[1].title.replace(/\.+$/, "");
}

/** protocol/requests.ts with the files that it takes its shapes from. */
function sourceOf(read: (path: string) => string): string {
  const registry = read("server/src/protocol/requests.ts");
  const files = new Set([...registry.matchAll(/ from "\.\/(requests\/\w+)"/g)].map(([, file]) => file));
  return [registry, ...[...files].map((file) => read(`server/src/protocol/${file}.ts`))].join("\n");
}

/** The interfaces and types of the source, each with the comment above it. */
function shapesOf(source: string): Shape[] {
  const found = source.matchAll(
    /(?:^\/\*\*(?:(?!\*\/).)*\*\/\n)?^export (?:interface (\w+)[^\n]*\{\n.*?^\}$|type (\w+) =.*?;$)/gms,
  );
  return [...found]
    .map(([whole, shape, type]) => ({
      name: shape ?? type ?? "",
      source: whole.replace(/^export /m, ""),
    }))
    .filter(({ name }) => !/^Own(?:Request|Notification)$/.test(name));
}

/** What each request takes and answers, by its name, as its entry says: `request<Takes, Answers>("name"`. */
function typesOf(source: string): Map<string, string[]> {
  const entries = source.matchAll(/\b(?:request|notification)<([^()]*?)>\(\s*"([^"]+)"/g);
  return new Map([...entries].map(([, types = "", method = ""]) => [method, types.split(/,\s*/)]));
}
