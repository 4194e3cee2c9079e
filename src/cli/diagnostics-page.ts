import { codes } from "../model/codes.ts";

/** The page that documents every diagnostic code, generated from the list itself. */
export function diagnosticsPage(): string {
  const head = [
    "# Diagnostics",
    "",
    "Every diagnostic has a code in square brackets. Errors stop a build, warnings ask you to look, notes only tell.",
    "This page is generated from the lists in `src/model/`.",
    "",
  ];
  const entries = Object.entries(codes).flatMap(([code, { meaning, example, remedy }]) => [
    `## ${code}`,
    "",
    meaning,
    "",
    "```text",
    example,
    "```",
    "",
    `**Remedy.** ${remedy}`,
    "",
  ]);
  return [...head, ...entries].join("\n");
}
