import table from "../../../../data/rules/country-names.tsv";
import type { Draft, DraftParagraph } from "../../draft/draft";
import { touchesAny } from "../../draft/foreign";
import { structureOf } from "../../draft/structure/structure";
import { once } from "../../references/facts/table";
import { type Said, say } from "../../text/say";
import type { Finding, Rule } from "../rule";
import { rowsOf } from "../ruleData";

interface CountryName {
  readonly name: string;
  readonly now: string;
  readonly since: number;
  readonly kind: "old" | "chosen" | "long";
}

interface Names {
  readonly byName: ReadonlyMap<string, CountryName>;
  readonly find: RegExp;
}

const byLanguage = once(() => {
  const found = new Map<string, CountryName[]>();
  for (const [language = "", name = "", now = "", since, kind] of rowsOf(table)) {
    const known = found.get(language) ?? [];
    found.set(language, [...known, { name, now, since: Number(since), kind: kind as CountryName["kind"] }]);
  }
  return new Map(
    [...found].map(([language, names]): [string, Names] => [
      language,
      {
        byName: new Map(names.map((each) => [each.name, each])),
        find: new RegExp(`(?<![\\p{L}-])(?:${names.map(({ name }) => name).join("|")})(?![\\p{L}-])`, "gu"),
      },
    ]),
  );
});

const code = "country-name";

/**
 * States by the names that the United Nations knows them by. A name that is out of use is a warning; one that speakers
 * choose is a hint. What a text of its own time said is left alone, and so are names of missions and agreements.
 */
export const countryName: Rule = {
  code,
  description: say`A State's name that is out of use (*Swaziland*, *Burma*, *Ivory Coast*), or as a hint one that the United Nations does not use (*North Korea*, *Turkey*). *Russia*, *Iran* and *Syria* are told in resolutions only.`,
  summary: say`a State by a name that is out of use, or (as a hint) that the United Nations does not use`,
  defaultSeverity: "warning",
  example: { wrong: "We welcome the envoy of Swaziland.", right: "We welcome the envoy of Eswatini." },
  check(draft) {
    const names = byLanguage().get(draft.language);
    if (!names) return [];
    const formal = structureOf(draft).kind === "resolution";
    const year = yearOf(draft);
    const findings: Finding[] = [];
    for (const paragraph of draft.paragraphs) {
      if (paragraph.part !== "body" && paragraph.part !== "heading") continue;
      for (const { start, end, known } of namesIn(paragraph, names)) {
        if (known.kind === "long" && !formal) continue;
        const place = { start: paragraph.start + start, end: paragraph.start + end };
        if ((year !== undefined && year < known.since) || touchesAny(draft.foreign, place)) continue;
        findings.push({
          ...place,
          code,
          message: messageOf(known),
          severity: known.kind === "old" ? "warning" : "hint",
          fixes: [{ title: say`Write “${known.now}”`, edits: [{ ...place, newText: known.now }] }],
        });
      }
    }
    return findings;
  },
};

function messageOf({ name, now, since, kind }: CountryName): Said {
  return kind === "old"
    ? say`“${name}” is out of use: since ${since} the name is “${now}”.`
    : say`The United Nations writes “${now}”, not “${name}”.`;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly known: CountryName;
}

const key = {};

function namesIn(paragraph: DraftParagraph, { byName, find }: Names): readonly Found[] {
  const remembered = paragraph.workedOut.get(key);
  if (remembered) return remembered as Found[];
  const { words } = paragraph;
  const found: Found[] = [];
  for (const { index: start, 0: name } of words.matchAll(find)) {
    const known = byName.get(name);
    const end = start + name.length;
    if (known && !isPartOfName(words, start, end, known)) found.push({ start, end, known });
  }
  paragraph.workedOut.set(key, found);
  return found;
}

/** "North Macedonia", "the Islamic Republic of Iran", "Radio Free Burma", "formerly Swaziland", "Mission in East Timor". */
function isPartOfName(words: string, start: number, end: number, { name, now }: CountryName): boolean {
  const before = words.slice(Math.max(0, start - 60), start);
  const after = words.slice(end, end + 40);
  if (
    /(?:Republic of|République de|República de|Republic of the|of the former Yugoslav|Yugoslav|North|Lower|Upper|Central|Greek|former|formerly|then|known as|called|ex-|du Nord|Islamic|Arab)[\s“"(-]+$/i.test(
      before,
    )
  )
    return true;
  if (
    /^(?:n|s)?(?:\s*\((?:Islamic|Arab)|\s+(?:\p{Lu}\p{L}+\s+)?(?:Star|Road|Company|Convention|Agreement|Accord|Process|Mission|Treaty|Act|Conference|Protocol)\b)/u.test(
      after,
    )
  )
    return true;
  if (
    /(?:Administration|Mission|Office|Support|Authority|Force|Assistance|Tribunal|Panels|Administrator|Covenant|Declaration)\s(?:\p{L}+\s){0,2}$/u.test(
      before,
    )
  )
    return true;
  // "Turkey (Türkiye)": both are given.
  return (
    after.slice(0, now.length + 4).includes(now) ||
    before.slice(-now.length - 4).includes(now) ||
    (/^['’]s\s+\p{Lu}/u.test(after) && name === "East Timor")
  );
}

/** The year that a text carries in its head: in a symbol, or as a date on a line of its own. */
function yearOf({ text }: Draft): number | undefined {
  const head = text.slice(0, 600);
  const found =
    /^(?:[SA]\/RES\/\d+ ?\((\d{4})\)|((?:19|20)\d\d)-\d\d-\d\d(?: .*)?|.{0,30}\b\d{1,2} \p{L}+ ((?:19|20)\d\d))\s*$/mu.exec(
      head,
    );
  const year = found?.[1] ?? found?.[2] ?? found?.[3];
  return year === undefined ? undefined : Number(year);
}
