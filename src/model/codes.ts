import type { CodeEntry } from "./code-entry.ts";
import { codesOfFiles } from "./codes-of-files.ts";
import { codesOfLibraries } from "./codes-of-libraries.ts";
import { codesOfLock } from "./codes-of-lock.ts";
import { codesOfPages } from "./codes-of-pages.ts";
import { codesOfPractice } from "./codes-of-practice.ts";
import { codesOfProofs } from "./codes-of-proofs.ts";
import { codesOfRules } from "./codes-of-rules.ts";
import { codesOfStatements } from "./codes-of-statements.ts";
import { codesOfVoices } from "./codes-of-voices.ts";

/** A code that a diagnostic can carry. */
export type Code =
  | keyof typeof codesOfFiles
  | keyof typeof codesOfLibraries
  | keyof typeof codesOfPages
  | keyof typeof codesOfPractice
  | keyof typeof codesOfProofs
  | keyof typeof codesOfLock
  | keyof typeof codesOfRules
  | keyof typeof codesOfStatements
  | keyof typeof codesOfVoices;

/** Every code. The list is closed: a new kind of trouble is a new entry in one of its parts. */
export const codes: Readonly<Record<Code, CodeEntry>> = {
  ...codesOfFiles,
  ...codesOfLibraries,
  ...codesOfPages,
  ...codesOfPractice,
  ...codesOfProofs,
  ...codesOfLock,
  ...codesOfRules,
  ...codesOfStatements,
  ...codesOfVoices,
};
