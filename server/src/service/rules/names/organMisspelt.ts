import table from "../../../../data/rules/organs.tsv";
import { once } from "../../references/facts/table";
import { say } from "../../text/say";
import { paragraphRule, type Slip } from "../paragraphRule";
import { rowsOf } from "../ruleData";
import { isCapitalised, type RuleWord } from "../ruleWords";
import { withinTwoEdits } from "./edits";

interface Organ {
  readonly name: string;
  /** As words, small and with straight apostrophes: "conseil", "de", "sécurité". */
  readonly words: readonly string[];
}

/** By language and by each word that tells. */
const organs = once(() => {
  const found = new Map<string, Map<string, { organ: Organ; at: number }[]>>();
  for (const [language = "", name = ""] of rowsOf(table)) {
    const organ = { name, words: name.toLowerCase().split(" ") };
    const byWord = found.get(language) ?? new Map<string, { organ: Organ; at: number }[]>();
    found.set(language, byWord);
    organ.words.forEach((word, at) => {
      // A name of one word is found by its first letters.
      const key = organ.words.length === 1 ? word.slice(0, 2) : word;
      if (key.length > 3 || organ.words.length === 1)
        byWord.set(key, [...(byWord.get(key) ?? []), { organ, at }]);
    });
  }
  return found;
});

const names = once(() => new Set(rowsOf(table).map(([, name = ""]) => name.toLowerCase())));

function isName(words: string): boolean {
  return names().has(words);
}

/** Names of organs that are one or two letters off: "Secuirty Council", "Human Right Council", "Secretary-Genral". */
export const organMisspelt = paragraphRule({
  code: "organ-misspelt",
  description: say`The name of an organ or of its head with a slip in it: *Secuirty Council*, *Human Right Council*.`,
  summary: say`the name of an organ or of its head with a slip in it: “Secuirty Council”, “Secretary-Genral”`,
  defaultSeverity: "error",
  example: {
    wrong: "We address the Secuirty Council today.",
    right: "We address the Security Council today.",
  },
  languages: ["en", "fr", "es"],
  find({ words, language }) {
    const byWord = organs().get(language);
    if (!byWord) return [];
    const slips: Slip[] = [];
    words.forEach((word, at) => {
      const near =
        byWord.get(word.lower) ?? (word.text.includes("-") ? byWord.get(word.lower.slice(0, 2)) : undefined);
      if (!near || !isCapitalised(word)) return;
      for (const { organ, at: place } of near) {
        const slip = misspelt(words.slice(at - place, at - place + organ.words.length), organ);
        if (slip && at >= place && !(slips.at(-1) && slips.at(-1)!.end > slip.start)) slips.push(slip);
      }
    });
    return slips;
  },
});

/** Words that differ from an organ's in one of them, by one or two letters. */
function misspelt(words: readonly RuleWord[], { name, words: right }: Organ): Slip | undefined {
  if (words.length !== right.length) return undefined;
  let wrong: number | undefined;
  for (let at = 0; at < right.length; at++) {
    const { lower, follows, text } = words[at]!;
    if (at > 0 && !follows) return undefined;
    const own = lower.replace(/'s?$/, "");
    if (own === right[at]) continue;
    const wanted = right[at]!;
    // Both are words of their own: "Security Councils", "General Assemblies".
    const isSmall = /^\p{Ll}/u.test(name.split(" ")[at] ?? "");
    if (wrong !== undefined || !(isSmall || /^\p{Lu}/u.test(text)) || isOtherForm(own, wanted))
      return undefined;
    const most = wanted.length > 6 ? 2 : 1;
    if (!withinTwoEdits(own, wanted, most)) return undefined;
    wrong = at;
  }
  if (wrong === undefined) return undefined;
  // "Secrétaire général" is one letter from "Secrétaire générale", and a name itself.
  if (isName(words.map(({ lower }) => lower.replace(/'s?$/, "")).join(" "))) return undefined;
  const { start, end, lower, text } = words[wrong]!;
  const ending = /['’]s?$/u.exec(text)?.[0] ?? "";
  const written = name.split(" ")[wrong]!;
  if (lower === written.toLowerCase()) return undefined;
  // "UNITED NATOINS": in a line of capitals the name is in capitals too.
  const loud = text === text.toUpperCase() && text.length > 3;
  const wanted = (loud ? written.toUpperCase() : written) + ending;
  return { start, end, message: say`“${name}” is misspelt here.`, wanted: [wanted] };
}

/** Words that are near each other and both right in such a place. */
function isOtherForm(written: string, wanted: string): boolean {
  if (written === `${wanted}s` || (written.endsWith("ies") && wanted.endsWith("y"))) return true;
  if (written.replaceAll("-", "") === wanted) return true;
  return pairs.has(`${written}/${wanted}`) || written.length < 4;
}

/** "Committee on Human Rights", "United Nation's"; feminine and plural forms; names of other bodies. */
const pairs: ReadonlySet<string> = new Set(
  (
    "générales/générale généraux/général general/générale generale/générale union/unidas state/states member/members " +
    "unies/nation nations/unies nationes/naciones africain/africaine européen/européenne africano/africana europeo/europea " +
    "secretaría/secretario secretaria/secretario secretario/secretaria generales/general miembro/miembros membre/membres " +
    "council/counsel commission/commissions international/internacional internationale/internacional"
  ).split(" "),
);
