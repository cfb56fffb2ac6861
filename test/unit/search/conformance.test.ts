import { openStore } from "../../../server/src/service/search/store";
import { createWorld } from "../world";
import { createArrays } from "./arrays";
import { conforms, type Engine } from "./conformance";
import { type Layout, layouts, type ReadFile } from "./layouts";

/** The index on this machine, its files read in one of several ways. */
const localIndex =
  ({ write }: Layout) =>
  async (files: readonly ReadFile[]): Promise<Engine> => {
    const store = await openStore(createWorld());
    const writer = await store.writer();
    if (!writer) throw new Error("the store is locked");
    await write(writer, files);
    return {
      search: store.search,
      async replace({ uri, documents, record }) {
        await writer.put(uri, documents, () => record);
        await writer.commit();
      },
      async cut() {
        store.close();
      },
    };
  };

for (const layout of layouts) conforms(`the index, ${layout.name}`, localIndex(layout));
conforms("arrays", createArrays);
