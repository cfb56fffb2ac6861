import type { Candidate } from "./candidates";

/** A candidate with its weight: how much it counts beside the others. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly weight: number;
}

/** Candidates that go on with the same words. */
export interface Branch {
  readonly members: readonly Weighed[];
  readonly weight: number;
}

/** Where the words of a branch could end: how many characters, and what share of the branch is together up to there. */
export interface Step {
  readonly end: number;
  readonly share: number;
  /** Of those that agree up to here, the one that weighs most, and how many documents they are. */
  readonly leader: Candidate;
  readonly documents: number;
  /** The passage ends here in most of them. */
  readonly last: boolean;
}

export interface Path {
  readonly steps: readonly Step[];
  /** Whether a number or date that is not the draft's comes after the last step. */
  readonly slot: boolean;
}

/** Number of words by which branches are told apart. */
export const tellingWords = 3;
/** What fewer of a branch agree on is not followed further. */
const leastShare = 0.4;
const mostSteps = 120;

/** A word with the space before it; each ideograph is a word. */
const word = /\s*(?:\p{Script=Han}|[^\s\p{Script=Han}]+)/gu;

/** Words of a text as they are asked for. */
class Words {
  private readonly found: { text: string; end: number }[] = [];
  private readonly matches: Iterator<RegExpExecArray>;

  constructor(text: string) {
    this.matches = text.matchAll(word);
  }

  at(index: number): { text: string; end: number } | undefined {
    while (this.found.length <= index) {
      const next = this.matches.next();
      if (next.done) return undefined;
      const [text] = next.value;
      this.found.push({ text, end: next.value.index + text.length });
    }
    return this.found[index];
  }
}

/** Sorts candidates into branches by their next words. `isSlot` tells which words are not the draft's to take over. */
export class Agreement {
  private readonly words = new Map<Candidate, Words>();

  constructor(private readonly isSlot: (word: string, next: string | undefined) => boolean) {}

  /** The branches, the heaviest first. */
  branches(weighed: readonly Weighed[]): Branch[] {
    const branches = new Map<string, { members: Weighed[]; weight: number }>();
    for (const one of weighed) {
      const key = this.firstWords(one.candidate);
      if (key === "") continue;
      const branch = branches.get(key);
      if (branch) {
        branch.members.push(one);
        branch.weight += one.weight;
      } else branches.set(key, { members: [one], weight: one.weight });
    }
    return [...branches.values()].sort((x, y) => y.weight - x.weight);
  }

  /** How far the members of a branch agree, word by word. */
  path({ members, weight }: Branch): Path {
    const steps: Step[] = [];
    let slot = false;
    let alive = members;
    for (let index = 0; index < mostSteps; index += 1) {
      const next = new Map<string, { members: Weighed[]; weight: number }>();
      for (const one of alive) {
        const key = this.keyAt(one.candidate, index);
        const group = next.get(key);
        if (group) {
          group.members.push(one);
          group.weight += one.weight;
        } else next.set(key, { members: [one], weight: one.weight });
      }
      const [key, best] = [...next].reduce((most, other) =>
        other[1].weight > most[1].weight ? other : most,
      );
      if (best.weight < leastShare * weight || key === "") break;
      if (key === slotKey) {
        slot = true;
        break;
      }
      alive = best.members;
      const leader = alive.reduce((most, other) => (other.weight > most.weight ? other : most)).candidate;
      const ending = alive.filter(({ candidate }) => this.keyAt(candidate, index + 1) === "");
      steps.push({
        end: this.of(leader).at(index)!.end,
        share: best.weight / weight,
        leader,
        documents: new Set(alive.map(({ candidate }) => candidate.document.id)).size,
        last: sum(ending) * 2 > best.weight && leader.toTheEnd,
      });
    }
    return { steps, slot };
  }

  private firstWords(candidate: Candidate): string {
    let key = "";
    for (let index = 0; index < tellingWords; index += 1) {
      const next = this.keyAt(candidate, index);
      if (next === "" || next === slotKey) return key && `${key}${next || "\n"}`;
      key += next;
    }
    return key;
  }

  /** The word at an index; "" after the last. */
  private keyAt(candidate: Candidate, index: number): string {
    const words = this.of(candidate);
    const found = words.at(index);
    if (!found) return "";
    return this.isSlot(found.text.trim(), words.at(index + 1)?.text.trim()) ? slotKey : found.text;
  }

  private of(candidate: Candidate): Words {
    let words = this.words.get(candidate);
    if (!words) {
      words = new Words(candidate.text);
      this.words.set(candidate, words);
    }
    return words;
  }
}

const slotKey = "\u0000";

function sum(weighed: readonly Weighed[]): number {
  return weighed.reduce((total, { weight }) => total + weight, 0);
}
