import type { z } from "zod";
import type { PageManifest } from "../model/evidence.ts";
import { type Passage, pageManifestSchema, passagesSchema, referencesSchema } from "./page-schema.ts";
import type { PrintedFile } from "./read-printed.ts";

/** The evidence that a file carries; what is not there, or is none of ours, is absent. */
export interface PageEvidence {
  readonly manifest: PageManifest;
  /** Its bytes: the fingerprint is their hash. */
  readonly manifestBytes: Uint8Array;
  readonly passages: readonly Passage[] | undefined;
  /** Keys of the references. */
  readonly references: readonly string[] | undefined;
  /** Whole texts of sources, by key. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the evidence out of the files inside a printed one; `undefined` where there is no manifest of ours. */
export function readEvidence({ attachments }: PrintedFile): PageEvidence | undefined {
  const manifestBytes = attachments.get("manifest.json");
  const manifest = parse(pageManifestSchema, manifestBytes);
  if (!manifestBytes || !manifest) return undefined;
  const keys = new Set(manifest.cited.map(({ key }) => key));
  const texts = [...attachments].flatMap(([name, bytes]): [string, string][] => {
    const key = name.endsWith(".txt") ? name.slice(0, -4) : "";
    return keys.has(key) ? [[key, new TextDecoder().decode(bytes)]] : [];
  });
  return {
    manifest,
    manifestBytes,
    passages: parse(passagesSchema, attachments.get("passages.json"))?.items,
    references: parse(referencesSchema, attachments.get("references.json"))?.map(({ id }) => id),
    texts: new Map(texts),
  };
}

function parse<T>(schema: z.ZodType<T>, bytes: Uint8Array | undefined): T | undefined {
  if (!bytes) return undefined;
  try {
    return schema.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))).data;
  } catch {
    return undefined;
  }
}
