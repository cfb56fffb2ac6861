import { deepestElement, Parser, TooDeep } from "../../parsers";
import { type Language, languages } from "../../text/language";
import { type Said, say } from "../../text/say";
import { isAcronymShape } from "../acronymShape";
import type { GlossaryEntry } from "../entry";

/** What a TBX file holds, or why it cannot be read: what is said of a file of some name. */
export type TbxResult =
  | { readonly entries: readonly GlossaryEntry[] }
  | { readonly problem: (name: string) => Said };

interface Term {
  text: string;
  /** "acronym", "abbreviation", "shortForm", "fullForm", "variant" … */
  type: string;
  status: string;
}

interface Concept {
  readonly terms: Map<string, Term[]>;
  readonly definitions: Map<string, string>;
  readonly notes: string[];
  readonly related: string[];
  subject: string;
  source: string;
}

/**
 * The concepts of a TermBase eXchange file: TBX-Core, -Min and -Basic, in the older dialect (`martif`, `termEntry`,
 * `langSet`, `tig` or `ntig`) and in that of ISO 30042:2019 (`tbx`, `conceptEntry`, `langSec`, `termSec`; with `type`
 * attributes or with elements of their own, `min:subjectField`). Nothing outside the file is read: document types and
 * the entities that they declare mean nothing here.
 * @param source what to say where a concept names no source
 */
export function entriesFromTbx(text: string, source: string): TbxResult {
  const entries: GlossaryEntry[] = [];
  const open: string[] = [];
  let root = "";
  let broken: string | undefined;
  let concept: Concept | undefined;
  let language = "";
  let term: Term | undefined;
  /** The text of the innermost element that holds words, and the `type` that it says. */
  let words = "";
  let type = "";

  const parser: Parser = new Parser(
    {
      onopentag(qualified, attributes) {
        const name = localName(qualified);
        if (root === "") root = name;
        if (open.push(qualified) > deepestElement) throw new TooDeep();
        if (name === "termEntry" || name === "conceptEntry") {
          concept = emptyConcept();
          language = "";
        } else if (name === "langSet" || name === "langSec") {
          language = (attributes["xml:lang"] ?? attributes.lang ?? "").toLowerCase().slice(0, 2);
        } else if (name === "tig" || name === "ntig" || name === "termSec") {
          term = { text: "", type: "", status: "" };
        }
        // Marked words within a definition ("<hi>") are words of it.
        if (!inline.has(name)) {
          words = "";
          type = attributes.type ?? name;
        }
      },
      ontext(data) {
        if (words.length < longestText) words += data;
      },
      onclosetag(qualified, implied) {
        if (implied || open.pop() !== qualified) {
          broken ??= qualified;
          return;
        }
        const name = localName(qualified);
        if (!inline.has(name)) take(name, words.replace(/\s+/g, " ").trim());
      },
    },
    { xmlMode: true, decodeEntities: true },
  );

  function take(name: string, said: string): void {
    if (!concept) return;
    if (name === "termEntry" || name === "conceptEntry") {
      const entry = entryOf(concept, source);
      if (entry) entries.push(entry);
      concept = undefined;
    } else if (name === "tig" || name === "ntig" || name === "termSec") {
      if (term?.text) concept.terms.set(language, [...(concept.terms.get(language) ?? []), term]);
      term = undefined;
    } else if (said === "") return;
    else if (name === "term" && term) term.text = said;
    else if (type === "termType" && term) term.type = said;
    else if (type === "administrativeStatus" && term) term.status = said;
    else if (type === "definition")
      concept.definitions.set(concept.definitions.has(language) ? `${language}+` : language, said);
    else if (type === "subjectField") concept.subject ||= said;
    else if (type === "source" || type === "xSource" || type === "sourceIdentifier") concept.source ||= said;
    else if (type === "crossReference" || type === "relatedConcept" || type === "see")
      concept.related.push(said);
    else if (name === "note") concept.notes.push(said);
    // What follows the element belongs to the one around it.
    words = "";
    type = "";
  }

  try {
    parser.write(text);
    parser.end();
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return {
      problem: (name) =>
        say`${name} is damaged: more than ${deepestElement} elements stand within each other; export it again.`,
    };
  }
  if (root !== "martif" && root !== "tbx") {
    return {
      problem: (name) =>
        say`${name} is not a TBX file: export the glossary as TBX (TermBase eXchange) and save it again.`,
    };
  }
  if (broken !== undefined || open.length > 0) {
    return {
      problem: (name) =>
        say`${name} is damaged: its element “${broken ?? open.at(-1) ?? ""}” is not closed; export it again.`,
    };
  }
  return { entries };
}

/** Elements within the words of others. */
const inline: ReadonlySet<string> = new Set(["hi", "foreign", "ph", "bpt", "ept", "it", "sc", "ec", "pc"]);

/** Maximum length of a definition, in UTF-16 units; what is beyond is left out. */
const longestText = 20_000;

function emptyConcept(): Concept {
  return { terms: new Map(), definitions: new Map(), notes: [], related: [], subject: "", source: "" };
}

/** "min:subjectField" → "subjectField". */
function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(":") + 1);
}

/** One entry for a concept: in English where it has English terms, else in its first language. */
function entryOf({ terms, definitions, notes, related, subject, source }: Concept, otherwise: string) {
  const main = terms.has("en") ? "en" : [...terms.keys()][0];
  const inMain = (main !== undefined && terms.get(main)) || [];
  const usable = inMain.filter(({ status }) => !/deprecated|superseded/i.test(status));
  const [first] = usable.length > 0 ? usable : inMain;
  if (!first || main === undefined) return undefined;
  const short = usable.find(isShort);
  const full =
    usable.find((term) => term !== short && term.type === "fullForm") ??
    usable.find((term) => term !== short);
  const term = short?.text ?? first.text;
  const name = full?.text ?? term;
  const names: Partial<Record<Language, string>> = {};
  const aliases = inMain.map(({ text }) => text).filter((text) => text !== term && text !== name);
  for (const [language, others] of terms) {
    if (language === main) continue;
    const brief = others.find(isShort);
    const long = others.find((other) => other !== brief) ?? brief;
    const known = languages.find((official) => official === language);
    if (known && long) names[known] = brief && brief !== long ? `${long.text} (${brief.text})` : long.text;
    aliases.push(
      ...others
        .map(({ text }) => text)
        .filter((text) => !known || (text !== long?.text && text !== brief?.text)),
    );
  }
  const definition = definitions.get(main) ?? definitions.get("") ?? [...definitions.values()][0] ?? notes[0];
  const entry: GlossaryEntry = {
    term,
    name,
    kind: subject || "your glossary",
    source: source || otherwise,
    origin: "workspace",
    ...(definition ? { definition } : {}),
    ...(aliases.length > 0 ? { aliases } : {}),
    ...(related.length > 0 ? { seeAlso: related } : {}),
    ...(Object.keys(names).length > 0 ? { names } : {}),
    ...(main === "en" ? {} : { language: main }),
  };
  return entry;
}

function isShort({ type, text }: Term): boolean {
  return (
    /^(?:acronym|abbreviation|abbreviatedForm|initialism|shortForm|short)/i.test(type) ||
    (type === "" && isAcronymShape(text))
  );
}
