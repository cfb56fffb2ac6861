import assert from "node:assert/strict";
import { test } from "node:test";
import { aliases, canonicalSymbol, parseSymbol } from "../../../server/src/service/references/symbols/symbol";
import { marked } from "./marked";

test("symbols of every organ and series are read and printed back the same", () => {
  for (const symbol of [
    "S/2023/646",
    "S/24111",
    "S/RES/2518(2020)",
    "S/PRST/2021/11",
    "S/PV.9484(Resumption1)",
    "S/AC.51/2007/CRP.1",
    "S/Agenda/8979",
    "A/RES/76/263",
    "A/RES/67/234B",
    "A/RES/74/92A-B",
    "A/RES/53/77AA",
    "A/RES/217A(III)",
    "A/RES/3201(S-VI)",
    "A/RES/ES-11/1",
    "A/RES/S-10/2",
    "A/8082",
    "A/520/Rev.17",
    "A/C.3/78/L.60/Rev.1",
    "A/77/CRP.1/Add.8",
    "A/75/6(Sect.3)",
    "A/CONF.157/24(PartI)",
    "A/HRC/RES/50/13",
    "A/HRC/RES/S-30/1",
    "A/HRC/WG.6/47/NIC/1",
    "A/70/95-S/2015/446",
    "A/47/277-S/24111",
    "A/76/75/Add.1-E/2021/57/Add.1",
    "E/RES/2021/5",
    "E/RES/1296(XLIV)",
    "E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1",
    "ST/SGB/2019/8",
    "CEDAW/C/GC/30",
    "CERD/C/RUS/CO/25-26",
    "NPT/CONF.2010/50(Vol.I)",
    "FCCC/CP/2015/10/Add.1",
    "UNEP/EA.5/Res.14",
    "GC.18/Res.9",
    "CD/1839",
    "DP/2023/15",
    "CAC/COSP/2017/14",
    "CHARTER:ART.99",
    "CHARTER:CH.VII",
    "SDG:16.3",
  ])
    assert.equal(canonicalSymbol(symbol), symbol);
});

test("spaces, small letters, odd hyphens and look-alike letters make no other document", () => {
  assert.equal(canonicalSymbol("s/res/1325 (2000)"), "S/RES/1325(2000)");
  assert.equal(canonicalSymbol("S/Res/242 (1967)"), "S/RES/242(1967)");
  assert.equal(canonicalSymbol("A/56/1026\u2011S/2002/932"), "A/56/1026-S/2002/932");
  assert.equal(canonicalSymbol("А/RES/70/1"), "A/RES/70/1", "a Cyrillic А");
  assert.equal(canonicalSymbol("A/RES/217 A (III)"), "A/RES/217A(III)");
  assert.equal(canonicalSymbol("A/RES/377 (V) A"), "A/RES/377A(V)");
  assert.equal(canonicalSymbol("NPT/CONF.2010/50 (Vol. I)"), "NPT/CONF.2010/50(Vol.I)");
  assert.equal(canonicalSymbol("A/70/95*"), "A/70/95", "an asterisk marks a reissue, not another document");
});

test("the number of a Council resolution completes its year", () => {
  assert.equal(canonicalSymbol("S/RES/2518"), "S/RES/2518(2020)");
});

test("what only looks like a symbol is none", () => {
  for (const text of [
    "N/A",
    "A/C",
    "A/320",
    "S/he",
    "and/or",
    "A/B",
    "w/o",
    "E/W",
    "1/2",
    "TCP/IP",
    "S/",
    "A/RES/",
    "km/h",
  ])
    assert.equal(parseSymbol(text), undefined, text);
});

test("a double symbol is known under each half, a lettered resolution without its letter", () => {
  assert.deepEqual(aliases("A/70/95-S/2015/446"), ["A/70/95", "S/2015/446"]);
  assert.ok(aliases("A/RES/217A(III)").includes("A/RES/217(III)"));
  assert.ok(aliases("A/RES/74/92A-B").includes("A/RES/74/92B"));
  assert.ok(aliases("S/RES/2518(2020)").includes("S/RES/2518"));
});

test("symbols are found in running text, without the signs around them", () => {
  marked("the report of the Secretary-General (⟦S/2023/646|S/2023/646⟧).");
  marked(
    "at its 9478th meeting (⟦S/PV.9478|S/PV.9478⟧), see also ⟦A/53/656|A/53/656⟧ and ⟦Add.1|A/53/656/Add.1⟧.",
  );
  marked("in ⟦A/C.3/78/L.5/Rev.1|A/C.3/78/L.5/Rev.1⟧; ⟦E/CN.6/2023/L.5|E/CN.6/2023/L.5⟧.");
  marked("(⟦A/69/674 -S/2014/911|A/69/674-S/2014/911⟧)");
  marked("as document ⟦A/C.3/\n78/L.5|A/C.3/78/L.5⟧, broken over the line");
  marked("https://undocs.org/en/⟦S/2023/646|S/2023/646⟧ but not files/A/70/1 or C:\\A/70/1");
});

test("invisible marks and vowel signs do not move the range", () => {
  marked("تقرير الأمين العام (\u200fS/2023/646\u200f)".replace("S/2023/646", "⟦S/2023/646|S/2023/646⟧"));
  marked("⟦S/2023\u00ad/646|S/2023/646⟧ has a soft hyphen");
});

test("a wrong year in a symbol leads to the resolution, and is kept as written", () => {
  const [reference] = marked("⟦S/RES/2518(2019)|S/RES/2518(2020)⟧");
  assert.equal(reference?.year?.value, 2019);
});

test("a stroke left out or doubled after RES is seen through; a session alone is no resolution", () => {
  marked(
    "⟦A/RES72/276|A/RES/72/276⟧, ⟦S/RES2518 (2020)|S/RES/2518(2020)⟧ and ⟦S/RES//2455(2019)|S/RES/2455(2019)⟧",
  );
  marked("A/RES/76 and ⟦A/RES/76-263|A/RES/76/263⟧");
});
