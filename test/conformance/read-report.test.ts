import { describe, expect, test } from "vitest";
import { readReport } from "../../scripts/conformance/read-report.mjs";

const job = (name: string, rest: object = found([])) => ({
  itemDetails: { name: `/files/.cache/conformance/${name}` },
  ...rest,
});
const rule = { clause: "7.1", testNumber: 3, description: "Content shall be tagged", failedChecks: 28 };
function found(ruleSummaries: readonly object[], jobEndStatus = "normal") {
  const details = { failedRules: ruleSummaries.length, ruleSummaries };
  return { validationResult: [{ details, jobEndStatus, compliant: ruleSummaries.length === 0 }] };
}
const control = job("controls/claims.pdf", found([rule]));
const read = (...jobs: readonly object[]) =>
  readReport(
    { stdout: JSON.stringify({ report: { jobs } }), stderr: "" },
    { files: ["a/1.pdf", "2.pdf"], control: "claims.pdf" },
  );
const both = [job("files/a/1.pdf"), job("files/2.pdf")];

describe("a validator's report", () => {
  test("finds nothing where every file was validated and the control was found false", () => {
    expect(read(...both, control)).toEqual([]);
  });

  test("tells each failed rule, with its clause, test, words, file and count", () => {
    expect(read(job("files/a/1.pdf", found([rule])), job("files/2.pdf"), control)).toEqual([
      "files/a/1.pdf: 7.1, test 3: Content shall be tagged (28)",
    ]);
  });

  test.each<[string, readonly object[], string]>([
    ["fewer files than were made", [job("files/2.pdf"), control], "files/a/1.pdf: was not validated"],
    [
      "a file on which it failed",
      [job("files/a/1.pdf", { taskException: { exceptionMessage: "no stream" } }), job("files/2.pdf"), control],
      "files/a/1.pdf: veraPDF failed: no stream",
    ],
    [
      "a file that it did not end",
      [job("files/a/1.pdf", found([], "timeout")), job("files/2.pdf"), control],
      "files/a/1.pdf: veraPDF did not end",
    ],
    [
      "a file without a result",
      [job("files/a/1.pdf", {}), job("files/2.pdf"), control],
      "files/a/1.pdf: veraPDF did not end",
    ],
    [
      "a file that nobody made",
      [...both, job("files/3.pdf"), control],
      "files/3.pdf: was validated and is not among the files made",
    ],
    ["no control", both, "controls/claims.pdf: nothing was found wrong in a file that is"],
    [
      "a control in which it found nothing",
      [...both, job("controls/claims.pdf")],
      "controls/claims.pdf: nothing was found wrong in a file that is",
    ],
  ])("is red for %s", (_, jobs, fault) => {
    expect(read(...jobs)).toEqual([fault]);
  });

  test.each(["", "Killed", '{"report":'])("is red where it is none: %j", (stdout) => {
    expect(readReport({ stdout, stderr: "OutOfMemoryError" }, { files: [], control: "c" })).toEqual([
      "veraPDF wrote no report: OutOfMemoryError",
    ]);
  });
});
