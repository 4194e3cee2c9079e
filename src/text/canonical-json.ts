import canonicalize from "canonicalize";

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
