/**
 * The elements that symbols are built of, from the list of series symbols of United Nations documents. Elements that
 * every symbol may have stand here; what follows which is decided by `mayBeDocument`.
 */

const organs = new Set(
  (
    "A S E T ST CRC CEDAW CCPR CERD CAT CRPD CMW CED HRI DP TD UNEP HSP CD NPT FCCC CBD ICCD ISBA SPLOS CAC CTOC JIU UNW PBC " +
    "LC CCW BWC APLC CCM CEB ICSC WFP ID IDB GC WT DC SSC PCNICC ATT UNITAR HS ICEF UNFF DPI PIDA APP LAS HRC CTBT ECA ECE ESCAP ESCWA"
  ).split(" "),
);

/** Elements that are words, as they are written. */
const words = new Set(
  (
    "RES DEC PRST INF PET GC NGO HRC BUR SPC CRP Agenda Summary Excerpt Abstract ECA ECE ESCAP ESCWA HLPF ICEF COP COSP CMP CMA " +
    "CP KP SB SBI SBSTA SBSTTA AWG CRIC CST MOP CO LOI LOIPR CONC REP SGB AI IC LEG ESA LIB CS SG ADM DPI STAT TRANS ENERGY COMM " +
    "PM OC WG OP MIN CRF NIC BP PV SR L PC WP SER ASP OS GEN CORE EFD TIM CEP EX ADD P Q RQ SWS SPT FU HLS RQ"
  ).split(" "),
);
const wordForms = new Map([...words].map((word) => [word.toLowerCase(), word]));

/** Elements with a point and a number or letter after it: "Add.1", "CONF.192". */
const dotted = new Map(
  "AC C CN CONF GC SC Sub WG WP PV SR L CRP Add Amend Corr Rev R EA HA HLS OS SER EB COMM OC PC PET INF Dec Res MC NC IG PP Misc TP Inf Conv Draft SP TC SD D Part EM MEM NGO COP MTG MSP S CW G W M"
    .split(" ")
    .map((word) => [word.toLowerCase(), word]),
);

export function isKnownOrgan(organ: string): boolean {
  return organs.has(organ);
}

/** How the word before a point is written; undefined where no element begins so. */
export function dottedWord(word: string): string | undefined {
  const form = dotted.get(word.toLowerCase());
  // UNEP/EA.5/Res.14, but NPT/CONF.2020/DEC.2: as it was written.
  if (form === "Res" || form === "Dec") return word === word.toUpperCase() ? form.toUpperCase() : form;
  if (form)
    return /^(?:Inf|Misc|Conv|Draft|Part|Sub|Add|Amend|Corr|Rev|Res)$/.test(form) ? form : word.toUpperCase();
  return /^[A-Z]{2,6}$/.test(word) ? word : undefined;
}

/**
 * How a word element is written; undefined where it is none.
 * @param place how many elements stand before it
 * @param followed whether a stroke follows
 */
export function plainWord(word: string, organ: string, place: number, followed: boolean): string | undefined {
  const main = organ === "A" || organ === "S" || organ === "E" || organ === "T";
  const known = wordForms.get(word.toLowerCase());
  const capitals = word === word.toUpperCase();
  if (
    known &&
    (capitals || known !== known.toUpperCase() || /^(?:res|prst|hrc|dec|gc)$/i.test(word)) &&
    known.length > 1
  )
    return known;
  if (!capitals) return undefined;
  if (word.length === 1) return main ? undefined : word;
  return (main && place === 0 ? followed && organ === "E" : true) && (followed || !main) ? word : undefined;
}

/** Whether a document can have these elements: what only looks like a symbol ("A/320", "S/he", "E/W") is turned away. */
export function mayBeDocument(organ: string, elements: readonly string[]): boolean {
  const [first = "", second] = elements;
  const number = /^\d+$/.test(first) ? Number(first) : undefined;
  if (!elements.some((element) => /\d/.test(element)))
    return elements.some((element) => /\.[IVX]+$/.test(element));
  switch (organ) {
    case "A":
      if (number === undefined)
        return mayFollow(
          first,
          second,
          /^(?:S-\d|ES-\d|RES$|DEC$|HRC|BUR|SPC|INF|Agenda|PET|AC\.|C\.|CN\.|CONF\.|PV\.|L\.|SR\.|WGFS|COPUOS)/,
        );
      if (second === undefined) return first.length >= 4 && number <= 11000;
      return /^\d+$/.test(second)
        ? number >= 26 && number <= 150
        : /\./.test(second) || /^(?:INF|RES|DEC|PET)$/.test(second) || number >= 31;
    case "S":
      if (number === undefined)
        return mayFollow(first, second, /^(?:RES$|PRST|PV\.|AC\.|C\.|INF|Agenda|COM|PET|Spec|BUR|L\.)/);
      if (second === undefined || !/^\d+$/.test(second))
        return (first.length >= 4 && number <= 27000) || (first.length === 3 && second !== undefined);
      return isYear(number);
    case "E":
      if (number === undefined)
        return mayFollow(
          first,
          second,
          /^(?:RES|DEC|AC\.|C\.|CN\.|CONF\.|INF|PV\.|SR\.|L\.|ECA|ECE|ESCAP|ESCWA|HLPF|ICEF|NGO|PC|TIM|WB|CEPAL|LC|ECWA|ECLA|Agenda)/,
        );
      if (second === undefined || !/^\d+$/.test(second)) return first.length >= 4 || second !== undefined;
      return isYear(number);
    case "T":
      return number === undefined
        ? /^(?:RES|PET|PV\.|L\.|AC\.|C\.|SR\.|OBS|COM|INF|DEC)/.test(first)
        : number >= 100 && second === undefined;
    case "ST":
      return number === undefined && second !== undefined;
    case "HS":
    case "P":
      return second !== undefined;
    case "CD":
      return number === undefined ? second !== undefined || /\./.test(first) : first.length <= 4;
    case "GC":
      return /^(?:Res\.|RES|INF|Dec|DEC|L\.|OR|\d)/.test(first);
    case "DC":
    case "ID":
    case "APP":
    case "LAS":
      return second !== undefined;
    default:
      return true;
  }
}

function mayFollow(first: string, second: string | undefined, allowed: RegExp): boolean {
  if (!allowed.test(first)) return false;
  return second !== undefined || /\.\d/.test(first);
}

function isYear(value: number): boolean {
  return value >= 1946 && value <= 2100;
}
