import type { Diagnostic } from "../model/diagnostic.ts";
import type { PageManifest } from "../model/evidence.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import { fingerprintOf } from "../text/fingerprint.ts";
import { checkCitations } from "./check-citations.ts";
import {
  checkDrawing,
  checkFiles,
  checkFingerprint,
  checkMarks,
  checkSeal,
  checkText,
  type Printed,
} from "./check-file.ts";
import { checkPassages, checkQuotations, countQuotations } from "./check-quotations.ts";
import { checkTranslations } from "./check-translations.ts";
import { readEvidence } from "./read-evidence.ts";
import { type PrintedFile, readPrinted } from "./read-printed.ts";

/** One thing that was verified of a file: what, how much of it there was, and what was wrong with it. */
export interface PageCheck {
  readonly what:
    | "seal"
    | "files"
    | "fingerprint"
    | "text"
    | "drawing"
    | "marks"
    | "quotations"
    | "passages"
    | "citations"
    | "sources"
    | "rebuild";
  readonly count: number;
  readonly faults: readonly Diagnostic[];
}

/** A printed file that carries its evidence, and what came of verifying it. */
export interface VerifiedPage {
  readonly name: string;
  readonly manifest: PageManifest;
  readonly fingerprint: string;
  readonly checks: readonly PageCheck[];
}

/**
 * Verifies a printed file with nothing but the file: reads manifest and passages out of it, reads the printed text
 * again, and compares: bytes with the seal, files and text with their hashes, every foot with the manifest's hash, every
 * quotation with its passage, every citation with the manifest.
 *
 * It proves that nothing was altered by accident, or by somebody who did not make everything anew, the fingerprint at the
 * foot of the page included. Against that stand the paper, the archive and the workspace.
 *
 * `name` is what the person calls the file. Errors: `page-unreadable` and `page-unproved`; what is wrong with a
 * file that can be read is in the checks.
 */
export async function verifyPage(bytes: Uint8Array, name: string): Promise<Outcome<VerifiedPage>> {
  let file: PrintedFile;
  try {
    file = await readPrinted(bytes);
  } catch (thrown) {
    return failure([unreadable(name, thrown)]);
  }
  const evidence = readEvidence(file);
  if (!evidence) return failure([unproved(name)]);
  const printed: Printed = { name, bytes, file, evidence };
  const { manifest } = evidence;
  const citations = file.pages.reduce((sum, page) => sum + page.citations.length, 0);
  const checks: readonly PageCheck[] = [
    { what: "seal", count: bytes.length, faults: checkSeal(printed) },
    { what: "files", count: manifest.attached.length + 1, faults: checkFiles(printed) },
    { what: "fingerprint", count: file.pages.length, faults: checkFingerprint(printed) },
    { what: "text", count: file.pages.length, faults: checkText(printed) },
    { what: "drawing", count: file.pages.length, faults: checkDrawing(printed) },
    { what: "marks", count: file.pages.length, faults: checkMarks(printed) },
    {
      what: "quotations",
      count: countQuotations(file.pages),
      faults: [...checkQuotations(printed), ...checkTranslations(printed)],
    },
    { what: "passages", count: evidence.passages?.length ?? 0, faults: checkPassages(printed) },
    { what: "citations", count: citations, faults: checkCitations(printed) },
  ];
  return outcome({ name, manifest, fingerprint: fingerprintOf(evidence.manifestBytes), checks });
}

function unreadable(name: string, thrown: unknown): Diagnostic {
  const why = thrown instanceof Error && thrown.message !== "" ? ` (${thrown.message.replace(/\.$/, "")})` : "";
  return {
    code: "page-unreadable",
    severity: "error",
    message: `${name} cannot be read as a PDF file${why}.`,
    hints: ["only PDF files carry evidence: verify the one that was printed with it"],
  };
}

function unproved(name: string): Diagnostic {
  return {
    code: "page-unproved",
    severity: "error",
    message: `${name} carries no manifest of Attaché’s, so that nothing in it can be verified.`,
    hints: ["it may have been built with `evidence: none`: compare it with the archive, or build it again"],
  };
}
