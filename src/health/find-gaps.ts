import type { Code } from "../model/codes.ts";
import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Source } from "../model/source.ts";
import { blankLeft } from "../text/find-blanks.ts";

/**
 * What the record of a source lacks. Errors, for nothing can be printed from it: `source-undated`, `blank-left`. Warnings, for
 * a reader could not judge it or find it again: `publisher-missing`, `accessed-missing`. Notes: `descriptor-missing`,
 * `archive-missing`. (ICS 206-01 asks for author, publisher, address, day of publication, day of access, descriptor and
 * preservation of what is openly available.)
 */
export function findGaps(source: Source): readonly Diagnostic[] {
  const { id, file, item, issued, descriptor, original } = source;
  const found: Diagnostic[] = source.blanks.map(blankLeft);
  const tell = (code: Code, severity: Severity, message: string, hint: string, line = 1) =>
    found.push({ code, severity, message, span: { file, line, column: 1 }, hints: [hint] });
  const has = (...variables: readonly string[]) => variables.some((variable) => item[variable] !== undefined);
  if (issued === undefined) {
    const message = `The record of \`${id}\` gives no date, so no brief can use it.`;
    tell("source-undated", "error", message, "give it an `issued` date; an inferred one ends in ?");
  }
  if (!has("container-title", "publisher", "author", "authority")) {
    const message = `The record of \`${id}\` names nobody who stands behind it.`;
    tell("publisher-missing", "warning", message, "add `container-title`, `publisher`, `authority` or `author`");
  }
  if (has("URL") && !has("accessed")) {
    const message = `The record of \`${id}\` gives an address and not the day on which it was looked at.`;
    tell("accessed-missing", "warning", message, "add `accessed`");
  }
  if (descriptor === "") {
    const message = `The record of \`${id}\` does not say what kind of source it is.`;
    tell("descriptor-missing", "note", message, "add `descriptor`, below `attache`");
  }
  if (!has("archive", "archive_location") && original?.sha256 === undefined) {
    const message = `The text of \`${id}\` can be held against nothing: no archive and no hash of its original is on record.`;
    tell("archive-missing", "note", message, "add `archive` and `archive_location`, or `original.sha256`");
  }
  return found;
}
