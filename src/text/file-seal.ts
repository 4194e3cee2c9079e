import { sha256 } from "./fixity.ts";

/**
 * The identifiers at the end of a PDF file (ISO 32000-1, 14.4): the first names the document, the second this very file.
 * Ours is the file's seal: the SHA-256 of all its bytes, the seal's own digits taken as zeros.
 */
const identifiers = /\/ID \[<[0-9a-f]+> <([0-9a-f]+)>\]/g;
const unsealed = "0".repeat(64);
/** A trailer is never longer; nothing before it is looked at. */
const tail = 2048;

/** Puts a seal in the place of a file's second identifier; a file without one is a defect and throws. */
export function sealFile(bytes: Uint8Array): Uint8Array {
  const found = findSeal(bytes);
  if (!found) throw new Error("the file has no identifiers");
  const rest = bytes.subarray(found.at + found.seal.length);
  const open = Buffer.concat([bytes.subarray(0, found.at), Buffer.from(unsealed), rest]);
  open.write(sha256(open), found.at, "latin1");
  return new Uint8Array(open);
}

/** Whether a file is, byte for byte, the one that was sealed; `undefined` where it has no seal. */
export function isAsSealed(bytes: Uint8Array): boolean | undefined {
  const found = findSeal(bytes);
  if (found?.seal.length !== unsealed.length) return undefined;
  const open = Buffer.from(bytes);
  open.write(unsealed, found.at, "latin1");
  return sha256(open) === found.seal;
}

/** Whether a file was written in one piece: nothing was appended that changes what stands before it (ISO 32000-1, 7.5.6). */
export function isOnePiece(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.subarray(Math.max(0, bytes.length - tail))).toString("latin1");
  const [trailer = "", start = ""] = /trailer\n<<[\s\S]*>>\nstartxref\n(\d+)\n%%EOF\n?$/.exec(end) ?? [];
  const isTable = Buffer.from(bytes.subarray(Number(start), Number(start) + 5)).toString("latin1") === "xref\n";
  return trailer !== "" && !/\/(Prev|XRefStm)\b/.test(trailer) && isTable;
}

function findSeal(bytes: Uint8Array): { readonly at: number; readonly seal: string } | undefined {
  const start = Math.max(0, bytes.length - tail);
  const end = Buffer.from(bytes.subarray(start)).toString("latin1");
  const last = [...end.matchAll(identifiers)].at(-1);
  const seal = last?.[1];
  if (!last || seal === undefined) return undefined;
  return { at: start + last.index + last[0].length - seal.length - 2, seal };
}
