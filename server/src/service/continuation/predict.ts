import { Agreement, type Branch, type Step, tellingWords, type Weighed } from "./agreement";
import type { Candidate } from "./candidates";
import { closed, type NaturalEnd, naturalEnds } from "./ends";
import type { Slots } from "./slots";
import { trained } from "./trained";
import { doubt, evidence, latestYear, recency, type Setting } from "./weights";

/** Words that may be written next. */
export interface Prediction {
  /** Verbatim from the source. */
  readonly text: string;
  readonly source: Candidate;
  /** In how many documents the paragraph goes on with these words. */
  readonly documents: number;
  /** How likely its first words are what is meant, 0 to 1. */
  readonly confidence: number;
  /** Whether a number, date or name of the source was left out after it. */
  readonly slot: boolean;
}

/** Maximum length of ghost text, in UTF-16 units: nobody reads more. */
const longestOffer = 240;
/** Minimum share of the members of a branch that go as far as what is offered first. */
const leastShare = 0.5;
/** Minimum number of letters that are worth a look. */
const leastText = 6;
/** A comma after fewer words ends no clause. */
const clauseWords = 3;
/** Other branches are offered besides the first where they are so likely. */
const leastOther = 0.03;
const mostBranches = 4;

/**
 * What may be written next, the likeliest first; of each continuation the likeliest length first, then the others.
 * Empty where nothing is likely enough: each first one is right as often as its confidence says, and `least` of it is
 * asked for.
 */
export function predict(
  candidates: readonly Candidate[],
  setting: Setting,
  slots: Slots,
  least: number,
): Prediction[] {
  if (candidates.length === 0) return [];
  const weights = trained[setting.kind];
  const year = latestYear(candidates);
  const weighed: Weighed[] = candidates.map((candidate) => ({
    candidate,
    weight: Math.exp(product(weights.evidence, evidence(candidate, setting))) * recency(candidate, year),
  }));
  const none = Math.exp(product(weights.doubt, doubt(candidates, setting)));
  const total = weighed.reduce((sum, { weight }) => sum + weight, none);
  const agreement = new Agreement(slots.isNumber);
  const first: Prediction[] = [];
  const others: Prediction[] = [];
  for (const branch of agreement.branches(weighed).slice(0, mostBranches)) {
    const likely = first.length === 0 ? least : Math.max(leastOther, least / 4);
    const [likeliest, ...rest] = lengthsOf(agreement, branch, weighed, total, slots, likely);
    if (!likeliest) {
      if (first.length === 0) return [];
      continue;
    }
    if (first.length === 0) others.push(...rest);
    first.push(likeliest);
  }
  const [head, ...rest] = first;
  return head ? [head, ...others, ...rest] : [];
}

/** A branch in its lengths: the one that promises most first. */
function lengthsOf(
  agreement: Agreement,
  branch: Branch,
  weighed: readonly Weighed[],
  total: number,
  slots: Slots,
  least: number,
): Prediction[] {
  const { steps, slot } = agreement.path(branch);
  const last = steps.at(-1);
  if (!last) return [];
  const whole = last.leader.text.slice(0, last.end);
  const name = slots.firstName(whole);
  const limit = name ?? last.end;
  const cut = slot || name !== undefined;
  const stepAt = (end: number) => steps.find((step) => step.end >= end) ?? last;
  /** What goes on with the first words of the branch, be it of this branch or of another. */
  const shared = (words: number) => {
    const beginning = whole.slice(0, steps[words - 1]!.end);
    return weighed.reduce(
      (sum, { candidate, weight }) => sum + (candidate.text.startsWith(beginning) ? weight : 0),
      0,
    );
  };
  const inside = naturalEnds(whole).filter(({ end }) => end <= limit);
  const ends: (NaturalEnd | { end: number; kind: "last" })[] = [...inside];
  if (last.last && limit === last.end) ends.push({ end: last.end, kind: "sentence" });
  const tail = closed(whole.slice(0, limit)).length;
  if (cut || ends.length === 0) ends.push({ end: tail, kind: "last" });
  const texts = ends
    .filter(({ end }) => whole.slice(0, end).trim().length >= leastText && isBalanced(whole.slice(0, end)))
    .map(({ end, kind }) => {
      const step = stepAt(end);
      const words = Math.min(tellingWords, steps.indexOf(step) + 1);
      return {
        end,
        kind,
        step,
        confidence: (words === tellingWords ? branch.weight : shared(words)) / total,
      };
    });
  const fit = texts.filter(({ end, step }) => step.share >= leastShare && end <= longestOffer);
  const promise = ({ end, kind, step }: { end: number; kind: string; step: Step }) =>
    end * step.share * (kind === "phrase" ? 0.85 : 1);
  const likely = fit.filter(({ confidence }) => confidence >= least);
  // A clause at a time is read at a glance, and the next one is offered when it has been taken.
  const clause = likely.find(({ kind, step }) => kind !== "phrase" && steps.indexOf(step) + 1 >= clauseWords);
  const best =
    clause ??
    likely.reduce<(typeof fit)[number] | undefined>(
      (most, other) => (most && promise(most) >= promise(other) ? most : other),
      undefined,
    );
  if (!best) return [];
  const shorter =
    texts.find(({ end, kind }) => kind !== "phrase" && end < best.end) ??
    texts.find(({ end }) => end < best.end);
  const longer = texts.filter(({ end, kind }) => kind !== "phrase" && end > best.end);
  const chosen = [best, longer[0], longer.at(-1), shorter];
  const seen = new Set<number>();
  return chosen.flatMap((one) => {
    if (!one || seen.has(one.end)) return [];
    seen.add(one.end);
    const { confidence, step } = one;
    const { leader, documents } = step;
    return [
      {
        text: leader.text.slice(0, one.end),
        source: leader,
        documents,
        confidence,
        slot: cut && one.end >= tail,
      },
    ];
  });
}

const pairs: Readonly<Record<string, string>> = {
  "(": ")",
  "[": "]",
  "“": "”",
  "«": "»",
  "（": "）",
  "《": "》",
};

/** Whether every bracket and quotation mark that a text opens is closed in it. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const sign of text) {
    const close = pairs[sign];
    if (close) open.push(close);
    else if (sign === open.at(-1)) open.pop();
  }
  return open.length === 0;
}

function product(weights: readonly number[], values: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}
