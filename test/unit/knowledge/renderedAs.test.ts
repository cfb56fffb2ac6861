import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Counterpart,
  partsOf,
  renderedAs,
} from "../../../server/src/service/knowledge/terms/renderedAs";

/**
 * A counterpart in which words correspond to words of the term.
 * @param own by word of the term, parted by spaces
 * @param others what corresponds to the rest of the passage
 */
function counterpart(text: string, own: readonly string[], others = ""): Counterpart {
  const places = (wanted: string) =>
    wanted.split(" ").flatMap((word) => {
      const ranges: { start: number; end: number }[] = [];
      for (let at = text.indexOf(word); word !== "" && at >= 0; at = text.indexOf(word, at + 1))
        ranges.push({ start: at, end: at + word.length });
      return ranges;
    });
  return { text, own: own.map(places), others: places(others) };
}

/** What is said for the term in each counterpart. */
function said(term: string, ...counterparts: readonly Counterpart[]) {
  return renderedAs(term, counterparts).map(
    (range, i) => range && counterparts[i]!.text.slice(range.start, range.end),
  );
}

test("function words between the words of a name belong to it, however many letters they have", () => {
  const text =
    "Decide prorrogar el mandato de la Fuerza de las Naciones Unidas para el Mantenimiento de la Paz.";
  const own = ["Naciones Unidas", "Mantenimiento Paz", "Fuerza"];
  assert.deepEqual(said("United Nations Peacekeeping Force", counterpart(text, own, "Decide mandato")), [
    "Fuerza de las Naciones Unidas para el Mantenimiento de la Paz",
  ]);
});

test("of the same words in two places those that stand closest are the name", () => {
  const text = "Se félicite que les Nations Unies et l’Office des Nations Unies contre la drogue coopèrent.";
  const own = ["Nations", "Unies", "Office", "drogue"];
  assert.deepEqual(said("United Nations Office on Drugs", counterpart(text, own)), [
    "Office des Nations Unies contre la drogue",
  ]);
});

test("of two words that each say both words of the term both are taken", () => {
  const both = counterpart("los efectos del cambio climático", ["cambio climático", "climático"]);
  assert.deepEqual(said("change of climate", both), ["cambio climático"]);
});

test("a word that says another one of the passage too, or stands beside one, is taken where nothing else is", () => {
  const own = ["", "droits droit"];
  assert.deepEqual(
    said("rule of law", counterpart("les droits de l’homme et le respect du droit", own, "droits homme")),
    ["droit"],
  );
  const both = counterpart("les droits de l’homme et le respect du droit", own, "droits droit homme");
  assert.deepEqual(said("rule of law", both), ["droit"]);
});

test("what most counterparts have beside it belongs to it, unless it says another word of the passage", () => {
  const own = ["rendición"];
  const with_ = (after: string, others = "") => counterpart(`la rendición de cuentas ${after}`, own, others);
  const three = [with_("aumenta"), with_("y la justicia"), with_("sigue igual")];
  assert.deepEqual(said("accountability", ...three), Array(3).fill("rendición de cuentas"));
  const elsewhere = counterpart("la rendición y la justicia", own, "cuentas");
  const others = [with_("aumenta", "cuentas"), with_("y la justicia", "cuentas"), with_("sigue", "cuentas")];
  assert.deepEqual(said("accountability", ...others, elsewhere), Array(4).fill("rendición"));
  assert.deepEqual(said("accountability", three[0]!, three[1]!), ["rendición", "rendición"]);
});

test("what stands beside it in a paragraph that is repeated year after year does not belong to it", () => {
  const repeated = counterpart("la rendición de cuentas aumenta mucho este año", ["rendición"]);
  assert.deepEqual(said("accountability", repeated, repeated, repeated), Array(3).fill("rendición"));
  const begun = counterpart("Aprueba la escala de cuotas", ["escala cuotas", "cuotas"]);
  assert.deepEqual(said("assessment scale", begun, begun, begun), Array(3).fill("escala de cuotas"));
});

test("a list is no name; one whose name is a list is one", () => {
  const list = counterpart("le désarmement, la démobilisation et la réintégration", [
    "désarmement",
    "démobilisation",
    "réintégration",
  ]);
  assert.deepEqual(said("disarmament, demobilization and reintegration", list), [
    "désarmement, la démobilisation et la réintégration",
  ]);
  const apart = counterpart("les femmes, les chefs de parti", ["femmes", "chefs"]);
  assert.deepEqual(said("women leaders", apart), ["femmes"]);
});

test("Chinese pairs that reach into the next word end at the word", () => {
  const text = "鼓励世界海关组织和各国合作";
  const own = ["世界", "海关", "组织 织和"];
  assert.deepEqual(said("World Customs Organization", counterpart(text, own)), ["世界海关组织"]);
});

test("nothing is said where nothing corresponds", () => {
  assert.deepEqual(said("windmill", counterpart("les jardins de la ville", [""])), [undefined]);
});

test("a term is looked for by its words without function words, and in Chinese by pairs of signs", () => {
  assert.deepEqual(partsOf("rule of law"), ["rule", "law"]);
  assert.deepEqual(partsOf("维和行动"), ["维和", "和行", "行动"]);
});
