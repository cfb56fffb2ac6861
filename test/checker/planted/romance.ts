import type { SlipKind } from "../planter";

const doubled: SlipKind = {
  name: "doubled word",
  grave: "error",
  places: /(?<=[\p{Ll},] )\p{Ll}{3,12}(?= \p{Ll})/gu,
  slip: ([found]) => `${found} ${found}`,
};

const punctuation: readonly SlipKind[] = [
  doubled,
  {
    name: "space missing after a comma",
    grave: "error",
    places: /(?<=\p{Ll}), (?=\p{Ll}{2})/gu,
    slip: () => ",",
  },
  { name: "space before a comma", grave: "error", places: /(?<=\p{Ll}), (?=\p{Ll})/gu, slip: () => " , " },
  { name: "doubled comma", grave: "error", places: /(?<=\p{Ll}), (?=\p{Ll})/gu, slip: () => ",, " },
  { name: "bracket not closed", grave: "error", places: /(?<=\([^()\n]{4,40})\)/g, slip: () => "" },
  {
    name: "look-alike letter",
    grave: "error",
    places: /(?<=[a-z])[aeopc](?=[a-z])/g,
    slip: ([found]) => ({ a: "а", e: "е", o: "о", p: "р", c: "с" })[found],
  },
];

export const french: readonly SlipKind[] = [
  ...punctuation,
  {
    name: "capital inside a sentence",
    grave: "error",
    places: /(?<=\p{Ll} )(?:et|dans|pour|avec|sur|par|qui|que)(?= \p{Ll})/gu,
    slip: ([found]) => found[0]!.toUpperCase() + found.slice(1),
  },
  {
    name: "contraction",
    grave: "error",
    places:
      /(?<=\p{Ll} )(?:du|au|des|aux)(?= (?:Conseil|Secrétaire|Comité|Gouvernement|rapport|mandat|processus|États|Nations|droits|femmes|travaux|mesures|parties|enfants))/gu,
    slip: ([found]) => ({ du: "de le", au: "à le", des: "de les", aux: "à les" })[found],
  },
  {
    name: "elision",
    grave: "error",
    places: /(?<=\p{Ll} )[ld]['’](?=[aeiouéè]\p{Ll}{3})/gu,
    slip: ([found]) => (found[0] === "l" ? "la " : "de "),
  },
  {
    name: "elision of que",
    grave: "error",
    places: /(?<=\p{Ll} )qu['’](?=(?:il|elle|un|une|ils|elles|aux)\b)/gu,
    slip: () => "que ",
  },
  {
    name: "article of the other gender",
    grave: "error",
    places:
      /(?<=\p{Ll} )(?:la|le)(?= (?:résolution|paix|situation|rapport|mandat|mise|sécurité|région|cadre|processus|communauté|population|développement|respect|pays|lutte|protection|territoire|travail)\b)/gu,
    slip: ([found]) => (found === "la" ? "le" : "la"),
  },
  {
    name: "un for une",
    grave: "error",
    places:
      /(?<=\p{Ll} )une?(?= (?:résolution|solution|approche|rapport|cadre|attention|importance|mission|période|plan|processus|démarche|stratégie|accord|rôle|programme)\b)/gu,
    slip: ([found]) => (found === "une" ? "un" : "une"),
  },
  {
    name: "accent missing",
    grave: "error",
    places: /(?<= )\p{Ll}*[éèêîôûàç]\p{Ll}{3,}(?=[ ,;.])/gu,
    slip: ([found]) => (found.length > 5 ? found.normalize("NFD").replace(/\p{M}/gu, "") : undefined),
  },
];

export const spanish: readonly SlipKind[] = [
  ...punctuation,
  {
    name: "capital inside a sentence",
    grave: "error",
    places: /(?<=\p{Ll} )(?:y|para|con|sobre|por|que|en)(?= \p{Ll})/gu,
    slip: ([found]) => found[0]!.toUpperCase() + found.slice(1),
  },
  {
    name: "contraction",
    grave: "error",
    places: /(?<=\p{Ll} )(?:del|al)(?= \p{L})/gu,
    slip: ([found]) => (found === "del" ? "de el" : "a el"),
  },
  {
    name: "article of the other gender",
    grave: "error",
    places:
      /(?<=\p{Ll} )(?:la|el|los|las)(?= (?:resolución|paz|situación|informe|mandato|seguridad|región|proceso|comunidad|población|desarrollo|respeto|países|lucha|protección|territorio|derechos|mujeres|partes|Estados|medidas|esfuerzos)\b)/gu,
    slip: ([found]) => ({ la: "el", el: "la", los: "las", las: "los" })[found],
  },
  {
    name: "una for un",
    grave: "error",
    places:
      /(?<=\p{Ll} )una?(?= (?:resolución|solución|informe|marco|misión|período|plan|proceso|estrategia|acuerdo|papel|programa|enfoque|manera)\b)/gu,
    slip: ([found]) => (found === "una" ? "un" : "una"),
  },
  {
    name: "accent missing",
    grave: "error",
    places: /(?<= )\p{Ll}*[áéíóú]\p{Ll}*(?=[ ,;.])/gu,
    slip: ([found]) =>
      found.length > 6
        ? found
            .normalize("NFD")
            .replace(/\u0301/g, "")
            .normalize("NFC")
        : undefined,
  },
];
