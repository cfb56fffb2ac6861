import { BlockList, isIP } from "node:net";

/**
 * What is not the public internet: IANA's special-purpose registries of IPv4 and IPv6 addresses
 * (https://www.iana.org/assignments/iana-ipv4-special-registry, .../iana-ipv6-special-registry), and multicast.
 */
const special = new BlockList();
for (const network of [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "::/96",
  "::ffff:0:0:0/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "2002::/16",
  "3fff::/20",
  "5f00::/16",
  "fc00::/7",
  "fe80::/10",
  "fec0::/10",
  "ff00::/8",
]) {
  const [address = "", bits] = network.split("/");
  special.addSubnet(address, Number(bits), isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** Whether an IP address is one of the public internet, and not of this computer or of a network behind it. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, "");
  const version = isIP(plain);
  if (version === 0) return false;
  const ipv4 = version === 4 ? plain : ipv4Within(new URL(`http://[${plain}]`).hostname.slice(1, -1));
  return ipv4 === undefined ? !special.check(plain, "ipv6") : !special.check(ipv4, "ipv4");
}

/**
 * The IPv4 address that an IPv6 address stands for: mapped (RFC 4291), or translated by a network that has no IPv4 of its
 * own (RFC 6052). @param canonical as RFC 5952 writes it: "::ffff:c0a8:1"
 */
function ipv4Within(canonical: string): string | undefined {
  const [, high = "0", low] =
    /^(?:::ffff:|64:ff9b::)(?:([0-9a-f]{1,4}):)?([0-9a-f]{1,4})$/.exec(canonical) ?? [];
  if (low === undefined) return undefined;
  const [first, second] = [high, low].map((group) => Number.parseInt(group, 16)) as [number, number];
  return [first >> 8, first & 255, second >> 8, second & 255].join(".");
}
