import assert from "node:assert/strict";
import { test } from "node:test";
import { isPublicAddress } from "../../../server/src/node/fetching/publicAddress";

test("addresses of this computer and of private networks are not public", () => {
  for (const address of [
    "127.0.0.1",
    "127.8.9.10",
    "0.0.0.0",
    "10.1.2.3",
    "172.31.255.255",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fd00::1",
    "fe80::1",
    "fe80::1%eth0",
    "ff02::1",
    "2002:7f00:1::",
  ])
    assert.equal(isPublicAddress(address), false, address);
});

test("an IPv4 address inside an IPv6 one is judged by itself, however it is written", () => {
  for (const address of [
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "0:0:0:0:0:ffff:c0a8:0101",
    "64:ff9b::10.0.0.1",
  ])
    assert.equal(isPublicAddress(address), false, address);
  for (const address of ["::ffff:157.150.185.49", "64:ff9b::9d96:b931"])
    assert.equal(isPublicAddress(address), true, address);
});

test("other addresses are public, and what is no address is not", () => {
  for (const address of ["157.150.185.49", "172.32.0.1", "2606:50c0:8000::154"])
    assert.equal(isPublicAddress(address), true, address);
  for (const none of ["", "localhost", "1.2.3", "127.1"]) assert.equal(isPublicAddress(none), false, none);
});
