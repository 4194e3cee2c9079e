import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** A CSL locale by its tag, `undefined` where CSL has none; a tag that is no tag names no file. */
export function readLocale(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(-[A-Z]{2})?$/.test(tag)) return undefined;
  try {
    return readFileSync(resolve(`citeproc-locales/locales/locales-${tag}.xml`), "utf8");
  } catch {
    return undefined;
  }
}
