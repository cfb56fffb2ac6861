import { english, type Said } from "../../server/src/service/text/say";

/** A sentence as a reader of English is told it; nothing where there is none. */
export const told = (said: Said | undefined): string => (said ? english(said) : "");
