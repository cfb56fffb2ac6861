import { URI } from "vscode-uri";

/** Whether a value that a client sent is what the protocol says. */
export type Check = (value: unknown) => boolean;

export const text: Check = (value) => typeof value === "string";

/** A whole number from 0 up. */
export const count: Check = (value) => Number.isInteger(value) && (value as number) >= 0;

export const textOrCount: Check = (value) => text(value) || Number.isInteger(value);

/** A URI that can be taken apart: "a b://x" and "untitled://///x" are none. */
export const address: Check = (value) => {
  if (typeof value !== "string" || value === "") return false;
  try {
    URI.parse(value);
    return true;
  } catch {
    return false;
  }
};

/** An object with members of these kinds, and any others. */
export function shape(members: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(members);
  return (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    checks.every(([name, check]) => check((value as Record<string, unknown>)[name]));
}

export function list(each: Check): Check {
  return (value) => Array.isArray(value) && value.every(each);
}

export function optional(check: Check): Check {
  return (value) => value === undefined || check(value);
}

/** A folder of the workspace. */
export const folder: Check = shape({ uri: address });
