import type { Lock, LockedExcerpt, LockedWitness } from "../model/lock.ts";
import type { AnchorSegment } from "../model/source.ts";
import { inOrder, sumLock } from "./sum-lock.ts";

const head = `# What the brief quotes, and where the words stood when it was last built or accepted. Written by \`attache build\` and
# \`attache accept\`: keep it in git with the brief, and do not edit it.
`;

/**
 * The text of a lock: YAML with every text as a JSON string, in one order, so that the same lock is the same bytes and a
 * difference in git shows what changed.
 */
export function writeLock(lock: Lock): string {
  const { normalisation, sources, excerpts } = lock;
  const hashes = [...sources]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([key, one]) => `
  ${text(key)}:
    text: "${one.textSha256}"
    paragraphs: "${one.paragraphs.join(" ")}"${one.cited.length > 0 ? `\n    cited: [${one.cited.join(", ")}]` : ""}`,
    );
  const lines = [...excerpts].sort(inOrder).map(excerptLines);
  return `${head}checksum: "${sumLock(lock)}"\nnormalisation: ${normalisation}\nsources:${hashes.join("") || " {}"}\nexcerpts:${lines.join("") || " []"}\n`;
}

function excerptLines({
  source,
  words,
  by,
  section,
  asOf,
  paragraphs,
  stated,
  speaker,
  voice,
  also,
  isSpoken,
  setting,
  segments,
}: LockedExcerpt) {
  const lines = [
    `source: ${text(source)}`,
    `words: ${text(words)}`,
    `by: ${by}`,
    ...(section === undefined ? [] : [`section: ${text(section)}`]),
    ...(asOf === undefined ? [] : [`as-of: "${asOf}"`]),
    `paragraphs: [${paragraphs.join(", ")}]`,
    ...(stated === undefined ? [] : [`stated: [${stated.join(", ")}]`]),
    ...(speaker === undefined ? [] : [`speaker: ${text(speaker)}`]),
    ...(voice === undefined ? [] : [`voice: ${text(voice)}`]),
    ...(also === undefined ? [] : [`also:${also.map(witnessLines).join("")}`]),
    ...(isSpoken ? ["spoken: true"] : []),
    ...(setting.length === 0 ? [] : [`setting: [${setting.map(text).join(", ")}]`]),
    `segments:${segments.map(segmentLines).join("")}`,
  ];
  return `\n  - ${lines.join("\n    ")}`;
}

function witnessLines({ source, sha256, isSpoken, setting }: LockedWitness): string {
  const parts = [
    `source: ${text(source)}`,
    `file: "${sha256}"`,
    ...(isSpoken ? ["spoken: true"] : []),
    ...(setting.length === 0 ? [] : [`setting: [${setting.map(text).join(", ")}]`]),
  ];
  return `\n      - ${parts.join("\n        ")}`;
}

function segmentLines({ exact, prefix, suffix, start, end }: AnchorSegment): string {
  const parts = [
    `exact: ${text(exact)}`,
    `prefix: ${text(prefix)}`,
    `suffix: ${text(suffix)}`,
    `start: ${start}`,
    `end: ${end}`,
  ];
  return `\n      - ${parts.join("\n        ")}`;
}

/** A JSON string is a double-quoted YAML scalar (YAML 1.2, section 1.3); what displays might not show is escaped. */
function text(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
