// How a request is declared: names and plain shapes, so that the client can share them.

/** The pages that show what a request answers as a Markdown document; content.ts makes each. */
export const reportPages = [
  "comparison",
  "history",
  "quotations",
  "languages",
  "said",
  "renderings",
] as const;

export type ReportPage = (typeof reportPages)[number];

/** What is asked: by its name, with what it takes and answers as types, which are for the compiler alone. */
export interface OwnRequest<Params, Result> {
  readonly method: string;
  /** What it answers, for docs/protocol.md. */
  readonly about: string;
  /** VS Code's command that asks it, as commands.ts names it. */
  readonly command?: string;
  /** The read-only page that its `uri` opens, where it has one. */
  readonly page?: ReportPage;
  readonly types?: (params: Params) => Result;
}

/** What is told, and not answered. */
export interface OwnNotification<Params> {
  readonly method: string;
  readonly about: string;
  readonly types?: (params: Params) => void;
}

export function request<Params, Result>(
  method: string,
  about: string,
  shown: Pick<OwnRequest<Params, Result>, "command" | "page"> = {},
): OwnRequest<Params, Result> {
  return { method, about, ...shown };
}

export function notification<Params>(method: string, about: string): OwnNotification<Params> {
  return { method, about };
}
