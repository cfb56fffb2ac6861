import type { Draft } from "../../draft/draft";
import type { PlacedParagraph } from "../../draft/structure/places";
import { structureOf } from "../../draft/structure/structure";
import { openingKind, openingOf } from "../../text/openings";
import { type Said, say } from "../../text/say";
import { foreignIn } from "../foreign";
import type { Finding, Fix, Rule } from "../rule";

const code = "clause-verb";

/**
 * The preamble gives grounds ("Recalling", "Noting"), the operative part says what is done ("Decides", "Requests"): a
 * numbered paragraph has a verb in the present, one of the preamble a participle.
 */
export const clauseVerb: Rule = {
  code,
  description: say`A paragraph of a draft resolution opens with a verb of the other part: *Decides* in the preamble, or a numbered paragraph that only says *Recalling*.`,
  summary: say`a verb that belongs in the other part of a resolution: “Decides” in the preamble, “Recalling” in a numbered paragraph`,
  defaultSeverity: "warning",
  authority: say`The preamble has participles, the operative part verbs in the present; of 14,000 paragraphs of 400 resolutions 5 are otherwise.`,
  check(draft) {
    const { kind, places } = structureOf(draft);
    if (kind !== "resolution") return [];
    const isForeign = foreignIn(draft);
    const findings: Finding[] = [];
    const inPreamble: Finding[] = [];
    for (const place of places) {
      const finding = place.opening && misplaced(draft, place);
      if (!finding || isForeign(finding)) continue;
      findings.push(finding);
      if (place.part === "preambular") inPreamble.push(finding);
    }
    const without = new Set(inPreamble.length < declares ? [] : inPreamble);
    return findings.filter((finding) => !without.has(finding));
  },
};

/** So many verbs of operative paragraphs before the first number are no slips: they are those of a declaration, which has none. */
const declares = 3;

function misplaced(
  draft: Draft,
  { part, opening, openingKind: kind, mark, paragraph }: PlacedParagraph,
): Finding | undefined {
  if (!opening) return undefined;
  const words = draft.text.slice(opening.start, opening.end);
  if (eitherPart.test(words)) return undefined;
  if (part === "preambular" && kind === "operative")
    return finding(
      draft,
      opening,
      say`“${words}” opens an operative paragraph; the preamble gives grounds.`,
      counterpart(words, "preambular", draft.language),
    );
  // "4. Recalling paragraph 5 above, requests …" has its verb behind the grounds.
  if (
    part === "operative" &&
    kind === "preambular" &&
    mark?.kind === "number" &&
    !hasVerb(paragraph.words, draft.language)
  )
    return finding(
      draft,
      opening,
      say`“${words}” opens a paragraph of the preamble; an operative one says what is done.`,
      counterpart(words, "operative", draft.language),
    );
  return undefined;
}

/** "Acting under Chapter VII" may stand above what is decided, and participles that lists have among the operative ones say nothing. */
const eitherPart = /^(?:Acting|Requesting|Deciding|Having|While)\b/;

function finding(
  { language }: Draft,
  { start, end }: { readonly start: number; readonly end: number },
  message: Said,
  right: string | undefined,
): Finding {
  const fixes: Fix[] =
    right && language === "en"
      ? [{ title: say`Write “${right}”`, edits: [{ start, end, newText: right }] }]
      : [];
  return { start, end, code, message, severity: "warning", fixes };
}

/** Whether a verb that says what is done stands behind a comma of the paragraph. */
function hasVerb(words: string, language: string): boolean {
  if (language !== "en") return true;
  for (const { index, 0: comma } of words.matchAll(/(?:,|;|\band)\s+(?=\p{L})/gu)) {
    const at = index + comma.length;
    const rest = words
      .slice(at, at + 80)
      .replace(
        /^(?:(?:also|further|therefore|hereby|strongly|again|and|in this regard,?|in that regard,?)\s+)+/i,
        "",
      );
    if (openingKind(rest, language) === "operative") return true;
    if (/^(?:is|are|was|shall|will|has|have)\b/.test(rest)) return true;
  }
  return false;
}

/** "Recalls" for "Recalling", "Urging" for "Urges": where the words are known as an opening of the other part. */
function counterpart(words: string, kind: "preambular" | "operative", language: string): string | undefined {
  if (language !== "en") return undefined;
  const [first = "", ...rest] = words.split(" ");
  // "Also recalling": the verb may be the second word.
  const verb = /(?:ing|s)$/.test(first) ? 0 : rest.findIndex((word) => /(?:ing|s)$/.test(word)) + 1;
  const parts = words.split(" ");
  const written = parts[verb] ?? "";
  const forms = kind === "operative" ? presents(written) : participles(written);
  const isKnown = (phrase: string) => {
    const opening = openingOf(phrase, language);
    return opening?.kind === kind && opening.length === phrase.length;
  };
  for (const form of forms) {
    const phrase = [...parts.slice(0, verb), form, ...parts.slice(verb + 1)].join(" ");
    if (isKnown(phrase) || isKnown(form)) return phrase;
  }
  return undefined;
}

function presents(participle: string): string[] {
  const stem = participle.replace(/ing$/, "");
  return [`${stem}s`, `${stem}es`, `${stem.replace(/(.)\1$/, "$1")}s`];
}

function participles(present: string): string[] {
  const bare = [present.replace(/s$/, ""), present.replace(/es$/, ""), present.replace(/es$/, "e")];
  return bare.flatMap((stem) => [`${stem.replace(/e$/, "")}ing`, `${stem}ing`]);
}
