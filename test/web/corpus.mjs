// A corpus of our own words, as large as is wanted: no two documents are alike, and each has a lamp that no other has.

const things = ["lamp", "harbour", "beacon", "channel", "tower", "ferry", "pier", "buoy", "reef", "chart"];
const doings = [
  "guards",
  "repairs",
  "surveys",
  "lights",
  "closes",
  "opens",
  "measures",
  "reports on",
  "paints",
];
const whens = ["before dawn", "every spring", "after the storm", "at low water", "in the long winter"];

/** The name of a document's lamp. */
export const lampOf = (number) => `Lamp${String.fromCharCode(97 + (number % 26))}${number}`;

/** A sentence that stands in one document only. */
export const sentenceOf = (number) =>
  `The keepers of ${lampOf(number)} ask the council of the islands to hear what they have seen from tower ${number}.`;

/** @returns paths → texts of `documents` documents of some 5 kB */
export function corpusOf(documents) {
  return Object.fromEntries(
    Array.from({ length: documents }, (_, number) => [`corpus/report-${number}.txt`, textOf(number)]),
  );
}

function textOf(number) {
  let seed = number + 1;
  const pick = (list) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return list[seed % list.length];
  };
  const paragraph = () =>
    Array.from(
      { length: 4 },
      () => `The ${pick(things)} of island ${seed % 997} ${pick(doings)} the ${pick(things)} ${pick(whens)}.`,
    ).join(" ");
  return [sentenceOf(number), ...Array.from({ length: 18 }, paragraph)].join("\n\n");
}
