import { readdirSync, readFileSync } from "node:fs";

/** A named case of a rule: what is written, and where the rule is broken. */
export interface RuleCase {
  /** The rule, which is the name of its file. */
  readonly rule: string;
  readonly name: string;
  /** The end of a brief, from its title's next line on. */
  readonly brief: string;
  /** Further lines of `attache.yaml`. */
  readonly settings: string;
  /** Further sources: the front matter's end and the text. */
  readonly sources: readonly { readonly id: string; readonly text: string }[];
  /** For each finding the words at its place, as they stand in the file; `\n` for the rest of a line that goes on. */
  readonly expected: readonly string[];
}

const folder = "test/lint/cases";

/**
 * The cases of all rules: `##` names one, prose says why, fences hold what it takes. `points` are those of a single
 * section, `brief` is the end of a brief, `settings` are further lines of attache.yaml, `source x` is a file; `expect` has a
 * line for each finding.
 */
export function readCases(): readonly RuleCase[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(`${folder}/${file}`, "utf8")
        .split(/^## /m)
        .slice(1)
        .map((text) => readCase(file, text)),
    );
}

function readCase(file: string, text: string): RuleCase {
  const fences = [...text.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map((fence) => {
    return { kind: fence[1] ?? "", of: fence[2] ?? "", text: fence[3] ?? "" };
  });
  const first = (kind: string) => fences.find((fence) => fence.kind === kind)?.text ?? "";
  const points = first("points").replace(/^(?=.)/gm, "      ");
  return {
    rule: file.replace(/\.md$/, ""),
    name: text.slice(0, text.indexOf("\n")),
    brief: first("brief") + (points ? `sections:\n  - heading: Load\n    points:\n${points}` : ""),
    settings: first("settings"),
    sources: fences.filter(({ kind }) => kind === "source").map(({ of, text: body }) => ({ id: of, text: body })),
    expected: first("expect")
      .split("\n")
      .filter((line) => line !== ""),
  };
}
