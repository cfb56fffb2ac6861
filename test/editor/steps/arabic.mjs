// An Arabic resolution, and where an editor draws each of its characters.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { root } from "../../../.ci/setup.mjs";

const passages = join(root, "../shared/data/passages_multilingual.jsonl.gz");

/** An Arabic resolution: a real one where the reference corpus is here, and one of our own. */
function arabicResolution() {
  if (!existsSync(passages)) return ownResolution;
  const lines = gunzipSync(readFileSync(passages)).toString("utf8").split("\n");
  const arabic = lines.filter((line) => line.includes('"lang": "ar"')).map((line) => JSON.parse(line));
  const found = arabic.find(({ doc }) => /^S\/RES\//.test(doc));
  const texts = arabic.filter(({ doc }) => doc === found?.doc).map(({ text }) => text);
  return texts.length > 3
    ? `إن مجلس الأمن،\n\n${texts.slice(0, 9).join("\n\n")}\n\n${ownResolution}`
    : ownResolution;
}

const ownResolution = `إن مجلس الأمن،

وإذ يشير إلى قراره 2518 (2020) وإلى تقرير الأمين العام S/2023/646 عن بعثة UNMISS،

1 - يقرر تمديد الولاية وفقا للقرار 2640 (2022) وللقرار S/RES/2436 (2018)؛

2. يطلب إلى الأمين العام أن يقدم تقريرا وفقا للقرار 2519 (2019).
`;

const text = arabicResolution();
/** The same text in a language of ours and in plain text; a part of the workspace. */
export const arabicFiles = { "arabic.resolution.txt": { text }, "arabic.txt": { text } };

/** What a writer sees around the text: the same in both windows, so that only what is drawn in the lines can differ. */
export const arabicSettings = {
  "editor.lineNumbers": "off",
  "editor.wordWrap": "bounded",
  "editor.wordWrapColumn": 80,
  "editor.occurrencesHighlight": "off",
  "editor.matchBrackets": "never",
};

/** Where every character of the editor's lines is drawn: one row for each line on the page. */
export function glyphs(window) {
  return window.page.evaluate(() => {
    const lines = [...document.querySelectorAll(".part.editor .monaco-editor .view-line")];
    lines.sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top));
    return lines.map((line) => {
      const { left } = line.getBoundingClientRect();
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let text = "";
      const places = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        for (let at = 0; at < node.data.length; at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          text += node.data[at];
          places.push(Math.round(box.left - left), Math.round(box.width));
        }
      }
      return {
        text: text.replaceAll("\u00a0", " "),
        places,
        spans: line.querySelectorAll("span > span").length,
      };
    });
  });
}
