import { randomNumbers } from "../search/reference";

/** Pieces of text that cost quadratic or exponential time where an expression goes back over what it has read. */
export const hostileReferences: readonly string[] = [
  "(",
  "1/",
  "A/",
  "resolution ",
  "Security Council ",
  "7",
  " ",
  "\n",
  "A-",
  "A/70/95-",
  "of 25 September 2015 ",
  "1325 (2000), ",
  "1325 and ",
  "Article 5, ",
  "第1325号、",
  "وبال",
  "31/6 A and ",
  "1325 (20",
  "A/1/Add.1/Rev.1/Corr.1",
  "2030 Agenda ",
  "Goal 16 ",
  "Chapter VII ",
  "99/999, ",
  "resolution 1325 (2000) and paragraph 3 of that resolution, ",
  "resolution 2719 (2023), OP3, ",
  "\ud835",
  "𝒜/𝒮 ",
  "其关于安理会的第",
  "号、2016年10月21日第32/25",
  "S/RES2518",
  "presidential statement 2015/25, ",
  "1267 /1989 ",
  ". ",
  ",,",
];

/** Random pieces of all of these and of random signs of many scripts, the same in every run. */
export function fuzzed(): string[] {
  const random = randomNumbers(20);
  const signs = "0123456789/()-–., \n\u00a0\u200fAaSsEe《》第号年вءٍ٥Ａ（\ud835\udc9c";
  return Array.from({ length: 12 }, () => {
    let piece = "";
    for (let parts = 1 + random(5); parts > 0; parts -= 1) {
      if (random(3) > 0) piece += hostileReferences[random(hostileReferences.length)] ?? "";
      else for (let count = 1 + random(9); count > 0; count -= 1) piece += signs[random(signs.length)] ?? "";
    }
    return piece;
  });
}
