// Organs and bodies are named in the six languages as the United Nations name them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createGlossary } from "../../../server/src/service/glossary/glossary";
import { describeSymbol } from "../../../server/src/service/references/symbols/describe";
import { organWords } from "../../../server/src/service/text/organNames";
import { say, worded } from "../../../server/src/service/text/say";
import { some } from "../../some";
import { wordingIn } from "../wordings";

const languages = ["ar", "es", "fr", "ru", "zh-cn"] as const;
const told = (name: string, language: string) => worded(say`${organWords(name)}`, wordingIn(language));

test("a committee is named after its organ, with the comma of the language", () => {
  const third = "General Assembly, Third Committee";
  assert.equal(told(third, "fr"), "Assemblée générale, Troisième Commission");
  assert.equal(told(third, "zh-cn"), "大会，第三委员会");
  assert.equal(told(third, "ar"), "الجمعية العامة، اللجنة الثالثة");
});

test("a comma in a committee's name does not take it apart", () => {
  const name = "Committee on Economic, Social and Cultural Rights";
  assert.equal(told(name, "es"), "Comité de Derechos Económicos, Sociales y Culturales");
  assert.equal(told(name, "zh-cn"), "经济、社会及文化权利委员会");
});

test("a body that is not known keeps its name, whole", () => {
  assert.equal(
    told("General Assembly, Committee of Gardeners", "ru"),
    "General Assembly, Committee of Gardeners",
  );
});

test("every body that symbols name has its name in each language", () => {
  const symbols = [
    ..."A/HRC/WG.6/3/X/1 A/HRC/50/2 A/BUR/77/1 A/C.1/77/L.1 A/C.6/77/1 A/SPC/40/L.1 A/AC.105/1 A/AC.109/1".split(
      " ",
    ),
    ..."A/AC.121/1 A/AC.999/1 A/CN.4/1 A/CN.9/1 A/CN.10/1 A/CONF.1/2 S/AC.51/2020/1 S/AC.1/2 E/CN.3/2020/1".split(
      " ",
    ),
    ..."E/CN.4/Sub.2/2000/1 E/CN.4/2000/1 E/CN.5/2020/1 E/CN.6/2020/3 E/CN.9/2020/1 E/CN.16/2020/1 E/CN.18/2000/1".split(
      " ",
    ),
    ..."E/C.12/2020/1 E/C.16/2020/1 E/C.19/2020/1 E/ECA/1 E/ECE/1 E/ESCAP/1 E/ICEF/2020/1 E/HLPF/2020/1 PBC/1/2".split(
      " ",
    ),
    ..."CEDAW/C/1 CRC/C/1 CCPR/C/1 CAT/OP/1 CAT/C/1 CERD/C/1 CRPD/C/1 CMW/C/1 CED/C/1 HRI/GEN/1 DP/2020/1".split(
      " ",
    ),
    ..."TD/B/1 TD/1 UNEP/EA.4/1 UNEP/1 HSP/1 CD/1 NPT/CONF.2020/1 FCCC/CP/2020/1 CBD/COP/1 ICCD/COP/1 ISBA/1/2".split(
      " ",
    ),
  ];
  const described = symbols.flatMap((symbol) => describeSymbol(symbol) ?? []);
  for (const { organ } of some(described))
    for (const language of languages)
      assert.notEqual(told(organ, language), organ, `${organ} in ${language}`);
});

test("a body is called as the glossary calls it in that language", () => {
  const names = createGlossary()
    .entries()
    .filter((entry) => entry.names && typeof organWords(entry.name) !== "string");
  // Short forms in brackets stand in the glossary alone.
  const bare = (name: string) => name.replace(/ ?[(（][^()（）]*[)）]$/, "");
  for (const entry of some(names))
    for (const [language, name] of Object.entries(entry.names ?? {}))
      assert.equal(
        told(entry.name, language === "zh" ? "zh-cn" : language),
        bare(name),
        `${entry.name} in ${language}`,
      );
});
