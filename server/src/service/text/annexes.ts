const annexTitle =
  /^(?:Annex|Appendix|Enclosure|Attachment|Annexe|Appendice|Anexo|Apéndice|Приложение|Добавление|附件|附录|المرفق|مرفق|تذييل|Anlage)(?:es|s)?(?:\s+(?:[IVXLC]{1,6}|\d{1,3}|[A-Z]))?\s*\*?$/i;

/** Whether a line is the title of an annex by itself: "Annex", "Annexe II", "Приложение", "附件". */
export function isAnnexTitle(line: string): boolean {
  return annexTitle.test(line);
}
