// Writes syntaxes/*.tmLanguage.json from the openings of paragraphs (server/data/openings.tsv) and the patterns
// below. Run it after either has changed: node client/scripts/generate-grammars.mjs
//
// Scopes are chosen among those that every theme colours. Openings are set in italics, as in print; the keyword is the
// inner scope of the two, because some themes give italics the colour of plain text.
//
// No pattern holds a repetition of a repetition over the same characters, so that any line is read in linear time.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/**
 * Words that follow the first word of an opening and belong to it: "Recalling also", "Calls upon", "Bearing in mind",
 * "Rappelant en outre", "Noting with deep concern".
 */
const continuations = [
  "also|further|once again|once more|again|upon|in mind|note|into account|into consideration|in particular",
  "with (?:deep |grave |great |serious |profound )?(?:appreciation|concern|satisfaction|regret|interest|approval|alarm)",
  "its (?:deep |grave |great |full |strong |profound )?(?:appreciation|concern|gratitude|support|readiness|intention)",
  "également|aussi|en outre|de nouveau|à nouveau|en particulier|note|acte|compte|à l[’']esprit|en considération",
  "avec (?:satisfaction|préoccupation|inquiétude|intérêt|regret|gratitude|appréciation)",
  "también|además|asimismo|nuevamente|en particular|nota|presente|en cuenta",
  "con (?:profunda |grave |gran )?(?:satisfacción|preocupación|reconocimiento|interés|pesar|beneplácito|aprecio)",
  "также|далее|вновь|к сведению|во внимание",
  "с (?:глубокой |серьезной )?(?:удовлетворением|обеспокоенностью|озабоченностью|интересом|признательностью)",
]
  .join("|")
  .replaceAll(" ", "\\s");

/** Elements that begin a document symbol. */
const organs =
  "A|S|E|T|ST|TD|DP|CD|CAC|CAT|CBD|CCPR|CED|CEDAW|CERD|CMW|CRC|CRPD|CTOC|FCCC|HSP|ICCD|ISBA|JIU|NPT|PBC|SPLOS|UNEP|UNW";

const symbol = `(?<![A-Za-z0-9/])(?:${organs})/(?=[A-Za-z0-9./-]*\\d)[A-Z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?:/[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)*(?:\\s?\\((?:\\d{4}|[IVXLC]{1,8}|E?S-[IVX]{1,5})\\))?`;

const year = "(?:\\s?[(（](?:[0-9]{4}|[IVXLC]{1,8}|E?S-[IVX]{1,5})[)）])";
const sessional = "(?:(?:E?S-)?[0-9]{1,3}/[0-9]{1,4}|[0-9]{4}/[0-9]{1,3})(?:\\s[A-Z](?![A-Za-z]))?";
const number = `(?:${sessional}|[0-9]{1,4}(?:\\s[A-Z](?![A-Za-z]))?${year}?)`;
const certain = `(?:${sessional}|[0-9]{1,4}(?:\\s[A-Z](?![A-Za-z]))?${year})`;
const more = `(?:(?:,?\\s(?:and|et|y|e|и)\\s|,\\s)${certain})*`;

const english =
  "(?:(?:Security Council|General Assembly|Economic and Social Council|Human Rights Council|Council|Assembly)\\s)?";
const russian = "(?:(?:Совета Безопасности|Генеральной Ассамблеи|Совета|Ассамблеи)\\s)?";
const nouns = `(?:\\b${english}(?:[Rr]esolutions?|[Dd]ecisions?)|\\b(?:UN)?SCR|\\b[Rr]ésolutions?|\\b[Dd]écisions?|\\b[Rr]esoluci(?:ón|ones)|\\b[Dd]ecisi(?:ón|ones)|(?:[Рр]езолюци|[Рр]ешени)\\p{L}{1,3}(?:\\s${russian.slice(3, -2)})?)`;
const chinese =
  "第\\s?[0-9]{1,4}(?:/[0-9]{1,4})?\\s?(?:[(（](?:[0-9]{4}|[IVXLC]{1,8})[)）])?\\s?号(?:决议|决定)";

/** Citations in prose. */
const citation = `${nouns}\\s${number}${more}|${chinese}`;

/** Letters of scripts that run from right to left (Unicode's blocks from Hebrew to Arabic Extended-A, and presentation forms). */
const rightToLeft = "\\x{590}-\\x{8FF}\\x{FB1D}-\\x{FDFF}\\x{FE70}-\\x{FEFC}";

/** The organ that speaks, alone on its line. */
const organLine =
  "^\\s*[*_]{0,2}((?:The (?:Security Council|General Assembly|Economic and Social Council|Human Rights Council)|L[e’'](?:\\s?Conseil de sécurité| ?Assemblée générale|\\s?Conseil économique et social|\\s?Conseil des droits de l[’']homme)|El Consejo (?:de Seguridad|Económico y Social|de Derechos Humanos)|La Asamblea General|Совет (?:Безопасности|по правам человека)|Генеральная Ассамблея|Экономический и Социальный Совет|安全理事会|大会|人权理事会|经济及社会理事会))[*_]{0,2}\\s*[,，]?\\s*$";

const literal = (text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
const anyCase = (text) => {
  const first = [...text][0] ?? "";
  const [upper, lower] = [first.toLocaleUpperCase(), first.toLocaleLowerCase()];
  return upper === lower ? literal(text) : `[${upper}${lower}]${literal(text.slice(first.length))}`;
};

/** All openings of a kind as one alternative, the longest first, so that "Noting with regret" wins over "Noting". */
function openings(rows, kind) {
  const phrases = [...new Set(rows.filter((row) => row.kind === kind).map((row) => row.phrase))]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((phrase) => anyCase(phrase).replaceAll("'", "[’']").replaceAll(" ", "\\s"));
  // Chinese writes no spaces; the other languages end the opening with the word.
  const ideographs = phrases.filter((phrase) => /\p{Script=Han}/u.test(phrase));
  const words = phrases.filter((phrase) => !/\p{Script=Han}/u.test(phrase));
  return `(?:(?:${words.join("|")})(?:\\s(?:${continuations})(?!\\p{L})){0,3}(?!\\p{L})|(?:又|还|再次|并)?(?:${ideographs.join("|")}))`;
}

function repository(rows) {
  const preambular = openings(rows, "preambular");
  const operative = openings(rows, "operative");
  const paragraphNumber = "[0-9]{1,3}\\s?[.．、-]";
  return {
    references: {
      patterns: [
        { match: symbol, name: "entity.name.type.symbol.penholder" },
        { match: citation, name: "entity.name.type.citation.penholder" },
      ],
    },
    // VS Code sets each coloured stretch of a line apart and orders them from left to right: a sentence from right to left
    // would be taken to pieces. Such a line has one colour.
    rightToLeft: { match: `^.*[${rightToLeft}].*$` },
    organ: { match: organLine, captures: { 1: { name: "markup.heading.organ.penholder" } } },
    preambular: {
      match: `^\\s*[*_]{0,2}(${preambular})`,
      captures: { 1: { name: "markup.italic.penholder keyword.control.preambular.penholder" } },
    },
    // In other texts, a line that begins so is a preambular paragraph only if it ends like one.
    preambularWithEnd: {
      match: `^\\s*[*_]{0,2}(${preambular})(?=.*[,;，；]\\s*$)`,
      captures: { 1: { name: "markup.italic.penholder keyword.control.preambular.penholder" } },
    },
    operative: {
      match: `^\\s*(${paragraphNumber})\\s*[*_]{0,2}(${operative})`,
      captures: {
        1: { name: "constant.numeric.paragraph.penholder" },
        2: { name: "markup.italic.penholder keyword.control.operative.penholder" },
      },
    },
    unnumberedOperative: {
      match: `^\\s*[*_]{0,2}(${operative})`,
      captures: { 1: { name: "markup.italic.penholder keyword.control.operative.penholder" } },
    },
    numbers: {
      match: `^\\s*(${paragraphNumber}(?=\\s)|\\((?:[a-z]{1,2}|[ivx]{1,5}|[0-9]{1,2})\\)|[（(][一二三四五六七八九十]{1,3}[)）])`,
      captures: { 1: { name: "constant.numeric.paragraph.penholder" } },
    },
    quotations: {
      patterns: ["“([^“”]*)”", "«([^«»]*)»", "„([^„“]*)“", "「([^「」]*)」", '(?<![\\w"])"([^"]*)"'].map(
        (match) => ({
          match,
          name: "string.quoted.double.penholder",
          captures: { 1: { patterns: [{ include: "#references" }] } },
        }),
      ),
    },
    headings: { match: "^#{1,6}\\s.*$", name: "markup.heading.penholder" },
    emphasis: {
      patterns: [
        {
          match: "\\*\\*(?=\\S)([^*]+)\\*\\*",
          name: "markup.bold.penholder",
          captures: { 1: { patterns: [{ include: "#references" }] } },
        },
        {
          match: "(?<![*\\w])\\*(?=\\S)([^*]+)\\*(?![*\\w])",
          name: "markup.italic.penholder",
          captures: { 1: { patterns: [{ include: "#references" }] } },
        },
      ],
    },
  };
}

/** The grammar's patterns, and of the repository what they use. */
function grammar(name, scopeName, all, includes) {
  const used = new Set(includes);
  if (used.has("quotations") || used.has("emphasis")) used.add("references");
  return {
    $schema: "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
    name,
    scopeName,
    patterns: includes.map((include) => ({ include: `#${include}` })),
    repository: Object.fromEntries(Object.entries(all).filter(([key]) => used.has(key))),
  };
}

/** The grammars by file name, from the text of openings.tsv. */
export function grammars(tsv) {
  const rows = tsv
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"))
    .map(([lang, kind, phrase]) => ({ lang, kind, phrase }));
  // A line from right to left has one colour, whatever it opens with.
  const all = repository(rows.filter(({ lang }) => lang !== "ar"));
  const prose = ["emphasis", "quotations", "references"];
  return {
    "statement.tmLanguage.json": grammar("UN Statement", "text.penholder.statement", all, [
      "headings",
      "rightToLeft",
      "organ",
      "operative",
      "preambularWithEnd",
      "numbers",
      ...prose,
    ]),
    "resolution.tmLanguage.json": grammar("UN Draft Resolution", "text.penholder.resolution", all, [
      "headings",
      "rightToLeft",
      "organ",
      "operative",
      "preambular",
      "unnumberedOperative",
      "numbers",
      ...prose,
    ]),
  };
}

export function generate() {
  const tsv = readFileSync(fileURLToPath(new URL("server/data/openings.tsv", root)), "utf8");
  for (const [name, content] of Object.entries(grammars(tsv))) {
    writeFileSync(fileURLToPath(new URL(`syntaxes/${name}`, root)), `${JSON.stringify(content, null, 2)}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generate();
