import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { choose } from "../dist/choose.js";
import { citeDraft } from "../dist/cite/cite-draft.js";
import { readStyle } from "../dist/cite/read-style.js";
import { composeDraft } from "../dist/compose/compose-draft.js";
import { readTemplate } from "../dist/compose/read-template.js";
import { fitSelection } from "../dist/fit/fit-selection.js";
import { openWorkspace } from "../dist/index.js";
import { andThen } from "../dist/model/outcome.js";
import { measureManuscript } from "../dist/typeset/measure-manuscript.js";

/**
 * A brief of one page with sixty optional points and excerpts from twelve sources, and a function that fits it
 * once: how long it took in all, how long in setting trials for real, and how many of these there were.
 */
export async function sixtyPieces(folder) {
  growBrief(folder);
  const { value: desk } = await openWorkspace(folder);
  const order = { brief: "minutes" };
  const { value: selection, diagnostics } = choose(desk, order);
  if (!selection) throw new Error(diagnostics[0]?.message);
  const { brief } = selection;
  const template = readTemplate(desk.world, brief.template).value;
  const style = readStyle(desk.world, brief.style, brief.language).value;
  const faces = await desk.faces();
  const set = (part) =>
    andThen(composeDraft(part, template, desk.library), (draft) =>
      andThen(citeDraft(draft, style, desk.library), (manuscript) => measureManuscript(manuscript, faces)),
    );
  return () => {
    let [trials, setting] = [0, 0];
    const start = performance.now();
    const fitted = fitSelection(selection, (part) => {
      const from = performance.now();
      const measured = set(part);
      setting += performance.now() - from;
      trials += 1;
      return measured;
    });
    const all = performance.now() - start;
    return { all, setting, search: all - setting, trials, left: fitted.value.ledger.length };
  };
}

function growBrief(folder) {
  for (const part of ["briefs", "sources"]) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, "attache.yaml"), "name: Sixty pieces\n");
  for (let number = 1; number <= 12; number += 1)
    writeFileSync(join(folder, `sources/minutes-${number}.md`), source(number));
  const sections = [0, 1, 2].map((section) => {
    const points = Array.from({ length: 20 }, (_, index) => point(section * 20 + index));
    return `  - heading: Item ${section + 1}\n    points:\n${points.join("")}`;
  });
  const head =
    "id: minutes\ntitle: Minutes of a year\nas-of: 2031-12-31\nissued: 2031-12-31T09:00:00Z\npages: 1\nmark: TLP:CLEAR\n";
  writeFileSync(join(folder, "briefs/minutes.yaml"), `${head}sections:\n${sections.join("")}`);
}

function source(number) {
  const month = String(number).padStart(2, "0");
  const front = `id: minutes-${number}\ntype: report\ntitle: Minutes of month ${number}\npublisher: Harbour office\nissued: 2031-${month}-15\nlanguage: en`;
  return `---\n${front}\nattache: { origin: official, mark: "TLP:CLEAR" }\n---\nThe harbour stayed open all month.\n`;
}

function point(index) {
  const extra = " and the lock was closed for repairs to the gate".repeat(index % 4);
  const words = `In week ${index + 1} the harbour handled ${100 + ((index * 37) % 400)} barges${extra}`;
  const priority = index % 3 === 0 ? "should" : "may";
  const cite = `[@minutes-${1 + (index % 12)}, para. 1]`;
  return `      - { text: "${words} ${cite}.", priority: ${priority}, value: ${(index * 37) % 101} }\n`;
}
