import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createDraftAnalyser } from "../../server/src/service/draft/analyser";
import type { Draft } from "../../server/src/service/draft/draft";
import { touchesAny } from "../../server/src/service/draft/foreign";
import { applyFixes } from "../../server/src/service/features/applyFixes";
import { findDiagnostics } from "../../server/src/service/features/diagnostics";
import { createGlossary } from "../../server/src/service/glossary/glossary";
import { createCatalogue } from "../../server/src/service/references/catalogue";
import type { Finding } from "../../server/src/service/rules/rule";
import { english } from "../../server/src/service/text/say";
import { createRandom } from "../bench/random";
import { plant, type Slip, slipKinds } from "./planter";
import { draw, drawTexts, drawTranslated, kinds, type Text } from "./texts";

const { values, positionals } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: {
    seed: { type: "string" },
    language: { type: "string" },
    items: { type: "string" },
    texts: { type: "string" },
  },
});
const [shared = "", what = "real", ...rest] = positionals;
const random = createRandom(Number(values.seed ?? 1));
const language = values.language ?? "en";

const catalogue = createCatalogue();
const knowledge = { catalogue, glossary: createGlossary(), links: { language: "en" } };
const settings = { severities: {}, ignored: [] };
let version = 0;

function analyse(text: string, languageId: string): Draft {
  version += 1;
  return createDraftAnalyser(catalogue).analyse(`measured:${version}`, languageId, version, text);
}

function check(draft: Draft): Finding[] {
  return findDiagnostics(knowledge, draft, settings);
}

const isGrave = ({ severity }: Finding) => severity === "error" || severity === "warning";
const wordsOf = (text: string) => text.match(/\p{L}[\p{L}\p{N}'’-]*/gu)?.length ?? 0;
const around = (text: string, { start, end }: { start: number; end: number }) =>
  `${text.slice(Math.max(0, start - 70), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 50)}`.replace(
    /\s+/g,
    " ",
  );

/** How many texts of each kind are drawn. */
const drawn = Number(values.texts ?? 200);

/** Kinds of slips that are planted into one draft. */
const kindsInOne = 8;

const measurements: Record<string, () => void> = {
  /** Slips of each kind: found, right fix first, findings elsewhere. */
  planted() {
    const perKind = Number(values.items ?? 40);
    const wanted = (slipKinds[language] ?? []).filter(
      ({ name }) => rest.length === 0 || rest.some((part) => name.includes(part)),
    );
    const texts =
      language === "en"
        ? (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) =>
            drawTexts(shared, kind, 150, random),
          )
        : drawTranslated(shared, language, 200, random);
    const clean = new Map<Text, { draft: Draft; findings: Finding[] }>();
    const totals = { error: [0, 0, 0, 0], warning: [0, 0, 0, 0] };
    for (const kind of wanted) {
      let items = 0;
      let found = 0;
      let grave = 0;
      let right = 0;
      let elsewhere = 0;
      const missed: string[] = [];
      const others: string[] = [];
      for (let tries = 0; items < perKind && tries < perKind * 15; tries++) {
        const text = random.pick(texts);
        if (kind.only && kind.only !== text.languageId) continue;
        let before = clean.get(text);
        if (!before) {
          const draft = analyse(text.text, text.languageId);
          before = { draft, findings: check(draft) };
          clean.set(text, before);
        }
        const { foreign } = before.draft;
        const slip = plant(kind, text.text, random, (range) => touchesAny(foreign, range));
        if (!slip) continue;
        items += 1;
        const wrong = text.text.slice(0, slip.start) + slip.wrong + text.text.slice(slip.start + slip.length);
        const findings = check(analyse(wrong, text.languageId));
        const place = { start: slip.start, end: slip.start + slip.wrong.length };
        // Of a mark that is not closed its partner may be told.
        if (kind.name.endsWith("not closed"))
          place.start = Math.max(wrong.lastIndexOf("(", slip.start), wrong.lastIndexOf("“", slip.start));
        const at = findings.filter(({ start, end }) => start <= place.end + 1 && end >= place.start - 1);
        const fresh = at.filter((finding) => !wasThere(before.findings, finding, slip));
        if (fresh.length > 0) found += 1;
        else missed.push(around(wrong, place));
        if (fresh.some(isGrave)) grave += 1;
        if (fresh.some((finding) => applied(wrong, finding) === text.text)) right += 1;
        else if (fresh.length > 0)
          others.push(
            `fix: ${around(wrong, place)} [${fresh[0].code}: ${fresh[0].fixes[0]?.title ?? "none"}]`,
          );
        for (const finding of findings) {
          if (at.includes(finding) || wasThere(before.findings, finding, slip)) continue;
          elsewhere += 1;
          others.push(`elsewhere: ${around(wrong, finding)} [${finding.code}]`);
        }
      }
      const total = totals[kind.grave];
      [items, found, right, elsewhere].forEach((count, index) => {
        total[index] += count;
      });
      print(kind.name, kind.grave, items, found, right, elsewhere, grave);
      if (rest.length > 0)
        for (const line of [...missed.map((place) => `missed: ${place}`), ...others])
          console.log(`    ${line}`);
    }
    for (const grave of ["error", "warning"] as const) {
      const [items, found, right, elsewhere] = totals[grave];
      print(`all of ${grave} kinds`, grave, items, found, right, elsewhere);
    }
  },

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

  /** Drafts with a slip of each of some kinds: all preferred fixes applied, in any order, leave none, and none new. */
  fixed() {
    const texts =
      language === "en"
        ? (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) =>
            drawTexts(shared, kind, drawn, random),
          )
        : drawTranslated(shared, language, drawn, random);
    let drafts = 0;
    let good = 0;
    for (const { name, text, languageId } of texts) {
      const planted = plantSome(text, languageId);
      const before = check(analyse(planted, languageId));
      if (before.length === 0) continue;
      drafts += 1;
      const faults = new Set<string>();
      const unmended = new Set(before.filter(({ fixes }) => fixes.length === 0).map(({ code }) => code));
      for (const inOrder of [true, false]) {
        let now = planted;
        for (let round = 0; round < 12; round++) {
          const findings = check(analyse(now, languageId)).filter(({ fixes }) => fixes.length > 0);
          const { text: next, applied: count } = applyFixes(
            now,
            inOrder ? findings : draw(findings, findings.length, random),
          );
          if (count === 0) break;
          now = next;
        }
        const left = check(analyse(now, languageId));
        if (applyFixes(now, left).text !== now) faults.add("not at an end");
        for (const finding of left)
          if (finding.fixes.length > 0 || !unmended.has(finding.code))
            faults.add(
              `${finding.fixes.length > 0 ? "left" : "new"} ${finding.code}: ${around(now, finding)}`,
            );
      }
      if (faults.size === 0) good += 1;
      for (const fault of faults) console.log(`${name}\t${fault}`);
    }
    console.log(`${good} of ${drafts} drafts have nothing left and nothing new`);
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

  /** A draft of 10,000 words, from nothing and after one edit. Milliseconds of the processor, whatever else it does. */
  speed() {
    let text = "";
    for (const { text: more } of drawTexts(shared, "statements", 40, random)) {
      if (wordsOf(text) >= 10_000) break;
      text += `${more.replaceAll("\n", "\n\n")}\n\n`;
    }
    const analyser = createDraftAnalyser(catalogue);
    const times: Record<string, number[]> = { whole: [], edit: [] };
    for (let round = 0; round < 15; round++) {
      const uri = `measured:${round}`;
      const draft = analyser.analyse(uri, "penholder-statement", 1, text);
      let begun = processorTime();
      check(draft);
      times.whole.push(processorTime() - begun);
      const middle = text.indexOf(" ", text.length >> 1);
      begun = processorTime();
      check(
        analyser.analyse(uri, "penholder-statement", 2, `${text.slice(0, middle)} now${text.slice(middle)}`),
      );
      times.edit.push(processorTime() - begun);
      analyser.forget(uri);
    }
    for (const [name, all] of Object.entries(times)) {
      const sorted = all.slice(3).sort((a, b) => a - b);
      console.log(
        `${name}: ${sorted[sorted.length >> 1].toFixed(1)} ms (first ${all[0].toFixed(1)}), ${wordsOf(text)} words`,
      );
    }
  },
};

/** A text with a slip of some kinds each, none beside another. */
function plantSome(text: string, languageId: Text["languageId"]): string {
  const { foreign } = analyse(text, languageId);
  const slips: Slip[] = [];
  for (const kind of draw([...(slipKinds[language] ?? [])], kindsInOne, random)) {
    if (kind.only && kind.only !== languageId) continue;
    const slip = plant(kind, text, random, (range) => touchesAny(foreign, range));
    if (slip && slips.every((other) => Math.abs(other.start - slip.start) > 200)) slips.push(slip);
  }
  return slips
    .sort((a, b) => b.start - a.start)
    .reduce((now, { start, length, wrong }) => now.slice(0, start) + wrong + now.slice(start + length), text);
}

/** Milliseconds that this process has had of the processor. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function print(
  name: string,
  grave: string,
  items: number,
  found: number,
  right: number,
  elsewhere: number,
  told?: number,
): void {
  const share = (count: number) => (items > 0 ? `${Math.round((count / items) * 100)} %` : "–").padStart(6);
  console.log(
    `${name.padEnd(40)}${grave.padEnd(9)}${String(items).padStart(4)} found${share(found)} right fix${share(right)} elsewhere ${elsewhere}${told === undefined || told === found ? "" : ` (as error or warning${share(told)})`}`,
  );
}

/** Whether the text had a finding before the slip was planted. */
function wasThere(before: readonly Finding[], { code, start, end }: Finding, slip: Slip): boolean {
  const by = slip.wrong.length - slip.length;
  const there = (at: number) => (at >= slip.start + slip.wrong.length ? at - by : at);
  return before.some((old) => old.code === code && old.start === there(start) && old.end === there(end));
}

/** The text with the preferred fix of a finding. */
function applied(text: string, { fixes }: Finding): string {
  let result = text;
  for (const { start, end, newText } of [...(fixes[0]?.edits ?? [])].sort((a, b) => b.start - a.start))
    result = result.slice(0, start) + newText + result.slice(end);
  return result;
}

const measurement = measurements[what];
if (!measurement) {
  console.error(`There is no measurement "${what}": ${Object.keys(measurements).join(", ")}.`);
  process.exit(2);
}
measurement();
