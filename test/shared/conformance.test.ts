import { test } from "node:test";
import { conforms } from "../unit/search/conformance";
import { nodes, onCluster, skipReason } from "./realCluster";

if (nodes.length > 0) conforms("a shared corpus", (files) => onCluster(files));
else test("a shared corpus on a real cluster", { skip: skipReason }, () => {});
