import { profiles } from "../../service/rules/profiles";
import { checks } from "../../service/rules/rules";
import { say } from "../../service/text/say";
import { print, told } from "../print";
import { printJson } from "./input";

/** penholder rules: what is checked, one line each, and the profiles. */
export async function rules(options: { json?: boolean }): Promise<number> {
  if (options.json) {
    printJson({
      rules: checks.map(({ code, defaultSeverity, summary, description, example, authority }) => ({
        code,
        severity: defaultSeverity,
        summary: told(summary),
        description: told(description),
        ...(example ? { example } : {}),
        ...(authority ? { authority: told(authority) } : {}),
      })),
      profiles: profiles.map((profile) => ({ ...profile, description: told(profile.description) })),
    });
    return 0;
  }
  const widest = Math.max(...checks.map(({ code }) => code.length));
  for (const { code, defaultSeverity, summary } of checks)
    print(`${code.padEnd(widest)}  ${defaultSeverity.padEnd(11)}  ${told(summary)}`);
  print("");
  for (const { name, description } of profiles) print(told(say`--profile ${name}: ${description}`));
  return 0;
}
