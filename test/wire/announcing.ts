// A draft open in clients of which each announces something else.
import { type Client, type ClientOptions, connect } from "./client";
import { corpus } from "./corpus";

export const uri = "file:///work/draft.statement.md";
const text = `# Statement

The police of UNMISS and of the NRAX implement Security Council Resolution 2518, and we recall S/RES/2185 (2014).

Requests the Secretary-General to report `;
export const textDocument = { uri };
export const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 80 } };
export const position = { line: 2, character: 16 };

export interface Options extends ClientOptions {
  /** Whether the corpus is to be read first. */
  readonly indexed?: true;
}
/** A client that has the draft open. */
export async function opened(capabilities: object, options: Options = {}): Promise<Client> {
  const client = await connect({ files: corpus, capabilities, ...options });
  if (options.indexed) await client.indexed();
  await client.open(uri, text, "penholder-statement");
  return client;
}
/** What such a client finds; it is closed afterwards. */
export async function asking<R>(
  capabilities: object,
  ask: (client: Client) => Promise<R>,
  options?: Options,
): Promise<R> {
  const client = await opened(capabilities, options);
  try {
    return await ask(client);
  } finally {
    await client.close();
  }
}
