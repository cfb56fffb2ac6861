import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { createReadStream, createWriteStream, promises as fs, openSync, writeFileSync } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Packed, PackSignature } from "../../service/packs/contents";
import type { PackWorld } from "../../service/packs/install";
import { SaidError, say } from "../../service/text/say";
import { nodeCodec } from "../environment";
import { openRegularFile } from "../regularFiles";

export const packWorld: PackWorld = {
  codec: nodeCodec,
  sha256: async (bytes) => createHash("sha256").update(bytes).digest("hex"),
  async verify({ key, signature }, bytes) {
    try {
      const publicKey = createPublicKey({ key: Buffer.from(key, "base64"), format: "der", type: "spki" });
      if (publicKey.asymmetricKeyType !== "ed25519") return false;
      return verify(null, bytes, publicKey, Buffer.from(signature, "base64"));
    } catch {
      return false;
    }
  },
};

/** Bytes as the contents of a pack name them. */
export async function summed(bytes: Uint8Array): Promise<Packed> {
  return { size: bytes.length, sha256: await packWorld.sha256(bytes) };
}

/** The bytes of a pack on this computer, unpacked piece by piece. Throws where it is no regular file. */
export function openPack(path: string): AsyncIterable<Uint8Array> {
  const file = createReadStream("", { fd: openRegularFile(path) });
  const unpacked = createGunzip();
  // Whoever reads hears of it: the pieces end with that error.
  pipeline(file, unpacked).catch(() => {});
  return unpacked;
}

/** Writes a pack aside and renames it. */
export async function savePack(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const aside = `${path}.${process.pid}.part`;
  try {
    await pipeline(Readable.from(pieces), createGzip(), createWriteStream(aside, { flags: "wx" }));
    await fs.rename(aside, path);
  } catch (error) {
    await fs.rm(aside, { force: true });
    throw error;
  }
}

/** Makes a key to sign with, in a new file that only its owner may read. @returns the public key, in Base64 */
export function makeKey(path: string): string {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  writeFileSync(openSync(path, "wx", 0o600), privateKey.export({ type: "pkcs8", format: "pem" }));
  return publicKey.export({ type: "spki", format: "der" }).toString("base64");
}

function privateKeyIn(pem: Uint8Array): KeyObject | undefined {
  try {
    return createPrivateKey({ key: Buffer.from(pem), format: "pem" });
  } catch {
    return undefined;
  }
}

/** Signs with a private key (PKCS #8 in PEM). Throws where it is no key of Ed25519. */
export function signerWith(pem: Uint8Array): (bytes: Uint8Array) => PackSignature {
  const privateKey = privateKeyIn(pem);
  if (privateKey?.asymmetricKeyType !== "ed25519") throw new SaidError(say`it is no key of the kind Ed25519`);
  const key = createPublicKey(privateKey).export({ type: "spki", format: "der" }).toString("base64");
  return (bytes) => ({ key, signature: sign(null, bytes, privateKey).toString("base64") });
}
