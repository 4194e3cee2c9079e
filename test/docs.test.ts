import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { choose } from "../src/choose.ts";
import { diagnosticsPage } from "../src/cli/diagnostics-page.ts";
import { jsonSchemas } from "../src/cli/json-schemas.ts";
import { countSources } from "../src/compose/count-sources.ts";
import { templateHelpers } from "../src/compose/template-helpers.ts";
import { templateValues } from "../src/compose/template-values.ts";
import { openWorkspace, press } from "../src/index.ts";
import { codes } from "../src/model/codes.ts";
import { codesOfRules } from "../src/model/codes-of-rules.ts";
import { divisionNames } from "../src/model/node.ts";
import { scaleNames } from "../src/model/scales.ts";
import { version } from "../src/model/version.ts";
import { openDesk } from "../src/open-desk.ts";
import { call } from "./cli/call.ts";
import { memoryWorld } from "./memory-world.ts";
import { briefFile, smallDesk } from "./small-workspace.ts";
import { tempFolder } from "./world/temp-folder.ts";

const readme = readFileSync("README.md", "utf8");
const fences = [...readme.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language, text]) => ({
  language,
  text: text ?? "",
}));
const fence = (starts: string) => fences.find(({ text }) => text.includes(starts))?.text ?? "";

describe("generated files are as the sources make them", () => {
  test.each(Object.entries(jsonSchemas()))("schema/%s.json", (name, schema) => {
    expect(JSON.parse(readFileSync(`schema/${name}.json`, "utf8"))).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  test("docs/diagnostics.md, which has every code", () => {
    expect(readFileSync("docs/diagnostics.md", "utf8")).toBe(diagnosticsPage());
    for (const code of Object.keys(codes)) expect(diagnosticsPage()).toContain(`## ${code}\n`);
  });

  test("the version is that of the package", () => {
    expect(JSON.parse(readFileSync("package.json", "utf8")).version).toBe(version);
  });
});

describe("the page on quotations", () => {
  const page = readFileSync("docs/quotations.md", "utf8");

  test.each([...Object.keys(codesOfRules), ...scaleNames])("names %s", (name) => {
    expect(page).toMatch(new RegExp(`\\b${name}\\b`));
  });

  test("shows settings that a workspace can have", async () => {
    const shown = /```yaml\n(rules:[\s\S]*?)```/.exec(page)?.[1] ?? "";
    expect(shown).toContain("source-stale");
    const head = "id: bridge\ntitle: The bridge\nas-of: 2031-03-10\nissued: 2031-03-10T08:00:00Z\n";
    const desk = await smallDesk(briefFile(`${shown}sections: [{ heading: A, points: [x] }]\n`, head));
    expect([...desk.trouble.values()].flat()).toEqual([]);
  });
});

describe("every code", () => {
  test.each(Object.entries(codes))("%s has a meaning, an example and a remedy", (_, { meaning, example, remedy }) => {
    expect(meaning).toMatch(/\.$/);
    expect(remedy).toMatch(/\.$/);
    expect(example.length).toBeGreaterThan(5);
  });
});

describe("the README", () => {
  test.each(Object.entries(templateHelpers))("lists the helper %s", (_, { usage, meaning }) => {
    expect(readme).toContain(`| \`${usage}\` | ${meaning} |`);
  });

  test("names every division and every value of a template", async () => {
    for (const name of divisionNames) expect(readme).toContain(`:::${name}`);
    const desk = await smallDesk(briefFile("sections: [{ heading: A, points: [x] }]\n"));
    const { value } = choose(desk, { brief: "bridge" });
    const values = Object.keys(value ? (templateValues(value, countSources(value, desk.library)) as object) : {});
    expect(values.length).toBeGreaterThan(15);
    for (const name of values) expect(readme, name).toMatch(new RegExp(`\`${name}\``));
  });

  test("its workspace, source and brief make a page, as they stand", async () => {
    const world = memoryWorld({
      "attache.yaml": fence("name: Harbour bridge"),
      "sources/gazette-2031-03-01.md": fence("id: gazette-2031-03-01"),
      "briefs/committee.yaml": fence("id: committee"),
    });
    const { value: desk, diagnostics } = await openDesk(world);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    if (!desk) throw new Error("no desk");
    expect([...desk.trouble.values()].flat()).toEqual([]);
    for (const audience of [undefined, "public"]) {
      const pressed = await press(desk, { brief: "committee", audience });
      expect(pressed.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      expect(pressed.value?.proof.pages).toBe(1);
    }
  });

  test("its program makes the page it says it makes", async () => {
    const { value: desk } = await openWorkspace(".");
    expect(desk).toBeDefined();
    if (!desk) return;
    const pressed = await press(desk, { brief: "lavrov-call" });
    expect(pressed.value?.manifest.output.pages).toBe(1);
    expect(fence("openWorkspace")).toContain('press(desk, { brief: "lavrov-call" })');
  });

  test("its commands run", async () => {
    const commands = fences
      .filter(({ language }) => language === "sh")
      .flatMap(({ text }) => text.split("\n"))
      .map((line) => line.replace(/\s+#.*$/, "").trim())
      .filter((line) => line.startsWith("node bin/attache.js "));
    expect(commands.length).toBeGreaterThan(5);
    const folder = tempFolder();
    for (const name of ["attache.yaml", "briefs", "sources"]) cpSync(name, join(folder, name), { recursive: true });
    for (const command of commands) {
      const { code, err } = await call(folder, ...command.split(" ").slice(2));
      expect(code, `${command}\n${err}`).toBe(0);
    }
  });
});
