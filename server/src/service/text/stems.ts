/**
 * Light stemming by the word alone: plurals, verb endings and attached articles go, nothing cleverer. The word's
 * language is not asked for, because a query of four words does not show it and passage and query must agree; the
 * script decides. `word` is folded (see `words`); the result is not meant to be read.
 */
export function stem(word: string): string {
  const first = word.charCodeAt(0);
  if (first < 0x30 || (first >= 0x30 && first <= 0x39)) return word;
  if (first < 0x250) return stemLatin(word);
  if (first >= 0x400 && first < 0x530) return stemRussian(word);
  if (first >= 0x600 && first < 0x700) return stemArabic(word);
  return word;
}

const irregular = new Map([
  ["women", "woman"],
  ["men", "man"],
  ["children", "child"],
]);

/** English, French and Spanish at once. */
function stemLatin(folded: string): string {
  const quote = folded.indexOf("'");
  let word = quote > 0 ? folded.slice(0, quote) : folded;
  word = irregular.get(word) ?? stemPlural(word);
  const length = word.length;
  if (length >= 6) {
    if (word.endsWith("ing")) return undouble(word.slice(0, -3));
    if (word.endsWith("ed") && !word.endsWith("eed")) return undouble(word.slice(0, -2));
    // "achieve" and "achieving", "femme" and "femmes", "miembro" and "miembros" come out alike.
    if (word.endsWith("e")) return undouble(word.slice(0, -1));
  } else if (length === 5 && word.endsWith("ed") && !word.endsWith("eed")) return undouble(word.slice(0, -2));
  else if (length === 5 && word.endsWith("e")) return word.slice(0, -1);
  return word;
}

function stemPlural(word: string): string {
  const length = word.length;
  if (length <= 3 || !word.endsWith("s")) return word;
  if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
  if (word.endsWith("ies")) return length > 4 ? `${word.slice(0, -3)}y` : word;
  if (length > 5 && /(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2);
  // Spanish "resoluciones", "mujeres"; the English words in -es keep their e and lose it with the singular's.
  if (length > 6 && /(?:ion|idad|dor|jer)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** "planned" and "plan", "committed" and "commit"; "call" and "express" keep their ends. */
function undouble(word: string): string {
  const length = word.length;
  if (length < 4) return word;
  const last = word[length - 1]!;
  if (last === word[length - 2] && !"lsz".includes(last)) return word.slice(0, -1);
  return word;
}

const russianEndings = [
  ...["иями", "ями", "ами", "ией", "иям", "ием", "иях", "ого", "его", "ому", "ему", "ыми", "ими", "ует"],
  ...["ется", "ется", "ются", "аться", "ать", "ять", "ить", "еть", "ает", "яет", "ают", "яют"],
  ...["ая", "яя", "ое", "ее", "ые", "ие", "ый", "ий", "ой", "ей", "ом", "ем", "ым", "им", "ую", "юю"],
  ...["ых", "их", "ах", "ях", "ам", "ям", "ов", "ев", "ию", "ия", "ии", "ью", "ья", "ет", "ит", "ут", "ют"],
  ...["а", "я", "о", "е", "и", "ы", "у", "ю", "ь", "й"],
].sort((a, b) => b.length - a.length);

function stemRussian(word: string): string {
  for (const ending of russianEndings) {
    if (word.length >= ending.length + 3 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}

const arabicPrefixes = ["وبال", "وكال", "فبال", "وال", "بال", "كال", "فال", "ولل", "ال", "لل", "و"];
const arabicSuffixes = ["يه", "ات", "ون", "ين", "ان", "ها", "هم", "ه", "ي"];

function stemArabic(word: string): string {
  let stemmed = word;
  for (const prefix of arabicPrefixes) {
    if (stemmed.length >= prefix.length + 3 && stemmed.startsWith(prefix)) {
      stemmed = stemmed.slice(prefix.length);
      break;
    }
  }
  for (const suffix of arabicSuffixes) {
    if (stemmed.length >= suffix.length + 3 && stemmed.endsWith(suffix)) {
      return stemmed.slice(0, -suffix.length);
    }
  }
  return stemmed;
}
