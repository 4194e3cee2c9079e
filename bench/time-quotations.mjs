import { listStatements } from "../dist/cli/list-statements.js";
import { choose, openWorkspace } from "../dist/index.js";
import { reviewStatements } from "../dist/select/review-statements.js";
import { proposeSpeakers } from "../dist/text/propose-speaker.js";
import { growLibrary } from "./grow-library.mjs";

/**
 * Times a thousand quotations checked against a large library: each looked up in its source, and looked for in all others;
 * then the statements that they are part of, those of the whole library, and who speaks in it. Gives what it found, in words.
 */
export async function timeQuotations(at, sources, table) {
  const count = 1000;
  growLibrary(at, sources, count);
  const { value: desk } = await openWorkspace(at);
  const { workspace, library } = desk;
  const check = () => {
    const { value, diagnostics } = choose(desk, { brief: "quotations" });
    const trouble = diagnostics.find(({ severity }) => severity === "error");
    if (!value) throw new Error(`the quotations do not hold: ${trouble?.message}`);
    return value;
  };
  const once = (what, work) => {
    const from = performance.now();
    const made = work();
    table.add(`quotations  ${what}`, [performance.now() - from]);
    return made;
  };
  const selection = once(`check ${count} over ${sources} sources, the first time`, check);
  await table.time(`quotations  check ${count} over ${sources} sources, again`, 5, check);
  const reviewed = once("review their statements", () => reviewStatements(selection, workspace, library));
  const listed = once("find all statements of the library", () => listStatements(desk));
  const proposed = once("propose who speaks in it", () =>
    library.sources.flatMap((source) => proposeSpeakers(source, workspace.people)),
  );
  const found = selection.sections.flatMap(({ excerpts }) => excerpts);
  const shared = found.filter(({ anchors }) => anchors.length > 1).length;
  return [
    `quotations: ${found.length} found in their sources, ${shared} of them in further sources too`,
    `quotations: ${reviewed.length} statements reviewed, ${listed.length} in several sources, ${proposed.length} proposals`,
  ];
}
