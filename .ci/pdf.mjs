// The library that reads PDF files, in one bundle of its own, with a few of its lines replaced.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./setup.mjs";

/** The bundle, which is loaded when the first PDF is met. */
export const pdfBundle = "server/dist/pdf.js";

/**
 * Lines of pdf.worker.mjs and what stands in their place. They are named in ThirdPartyNotices.txt.
 */
export const replacements = [
  {
    why: "Letters of a right-to-left ligature are put in the order in which the line is turned around afterwards.",
    line: "          textChunk.str.push(glyphUnicode);\n",
    by: '          textChunk.str.push(glyphUnicode.length > 1 && /^[\\u0590-\\u08ff\\ufb1d-\\ufdff\\ufe70-\\ufefc]+$/.test(glyphUnicode) ? Array.from(glyphUnicode).reverse().join("") : glyphUnicode);\n',
  },
  {
    why: "Spaces that stand in the file are kept as they stand …",
    line: "    keepWhiteSpace = false,\n",
    by: "    keepWhiteSpace = true,\n",
  },
  {
    why: "… and those that are guessed from gaps are told from them (U+200A).",
    line: '          resetLastChars();\n          textContentItem.str.push(" ");\n',
    by: '          resetLastChars();\n          textContentItem.str.push("\\u200a");\n',
  },
  {
    why: "What a stream unpacks to has a limit, in bytes …",
    line: "    let size = this.minBufferLength;\n    while (size < requested) {",
    by: '    if (requested > 100663296) throw new Error("a part of it unpacks to more than 96 MB");\n    let size = this.minBufferLength;\n    while (size < requested) {',
  },
  {
    why: "… wherever it is unpacked.",
    line: "        totalLength += chunk.byteLength;\n",
    by: '        totalLength += chunk.byteLength;\n        if (totalLength > 100663296) throw new Error("a part of it unpacks to more than 96 MB");\n',
  },
  {
    why: "The reading of a page ends at the time, and after the operators, that it was given.",
    line: "  check() {\n    if (++this.checked < TimeSlotManager.CHECK_TIME_EVERY) {",
    by: '  check() {\n    if (Date.now() > globalThis.pdfjsWorker.deadline || --globalThis.pdfjsWorker.operators < 0) throw new Error("it takes too long");\n    if (++this.checked < TimeSlotManager.CHECK_TIME_EVERY) {',
  },
];

/** The source of the worker with the replacements made. Throws where a line does not stand there exactly once. */
export function replaced(source) {
  return replacements.reduce((text, { line, by }) => {
    const parts = text.split(line);
    if (parts.length !== 2)
      throw new Error(
        `pdf.worker.mjs has this ${parts.length - 1} times, and once was expected: ${line.trim()}`,
      );
    return parts.join(by);
  }, source);
}

/** For ThirdPartyNotices.txt: licences want changes to be named. */
export const changed = {
  package: "pdfjs-dist",
  notice: `Penholder has changed ${replacements.length} places of its build/pdf.worker.mjs:\n${replacements
    .map(({ why }) => `- ${why}`)
    .join("\n")}`,
};

const worker = /[\\/]pdfjs-dist[\\/]legacy[\\/]build[\\/]pdf\.worker\.mjs$/;

/** Options of esbuild for the bundle: it takes neither Node nor a page for granted, and runs alike in both. */
export const pdfOptions = {
  format: "iife",
  globalName: "penholderPdf",
  platform: "browser",
  // The second line is never run: it tells Node, which only reads it, what can be imported by name.
  footer: {
    js: 'if (typeof module === "object") module.exports = penholderPdf;\n0 && (module.exports = { openPdf });',
  },
  // The worker would take over the port of the web worker that it runs in, and the library ask for parts of Node.
  define: { process: "undefined", window: "globalThis" },
  inject: [join(root, ".ci/pdfGlobals.mjs")],
};

/** The plugin for esbuild that makes the replacements. */
export const pdfReplacements = {
  name: "pdf-replacements",
  setup(bundler) {
    bundler.onLoad({ filter: worker }, async ({ path }) => ({
      contents: replaced(await readFile(path, "utf8")),
      loader: "js",
    }));
  },
};

/** The plugin for esbuild that takes the library from its bundle, each time with the code that loads it there. */
function loadedBy(name, code) {
  return {
    name,
    setup(bundler) {
      bundler.onResolve({ filter: /\/pdfLibrary$/ }, () => ({ path: "pdfLibrary", namespace: name }));
      bundler.onLoad({ filter: /.*/, namespace: name }, () => ({
        contents: code,
        resolveDir: root,
        loader: "js",
      }));
    },
  };
}

/** Beside the bundles that run under Node. */
export const pdfBeside = {
  name: "pdf-beside",
  setup(bundler) {
    bundler.onResolve({ filter: /\/pdfLibrary$/ }, () => ({ path: "./pdf.js", external: true }));
  },
};

const built = JSON.stringify(join(root, pdfBundle));

/** Where it was built, for tests and tools. */
export const pdfBuilt = loadedBy(
  "pdf-built",
  `import { createRequire } from "node:module";\nexport const { openPdf } = createRequire(${built})(${built});\n`,
);

/** In a web worker, which does not know where it came from: its host has left the address of the folder. */
export const pdfInWorker = loadedBy(
  "pdf-in-worker",
  'importScripts(self.penholderScripts + "/pdf.js");\nexport const { openPdf } = self.penholderPdf;\n',
);
