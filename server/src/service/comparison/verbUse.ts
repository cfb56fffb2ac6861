import table from "../../../data/agreed/verb-use.tsv";

/** How resolutions use the words that open a paragraph, as counted once (server/scripts/count-verb-use.mjs). */
export interface VerbUse {
  readonly kind: "preambular" | "operative";
  /** The words in small letters: "calls upon". */
  readonly phrase: string;
  /** Paragraphs that they open. */
  readonly paragraphs: number;
  /** Of the organ's paragraphs of this kind, the share that they open (0 to 1), and how many resolutions were counted. */
  readonly organs: readonly {
    readonly organ: string;
    readonly share: number;
    readonly resolutions: number;
  }[];
  /** Whom they address most often, with the share of the paragraphs (0 to 1); empty where that was not counted. */
  readonly addressees: readonly { readonly who: string; readonly share: number }[];
}

const organNames = {
  S: "Security Council",
  A: "General Assembly",
  H: "Human Rights Council",
  E: "Economic and Social Council",
} as const;
type Organ = keyof typeof organNames;
const organs: readonly Organ[] = ["S", "A", "H", "E"];

/** Parsed at first use, by language; the table never changes. */
const parsed = new Map<string, readonly VerbUse[]>();

function usesIn(language: string): readonly VerbUse[] {
  const known = parsed.get(language);
  if (known) return known;
  const resolutions = new Map<string, number>();
  const uses: VerbUse[] = [];
  for (const line of table.trimEnd().split("\n").slice(1)) {
    const [of, kind = "", phrase = "", count, ...rest] = line.split("\t");
    if (of !== language) continue;
    if (kind === "resolutions") resolutions.set(phrase, Number(count));
    else if (kind === "preambular" || kind === "operative") {
      const shares = organs.flatMap((organ, at) => {
        const counted = resolutions.get(organ);
        const share = Number(rest[at]) / 1000;
        return counted && share > 0 ? [{ organ: organNames[organ], share, resolutions: counted }] : [];
      });
      const addressees = (rest[4] ?? "").split("|").flatMap((each) => {
        const [who = "", share] = each.split("=");
        return who ? [{ who, share: Number(share) / 100 }] : [];
      });
      uses.push({ kind, phrase, paragraphs: Number(count), organs: shares, addressees });
    }
  }
  parsed.set(language, uses);
  return uses;
}

/**
 * How resolutions use a verb; undefined where it was not counted, or seldom.
 * @param phrase in any capitals
 */
export function verbUse(
  phrase: string,
  kind: "preambular" | "operative",
  language: string,
): VerbUse | undefined {
  const words = phrase.toLowerCase();
  return usesIn(language).find((use) => use.kind === kind && use.phrase === words);
}
