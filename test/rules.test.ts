import { describe, expect, test } from "vitest";
import { openDesk } from "../src/open-desk.ts";
import { press } from "../src/press.ts";
import { call } from "./cli/call.ts";
import { briefFile, briefHead, smallSettings, smallWorld } from "./small-workspace.ts";

const shut = 'sections: [{ heading: Load, points: ["The bridge is shut."] }]\n';

async function print(brief: string, settings = "", files: Readonly<Record<string, string>> = {}) {
  const world = smallWorld({ "attache.yaml": smallSettings + settings, ...briefFile(brief), ...files });
  const { value: desk, diagnostics } = await openDesk(world);
  if (!desk) return { value: undefined, told: diagnostics, diagnostics };
  const pressed = await press(desk, { brief: "bridge" });
  return { value: pressed.value, told: pressed.diagnostics, diagnostics };
}

const severities = (told: readonly { code: string; severity: string }[], code: string) =>
  told.filter((one) => one.code === code).map(({ severity }) => severity);

describe("a rule that is broken", () => {
  test("warns, and the page is made", async () => {
    const { value, told } = await print(shut);
    expect([severities(told, "claim-uncited"), value?.proof.pages]).toEqual([["warning"], 1]);
  });

  test.each([
    ["off", [], 1],
    ["note", ["note"], 1],
    ["error", ["error"], undefined],
  ])("is told as the workspace sets it: %s", async (level, told, pages) => {
    const result = await print(shut, `rules: { claim-uncited: ${level} }\n`);
    expect([severities(result.told, "claim-uncited"), result.value?.proof.pages]).toEqual([told, pages]);
  });

  test("is told as the brief sets it, whatever the workspace says", async () => {
    const result = await print(`rules: { claim-uncited: note }\n${shut}`, "rules: { claim-uncited: error }\n");
    expect(severities(result.told, "claim-uncited")).toEqual(["note"]);
  });

  test("does not change a byte of the page by being told or not", async () => {
    const one = await print(shut);
    const other = await print(shut, "rules: { claim-uncited: note }\n");
    expect(one.value?.proof.pages).toBe(1);
    const text = (made: typeof one) => made.value?.proof.manuscript.root;
    expect(text(other)).toEqual(text(one));
  });

  test("stops the build where it does by itself, and makes the page where it is set to warn", async () => {
    const todo = 'sections: [{ heading: Load, points: ["We should see TODO."] }]\n';
    expect((await print(todo)).value).toBeUndefined();
    const { value, told } = await print(`rules: { placeholder-left: warning }\n${todo}`);
    expect([severities(told, "placeholder-left"), value?.proof.pages]).toEqual([["warning"], 1]);
  });

  test("counts what it is set to count, and keeps its severity", async () => {
    const long = `bottom-line: "${"We should wait for the trams and for the bicycles, as nothing else will come. ".repeat(5)}"\n`;
    const lines = (settings: string) => print(`${long}rules: { bottom-line-too-long: ${settings} }\n${shut}`);
    expect((await lines("{ lines: 9 }")).told.map(({ code }) => code)).not.toContain("bottom-line-too-long");
    expect((await lines("{ lines: 2 }")).value).toBeUndefined();
    const warned = await lines("{ lines: 2, severity: warning }");
    expect([severities(warned.told, "bottom-line-too-long"), warned.value?.proof.bottomLine]).toEqual([["warning"], 5]);
    expect(warned.told.find(({ code }) => code === "bottom-line-too-long")?.message).toContain("it may take 2");
  });
});

describe("a page with several faults", () => {
  test("tells them in the order of the file, each at its words", async () => {
    const { told } = await print(
      'purpose: see the BDI\nsections: [{ heading: Load, points: ["The bridge is shut. We judge it might open next week."] }]\n',
    );
    expect(told.map(({ code, span }) => `${code} ${span?.line}:${span?.column}`)).toEqual([
      "acronym-unexplained 5:18",
      "claim-uncited 6:39",
      "judgment-vague 6:71",
      "date-ambiguous 6:82",
    ]);
  });

  test("takes its scale from the workspace where the brief names none", async () => {
    const likely = 'sections: [{ heading: Load, points: ["Rain is very likely [@gazette, para. 1]."] }]\n';
    const scale = (line: string) => print(line + likely, "defaults: { scale: phia }\n");
    expect(severities((await scale("")).told, "scales-mixed")).toEqual(["warning"]);
    expect(severities((await scale("scale: ipcc\n")).told, "scales-mixed")).toEqual([]);
  });
});

describe("rules on other files", () => {
  test("the name of a source's file", async () => {
    const files = { "sources/other.md": "---\nid: one\ntype: report\ntitle: T\nissued: 2031-03-01\n---\nText.\n" };
    expect(severities((await print(shut, "", files)).diagnostics, "id-mismatch")).toEqual(["warning"]);
    expect((await print(shut, "rules: { id-mismatch: off }\n", files)).diagnostics).toEqual([]);
    const refused = await print(shut, "rules: { id-mismatch: error }\n", files);
    expect([severities(refused.diagnostics, "id-mismatch"), refused.value]).toEqual([["error"], undefined]);
  });

  test("the name of a brief's file", async () => {
    const files = { "briefs/other.yaml": briefHead + shut, "briefs/bridge.yaml": "" };
    const only = (settings: string) => {
      const { "briefs/bridge.yaml": _, ...rest } = files;
      const world = smallWorld({ "attache.yaml": smallSettings + settings, ...rest });
      return openDesk(world).then(({ value }) => value && press(value, { brief: "bridge" }));
    };
    expect(severities((await only(""))?.diagnostics ?? [], "id-mismatch")).toEqual(["warning"]);
    expect(severities((await only("rules: { id-mismatch: off }\n"))?.diagnostics ?? [], "id-mismatch")).toEqual([]);
  });
});

describe("settings that mean nothing", () => {
  const trouble = async (rules: string) => (await print(shut, `rules: { ${rules} }\n`)).diagnostics;

  test.each([
    ["a rule nobody knows", "claim-uncitd: off", "unknown-key", "did you mean `claim-uncited`?"],
    ["a promise", "misquotation: off", "wrong-value", "`attache list rules` shows what can be set"],
    ["a leak", "above-ceiling: off", "wrong-value", "`attache list rules` shows what can be set"],
    ["a level nobody knows", "claim-uncited: of", "wrong-value", "did you mean `off`?"],
    ["a number for a rule that counts nothing", "claim-uncited: { days: 3 }", "wrong-value", undefined],
    ["a number of something else", "source-stale: { words: 3 }", "unknown-key", "the keys here are severity, days"],
    ["no day at all", "source-stale: { days: 0 }", "wrong-value", undefined],
  ])("%s", async (_, setting, code, hint) => {
    const [first] = await trouble(setting);
    expect([first?.code, first?.span?.file, first?.hints[0]]).toEqual([code, "attache.yaml", hint]);
  });

  test("a promise that is set says that it is none", async () => {
    const [first] = await trouble("misquotation: warning");
    expect(first?.message).toBe("`misquotation` is no rule, and is always told.");
  });

  test.each(["scale: rumour\n", "acronyms: [a b]\n"])("%s", async (line) => {
    expect((await print(line + shut)).told.map(({ code }) => code)).toEqual(["wrong-value"]);
  });
});

describe("what a copy withholds", () => {
  const brief = `audiences: [public]\nmark: TLP:AMBER\ntitle: x\nsections:
  - { heading: Open, mark: TLP:CLEAR, points: ["We should wait."] }
  - { heading: Closed, mark: TLP:AMBER, points: ["The secret bridge is shut."] }\n`.replace("title: x\n", "");

  test("is not held against the rules there", async () => {
    const world = smallWorld(
      briefFile(brief.replace("audiences: [public]", 'audiences: { public: { title: "Open" } }')),
    );
    const { value: desk } = await openDesk(world);
    if (!desk) throw new Error("no desk");
    const codesFor = async (audience?: string) =>
      (await press(desk, { brief: "bridge", audience })).diagnostics.map(({ code }) => code);
    expect(await codesFor()).toContain("claim-uncited");
    expect(await codesFor("public")).not.toContain("claim-uncited");
  });
});

describe("the samples", () => {
  test("are clean, in every copy", async () => {
    const { code, err } = await call(".", "check");
    expect(err).not.toMatch(/^(?:warning|error)/m);
    expect(code).toBe(0);
  });

  test("attache list rules shows every rule and how it is set", async () => {
    const { out } = await call(".", "list", "rules", "--json");
    const rows: readonly { rule: string; default: string; here: string }[] = JSON.parse(out);
    expect(rows.find(({ rule }) => rule === "source-stale")).toMatchObject({
      default: "warning",
      here: "warning, 30 days",
    });
    expect(rows.map(({ rule }) => rule)).toContain("claim-uncited");
    expect(rows.map(({ rule }) => rule)).not.toContain("misquotation");
    expect((await call(".", "list", "rules")).out).toContain("bottom-line-too-long");
  });
});
