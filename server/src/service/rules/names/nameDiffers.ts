import { touchesAny } from "../../draft/foreign";
import type { GlossaryEntry } from "../../glossary/entry";
import { say } from "../../text/say";
import { singular } from "../acronymUses";
import type { Finding, Rule } from "../rule";

const code = "name-differs";

/** The full name that an acronym is introduced with is the one that the body has. */
export const nameDiffers: Rule = {
  code,
  description: say`An acronym is introduced with a full name that differs in a word from the one that is known: *United Nations Mission in the South Sudan (UNMISS)*. Case, hyphens and -is- or -iz- are not compared.`,
  summary: say`a full name that differs in a word from the one that is known of its acronym`,
  defaultSeverity: "warning",
  example: {
    wrong: "We support the United Nations Mission in the South Sudan (UNMISS).",
    right: "We support the United Nations Mission in South Sudan (UNMISS).",
  },
  check(draft, { glossary }) {
    const findings: Finding[] = [];
    for (const { start, end, acronym, acronymRange } of draft.introductions) {
      if (draft.language !== "en" || touchesAny(draft.foreign, { start, end })) continue;
      const form = singular(acronym);
      const entries = glossary
        .lookup(form)
        .filter(
          (entry) => entry.origin !== "draft" && entry.origin !== "corpus" && singular(entry.term) === form,
        );
      if (entries.length === 0) continue;
      // What stands before the bracket, as it is written.
      const bracket = draft.text.lastIndexOf("(", acronymRange.start);
      if (bracket < start) continue;
      const written = draft.text.slice(start, bracket).trimEnd();
      const known = knownName(written, entries);
      // "the Joint United Nations Programme": a name may begin a word before what the letters tell.
      const wider = `${/\S+\s$/.exec(draft.text.slice(Math.max(0, start - 40), start))?.[0] ?? ""}${written}`;
      if (!known || isName(wider, entries)) continue;
      const message = say`The full name of ${form} is “${known}”.`;
      const place = { start, end: start + written.length };
      findings.push({
        ...place,
        code,
        message,
        severity: "warning",
        fixes: [{ title: say`Write “${known}”`, edits: [{ ...place, newText: articleOf(written) + known }] }],
      });
    }
    return findings;
  },
};

function articleOf(written: string): string {
  return /^the /i.exec(written)?.[0] ?? "";
}

/** The known name that differs from what is written in a word or two; undefined where one agrees or none is near. */
function knownName(written: string, entries: readonly GlossaryEntry[]): string | undefined {
  if (isName(written, entries)) return undefined;
  const own = keyWords(written);
  let near: string | undefined;
  for (const { name } of entries) {
    const isProper = (name.match(/(?<!\p{L})\p{Lu}/gu)?.length ?? 0) > 2;
    if (!isProper || !/^(?:the )?\p{Lu}/u.test(written)) continue;
    const right = keyWords(name);
    const missing = difference(right, own);
    const added = difference(own, right);
    const same = right.length - missing;
    if (missing <= 1 && added <= 1 && same >= 3) near ??= name;
  }
  return near;
}

function isName(written: string, entries: readonly GlossaryEntry[]): boolean {
  const own = keyWords(written).join(" ");
  return entries.some(({ name, aliases = [] }) =>
    [name, ...aliases].some((other) => keyWords(other).join(" ") === own),
  );
}

/** How many words of one list the other has not, each counted once. */
function difference(one: readonly string[], other: readonly string[]): number {
  const left = [...other];
  return one.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}

/** The words of a name as they are compared: small, without hyphens, -is- as -iz-, "UN" in full. */
function keyWords(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/\bun\b/g, "united nations")
    .replace(/[’']s?(?=\s|$)/g, "")
    .replace(/\bafghan\b/g, "afghanistan")
    .replace(/isation/g, "ization")
    .replace(/ised?\b/g, (ending) => ending.replace("s", "z"))
    .replace(/programme/g, "program")
    .replace(/[-‑&,]/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && word !== "and");
}
