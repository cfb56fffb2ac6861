import assert from "node:assert/strict";
import { test } from "node:test";
import { provisionMeant } from "../../../server/src/service/knowledge/documents/provisionMeant";

test("a number typed with its word is an Article of the Charter, in six languages", () => {
  for (const words of [
    "Article 51",
    "article 51",
    "Art. 51",
    "Artículo 51",
    "Статья 51",
    "статьи 51",
    "المادة 51",
    "第五十一条",
    "第51条",
  ])
    assert.deepEqual(provisionMeant(words), ["CHARTER:ART.51"], words);
  assert.deepEqual(provisionMeant("Article 2 (4)"), ["CHARTER:ART.2(4)"]);
});

test("or a chapter", () => {
  for (const words of ["Chapter XI", "Capítulo XI", "глава XI", "第十一章"])
    assert.deepEqual(provisionMeant(words), ["CHARTER:CH.XI"], words);
});

test("or a Goal, or a target", () => {
  for (const words of ["Goal 5", "objectif 5", "Objetivo 5", "цель 5", "الهدف 5", "目标5", "ODD 5", "ЦУР 5"])
    assert.deepEqual(provisionMeant(words), ["SDG:5"], words);
  for (const words of ["target 16.a", "cible 16.a", "meta 16.a", "задача 16.a", "具体目标16.a"])
    assert.deepEqual(provisionMeant(words), ["SDG:16.a"], words);
});

test("a resolution's number, a day and a sentence are none", () => {
  for (const words of [
    "1325",
    "resolution 2518",
    "12 March",
    "March 12",
    "police 5",
    "goal",
    "Article 200",
    "Goal 18",
  ])
    assert.deepEqual(provisionMeant(words), [], words);
});
