import { readFileSync, readlinkSync } from "node:fs";
import { hostname, networkInterfaces } from "node:os";

/** Tells a process from all others, on every computer and at all times. */
export interface ProcessIdentity {
  /** Processes of one machine can be asked for by number. Two containers are two machines. */
  readonly machine: string;
  readonly pid: number;
  /** When the process began, where the system tells: numbers are given again. */
  readonly started?: string;
}

export function thisProcess(): ProcessIdentity {
  const started = startOf(process.pid);
  return { machine: machineName(), pid: process.pid, ...(started === undefined ? {} : { started }) };
}

/** The process that a file names which was written with `JSON.stringify`; undefined where it names none. */
export function processIn(text: string): ProcessIdentity | undefined {
  try {
    const read = JSON.parse(text) as Partial<ProcessIdentity> | null;
    const { machine, pid } = read ?? {};
    return typeof machine === "string" && Number.isInteger(pid) ? (read as ProcessIdentity) : undefined;
  } catch {
    return undefined;
  }
}

export function isSameProcess(one: ProcessIdentity, other: ProcessIdentity): boolean {
  return one.machine === other.machine && one.pid === other.pid && one.started === other.started;
}

/** Whether a process lives; undefined where that cannot be known: on another machine, or where a number may be another's. */
export function lives({ machine, pid, started }: ProcessIdentity): boolean | undefined {
  if (machine !== machineName()) return undefined;
  if (!isAlive(pid)) return false;
  const now = startOf(pid);
  return started === undefined || now === undefined ? undefined : started === now;
}

/**
 * Tells apart where numbers of processes mean the same: on Linux a system from its start on, and a container in it;
 * elsewhere a computer by its name and its network.
 */
function machineName(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    const cards = Object.values(networkInterfaces()).flatMap((one) => one ?? []);
    const macs = cards.filter(({ internal }) => !internal).map(({ mac }) => mac);
    return [hostname(), ...[...new Set(macs)].sort()].join(" ");
  }
}

/** When a process began, in whatever unit the system counts; undefined where it does not tell. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name before it may hold anything: "(a) b)".
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}

/** Whether a process of this machine lives. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
