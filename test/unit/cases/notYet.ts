/**
 * Rows of the table that are not yet right, by command and text. A row that becomes right must be taken off: the test
 * fails until it is.
 */
export const notYet: ReadonlySet<string> = new Set<string>();
