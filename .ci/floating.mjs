// No promise is left to itself: one that is rejected would end the process. Biome knows the project's own types; this
// asks the compiler, which knows those of libraries as well.
import { relative } from "node:path";
import { SyntaxKind } from "typescript/unstable/ast";
import { API } from "typescript/unstable/sync";
import { root } from "./setup.mjs";

/** What takes a rejection: `.catch(…)`, `.then(…, …)`. */
function isHandled(node) {
  if (node.kind !== SyntaxKind.CallExpression || node.expression.kind !== SyntaxKind.PropertyAccessExpression)
    return false;
  const method = node.expression.name.text;
  return method === "catch" || (method === "then" && node.arguments.length > 1);
}

const assignments = new Set([
  SyntaxKind.EqualsToken,
  SyntaxKind.QuestionQuestionEqualsToken,
  SyntaxKind.BarBarEqualsToken,
  SyntaxKind.AmpersandAmpersandEqualsToken,
]);

/** Expressions whose value nobody takes: statements of their own, and what stands behind `void`. */
function* droppedIn(node) {
  if (node.kind === SyntaxKind.VoidExpression) yield node.expression;
  const { kind, operatorToken } = node.expression ?? {};
  const isTaken = kind === SyntaxKind.BinaryExpression && assignments.has(operatorToken.kind);
  if (node.kind === SyntaxKind.ExpressionStatement && kind !== SyntaxKind.VoidExpression && !isTaken)
    yield node.expression;
  const children = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) yield* droppedIn(child);
}

/**
 * The promises that nobody waits for in these projects.
 * @param projects folders with a tsconfig.json, from the root
 * @returns "path:line: text" of each
 */
export function floatingPromises(projects) {
  const found = new Set();
  const api = new API({ cwd: root });
  try {
    const snapshot = api.updateSnapshot({
      openProjects: projects.map((path) => `${root}/${path}/tsconfig.json`),
    });
    for (const { program, checker } of snapshot.getProjects()) {
      const thenable = new Map();
      const isThenable = (type) => {
        if (!type) return false;
        if (!thenable.has(type.id))
          thenable.set(
            type.id,
            checker.getPropertyOfType(checker.getNonNullableType(type), "then") !== undefined,
          );
        return thenable.get(type.id);
      };
      for (const path of program.getSourceFileNames()) {
        if (path.includes("/node_modules/") || !path.startsWith(root)) continue;
        const file = program.getSourceFile(path);
        const dropped = [...droppedIn(file)].filter((node) => node.kind !== SyntaxKind.AwaitExpression);
        const types = checker.getTypeAtLocation(dropped);
        for (const [at, node] of dropped.entries()) {
          if (isHandled(node) || !isThenable(types[at])) continue;
          const start = node.getStart(file);
          const line = file.text.slice(0, start).split("\n").length;
          found.add(`${relative(root, path)}:${line}: ${file.text.slice(start, node.end).split("\n")[0]}`);
        }
      }
    }
  } finally {
    api.close();
  }
  return [...found];
}
