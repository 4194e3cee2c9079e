import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { call } from "./call.ts";
import { harbour } from "./harbour.ts";

const list =
  "# gazette-2024-03-07\n- Give us ten minutes at noon and nobody will be late.\n- words that nobody wrote\n";
const briefFile = "briefs/bridge-meeting.yaml";

async function withFile(name: string, content: string) {
  const folder = await harbour();
  writeFileSync(join(folder, name), content);
  return folder;
}

describe("attache annotations import", () => {
  test("prints excerpts as YAML and tells each highlight that it does not take", async () => {
    const folder = await withFile("marked.md", list);
    const { code, out, err } = await call(folder, "annotations", "import", "marked.md");
    expect(out).toBe(
      "excerpts:\n  - source: gazette-2024-03-07\n    quote: Give us ten minutes at noon and nobody will be late.\n    paragraph: 2\n    said-by: Speaker of the ferry crews\n",
    );
    expect(code).toBe(1);
    expect(err).toContain("marked.md:3:1");
    expect(err).toContain("[misquotation]");
    expect(err).toContain("1 excerpt.");
  });

  test("puts them into a section; doing it again changes nothing; the brief passes its check", async () => {
    const folder = await withFile("marked.txt", "“Two openings leave us waiting on the tide with a full deck,”\n");
    const into = ["annotations", "import", "marked.txt", "--source", "gazette-2024-03-07", "--into", "bridge-meeting"];
    const section = /id: (\S+)/.exec(readFileSync(join(folder, briefFile), "utf8").split("sections:")[1] ?? "")?.[1];
    const sections = section === undefined ? [] : ["--section", section];
    const before = readFileSync(join(folder, briefFile), "utf8");
    const many = await call(folder, ...into, "--section", "nowhere");
    expect([many.code, many.err]).toEqual([1, expect.stringContaining("[no-such-section]")]);
    const named =
      sections.length > 0 ? sections : ["--section", /its sections are `([^`]+)`/.exec(many.err)?.[1] ?? ""];
    const first = await call(folder, ...into, ...named);
    expect(first, first.err).toMatchObject({ code: 0, out: "" });
    const after = readFileSync(join(folder, briefFile), "utf8");
    const kept = before.split("\n");
    expect(after.split("\n").filter((line) => kept.includes(line))).toEqual(expect.arrayContaining(kept));
    expect(after).toContain("Two openings leave us waiting on the tide with a full deck");
    const again = await call(folder, ...into, ...named);
    expect(again.err).toContain("0 excerpts into briefs/bridge-meeting.yaml; 1 was there already.");
    expect(readFileSync(join(folder, briefFile), "utf8")).toBe(after);
    expect(await call(folder, "check", "bridge-meeting")).toMatchObject({ code: 0 });
  });

  test("tells as JSON what was taken", async () => {
    const folder = await withFile("marked.md", list);
    const { out } = await call(folder, "annotations", "import", "marked.md", "--json");
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      excerpts: [{ source: "gazette-2024-03-07", paragraph: "2" }],
      diagnostics: [{ code: "misquotation" }],
    });
  });

  test.each([
    [["--into", "bridge-meetin"], "did you mean `bridge-meeting`?"],
    [["--section", "x"], "needs `--into"],
    [["--source", "gazette"], "[no-such-source]"],
  ])("%j is told and nothing is taken", async (options, told) => {
    const folder = await withFile("marked.md", list);
    const { code, out, err } = await call(folder, "annotations", "import", "marked.md", ...options);
    expect([code, out, err]).toEqual([1, "", expect.stringContaining(told)]);
  });

  test("a file that is not there, and one that steers the terminal", async () => {
    const folder = await withFile(
      "odd.json",
      JSON.stringify([
        { target: { source: "\u001b[2J", selector: [{ type: "TextQuoteSelector", exact: "\u202ex\u001b[31m" }] } },
      ]),
    );
    expect(await call(folder, "annotations", "import", "none.json")).toMatchObject({ code: 1 });
    const { code, err } = await call(folder, "annotations", "import", "odd.json");
    expect(code).toBe(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not come through
    expect(err).not.toMatch(/[\u001b\u202e]/);
  });
});

describe("attache annotations export", () => {
  test("what it gives out comes back with its ellipses; the same words from elsewhere do not", async () => {
    const words = "Give us ten minutes … and nobody will be late.";
    const folder = await harbour();
    writeFileSync(
      join(folder, "briefs/short.yaml"),
      `id: short\ntitle: Short\nas-of: 2024-03-10\nissued: 2024-03-10T08:00:00Z\nmark: TLP:CLEAR\nsections:\n  - heading: H\n    excerpts:\n      - { source: gazette-2024-03-07, quote: "${words}" }\n`,
    );
    const given = await call(folder, "annotations", "export", "short", "-o", "given.jsonld");
    expect(given.code, given.err).toBe(0);
    const back = await call(folder, "annotations", "import", "given.jsonld");
    expect([back.code, back.out]).toEqual([0, expect.stringContaining(words)]);
    const text = readFileSync(join(folder, "given.jsonld"), "utf8").replace(/"attache:sha256": "[0-9a-f]+"/g, '"x": 1');
    writeFileSync(join(folder, "forged.jsonld"), text);
    const forged = await call(folder, "annotations", "import", "forged.jsonld");
    expect([forged.code, forged.err]).toEqual([1, expect.stringContaining("[highlight-unusable]")]);
  });

  test("prints a page of annotations, and writes the same to a file", async () => {
    const folder = await harbour();
    const printed = await call(folder, "annotations", "export", "bridge-meeting");
    expect(printed.code, printed.err).toBe(0);
    expect(JSON.parse(printed.out)).toMatchObject({
      type: "AnnotationPage",
      "attache:brief": { "attache:id": "bridge-meeting" },
    });
    const written = await call(folder, "annotations", "export", "bridge-meeting", "-o", "given/out.jsonld");
    expect([written.code, written.out]).toEqual([0, ""]);
    expect(readFileSync(join(folder, "given/out.jsonld"), "utf8")).toBe(printed.out);
  });

  test("gives an audience's copy, or says why there is none", async () => {
    const folder = await harbour();
    const { code, out } = await call(
      folder,
      "annotations",
      "export",
      "bridge-meeting",
      "--audience",
      "public",
      "--as-of",
      "2024-03-10",
    );
    expect(code).toBe(0);
    expect(out).not.toContain('"prefix"');
    expect(JSON.parse(out)["attache:brief"]).toMatchObject({ "attache:audience": "public" });
    expect(await call(folder, "annotations", "export", "nothing")).toMatchObject({ code: 1, out: "" });
  });
});
