// A real search cluster on the loopback, for the trial of the shared corpus: OpenSearch's own parts from Maven Central
// with a main of our own, because its distribution is served nowhere that a machine for tests reaches.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

const here = import.meta.dirname;
const kept = join(here, "..", "..", ".cache", "opensearch");
/** Milliseconds until a cluster must be ready, for an old machine that does something else too. */
const readyWithin = 120_000;

/** What this machine lacks for a cluster, as half a sentence; undefined where it lacks nothing. */
export function lackForCluster() {
  const lacks = ["java", "javac", "mvn"].filter((name) => {
    try {
      execFileSync(name, ["-version"], { stdio: "ignore" });
      return false;
    } catch {
      return true;
    }
  });
  return lacks.length > 0 ? `${lacks.join(", ")} cannot be found here` : undefined;
}

/** Gets the parts once, and builds the main; gives the class path. */
function classPath() {
  const sources = [join(here, "pom.xml"), join(here, "SearchNode.java")];
  const name = createHash("sha256");
  for (const source of sources) name.update(readFileSync(source));
  const folder = join(kept, name.digest("hex").slice(0, 16));
  const whole = join(folder, "whole");
  const parts = join(folder, "lib");
  const path = [folder, join(parts, "*")].join(process.platform === "win32" ? ";" : ":");
  if (existsSync(whole)) return path;
  mkdirSync(parts, { recursive: true });
  const build = ["-q", "-B", "-f", sources[0], "dependency:copy-dependencies", `-DoutputDirectory=${parts}`];
  execFileSync("mvn", build, { stdio: ["ignore", "inherit", "inherit"] });
  execFileSync("javac", ["-cp", path, "-d", folder, sources[1]], { stdio: "inherit" });
  writeFileSync(whole, "");
  return path;
}

/** So many ports of the loopback that nobody listens on just now. */
async function freePorts(count) {
  const servers = [];
  for (let i = 0; i < count; i += 1) {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    servers.push(server);
  }
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/** Both nodes that hold data may be lost at once, and the third, which holds none, still has a say in who leads. */
const usualNodes = [
  { name: "node-1", roles: "cluster_manager,data", heapMegabytes: 512 },
  { name: "node-2", roles: "cluster_manager,data", heapMegabytes: 512 },
  { name: "node-3", roles: "cluster_manager", heapMegabytes: 256 },
];

/** One node, as a process that may be killed and started again with the data that it had. */
class ClusterNode {
  constructor({ name, roles, heapMegabytes }, folder, path, [http, transport], others) {
    this.name = name;
    this.url = `http://127.0.0.1:${http}`;
    this.log = join(folder, `${name}.log`);
    const home = join(folder, name);
    mkdirSync(home, { recursive: true });
    const heap = [`-Xms${heapMegabytes}m`, `-Xmx${heapMegabytes}m`];
    const settings = [name, home, http, transport, others.seeds, others.names, roles];
    this.arguments = [...heap, "-cp", path, "SearchNode", ...settings.map(String)];
  }

  get pid() {
    return this.child.pid;
  }

  get hasEnded() {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  start() {
    const log = openSync(this.log, "a");
    this.child = spawn("java", this.arguments, { stdio: ["ignore", log, log] });
    closeSync(log);
    this.ended = new Promise((resolve) => this.child.once("exit", resolve));
  }

  async kill() {
    if (!this.hasEnded) process.kill(this.pid, "SIGKILL");
    await this.ended;
  }
}

/**
 * Starts a cluster and waits until it answers.
 * @param folder where its data and logs go; removed when it is stopped
 * @returns its nodes and `stop`, which ends those that still run
 */
export async function startCluster(folder, wanted = usualNodes) {
  const path = classPath();
  const ports = await freePorts(2 * wanted.length);
  const seeds = wanted.map((_, at) => `127.0.0.1:${ports[2 * at + 1]}`).join(",");
  const names = wanted.map(({ name }) => name).join(",");
  const nodes = wanted.map(
    (one, at) => new ClusterNode(one, folder, path, ports.slice(2 * at), { seeds, names }),
  );
  for (const node of nodes) node.start();
  const stop = async () => {
    await Promise.all(nodes.map((node) => node.kill()));
    rmSync(folder, { recursive: true, force: true });
  };
  const began = Date.now();
  for (;;) {
    const gone = nodes.find(({ hasEnded }) => hasEnded);
    if (gone || Date.now() - began > readyWithin) {
      const log = readFileSync((gone ?? nodes[0]).log, "utf8").slice(-2000);
      await stop();
      throw new Error(`The cluster did not start: ${log}`);
    }
    const health = await fetch(`${nodes[0].url}/_cluster/health?wait_for_nodes=${nodes.length}&timeout=1s`)
      .then((answer) => answer.json())
      .catch(() => undefined);
    if (health && health.number_of_nodes === nodes.length && health.timed_out === false) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { nodes, url: nodes[0].url, stop };
}
