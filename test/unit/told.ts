import { english, type Said } from "../../server/src/service/text/say";

/** A sentence as a reader of English is told it; nothing where there is none. */
export const told = (said: Said | undefined): string => (said ? english(said) : "");

/** What is to be said of files, with their sentences as a reader of English is told them. */
export const inWords = <P extends { readonly reason: Said }>(problems: readonly P[]) =>
  problems.map((problem) => ({ ...problem, reason: english(problem.reason) }));

/** The sentences alone. */
export const reasonsOf = (problems: readonly { readonly reason: Said }[]): string[] =>
  problems.map(({ reason }) => english(reason));
