const labels: Readonly<Record<string, string>> = {
  adopted: "adopted text",
  spoken: "spoken",
  report: "report",
  model: "model wording, not a quotation",
};

/** How adopted text, spoken text and our own wording are told apart in words. */
export function kindLabel(kind: string): string {
  return labels[kind] ?? "document";
}
