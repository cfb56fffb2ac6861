import type { Draft } from "../../server/src/service/draft/draft";
import { touchesAny } from "../../server/src/service/draft/foreign";
import { applyFixes } from "../../server/src/service/features/applyFixes";
import type { Finding } from "../../server/src/service/rules/rule";
import { analyse, around, check, drawn, isGrave, language, random, rest, shared, values } from "./checking";
import { plant, type Slip, slipKinds } from "./planter";
import { draw, drawTexts, drawTranslated, kinds, type Text } from "./texts";

/** Kinds of slips that are planted into one draft. */
const kindsInOne = 8;

/** Slips of each kind: found, right fix first, findings elsewhere. */
export function planted(): void {
  const perKind = Number(values.items ?? 40);
  const wanted = (slipKinds[language] ?? []).filter(
    ({ name }) => rest.length === 0 || rest.some((part) => name.includes(part)),
  );
  const texts =
    language === "en"
      ? (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => drawTexts(shared, kind, 150, random))
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
        others.push(`fix: ${around(wrong, place)} [${fresh[0].code}: ${fresh[0].fixes[0]?.title ?? "none"}]`);
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
}

/** Drafts with a slip of each of some kinds: all preferred fixes applied, in any order, leave none, and none new. */
export function fixed(): void {
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
          faults.add(`${finding.fixes.length > 0 ? "left" : "new"} ${finding.code}: ${around(now, finding)}`);
    }
    if (faults.size === 0) good += 1;
    for (const fault of faults) console.log(`${name}\t${fault}`);
  }
  console.log(`${good} of ${drafts} drafts have nothing left and nothing new`);
}

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
