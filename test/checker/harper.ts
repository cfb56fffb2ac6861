import { join } from "node:path";
import { pathToFileURL } from "node:url";

interface Harper {
  readonly LocalLinter: new (init: {
    binary: unknown;
  }) => {
    setup(): Promise<void>;
    lint(text: string, options: { language: "plaintext" }): Promise<unknown[]>;
  };
}

/** What harper.js finds in a text, once it is ready. @param folder its built files */
export async function harperIn(folder: string): Promise<(text: string) => Promise<number>> {
  const load = (name: string) => import(pathToFileURL(join(folder, name)).href);
  const { LocalLinter } = (await load("index.js")) as Harper;
  const { binaryInlined } = (await load("binaryInlined.js")) as { binaryInlined: unknown };
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return async (text) => (await linter.lint(text, { language: "plaintext" })).length;
}
