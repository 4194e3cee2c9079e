import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { press } from "../../src/press.ts";
import { renderText } from "../../src/render/render-text.ts";
import { reviewStatements } from "../../src/select/review-statements.ts";
import { verifyPage } from "../../src/verify/verify-page.ts";
import { briefFile, smallDesk, sourceFile } from "../small-workspace.ts";

const load = "The harbour gate will bear trams and nothing heavier than 12 tons";
const more = load.replace("12", "15");

function source(id: string, words: string, attache = "", record = ""): Readonly<Record<string, string>> {
  const facts = `container-title: ${id}\nissued: 2031-03-01\nattache:\n  descriptor: d\n  origin: private\n${attache}`;
  const speakers = `  speakers: [{ paragraphs: '1', name: The Chair${record} }]`;
  return { [`sources/${id}.md`]: sourceFile(id, `${facts}${speakers}`, `“${words}” said the chair.`) };
}

const quoting = (choice = "", rest = "") =>
  briefFile(`sections:\n  - heading: Load\n    excerpts:\n      - { source: one, quote: "${load}"${choice} }\n${rest}`);
const two = { ...source("one", load), ...source("two", more) };
const told = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ code }) => code === "sources-contradict");

async function chosen(files: Readonly<Record<string, string>>) {
  const desk = await smallDesk(files);
  const { value, diagnostics } = choose(desk, { brief: "bridge" });
  const statements = value ? reviewStatements(value, desk.workspace, desk.library) : [];
  return { value, diagnostics, disputes: told(diagnostics), statements, excerpt: value?.sections[0]?.excerpts[0] };
}

describe("two sources with another number", () => {
  test("are shown side by side, with what differs marked and on what", async () => {
    const { statements } = await chosen({ ...quoting(), ...two });
    expect(statements[0]?.opposed).toMatchObject([
      { source: "two", origin: 2, on: "how many", difference: `${load.replace("12", "[-12-]{+15+}")}` },
    ]);
    expect(statements[0]).toMatchObject({ origins: 1, contradictions: [{ on: "how many", settled: false }] });
  });

  test("are told with the YAML that settles it", async () => {
    const { disputes } = await chosen({ ...quoting(), ...two });
    expect(disputes).toHaveLength(1);
    expect(disputes[0]?.hints.join("\n")).toContain("`of-record: true`");
    expect(disputes[0]?.hints.join("\n")).toContain("`against: [two]`");
  });

  test("are settled by `of-record`: the other is not cited, and nothing is told", async () => {
    const { disputes, excerpt, statements } = await chosen({ ...quoting(", of-record: true"), ...two });
    expect(disputes).toEqual([]);
    expect(excerpt?.anchors.map((one) => one.source)).toEqual(["one"]);
    expect(excerpt?.also).toBeUndefined();
    expect(statements[0]?.contradictions).toMatchObject([{ settled: true }]);
  });

  test("are both printed with `against`, the other as a quotation of its own that bears nothing out", async () => {
    const desk = await smallDesk({ ...quoting(", against: [two]"), ...two });
    const { value, diagnostics } = await press(desk, { brief: "bridge" });
    if (!value) throw new Error(JSON.stringify(diagnostics));
    expect(told(diagnostics)).toEqual([]);
    const { manuscript, bytes } = value.proof;
    expect(renderText(manuscript)).toMatch(/12\stons”.*, but otherwise .*15\stons”/su);
    expect(manuscript.selection.sections[0]?.excerpts[0]?.origins).toEqual(["one"]);
    const records = value.manifest.evidence.quotations;
    expect(records.map(({ id, words, anchors }) => [id, words, anchors.map((one) => one.source)])).toEqual([
      ["load/e1", load, ["one"]],
      ["load/e1.d1", more, ["two"]],
    ]);
    const verified = await verifyPage(bytes, "bridge.pdf");
    expect(verified.value?.checks.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test.each([
    [", also: [two]", "`against: [two]`"],
    [", against: [three]", "what contradicts them stands in `two`"],
  ])("cannot be cited with %s: the hint says how", async (choice, hint) => {
    const { diagnostics } = await chosen({
      ...quoting(choice),
      ...two,
      ...source("three", "We meet on the quay at noon"),
    });
    const errors = diagnostics.filter(({ code }) => code === "witness-unknown");
    expect(errors.flatMap(({ hints }) => hints).join("\n")).toContain(hint);
  });

  test("are told once where a reprint repeats one of them, and all are named", async () => {
    const files = { ...quoting(), ...two, ...source("copy", more, "  derived-from: [two]\n") };
    const { disputes } = await chosen(files);
    expect(disputes.map(({ message }) => message)).toEqual([
      `\`one\`, para. 1, \`copy\`, para. 1, and \`two\`, para. 1, contradict each other on how many: “${load}”, “${more}”.`,
    ]);
  });

  test("are told once for a claim that cites both and a reprint", async () => {
    const claim = '"It was weighed [@one, para. 1; @two, para. 1; @copy, para. 1]."';
    const { disputes } = await chosen({
      ...briefFile(`sections: [{ heading: Load, points: [${claim}] }]\n`),
      ...two,
      ...source("copy", more, "  derived-from: [two]\n"),
    });
    expect(disputes).toHaveLength(1);
  });

  test("are not told where a claim quotes both", async () => {
    const point = (both: string) =>
      briefFile(`sections:\n  - heading: Load\n    points:\n      - >-\n        ${both}\n`);
    const first = "“will bear trams and nothing heavier than 12 tons” [@one, para. 1]";
    const both = await chosen({
      ...point(`One has ${first}, the other “will bear trams and nothing heavier than 15 tons” [@two, para. 1].`),
      ...two,
    });
    expect(both.disputes).toEqual([]);
    const half = await chosen({ ...point(`One has ${first}.`), ...two });
    expect(half.disputes).toHaveLength(1);
    expect(half.disputes[0]?.hints[0]).toContain("quote both in this claim");
  });

  test("on another day are not cited together once one is of record", async () => {
    const days = {
      ...source("one", load, "", ", date: 2031-02-27"),
      ...source("two", load, "", ", date: 2031-02-28"),
    };
    expect((await chosen({ ...quoting(), ...days })).excerpt?.anchors).toHaveLength(2);
    const { disputes, excerpt } = await chosen({ ...quoting(", of-record: true"), ...days });
    expect(disputes).toEqual([]);
    expect(excerpt?.anchors.map((one) => one.source)).toEqual(["one"]);
    expect(excerpt?.origins).toEqual(["one"]);
  });

  test("leave no trace in a copy whose readers may not see the other", async () => {
    const secret = { ...source("one", load), ...source("two", more, "  mark: TLP:AMBER\n") };
    const head = "audiences: { public: { title: Trams } }\nmark: TLP:AMBER\n";
    const brief = (choice: string) => {
      const excerpt = `{ source: one, quote: "${load}"${choice} }`;
      return briefFile(`${head}sections:\n  - { heading: Load, mark: TLP:CLEAR, excerpts: [${excerpt}] }\n`);
    };
    const print = async (choice: string) => {
      const desk = await smallDesk({ ...brief(choice), ...secret });
      return (await press(desk, { brief: "bridge", audience: "public" })).value?.proof.bytes;
    };
    expect(await print(", against: [two]")).toEqual(await print(""));
  });
});
