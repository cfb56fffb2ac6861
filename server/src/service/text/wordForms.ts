/** Words as they are compared: one kind of apostrophe and hyphen, small letters, one space. */
function plain(words: string): string {
  return words
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑–-]/g, " ")
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** The English plural of the last word: "country" → "countries", "process" → "processes", "DPO" → "DPOs". */
export function plural(words: string): string {
  if (/(?:[sxz]|ch|sh)$/i.test(words) && !/[A-Z]{2}$/.test(words)) return `${words}es`;
  if (/[^aeiou]y$/.test(words)) return `${words.slice(0, -1)}ies`;
  return `${words}s`;
}

/** The singular of a plural made as above; undefined where the words are no such plural. */
export function singular(words: string): string | undefined {
  const tries = [
    /ies$/.test(words) ? `${words.slice(0, -3)}y` : "",
    /es$/.test(words) ? words.slice(0, -2) : "",
    /s$/.test(words) ? words.slice(0, -1) : "",
  ];
  return tries.find((one) => one.length > 1 && plural(one) === words);
}

/** Whether two ways to write a term differ in number, case, hyphens and apostrophes only. */
export function sameTerm(one: string, other: string): boolean {
  const a = plain(one);
  const b = plain(other);
  return a === b || plural(a) === b || plural(b) === a;
}

/**
 * A new name in the form of an old use: "host States" where "host countries" stood and "host State" was chosen for
 * "host country"; with a capital where the use began with one and the old name did not.
 * @param name the new name, in the number of `old`
 * @param old the name as it stood where the new one was chosen
 * @param use another use of it, for which `sameTerm` holds
 */
export function asWritten(name: string, old: string, use: string): string {
  const a = plain(old);
  const b = plain(use);
  let text = name;
  if (a !== b) text = plural(a) === b ? plural(name) : (singular(name) ?? name);
  const capital = /^\p{Lu}/u.test(use) && /^\p{Ll}/u.test(old);
  const small = /^\p{Ll}/u.test(use) && /^\p{Lu}\p{Ll}/u.test(old);
  if (capital) text = text.slice(0, 1).toUpperCase() + text.slice(1);
  // "Host country" at the beginning of a sentence was only a capital: within one, the new name has none either.
  if (small && /^\p{Lu}\p{Ll}/u.test(text)) text = text.slice(0, 1).toLowerCase() + text.slice(1);
  const hyphenated = /[-‐‑]/.test(use) && !/[-‐‑]/.test(old) && old.includes(" ");
  return hyphenated ? text.replaceAll(" ", "-") : text;
}
