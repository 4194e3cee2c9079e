import type { CodeEntry } from "./code-entry.ts";
import { codesOfFiles } from "./codes-of-files.ts";
import { codesOfPages } from "./codes-of-pages.ts";
import { codesOfPractice } from "./codes-of-practice.ts";
import { codesOfProofs } from "./codes-of-proofs.ts";

/** A code that a diagnostic can carry. */
export type Code =
  | keyof typeof codesOfFiles
  | keyof typeof codesOfPages
  | keyof typeof codesOfPractice
  | keyof typeof codesOfProofs;

/** Every code. The list is closed: a new kind of trouble is a new entry in one of its parts. */
export const codes: Readonly<Record<Code, CodeEntry>> = {
  ...codesOfFiles,
  ...codesOfPages,
  ...codesOfPractice,
  ...codesOfProofs,
};
