import { detectLanguage } from "../../text/detectLanguage";
import type { ReferenceContext } from "../reference";
import { plainText } from "../words/plain";

/** The organ of a text that opens as the resolution of a body outside the United Nations' numbering, or of one that Penholder does not know. */
export const anotherBody = "OTHER/RES/";

/** What decides in which language a text is written and whose resolution it is: its beginning, in UTF-16 units. */
export const headLength = 6000;

/**
 * How each organ opens its resolutions, in the six languages. The Main Committees' drafts open with the Assembly's name;
 * in Model United Nations they open with the committee's.
 */
const openings: readonly (readonly [string, string])[] = [
  [
    "S/RES/",
    "Security Council|Conseil de sécurité|Consejo de Seguridad|Совет Безопасности|安全理事会|安理会|安全理事會|安理會|مجلس الأمن",
  ],
  [
    "A/RES/",
    "General Assembly|Assemblée générale|Asamblea General|Генеральная Ассамблея|大会|联合国大会|大會|الجمعية العامة|" +
      "(?:First|Second|Third|Fourth|Fifth|Sixth) Committee|Disarmament and International Security Committee|Economic and Financial Committee|" +
      "Social,? Humanitarian,? (?:and|&) Cultural Committee|Special Political and Decoloni[sz]ation Committee|DISEC|ECOFIN|SOCHUM|SPECPOL|" +
      "(?:Première|Deuxième|Troisième|Quatrième|Cinquième|Sixième) Commission|(?:Primera|Segunda|Tercera|Cuarta|Quinta|Sexta) Comisión",
  ],
  [
    "A/HRC/RES/",
    "Human Rights Council|Conseil des droits de l'homme|Consejo de Derechos Humanos|Совет по правам человека|人权理事会|人權理事會|مجلس حقوق الإنسان",
  ],
  [
    "E/RES/",
    "Economic and Social Council|Conseil économique et social|Consejo Económico y Social|Экономический и Социальный Совет|经济及社会理事会|經濟及社會理事會|经社理事会|المجلس الاقتصادي والاجتماعي",
  ],
  [
    "E/CN.4/RES/",
    "Commission on Human Rights|Commission des droits de l'homme|Comisión de Derechos Humanos|Комиссия по правам человека|人权委员会|لجنة حقوق الإنسان",
  ],
  [
    "UNEP/EA/",
    "Environment Assembly(?: of the United Nations Environment Programme)?|Assemblée des Nations Unies pour l'environnement|Asamblea de las Naciones Unidas sobre el Medio Ambiente|Ассамблея Организации Объединенных Наций по окружающей среде|联合国环境大会|环境大会|جمعية الأمم المتحدة للبيئة",
  ],
  [
    "HSP/HA/",
    "(?:UN-Habitat|United Nations Habitat|Habitat) Assembly|Assemblée d'ONU-Habitat|Asamblea de ONU-Hábitat",
  ],
  [
    "E/ESCAP/RES/",
    "Economic and Social Commission for Asia and the Pacific|Commission économique et sociale pour l'Asie et le Pacifique|Экономическая и социальная комиссия для Азии и Тихого океана|亚洲及太平洋经济社会委员会|اللجنة الاقتصادية والاجتماعية لآسيا والمحيط الهادئ",
  ],
];

const article = "(?:The |Le |La |L'|El |Los |إن |إنّ )?";
const general = "(?:United Nations |UN |U\\.N\\. )?";
const behind =
  "(?: of the United Nations| des Nations Unies| de las Naciones Unidas| Организации Объединенных Наций)?(?: of the General Assembly)?(?:,? (?:First|Second|Third|Fourth|Fifth|Sixth) Committee)?(?: \\([A-Za-z ]{2,12}\\))?";
const known = openings.map(([symbol, names]): readonly [RegExp, string] => [
  new RegExp(`^${article}${general}(?:${names})${behind} ?[,،]`, "iu"),
  symbol,
]);

/** The nouns that a body's name is made of. */
const bodies =
  "Assembly|Council|Conference|Parliament|Senate|Congress|Committee|Commission|Board|Union|Summit|Meeting|Organization|Organisation|Forum|Society|Association|Synod|House|Legislature|Knesset|League|Federation|" +
  "Assemblée|Conseil|Conférence|Parlement|Sénat|Congrès|Comité|Organisation|Union|Fédération|Asamblea|Consejo|Conferencia|Parlamento|Senado|Congreso|Organización|Unión|Comisión|" +
  "Ассамблея|Совет|Конференция|Парламент|Конгресс|Комитет|Комиссия|Организация|Дума|Rat|Versammlung|Bundestag|Konferenz|مجلس|جمعية|مؤتمر|لجنة|منظمة|البرلمان";
const other = new RegExp(
  `^(?:The|Le|La|L'|El|Los|Les|Die|Der|Das|إن)(?: |(?<='))(?:[\\p{L}'-]+ ){0,6}(?:${bodies})(?![\\p{L}])[^.;:!?]{0,120},$`,
  "u",
);
const otherInOneWord =
  /^(?:(?:Парламентская |Межпарламентский |Всемирная )?(?:Ассамблея|Совет|Конференция|Парламент|Конгресс|Комиссия)(?![\p{L}])[^.;:!?]{0,120},|[\u4e00-\u9fff]{2,24}(?:大会|理事会|委员会|议会|会议|联盟),)$/u;

/**
 * Which organ's resolution a text is, as a symbol's beginning ("S/RES/"), from the line that opens it ("The General
 * Assembly,"); `OTHER/RES/` where another body opens it; undefined in a statement. It decides what "its resolution 50/13"
 * means. Takes time linear in the first 6,000 characters.
 */
export function openingOrgan(text: string): string | undefined {
  const head = plainText(text.slice(0, headLength)).text;
  for (let start = 0; start < head.length; ) {
    let end = head.indexOf("\n", start);
    if (end < 0) end = head.length;
    const line = head
      .slice(start, end)
      .replace(/^[\s>#]+/, "")
      .trimEnd();
    const organ = line.length > 0 ? opens(line.slice(0, 240)) : undefined;
    // Of a body that is not known the line must stand alone, or before the first of the clauses.
    if (organ && (organ !== anotherBody || clause.test(head.slice(end, end + 40)))) return organ;
    start = end + 1;
  }
  return undefined;
}

/** A blank line, or the word that a clause of the preamble begins with. */
const clause =
  /^(?:\s*\n\s*\n|\s*$|\s+[>\s]*(?:\p{Lu}\p{L}+(?:ing|ant|ando|endo)\b|(?:Guided|Deeply|Gravely|Fully|Aware|Mindful|Alarmed|Concerned|Convinced|Conscious|Considérant|Consciente?|Vu|Ayant|Habiendo)\b|Ссылаясь|Напоминая|Учитывая|Отмечая|Подтверждая|[回重铭注忆考]|إذ ))/u;

function opens(line: string): string | undefined {
  const comma = line.search(/[,،]/);
  if (comma < 0 || comma > 160) return undefined;
  for (const [opening, symbol] of known) if (opening.test(line)) return symbol;
  return other.test(line) || otherInOneWord.test(line) ? anotherBody : undefined;
}

/** What a whole text tells of itself to the finder of references: its language, and the organ whose resolution it is. */
export function readingContext(text: string): ReferenceContext {
  const document = openingOrgan(text);
  return { language: detectLanguage(text), ...(document ? { document } : {}) };
}
