import type { Diagnostic } from "../model/diagnostic.ts";
import type { Lock, LockedExcerpt } from "../model/lock.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { World } from "../model/world.ts";
import { readYaml } from "../text/read-yaml.ts";
import { lockSchema } from "./lock-schema.ts";
import { sumLock } from "./sum-lock.ts";

/** Where the lock of a brief stands, from where the brief does. */
export function lockPath(brief: string): string {
  return brief.replace(/(\.ya?ml)?$/, ".lock.yaml");
}

/**
 * Reads the lock of a brief; nothing where there is none, as before a first build. Error: `lock-damaged`, with what is
 * wrong, where the file cannot be what the program wrote.
 */
export function readLock(world: World, file: string): Outcome<Lock | "none"> {
  const bytes = world.read(file);
  if (!bytes) return outcome("none");
  const { value: yaml, diagnostics } = readYaml(bytes, file, lockSchema);
  if (!yaml) return failure([damaged(file, "it cannot be read"), ...diagnostics.slice(0, 3)]);
  const { checksum, normalisation, sources, excerpts } = yaml.value;
  const wrong = excerpts.findIndex(
    ({ source, segments }) =>
      !Object.hasOwn(sources, source) || segments.some(({ exact, start, end }) => end - start !== [...exact].length),
  );
  if (wrong >= 0) {
    const fault = damaged(file, "its hashes and positions do not fit its words");
    return failure([{ ...fault, span: yaml.spanOf(["excerpts", wrong, "words"]) }, ...diagnostics]);
  }
  const lock: Lock = {
    kind: "lock",
    file,
    normalisation,
    sources: new Map(
      Object.entries(sources).map(([key, { text, paragraphs, cited = [] }]) => [
        key,
        { textSha256: text, paragraphs: paragraphs.split(" ").filter((print) => print !== ""), cited },
      ]),
    ),
    excerpts: excerpts.map(
      ({ spoken, setting, section, "as-of": asOf, stated, speaker, voice, also, ...excerpt }): LockedExcerpt => ({
        ...excerpt,
        section,
        asOf,
        stated,
        speaker,
        voice,
        also: also?.map(({ source, file: sha256, spoken = false, setting: around = [] }) => {
          return { source, sha256, isSpoken: spoken, setting: around };
        }),
        isSpoken: spoken ?? false,
        setting: setting ?? [],
      }),
    ),
  };
  if (sumLock(lock) !== checksum) {
    return failure([damaged(file, "it was edited, or two locks were merged into one"), ...diagnostics]);
  }
  return outcome(lock, diagnostics);
}

/** The error for a lock that somebody, or something, has changed. */
export function damaged(file: string, why: string): Diagnostic {
  return {
    code: "lock-damaged",
    severity: "error",
    message: `The lock is not as it was written: ${why}.`,
    span: { file, line: 1, column: 1 },
    hints: [
      "take it from git as it was, after a merge one side of it whole; or delete it, and read the pages of the next build as if they were new",
    ],
  };
}
