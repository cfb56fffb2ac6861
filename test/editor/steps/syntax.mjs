// 9. Syntax colours: what matters in a draft is drawn in other colours than the words around it.
import { until } from "../driver.mjs";

const resolution = `The Security Council,

Recalling its resolution 2518 (2020) and the report S/2023/646,

1. Decides to keep the matter under review;

2. Requests the Secretary-General to report;
`;

/** What must stand out from "to keep the matter", in a draft resolution. */
const standOut = ["Recalling", "resolution 2518 (2020)", "S/2023/646", "Decides", "1."];

export const syntax = [
  [
    "9 a draft resolution: openings, citations, symbols and numbers stand out",
    async ({ window }) => {
      await window.newDraft("Penholder: New Draft Resolution", 2);
      await window.empty();
      await window.paste(resolution);
      await window.press("Escape");
      let seen = {};
      await until(
        () => `other colours (they are: ${JSON.stringify(seen)})`,
        async () => {
          const plain = await window.tokenClasses("the matter");
          seen = { "the matter": plain };
          for (const words of standOut) seen[words] = await window.tokenClasses(words);
          return standOut.every((words) => seen[words] !== "" && seen[words] !== plain);
        },
      );
      await window.screenshot("9-syntax-resolution");
      await window.discard();
      return JSON.stringify(seen);
    },
  ],
  [
    "9 plain text: symbols and citations stand out",
    async ({ window, scene }) => {
      await window.openFile(scene.draft);
      await window.goTo(window.place(scene.draft, "S/2023/646", { offset: 1 }));
      await until("a colour for S/2023/646", async () => {
        const symbol = await window.tokenClasses("S/2023/646");
        return (
          symbol !== "" &&
          symbol !== (await window.tokenClasses("issued")) &&
          symbol !== (await window.tokenClasses("invite us"))
        );
      });
      await window.screenshot("9-syntax-plain-text");
    },
  ],
];
