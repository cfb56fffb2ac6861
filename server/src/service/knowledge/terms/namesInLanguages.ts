import countries from "../../../../data/countries.tsv";
import wordTable from "../../../../data/words.tsv";
import { builtInEntries } from "../../glossary/builtIn";
import { type Language, languages } from "../../text/language";
import type { NameInLanguages } from "../../text/nameInLanguages";

/**
 * What is known in several languages without any document: States, the names and short forms of the glossary in the box, and
 * words that drafts are full of, each with its forms. For searching only; parsed anew at each call.
 */
export function namesInLanguages(): NameInLanguages[] {
  const entries = builtInEntries().flatMap(({ term, name, names }) => {
    if (!names) return [];
    const long: Partial<Record<Language, string>> = { en: name };
    const short: Partial<Record<Language, string>> = { en: term };
    for (const language of languages) {
      const text = names[language];
      if (!text) continue;
      const [, full = text, acronym] = /^(.*?) *[(（]([^()（）]+)[)）]$/.exec(text) ?? [];
      long[language] = full;
      // "Programme des Nations Unies pour le développement (PNUD)": UNDP is PNUD.
      if (acronym && term !== name) short[language] = acronym;
    }
    return Object.keys(short).length > 1 ? [long, short] : [long];
  });
  return [...rowsOf(countries), ...rowsOf(wordTable), ...entries];
}

/** The rows of a table whose columns are languages; forms with "|" between them. */
function rowsOf(table: string): NameInLanguages[] {
  const [head = "", ...lines] = table.trimEnd().split("\n");
  const columns = head.split("\t");
  return lines.flatMap((line) => {
    const cells = line.split("\t");
    const names: Partial<Record<Language, string>> = {};
    for (const language of languages) {
      const name = cells[columns.indexOf(language)]?.replaceAll("|", " ");
      if (name) names[language] = name;
    }
    return Object.keys(names).length > 1 ? [names] : [];
  });
}
