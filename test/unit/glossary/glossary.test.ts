import assert from "node:assert/strict";
import { test } from "node:test";
import type { GlossaryEntry } from "../../../server/src/service/glossary/entry";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { findIntroductions } from "../../../server/src/service/glossary/introductions";
import { parseEntries } from "../../../server/src/service/glossary/parseEntries";
import { Slices } from "../../../server/src/service/slices";

const glossary = createGlossary();

function name(term: string): string | undefined {
  return glossary.lookup(term)[0]?.name;
}

/** The text with every term that is found drawn in brackets. */
function drawn(text: string): string {
  let result = "";
  let position = 0;
  for (const use of glossary.find(text)) {
    result += `${text.slice(position, use.start)}[${text.slice(use.start, use.end)}]`;
    position = use.end;
  }
  return result + text.slice(position);
}

test("a mission is known by its short form and by its name", () => {
  assert.equal(name("UNMISS"), "United Nations Mission in South Sudan");
  assert.equal(name("united nations mission in south sudan"), "United Nations Mission in South Sudan");
  assert.equal(name("unmiss"), "United Nations Mission in South Sudan");
  assert.equal(glossary.lookup("UNMISS")[0]?.symbol, "S/RES/1996(2011)");
});

test("plural, hyphen, capitals, apostrophe and spelling make no difference", () => {
  for (const variant of ["formed police units", "Formed Police Unit", "FPUs", "formed-police unit"]) {
    assert.equal(name(variant), "formed police unit", variant);
  }
  assert.equal(name("United Nations Children's Fund"), name("United Nations Children’s Fund"));
  assert.equal(name("World Food Program"), "World Food Programme");
  assert.equal(
    name("Organization for the Prohibition of Chemical Weapons"),
    "Organisation for the Prohibition of Chemical Weapons",
  );
  assert.equal(name("peace-keeping operation"), "peacekeeping operation");
  assert.equal(name("the host country"), "host country");
});

test("two missions whose short forms differ by one letter stay apart", () => {
  assert.equal(name("UNMIS"), "United Nations Mission in the Sudan");
  assert.equal(name("UNMIL"), "United Nations Mission in Liberia");
});

test("an unknown term has no meaning", () => {
  assert.deepEqual(glossary.lookup("zzyzx"), []);
  assert.deepEqual(glossary.lookup(""), []);
  assert.deepEqual(glossary.lookup("  "), []);
});

test("names in the other languages lead to the same entry", () => {
  assert.equal(glossary.lookup("Mission des Nations Unies au Soudan du Sud")[0]?.term, "UNMISS");
  assert.equal(glossary.lookup("MINUSS")[0]?.term, "UNMISS");
  assert.equal(glossary.lookup("Consejo de Seguridad")[0]?.name, "Security Council");
  assert.equal(glossary.lookup("安全理事会")[0]?.name, "Security Council");
  assert.equal(glossary.lookup("مجلس الأمن")[0]?.name, "Security Council");
});

test("terms are found where they stand, the longest first", () => {
  assert.equal(
    drawn("The head of the United Nations Mission in South Sudan thanked the Security Council."),
    "The head of the [United Nations Mission in South Sudan] thanked the [Security Council].",
  );
  assert.equal(drawn("UNMISS-led patrols; UNMISS’s staff"), "[UNMISS]-led patrols; [UNMISS]’s staff");
});

test("a term is never part of a word, nor of a symbol, an address or a file name", () => {
  for (const text of [
    "The scandal",
    "SCANDAL",
    "a SCX",
    "CEDAW/C/GC/30",
    "www.UN.org",
    "UNDP_2020",
    "CD-XQ",
  ]) {
    assert.equal(drawn(text), text);
  }
});

test("a short form is found only in its capitals", () => {
  assert.equal(drawn("Who asked for an au pair?"), "Who asked for an au pair?");
  assert.equal(drawn("WHO and the AU agreed."), "[WHO] and the [AU] agreed.");
  assert.equal(drawn("La Monusco et la Minusca"), "La [Monusco] et la [Minusca]");
});

test("no term reaches over a blank line or a full stop", () => {
  assert.equal(drawn("the host\n\ncountry"), "the host\n\ncountry");
  assert.equal(drawn("the host. Country"), "the host. Country");
  assert.equal(drawn("the host\ncountry"), "the [host\ncountry]");
});

test("Chinese terms are found without spaces around them", () => {
  assert.equal(drawn("感谢安全理事会主席"), "感谢[安全理事会主席]");
});

test("what the draft introduces goes first and says so", () => {
  const text = "The Civilian Disarmament (CD) programme. Later the CD met.";
  const introductions = findIntroductions(text);
  const use = glossary.find(text, introductions).at(-1);
  assert.equal(text.slice(use?.start, use?.end), "CD");
  assert.equal(use?.entries[0]?.name, "Civilian Disarmament");
  assert.equal(use?.entries[0]?.origin, "draft");
});

test("an introduction with the known name keeps what is known", () => {
  const text = "The United Nations Mission in South Sudan (UNMISS) is there. UNMISS stays.";
  const use = glossary.find(text, findIntroductions(text)).at(-1);
  assert.equal(use?.entries.length, 1);
  assert.equal(use?.entries[0]?.origin, "draft");
  assert.equal(use?.entries[0]?.symbol, "S/RES/1996(2011)");
});

test("the workspace's own entries take precedence and are found", () => {
  const own = parseEntries(
    "term\tname\tdefinition\nDPO\tData Protection Officer\tOurs.\nXYZ\tx y z\t",
    "workspace",
  );
  const ours = glossary.withOwn(own);
  assert.deepEqual(
    ours.lookup("DPO").map((entry) => entry.name),
    ["Data Protection Officer", "Department of Peace Operations"],
  );
  assert.equal(ours.find("the XYZ")[0]?.entries[0]?.origin, "workspace");
  assert.equal(glossary.lookup("XYZ").length, 0);
});

test("completion offers terms before names, the shorter first", () => {
  assert.equal(glossary.complete("UNM", 3)[0]?.term, "UNMA");
  assert.equal(glossary.complete("UNMISS", 3)[0]?.term, "UNMISS");
  assert.equal(glossary.complete("united nations mission in south s", 5)[0]?.term, "UNMISS");
  assert.equal(glossary.complete("security counc", 5)[0]?.term, "Security Council");
  assert.equal(glossary.complete("UN", 7).length, 7);
  assert.deepEqual(glossary.complete("", 5), []);
});

test("case, number and article of six languages are the same term", () => {
  const variants: Record<string, string> = {
    "Совету Безопасности": "Security Council",
    "Генеральной Ассамблеи": "General Assembly",
    "операций по поддержанию мира": "peacekeeping operation",
    "والجمعية العامة": "General Assembly",
    "للجمعية العامة": "General Assembly",
    "operaciones de mantenimiento de la paz": "peacekeeping operation",
    "opération de maintien de la paix": "peacekeeping operation",
    "l’Assemblée générale": "General Assembly",
    维持和平行动: "peacekeeping operation",
    "Panels of Experts": "panel of experts",
    "formed police unit’s": "formed police unit",
    "Under-Secretaries-General": "Under-Secretary-General",
  };
  for (const [variant, expected] of Object.entries(variants)) {
    assert.equal(name(variant), expected, variant);
  }
});

test("a concept within a name is no use of it", () => {
  assert.equal(drawn("the Ministry of Human Rights"), "the Ministry of Human Rights");
  assert.equal(drawn("Human Rights Watchers say"), "Human Rights Watchers say");
  assert.equal(drawn("We defend Human Rights."), "We defend [Human Rights].");
  assert.equal(drawn("Mediation works."), "[Mediation] works.");
});

test("a hundred thousand terms are arranged without holding anybody up, and answer as if they were arranged at once", async () => {
  const entries = Array.from(
    { length: 20_000 },
    (_, at): GlossaryEntry => ({
      term: `K${at.toString(36).toUpperCase()}X`,
      name: `Keepers of the Lamp ${(at * 7919) % 20_000}`,
      kind: "your glossary",
      source: "glossary.csv",
      origin: "workspace",
    }),
  );
  const [now, later] = [createGlossary().withOwn(entries), createGlossary().withOwn(entries)];
  // A clock on which each look takes a millisecond: what is done without a look is done at a stroke.
  let time = 0;
  let rests = 0;
  const slices = new Slices({
    now: () => time++,
    pause: async () => {
      rests += 1;
    },
  });
  await later.arrange(slices);
  assert.ok(rests > 2000, `others had ${rests} turns`);
  for (const text of [
    "the KABX and the Keepers of the Lamp 77",
    "K1X",
    "Keepers of the Lamp 19999 and UNMISS",
  ])
    assert.deepEqual(later.find(text), now.find(text));
  for (const typed of ["K", "KA", "keepers of the lamp 1", "UN"])
    assert.deepEqual(later.complete(typed, 20), now.complete(typed, 20));
});
