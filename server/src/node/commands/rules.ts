import { profiles } from "../../service/rules/profiles";
import { checks } from "../../service/rules/rules";
import { print } from "../print";
import { printJson } from "./input";

/** penholder rules: what is checked, one line each, and the profiles. */
export async function rules(options: { json?: boolean }): Promise<number> {
  if (options.json) {
    printJson({
      rules: checks.map(({ code, defaultSeverity, summary, description, example, authority }) => ({
        code,
        severity: defaultSeverity,
        summary,
        description,
        ...(example ? { example } : {}),
        ...(authority ? { authority } : {}),
      })),
      profiles,
    });
    return 0;
  }
  const widest = Math.max(...checks.map(({ code }) => code.length));
  for (const { code, defaultSeverity, summary } of checks)
    print(`${code.padEnd(widest)}  ${defaultSeverity.padEnd(11)}  ${summary}`);
  print("");
  for (const { name, description } of profiles) print(`--profile ${name}: ${description}`);
  return 0;
}
