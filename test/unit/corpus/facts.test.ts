import assert from "node:assert/strict";
import { test } from "node:test";
import { organOfSymbol, symbolOfFileName, wholeSymbol } from "../../../server/src/service/corpus/symbols";
import { findDate } from "../../../server/src/service/text/dates";

test("dates as documents write them", () => {
  const cases: [string, string | undefined][] = [
    ["2023-11-14 18:00", "2023-11-14"],
    ["Distr.: General 20 November 2008", "2008-11-20"],
    ["November 14th, 2023", "2023-11-14"],
    ["New York, 3rd of May 2021", "2021-05-03"],
    ["14 de noviembre de 2023", "2023-11-14"],
    ["le 1er août 2022", "2022-08-01"],
    ["14 ноября 2023 года", "2023-11-14"],
    ["2023年11月14日", "2023-11-14"],
    ["14 تشرين الثاني/نوفمبر 2023", "2023-11-14"],
    ["14.11.2023", "2023-11-14"],
    ["11/14/2023", "2023-11-14"],
    ["November 2023", "2023-11"],
    ["31 February 2023", "2023-02"],
    ["S/2023/646", undefined],
    ["resolution 2518 (2020)", undefined],
  ];
  for (const [text, date] of cases) assert.equal(findDate(text)?.date, date, text);
});

test("symbols in the names of files", () => {
  const cases: [string, string | undefined][] = [
    ["S_RES_2518_2020.txt", "S/RES/2518(2020)"],
    ["S-RES-1014(1995).txt", "S/RES/1014(1995)"],
    ["A_RES_76_100.txt", "A/RES/76/100"],
    ["A_RES_77_113-2228275E.html", "A/RES/77/113"],
    ["A_C.3_78_L.5_Rev.1_en.txt", "A/C.3/78/L.5/Rev.1"],
    ["S_PRST_2021_11.md", "S/PRST/2021/11"],
    ["A_RES_3314(XXIX).txt", "A/RES/3314(XXIX)"],
    ["A_HRC_RES_50_13.txt", "A/HRC/RES/50/13"],
    ["AFG_71_2016.txt", undefined],
    ["notes_2023.txt", undefined],
    ["statement.txt", undefined],
  ];
  for (const [name, symbol] of cases) assert.equal(symbolOfFileName(name), symbol, name);
});

test("a line that is a symbol, and whose document it is", () => {
  assert.equal(wholeSymbol("S/RES/2518 (2020)"), "S/RES/2518(2020)");
  assert.equal(wholeSymbol("A/RES/74/250 A-B"), "A/RES/74/250A-B");
  assert.equal(wholeSymbol("and/or"), undefined);
  assert.equal(wholeSymbol("UNGDC/AFG_60_2005"), undefined);
  assert.equal(organOfSymbol("A/HRC/RES/50/13"), "Human Rights Council");
  assert.equal(organOfSymbol("S/2023/646"), "Security Council");
});
