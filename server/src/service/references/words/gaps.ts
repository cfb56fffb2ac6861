/**
 * What may stand between a number and the words that say whose it is. Every look is at a stretch of bounded length.
 */

/** Maximum length of what stands between a number and its organ, in UTF-16 units. */
const longestGap = 90;

const date =
  "(?:(?:of|du|de|del|dated|en date du|en date de|от|vom|on|le|المؤرخ|المؤرخة|المتخذ في) ?)?\\d{1,2}(?:er|º|\\.)? (?:de )?[^\\s\\d,;()]{3,12}(?: ?/ ?[^\\s\\d,;()]{3,14})?(?: [^\\s\\d,;()]{3,10})? (?:de |del )?\\d{4}(?: (?:года|г\\.))?";
const ofOrgan = new RegExp(
  `^[\\s,]*(?:${date}[\\s,]*)?(?:\\([^()]{0,30}\\)[\\s,]*)?(?:of(?: the)?|by the|adopted by(?: the)?|du|de l'|de la|del?|de los|des|der|des|adoptée par (?:le|la|l')|approuvée par l[ae']|aprobada por (?:la|el)|الصادرة? عن|الذي اتخذه|الذي اتخذته|الذي اعتمدته|الذي اعتمده)\\s*$`,
  "i",
);
/** Words of the organ's name that come before those that the vocabulary knows: "of the United States Congress". */
const capitalized = /(?:(?<= )\p{Lu}[\p{L}.'-]{1,16} ){1,3}$/u;
const directly = new RegExp(`^[\\s,]*(?:${date})?[\\s,]*$`, "i");

/** Whether the words between an item and an organ say that the item is the organ's: "of 25 September 2015 of the". */
export function saysOf(text: string, from: number, to: number): boolean {
  if (to - from > longestGap || to < from) return false;
  const gap = text.slice(from, to).replace(/\s+/g, " ");
  if (ofOrgan.test(gap.replace(capitalized, ""))) return true;
  // Russian puts the organ into the genitive, with nothing between.
  // Arabic may write the particle "of" together with the organ.
  const organ = text.charCodeAt(to);
  return (
    ((organ >= 0x400 && organ < 0x460) || (text[to] === "ل" && text[to + 1] !== "ج")) && directly.test(gap)
  );
}

const subjectAfter = new RegExp(`^[\\s,]*(?:${date}[\\s,]*)?(?:the|le|la|l'|el)\\s*$`, "i");

/** Whether the organ whose resolution it is follows: "in its resolution 39/13 of 28 September 2018, the Council". */
export function isSubjectAfter(text: string, from: number, to: number): boolean {
  return (
    to - from <= longestGap && to >= from && subjectAfter.test(text.slice(from, to).replace(/\s+/g, " "))
  );
}

/** Whether an organ stands right before a head word: "Security Council resolution", "the Council's own resolution". */
export function standsBefore(text: string, from: number, to: number): boolean {
  return (
    to - from <= 14 &&
    (/^(?:['’]s?)?\s*(?:own|draft|landmark|historic|key|relevant)?\s*$/i.test(text.slice(from, to)) ||
      /^\s\([\p{Lu}.]{2,9}\)\s$/u.test(text.slice(from, to)))
  );
}

/** Whether an organ is the subject of the words before a head word: "the Human Rights Council, in its resolution". */
export function isSubject(text: string, from: number, to: number): boolean {
  return to - from <= 44 && subject.test(text.slice(from, to));
}

const subject =
  /^,?\s*(?:(?:which is |que |qui |которое )?(?:contained|reflected|set out|expressed|contenida|reflejada|figura|figurant|contenue|содержится|содержащееся|изложенное)\s*)?(?:in|by|through|under|dans|par|en|por|mediante|в|في|بموجب)?\s*(?:its|sa|ses|su|sus|его|ее|св\S{2,4}|its own|seiner|seine[rn]?)?\s*$/i;

/** Whether the words between a head word and an organ say that it is the organ's: "résolutions du Conseil", "قرار مجلس". */
export function belongsTo(text: string, from: number, to: number): boolean {
  return (
    to - from <= 16 && /^\s*(?:of(?: the)?|du|de l'|de la|del?|der|des)?\s*$/i.test(text.slice(from, to))
  );
}

const ownWords =
  /(?:^|[^\p{L}])(?:its|their|our|sa|ses|leurs?|sus?|сво\p{L}{1,4}|её|ее|его|их|seine[rnms]?|ihre[rnms]?)\s*(?:own|propres?|propias?|собственн\p{L}{2,4}|eigenen?)?\s*$/iu;

/** Whether the head word is the organ's own: "its resolution"; in Arabic the pronoun is part of the word. */
export function isOwn(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) >= 0x600 && text.charCodeAt(start) < 0x700)
    return /(?:ه|ها|هما)$/.test(text.slice(start, end));
  return ownWords.test(text.slice(Math.max(0, start - 26), start));
}

const numberSigns =
  /^[\s.«"“:]*(?:\((?:UN)?(?:SC|GA|HRC)(?:Rs?| Res\.?)?\)[\s:]*|\([A-Z]{2,8}\)[\s:]*)?(?:(?:numbers?|nos?\.?|#|n[°º]s?\.?|n\.[°º]?s?|núms?\.?|numéros?|número|№№?|nr\.?|N|رقم|أرقام|رقمي)\s*)?(?:[«"“(]\s*)?$/i;
const named =
  /^[,:]?\s*(?:such as|including|namely|notably|in particular|especially|like|e\.g\.|i\.e\.|comme|telles? que|notamment|dont|tales como|como|incluidas?|включая|в частности|такие как|مثل)[\s:]*$/i;

/** Whether a number follows a head word directly: "resolution 1325", "resolution No. 1325", "résolution n° 1325". */
export function followsDirectly(text: string, from: number, to: number): boolean {
  if (to - from > 24) return false;
  const gap = text.slice(from, to);
  return numberSigns.test(gap) || named.test(gap) || gap === "-" || gap === " - ";
}

const listLink =
  /^[\s,;،、]*(?:(?:and(?: also)?|or|&|\+|plus|then|and\/or|et|ou|puis|y|e|u|и|или|und|oder|و|أو|和|及|与|與|以及|、|as well as|ainsi que|así como|а также|sowie|to|through|à|a|al|до|по|bis|-)\s*)?(?:第|no\.?\s|n° ?|№ ?|رقم )?$/i;

/** Whether two items of a list have only a comma or an "and" between them, perhaps with the date of the first. */
export function continuesList(text: string, from: number, to: number): boolean {
  if (to - from > longestGap || to <= from) return false;
  const gap = text.slice(from, to);
  if (listLink.test(gap)) return true;
  if (gap.includes("年")) return listWithChineseDate.test(gap);
  return listWithDate.test(gap.replace(/\s+/g, " "));
}

const listWithChineseDate =
  /^\s?[号號]?[、，,和及与與\d\s]{0,6}(?:以及)?\s?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:通过的)?\s?第?\s?$/;

const listWithDate = new RegExp(
  `^[\\s,]*(?:${date})[\\s,;،]*(?:and|or|et|y|e|и|und|و|as well as|ainsi que|así como|а также)?\\s*$`,
  "i",
);

const connectors = new Set(
  (
    "and or to as also including notably particular namely with by nos no of in through et ou à que notamment puis y e o u ni hasta como и или а также до по за частности " +
    "و أو إلى وكذلك und oder sowie bis der nr numéro resolution"
  ).split(" "),
);

const plural =
  /(?:resolutions|résolutions|resolutions|resoluciones|резолюци(?:и|й|ях|ям|ями)|resolutionen|unscrs|scrs|decisions|décisions|decisiones|решени(?:я|й|ях|ям)|قرارات\S*|قراري\S*|قرارين|قراران|القرارات|القرارين|القراران)$/i;

/** Whether a head word says that there are several: "resolutions". */
export function isPlural(word: string): boolean {
  return plural.test(word);
}

const counted =
  /^\s(?:(?:of the|other|more|new|different|sur|de los|des)\s)?(?:\p{L}+ly\s)?(?:people|persons?|members?|member states|states|countries|nations|delegat\p{L}+|participants|representatives|years?|days|weeks|months|hours|women|men|children|girls|boys|soldiers|troops|police|personnel|peacekeepers|times|others?|million|billion|thousand|hundred|per\s?cent|dollars|kilomet\p{L}+|words|pages|reports|meetings|votes|sponsors|civilians|refugees|families|lives|victims|NGOs|organi[sz]ations|governments|parties|paragraphs|articles|experts|observers|cases|incidents|resolutions|decisions|schools|students|companies|personnes|membres|états|pays|ans|jours|femmes|hommes|enfants|soldats|personas|miembros|estados|países|años|días|mujeres|hombres|niños|человек|членов|государств|стран|лет|дней|женщин|детей|شخص|دولة|عضو|بلدا|سنة|عاما|يوما|امرأة|طفل)(?!\p{L})/iu;
const saysSomething =
  /^\s(?:is|are|was|were|has|have|had|remains?|must|should|shall|will|would|can|could|may|call(?:s|ed)?|demand(?:s|ed)?|urge[sd]?|authori[sz]e[sd]?|impose[sd]?|establish(?:es|ed)?|recogni[sz]e[sd]?|address(?:es|ed)?|set|requires?d?|provide[sd]?|which|that|relating|regarding|concerning|by|for|to|with|under|from|apply|applies|constitute|restent?|sont|demeurent|ont|doivent|qui|relatives?|siguen|son|fueron|están|deben|que|relativas|остаются|являются|были|о|об|по|касающиеся|لا|تظل|لا يزالان|بشأن|هي)(?!\p{L})/iu;

/**
 * Whether a bare number that continues a list may be of the list, by the words after it: not "resolutions 242 and 338
 * members". After one "resolution" a second number needs words that speak of it.
 */
export function mayEndList(text: string, end: number, several: boolean): boolean {
  const after = text.slice(end, end + 40);
  if (counted.test(after)) return false;
  return several || saysSomething.test(after);
}

/** Whether a head word and a number have only one word between them, an adjective: "resoluciones consensuadas 69/321". */
export function followsAdjective(text: string, from: number, to: number): boolean {
  return to - from <= 20 && /^\s(?:de )?\p{L}{3,16}\s$/u.test(text.slice(from, to));
}

const afterNumber =
  /^\s*(?:[,.;:)\]»”"'،؛]|$|(?:&|and|or|on|of|in|as|concerning|dated|adopted|et|ou|du|de|sur|y|e|sobre|и|от|و|بشأن|المؤرخ|und|vom)(?!\p{L}))/u;

/** Whether what follows a bare number lets it be a resolution's and not a count of something. */
export function endsCitation(text: string, end: number): boolean {
  return afterNumber.test(text.slice(end, end + 14));
}

/** Whether the sign or word right before a number lets it be an item of a list of resolutions. */
export function mayBeListed(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /\s/.test(text[before] ?? "") && before > at - 12) before--;
  if (before < 0) return true;
  const code = text.charCodeAt(before);
  // The number of a footnote between the comma and the item: "2011,3S-18/1".
  if (before === at - 1 && /[,;] ?\d{1,2}$/.test(text.slice(Math.max(0, at - 5), at))) return true;
  if (/[,;:،؛、([«»"“”'\-–—*_]/.test(text[before] ?? "")) return true;
  if (code >= 0x3400 && code <= 0x9fff) return true;
  let start = before;
  while (start > 0 && start > before - 16 && /\p{L}/u.test(text[start - 1] ?? "")) start--;
  const word = text.slice(start, before + 1).toLowerCase();
  return connectors.has(word) || /^[°º№.]$/.test(word);
}

const pinpointBefore =
  /(?<![\p{L}\d])(?:(?:(?:operative |preambular |sub-?)?paragraphs? |(?:op\. ?|operative )?paras?\.? |[OP]Ps? ?|section |sect\. ?|annex |chapter )[\d() a-zIVX,–-]{1,24} (?:of|in|to) (?:the |its )?(?:own )?|annex to (?:the |its )?|(?:au |aux |du |des )?(?:paragraphe|alinéa)s? [\d() a-z,-]{1,24} de (?:la |sa |ses )?|(?:párrafo|párrafos) [\d() a-z,-]{1,24} de (?:la |las |su |sus )?|(?:пункт\p{L}{0,3}) [\d() a-z,-]{1,24} (?:своей )?|(?:الفقرة|الفقرات|الفقرتين) [\d() و,-]{1,24}(?: من منطوق| من)? ?|Ziffern? [\d() a-z,-]{1,24} (?:der|seiner) )$/iu;
const pinpointAfter =
  /^(?:,? ?|,? \(|, (?:in particular|notably|especially|including|specifically) (?:in )?(?:its )?|, in its )((?:(?:operative )?paragraphs?|OPs?|(?:op\. ?)?paras?\.?|annex(?: [IVX]+)?|sect(?:ion|\.) [IVX\d]+(?: [A-Z])?|chap(?:ter|\.) [IVX\d]+|par\.|párrs?\.|пункт|пп?\.|annexe|anexo)(?: ?\d{1,3}(?: ?\([a-z]{1,3}\))*(?:(?:,| and|-) ?\d{1,3})*)?|第\d{1,3}段)(?![\p{L}\d])/u;

/** "paragraph 5 of", ", para. 9", ", annex": the place in the document, as written. */
export function pinpoint(text: string, start: number, end: number): string | undefined {
  const before = pinpointBefore.exec(text.slice(Math.max(0, start - 70), start));
  if (before) return before[0].trim();
  return pinpointAfter.exec(text.slice(end, end + 60))?.[1];
}

/**
 * Whether "its" is said of a Council: Russian and Arabic have one word for a Council's and another for an Assembly's.
 * Undefined where the language does not tell.
 */
export function ownerIsCouncil(text: string, start: number, end: number): boolean | undefined {
  if (text.charCodeAt(start) >= 0x600 && text.charCodeAt(start) < 0x700)
    return !/(?:ها|هما)$/.test(text.slice(start, end));
  const before = text.slice(Math.max(0, start - 6), start);
  if (/(?:^|\P{L})его\s$/u.test(before)) return true;
  return /(?:^|\P{L})(?:ее|её)\s$/u.test(before) ? false : undefined;
}

const dateAfter =
  /^[^\d()/]{0,24}\b\d{1,2}(?:er|º|\.|st|nd|rd|th)?[\s]{1,2}[^\d.;()]{2,36}[\s]((?:19|20)\d\d)(?!\d)/u;
const dateBefore = /((?:19|20)\d\d)年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:通过的)?第?$/;

const yearAfter = /^\s?(?:\([^()\d]{1,8}\)\s?)?(?:of|de|du|от|von|vom)\s((?:19|20)\d\d)(?!\d)/u;

/** The year of the date that stands with a number: "36/10 of 28 September 2017", "2017年9月28日第36/10号". */
export function dateYear(text: string, start: number, end: number): number | undefined {
  const year =
    dateBefore.exec(text.slice(Math.max(0, start - 20), start))?.[1] ??
    dateAfter.exec(text.slice(end, end + 72))?.[1] ??
    yearAfter.exec(text.slice(end, end + 24))?.[1];
  return year ? Number(year) : undefined;
}
