import { test } from "node:test";
import { conforms } from "../unit/search/conformance";
import { clusterUrl, onCluster, skipReason } from "./realCluster";

if (clusterUrl) conforms("a shared corpus", (files) => onCluster(files));
else test("a shared corpus on a real cluster", { skip: skipReason }, () => {});
