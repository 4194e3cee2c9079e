import type { Manifest } from "../model/evidence.ts";
import { canonicalJson } from "../text/canonical-json.ts";

/**
 * Reads a `manifest.json` of an edition. `undefined` where it is no JSON, no manifest of ours, or lacks a part
 * that is read again. What it says is believed only as far as `verifyEditions` can check it.
 */
export function readManifest(bytes: Uint8Array | undefined): Manifest | undefined {
  if (!bytes) return undefined;
  try {
    const read: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    canonicalJson(read); // throws at what no manifest of ours can hold: half a character, endless nesting
    return isManifest(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(read: unknown): read is Manifest {
  if (!hasAll(read, { manifest: "string", fingerprint: "string", evidence: "object", output: "object" })) return false;
  const { manifest, evidence, output } = read;
  if (manifest !== "attache-2" || !hasAll(output, { sha256: "string", bytes: "number", pages: "number" })) return false;
  if (!hasAll(evidence, { brief: "object" })) return false;
  const { brief, inputs, quotations, citations, cited, ledger, pages, attached } = evidence;
  return (
    hasAll(brief, { id: "string", title: "string", asOf: "string", issued: "string", mark: "string" }) &&
    isListOf(inputs, { role: "string", path: "string", sha256: "string" }) &&
    isListOf(quotations, { id: "string", words: "string", form: "string", anchors: "object" }) &&
    isListOf(ledger, { id: "string", gist: "string" }) &&
    isListOf(citations, { words: "string", items: "object" }) &&
    isListOf(cited, { key: "string" }) &&
    cited.every(({ textSha256: hash }) => hash === null || typeof hash === "string") &&
    isListOf(attached, { name: "string", sha256: "string" }) &&
    Array.isArray(pages) &&
    pages.every((page) => typeof page === "string")
  );
}

function isListOf(
  read: unknown,
  kinds: Readonly<Record<string, string>>,
): read is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(read) && read.every((item) => hasAll(item, kinds));
}

function hasAll(read: unknown, kinds: Readonly<Record<string, string>>): read is Record<string, unknown> {
  if (typeof read !== "object" || read === null) return false;
  const parts = new Map<string, unknown>(Object.entries(read));
  return Object.entries(kinds).every(([key, kind]) => typeof parts.get(key) === kind && parts.get(key) !== null);
}
