/** The edges of a trie: from a node by a word to a node, in two typed arrays instead of a map per node. */
export class NodeTable {
  /** Node and word of each edge, then where it leads; a node of -1 marks a free place. */
  private edges = new Int32Array(3 * 1024).fill(-1);
  private size = 0;

  /** Where the edge leads; -1 where there is none. Nodes and words are counted from 0. */
  get(node: number, word: number): number {
    return this.edges[this.place(node, word) + 2]!;
  }

  set(node: number, word: number, next: number): void {
    if (this.size * 2 * 3 >= this.edges.length) this.grow();
    const place = this.place(node, word);
    if (this.edges[place] === -1) this.size++;
    this.edges[place] = node;
    this.edges[place + 1] = word;
    this.edges[place + 2] = next;
  }

  /** The place of an edge, or the free place where it would stand. */
  private place(node: number, word: number): number {
    const { edges } = this;
    const mask = edges.length / 3 - 1;
    let hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
    hash = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const place = hash * 3;
      if (edges[place] === -1 || (edges[place] === node && edges[place + 1] === word)) return place;
      hash = (hash + 1) & mask;
    }
  }

  private grow(): void {
    const old = this.edges;
    this.edges = new Int32Array(old.length * 2).fill(-1);
    this.size = 0;
    for (let at = 0; at < old.length; at += 3) {
      if (old[at] !== -1) this.set(old[at]!, old[at + 1]!, old[at + 2]!);
    }
  }
}
