import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../server/src/service/rules/rule";
import { english } from "../../server/src/service/text/say";
import {
  analyse,
  around,
  check,
  drawn,
  isGrave,
  language,
  random,
  rest,
  shared,
  what,
  wordsOf,
} from "./checking";
import { fixed, planted } from "./slips";
import { harper, speed } from "./speeds";
import { drawTexts, drawTranslated, kinds } from "./texts";

const measurements: Record<string, () => void | Promise<void>> = {
  planted,
  fixed,
  speed,
  harper,

  /** Findings per 1,000 words, by rule and severity. */
  real() {
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[]) {
      const texts =
        language === "en"
          ? drawTexts(shared, kind, drawn, random)
          : drawTranslated(shared, language, drawn, random);
      const counts = new Map<string, number>();
      let words = 0;
      for (const { name, text, languageId } of texts) {
        words += wordsOf(text);
        for (const finding of check(analyse(text, languageId))) {
          const { code, severity, fixes, message } = finding;
          if (rest.length > 0 && !rest.includes(code)) continue;
          for (const key of [`${code} ${severity}`, severity]) counts.set(key, (counts.get(key) ?? 0) + 1);
          if (rest.length > 0)
            console.log(
              `${severity}\t${name}\t${around(text, finding)}\t${fixes[0]?.title ?? ""}\t${message}`,
            );
        }
      }
      console.log(`\n${language === "en" ? kind : language}: ${texts.length} texts, ${words} words`);
      for (const [key, count] of [...counts].sort((a, b) => b[1] - a[1]))
        console.log(
          `${((count / words) * 1000).toFixed(3).padStart(9)}  ${String(count).padStart(5)}  ${key}`,
        );
      if (language !== "en") break;
    }
  },

  /** Errors and warnings of the same texts, to be judged one by one. */
  drawn() {
    const all: string[] = [];
    for (const kind of Object.keys(kinds) as (keyof typeof kinds)[])
      for (const { name, text, languageId } of drawTexts(shared, kind, drawn, random))
        for (const finding of check(analyse(text, languageId)))
          if (isGrave(finding))
            all.push(
              `${kind}\t${finding.severity}\t${finding.code}\t${name}\t${around(text, finding)}\t${english(finding.fixes[0]?.title ?? finding.message)}`,
            );
    const count = Math.min(all.length, Number(rest[0] ?? 100));
    console.log(`${count} of ${all.length} errors and warnings`);
    for (let left = count; left > 0; left--) console.log(all.splice(random.below(all.length), 1)[0]);
  },

  /** The statement that an editor has marked. */
  seed() {
    const text = readFileSync(join(shared, "seed/statement_2023-11-14_police_commissioners.txt"), "utf8");
    const draft = analyse(text, "penholder-statement");
    const findings = check(draft);
    const lines = text.split("\n");
    const rows = readFileSync(join(shared, "seed/findings.tsv"), "utf8").trim().split("\n").slice(1);
    const met = new Set<Finding>();
    const marked = rows.map((row) => {
      const [line = "", column = "", quote = "", kind = "", severity = ""] = row.split("\t");
      const from = lines.slice(0, Number(line) - 1).reduce((sum, before) => sum + before.length + 1, 0);
      const start = from + Number(column) - 1;
      return { start, end: start + quote.length, quote, kind, severity };
    });
    for (const { start, end, quote, kind, severity } of marked) {
      const there = findings.filter((finding) => finding.start < end && finding.end > start);
      for (const finding of there) met.add(finding);
      const told = there.map(({ code, severity: own }) => `${code} (${own})`).join(", ");
      console.log(
        `${severity.padEnd(8)}${there.length > 0 ? "found " : "      "}${kind}: ${quote.slice(0, 60)}   ${told}`,
      );
    }
    for (const finding of findings)
      if (!met.has(finding))
        console.log(`unlisted ${finding.severity} ${finding.code}: ${around(text, finding)}`);
    for (const severity of ["error", "warning", "hint", "none"]) {
      const of = marked.filter((row) => row.severity === severity);
      const found = of.filter(({ start, end }) =>
        findings.some((finding) => finding.start < end && finding.end > start),
      );
      console.log(`${severity}: ${found.length} of ${of.length}`);
    }
  },
};

const measurement = measurements[what];
if (!measurement) {
  console.error(`There is no measurement "${what}": ${Object.keys(measurements).join(", ")}.`);
  process.exit(2);
}
await measurement();
