// The translations of Penholder's own data (definitions, what Articles and Goals say) as they ship: a script a language.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./setup.mjs";

const knowledge = "./server/src/service/knowledge";

/** `l10n/definitions.fr.json` → "fr". */
const languages = () =>
  readdirSync(join(root, "l10n")).flatMap((name) => /^definitions\.(.+)\.json$/.exec(name)?.[1] ?? []);

const scriptOf = (language) => `server/dist/definitions.${language}.js`;

/** The scripts that are built. */
export const definitionScripts = () => languages().map(scriptOf);

/**
 * Writes, for each language, what `l10n/definitions.*.json` says in the order of the data, as the English words need not ship
 * once more: a module under Node, and `penholderDefinitions` in a browser's worker. What is not translated stays empty.
 * @param options of every bundle
 */
export async function writeDefinitions(options) {
  const { build } = await import("esbuild");
  const contents = `export { ownTexts } from "${knowledge}/ownTexts";\nexport { default as of } from "${knowledge}/ownTexts.version";\n`;
  const { outputFiles } = await build({
    ...options,
    stdin: { contents, resolveDir: root },
    format: "esm",
    write: false,
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  const { ownTexts, of } = await import(`data:text/javascript;base64,${code}`);
  for (const language of languages()) {
    const translated = JSON.parse(readFileSync(join(root, `l10n/definitions.${language}.json`), "utf8"));
    const texts = ownTexts().map((words) => translated[words] ?? "");
    writeFileSync(
      join(root, scriptOf(language)),
      `(told=>{if(typeof module==="object")module.exports=told;else self.penholderDefinitions=told})(${JSON.stringify({ of, texts })});\n`,
    );
  }
}
