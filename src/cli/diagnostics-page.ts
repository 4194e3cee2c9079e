import { codes } from "../model/codes.ts";
import { ruleCodes } from "../model/rules.ts";

/** The page that documents every diagnostic code, generated from the list itself. */
export function diagnosticsPage(): string {
  const head = [
    "# Diagnostics",
    "",
    "Every diagnostic has a code in square brackets. Errors stop a build, warnings ask you to look, notes only tell.",
    "What is marked as a rule can be set `off`, `note`, `warning` or `error` (docs/quotations.md, Rules); nothing else can.",
    "This page is generated from the lists in `src/model/`.",
    "",
  ];
  const entries = Object.entries(codes).flatMap(([code, { meaning, example, remedy, rule, limit, language }]) => [
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
    ...(rule
      ? [
          `**Rule.** ${capital(rule)} by default${limit ? `, beyond ${limit.preset} ${limit.key}` : ""}; \`rules:\` can set it.${language ? " It looks at English pages only." : ""}`,
          "",
        ]
      : []),
  ]);
  const rules = ruleCodes.map((code) => {
    const { rule, limit } = codes[code];
    return `| [\`${code}\`](#${code}) | ${rule} | ${limit ? `${limit.preset} \`${limit.key}\`` : ""} |`;
  });
  const table = ["| rule | by default | lets pass |", "|---|---|---|", ...rules, ""];
  return [...head, ...table, ...entries].join("\n");
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
