import { stem } from "./stems";

/** What makes one word of another, and leaves what it says: promote, promotion; geographic, geographical. Without an -e. */
const endings = (
  "ification ication ability ibility ization isation ation ition ement ment ness ativ itiv ically ical ally " +
  "anc enc ancy ency abl ibl ably ibly ify ity iv ion ial al ly ant ent at ful or er ist ism iz is ic if y e"
)
  .split(" ")
  .sort((x, y) => y.length - x.length);

/** Shorter, a root says too little. */
const shortestRoot = 5;

/** Words of these roots have parted: police and policy, general and generation, information and informal. */
const parted = new Set(
  (
    "polic gener inform intern univers import organ commun public author object subject consider observ " +
    "respons relat minist custom effect moment convent intent patient capit secret partic presid liber " +
    "person situat signif quest reser instit execut const depart exper conten matur minor major"
  ).split(" "),
);

/**
 * The root that a word has in common with the words made of it and of which it is made, English for the most part;
 * undefined where there is none long enough to trust.
 * @param folded a word as `words` folds it
 */
export function rootOf(folded: string): string | undefined {
  if (!/^[a-z]+$/.test(folded)) return undefined;
  let root = stem(folded);
  for (;;) {
    const ending = endings.find((end) => root.endsWith(end) && root.length - end.length >= shortestRoot);
    if (ending === undefined) break;
    root = root.slice(0, -ending.length);
  }
  return root.length >= shortestRoot && !parted.has(root) ? root : undefined;
}

/** As British and American writers spell the same word; the other spellings of a folded word. */
export function otherSpellings(folded: string): string[] {
  return spellings.flatMap(([one, other]) => {
    const changed = folded.replace(one, other);
    return changed === folded ? [] : [changed];
  });
}

const spellings: readonly (readonly [RegExp, string])[] = [
  [/(?<=.{3})is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/, "iz"],
  [/(?<=.{3})iz(?=(?:e|es|ed|ing|er|ers|ation|ations)$)/, "is"],
  [/(?<=.{2})our/, "or"],
  [/(?<=(?:lab|neighb|behavi|hon|fav|harb|col|end?eav|rum|vig))or/, "our"],
  [/re$/, "er"],
  [/ter$/, "tre"],
  [/ence$/, "ense"],
  [/ense$/, "ence"],
  [/ogramme/, "ogram"],
  [/ogram(?!m)/, "ogramme"],
  [/dgement/, "dgment"],
  [/dgment/, "dgement"],
  [/ll(?=(?:ed|ing|er)$)/, "l"],
  [/(?<=[aeiou])l(?=(?:ed|ing|er)$)/, "ll"],
  [/lfil(?=l?)/, "lfill"],
  [/lfill/, "lfil"],
];
