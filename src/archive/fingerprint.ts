import canonicalize from "canonicalize";
import type { Evidence } from "../model/stages.ts";
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

/**
 * The fingerprint printed at the foot of a page: the first twelve digits of a SHA-256 over the canonical JSON
 * of what the page shows and rests on. What was withheld, the library's other sources, and the brief and the
 * workspace's settings, which may hold what was withheld, are left out: a change in them must not show on a
 * copy for an audience that may not know of it. The author's words are covered by the hash of the content.
 */
export function fingerprintOf(evidence: Evidence): string {
  const { withheld: _withheld, library: _library, inputs, ...shown } = evidence;
  const open = inputs.filter(({ role }) => role !== "brief" && role !== "workspace");
  return sha256(canonicalJson({ ...shown, inputs: open })).slice(0, digits);
}
