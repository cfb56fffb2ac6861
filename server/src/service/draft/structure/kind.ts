import type { Draft, DraftParagraph } from "../draft";
import type { Mark } from "./marks";
import type { ParagraphShape } from "./shape";

/** What a draft is. */
export type DraftKind = "statement" | "resolution" | "presidential statement" | "report" | "letter";

/** Paragraphs that show what a draft is. */
const telling = 30;

/** Every paragraph of a statement of the Council's President says what the Council does. */
const council =
  /^["“«]?(?:The (?:Security )?Council\s+\p{Ll}|Le Conseil(?: de sécurité)?\s+\p{Ll}|El Consejo(?: de Seguridad)?\s+\p{Ll}|Совет(?: Безопасности)?\s+\p{Ll}|安全?理事会|و?ي[\p{L}\p{M}]+ (?:مجلس الأمن|المجلس)|(?:إن )?مجلس الأمن)/u;

const letter =
  /^(?:Excellency|Dear (?:Mr|Ms|Madam|Sir)\b.*|Excellence|Monsieur le Secrétaire général|Excelencia|Ваше Превосходительство|阁下|سعادة \S+)[,:，،]?$|\b(?:I have the honou?r to (?:transmit|refer|inform|forward|draw|convey|request|enclose|address|write)|Accept, (?:Sir|Madam|Excellency)|J’ai l’honneur de (?:vous )?(?:transmettre|faire|appeler|adresser)|Tengo el honor de (?:transmitir|dirigir|informar|remitir|referir))|Имею честь (?:препроводить|сослаться|информировать|обратить)|谨(?:随函|此)|أتشرف ب/u;

const report =
  /^(?:Reports? (?:of|by|on)\b|Rapport (?:du|de)\b|Informe (?:del|de)\b|Доклад\b)|^(?:(?:[IVX]+|\d{1,2})\.\s+)?(?:Introduction|Summary|Executive summary|Résumé|Introducción|Resumen|Введение|Резюме|导言|摘要|مقدمة|موجز)$/iu;

/** What a draft is: by the editor's language, by the line that names the organ, else by how its paragraphs look. */
export function kindOf(
  { languageId, organ }: Pick<Draft, "languageId" | "organ">,
  paragraphs: readonly DraftParagraph[],
  shapes: readonly ParagraphShape[],
  marks: readonly (Mark | undefined)[],
): DraftKind {
  if (languageId === "penholder-resolution" || organ !== undefined) return "resolution";
  if (shapes.some(({ isEnacting }) => isEnacting) && languageId !== "penholder-statement")
    return "resolution";
  const first: number[] = [];
  for (let at = 0; at < paragraphs.length && first.length < telling; at++)
    if (paragraphs[at]?.part === "body") first.push(at);
  const most = (is: (at: number) => boolean) => first.filter(is).length * 2 > first.length;
  const said = first.filter((at) => council.test(paragraphs[at]!.text)).length;
  const presidential = said > 1 && said * 2 > first.length;
  if (languageId === "penholder-statement") return presidential ? "presidential statement" : "statement";
  if (most((at) => shapes[at]!.opening !== undefined)) return "resolution";
  if (presidential) return "presidential statement";
  if (first.some((at) => letter.test(paragraphs[at]!.text.slice(0, 400)))) return "letter";
  const numbered = first.filter((at) => marks[at]?.kind === "number").length;
  const named = paragraphs.slice(0, 12).some(({ text }) => text.length < 200 && report.test(text));
  if (named && (numbered * 2 > first.length || numbered > 5)) return "report";
  return "statement";
}
