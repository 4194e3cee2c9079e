import canonicalize from "canonicalize";
import type { Evidence } from "../model/stages.ts";
import type { Sha256 } from "../model/units.ts";
import { sha256 } from "../text/fixity.ts";

/**
 * A value as canonical JSON (RFC 8785, JSON Canonicalization Scheme): keys in order of their UTF-16 code units,
 * no white space, numbers as ECMAScript prints them. Keys whose value is `undefined` are left out, so the text
 * is the same before a value is written and after it is read again.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("undefined has no canonical JSON");
  return text;
}

/** How many hexadecimal digits of the hash a page carries: 48 bits, enough to tell editions apart by eye. */
const digits = 12;

/** The fingerprint printed at the foot of a page: the first twelve digits of {@link evidenceHash}. */
export function fingerprintOf(evidence: Evidence): string {
  return evidenceHash(evidence).slice(0, digits);
}

/** SHA-256 of the evidence's canonical JSON in UTF-8. */
export function evidenceHash(evidence: Evidence): Sha256 {
  return sha256(canonicalJson(evidence));
}
