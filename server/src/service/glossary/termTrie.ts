import { atOnce, inSlices, type Slices } from "../slices";
import type { TextRange } from "../text/range";
import type { GlossaryEntry } from "./entry";
import { NodeTable } from "./nodeTable";
import { firstWordOf, foldWord, visitWords, wordsOf } from "./words";

/** One way to write an entry. */
export interface Form {
  readonly entry: GlossaryEntry;
  readonly text: string;
  /** 0 the term itself, 1 its full name, 2 an alias, 3 a name in another language. */
  readonly rank: number;
}

/** The same, with how it must stand in a text. */
export interface WrittenForm extends Form {
  /** Runs of capitals that must stand in the text exactly so: "SEA" is not the sea. */
  readonly capitals: readonly string[];
  /** A name itself: every word but small ones begins with a capital. */
  readonly named: boolean;
  /** "UN-Women" has no spaces, "UN women peacekeepers" do not mean it. */
  readonly glued: boolean;
}

/** Written forms that end at the same place, the place included. */
export interface TermMatch extends TextRange {
  readonly forms: readonly WrittenForm[];
}

/** Raw words remembered with their number, so that folding is done once per word and not once per use. */
const rememberedWords = 60_000;
const longestWord = 60;

/** The words that terms are made of, numbered from 1; 0 stands for every other word. */
export class Vocabulary {
  private readonly folded = new Map<string, number>();
  private readonly remembered = new Map<string, number>();
  private unknownRemembered = false;

  /** The number of a word as it is written, given to it if it has none. */
  add(word: string): number {
    const known = this.remembered.get(word);
    if (known) return known;
    const folded = foldWord(word);
    let number = this.folded.get(folded);
    if (number === undefined) {
      number = this.folded.size + 1;
      this.folded.set(folded, number);
      // What was no word of any term may be one now.
      if (this.unknownRemembered) this.remembered.clear();
      this.unknownRemembered = false;
    }
    this.remembered.set(word, number);
    return number;
  }

  /** The number of a word as it is written. */
  number(word: string): number {
    const known = this.remembered.get(word);
    if (known !== undefined) return known;
    if (word.length > longestWord) return 0;
    const number = this.folded.get(foldWord(word)) ?? 0;
    if (number === 0) this.unknownRemembered = true;
    if (this.remembered.size >= rememberedWords) this.remembered.clear();
    this.remembered.set(word, number);
    return number;
  }
}

/** A text cut into numbered words. */
export interface NumberedText {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly numbers: readonly number[];
}

export function numberWords(text: string, vocabulary: Vocabulary): NumberedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const numbers: number[] = [];
  visitWords(text, (start, end) => {
    starts.push(start);
    ends.push(end);
    numbers.push(end > start ? vocabulary.number(text.slice(start, end)) : 0);
  });
  return { text, starts, ends, numbers };
}

/**
 * Written forms arranged by their words: from any word of a text, the longest form that begins there. A form is arranged
 * when a word that it begins with is met, as most are met in no draft of a day.
 */
export class TermTrie {
  /** Forms that are not arranged yet, by the numbers of the words that they may begin with. */
  private readonly waiting = new Map<number, Form[]>();
  /** The nodes reached from a node by a word; 0 is the root. */
  private readonly next = new NodeTable();
  /** The forms that end at a node. */
  private readonly forms: (WrittenForm[] | undefined)[] = [undefined];

  constructor(private readonly vocabulary: Vocabulary) {}

  add(form: Form): void {
    for (const word of firstWords(form.text)) {
      const number = this.vocabulary.add(word);
      const others = this.waiting.get(number);
      if (!others) this.waiting.set(number, [form]);
      else if (others.at(-1) !== form) others.push(form);
    }
  }

  /** Arranges what begins with any word of a text. @returns whether that may have given more of its words their numbers */
  arrangeFor({ numbers }: NumberedText): boolean {
    let more = false;
    for (const number of numbers) if (this.waiting.has(number)) more = this.arrange(number);
    return more;
  }

  /** Arranges everything, in slices. */
  async arrangeAll(slices: Slices): Promise<void> {
    for (const number of this.waiting.keys()) await inSlices(this.arranging(number), slices);
  }

  private arrange(number: number): true {
    atOnce(this.arranging(number));
    return true;
  }

  private *arranging(number: number): Generator<void, void> {
    const forms = this.waiting.get(number) ?? [];
    this.waiting.delete(number);
    for (const { entry, text, rank } of forms) {
      const form = writtenForm(entry, text, rank);
      for (const words of wordVariants(text))
        if (words[0] !== undefined && this.vocabulary.number(words[0]) === number) this.insert(words, form);
      yield;
    }
  }

  private insert(words: readonly string[], form: WrittenForm): void {
    let node = 0;
    for (const word of words) {
      const number = this.vocabulary.add(word);
      let next = this.next.get(node, number);
      if (next < 0) {
        next = this.forms.push(undefined) - 1;
        this.next.set(node, number, next);
      }
      node = next;
    }
    const forms = this.forms[node];
    if (forms) forms.push(form);
    else this.forms[node] = [form];
  }

  /** The longest match that begins at a word, capitals respected; undefined where there is none. What may match is arranged. */
  longestAt(words: NumberedText, index: number): TermMatch | undefined {
    let node = 0;
    let best: TermMatch | undefined;
    for (let at = index; at < words.numbers.length; at++) {
      const number = words.numbers[at]!;
      const next = number === 0 ? -1 : this.next.get(node, number);
      if (next < 0) break;
      node = next;
      const ending = this.forms[node];
      if (!ending) continue;
      const start = words.starts[index]!;
      const end = words.ends[at]!;
      const fitting = ending.filter((form) => fits(form, words.text, start, end));
      // The same array for the same forms: what follows from them need be worked out only once.
      const forms = fitting.length === ending.length ? ending : fitting;
      if (forms.length > 0) best = { start, end, forms };
    }
    return best;
  }

  /** All forms made of exactly the words of a term, whatever their capitals. */
  formsOf(words: readonly string[]): readonly WrittenForm[] {
    let node = 0;
    for (const [at, word] of words.entries()) {
      const number = this.vocabulary.number(word);
      if (at === 0 && this.waiting.has(number)) this.arrange(number);
      node = number === 0 ? -1 : this.next.get(node, number);
      if (node < 0) return [];
    }
    return this.forms[node] ?? [];
  }
}

/** Whether capitals, and what stands directly around, allow the words between to be this form. */
export function fits(form: WrittenForm, text: string, start: number, end: number): boolean {
  if (form.capitals.length === 0) return form.named || !isInName(text, start, end);
  const written = text.slice(start, end);
  if (form.glued && /\s/.test(written)) return false;
  for (const capitals of form.capitals) {
    if (written.includes(capitals)) continue;
    // French and Spanish also write long acronyms as names: "Monusco", "Minusca".
    const asName = capitals.length > 5 && written.startsWith(capitals[0]! + capitals.slice(1).toLowerCase());
    if (!asName) return false;
  }
  return !form.glued || standsAlone(text, start, end);
}

/** "Human Rights" of "Ministry of Human Rights" or "Human Rights Watch" is no use of the term "human rights". */
function isInName(text: string, start: number, end: number): boolean {
  if (!/^\p{Lu}/u.test(text[start] ?? "") || !isNamed(text.slice(start, end))) return false;
  const after = /^[ \u00a0]\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
  return (
    after || /\p{Lu}\p{Ll}+[ \u00a0](?:of|for|on)[ \u00a0]$/u.test(text.slice(Math.max(0, start - 30), start))
  );
}

function isNamed(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
}

/** False inside symbols ("CEDAW/C/GC/30"), addresses, file names and compounds of capitals ("CD-ROM"). */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? " ";
  const after = text[end] ?? " ";
  if (/[@_\\]/.test(before) || /[@_\\]/.test(after)) return false;
  if (before === "." && /[\p{L}\p{N}]/u.test(text[start - 2] ?? "")) return false;
  if (after === "." && /[\p{L}\p{N}]/u.test(text[end + 1] ?? "")) return false;
  if ((after === "-" || after === "\u2011") && /[\p{Lu}\p{N}]/u.test(text[end + 1] ?? "")) return false;
  if ((before === "-" || before === "\u2011") && /[\p{Lu}\p{N}]/u.test(text[start - 2] ?? "")) return false;
  if (before !== "/" && after !== "/") return true;
  const left =
    text
      .slice(Math.max(0, start - 24), start)
      .split(/\s/)
      .at(-1) ?? "";
  const right = text.slice(end, end + 24).split(/\s/)[0] ?? "";
  return (
    !/\d|^\p{Lu}?\/|\/\p{Lu}?$|\/\p{Lu}\/|:\/\//u.test(`${left} ${right}`) ||
    !/[\d/]{2}|\/\p{Lu}\b/u.test(left + right)
  );
}

/** Compounds that are written as one word, with a hyphen or as two. */
const compounds: Readonly<Record<string, readonly [string, string]>> = {
  peacebuilding: ["peace", "building"],
  peacekeeping: ["peace", "keeping"],
  peacekeeper: ["peace", "keeper"],
  peacemaking: ["peace", "making"],
  ceasefire: ["cease", "fire"],
  policymaking: ["policy", "making"],
  multilingualism: ["multi", "lingualism"],
  cybersecurity: ["cyber", "security"],
  cybercrime: ["cyber", "crime"],
};

const compound = new RegExp(Object.keys(compounds).join("|"), "i");
const hyphen = /[-\u2011]/;

/** The words that a form and its other spellings begin with, as they are written. */
function firstWords(text: string): string[] {
  const variants = compound.test(text) || hyphen.test(text) ? wordVariants(text) : undefined;
  return (variants?.map(([first]) => first) ?? [firstWordOf(text)]).filter((word) => word !== undefined);
}

/** The words of a form, and those of its other spellings. */
function wordVariants(text: string): string[][] {
  const words = wordsOf(text);
  const variants = [words];
  if (compound.test(text)) variants.push(words.flatMap((word) => compounds[foldWord(word)] ?? [word]));
  // "counter-terrorism" is also written "counterterrorism".
  if (hyphen.test(text)) {
    const joined = text.replace(/(?<=\p{Ll}{3})[-\u2011](?=\p{Ll}{3})/gu, "");
    if (joined !== text) variants.push(wordsOf(joined));
  }
  return variants;
}

/** How a form must be written: derived from its own capitals. */
export function writtenForm(entry: GlossaryEntry, text: string, rank: number): WrittenForm {
  const capitals =
    text.match(/(?:\p{Lu}|\d){2,}|\p{Lu}\d|\d\p{Lu}/gu)?.filter((run) => /\p{Lu}/u.test(run)) ?? [];
  return {
    entry,
    text,
    rank,
    capitals,
    named: isNamed(text),
    glued: capitals.length > 0 && !/\s/.test(text),
  };
}
