import { describe, expect, test } from "vitest";
import { choose } from "../src/choose.ts";
import { openDesk } from "../src/open-desk.ts";
import { press } from "../src/press.ts";
import { provePage } from "../src/prove.ts";
import { renderHtml } from "../src/render/render-html.ts";
import { renderMarkdown } from "../src/render/render-markdown.ts";
import { renderText } from "../src/render/render-text.ts";
import { verifyPage } from "../src/verify/verify-page.ts";
import { bilingualSources, portBrief, portDesk, portWorld, translated, vestnikWords } from "./bilingual-workspace.ts";
import { type Case, listOf, readCases, textOf } from "./read-cases.ts";
import { sourceFile } from "./small-workspace.ts";

/** Presses a case's one excerpt: what is printed of it as HTML, and all that was said. */
async function pressCase(one: Case, source: string, text: string | undefined, language: string) {
  const { fields } = one;
  const excerpt = { source, quote: fields["quote"], short: fields["short"], ...Object(fields["excerpt"]) };
  const yaml = JSON.stringify({ ...excerpt, translation: fields["translation"] });
  const brief = portBrief(`      - ${yaml}\n`).replace("language: en", `language: ${textOf(one, "language") ?? "en"}`);
  const own =
    text === undefined
      ? {}
      : { [`sources/${source}.md`]: sourceFile(source, `issued: 2031-01-10\nlanguage: ${language}`, text) };
  const { value: desk } = await openDesk(portWorld(brief, own));
  if (!desk) throw new Error(one.name);
  const { value, diagnostics } = await press(desk, { brief: "port" });
  const told = diagnostics.filter(({ severity }) => severity !== "note");
  const html = value && renderHtml(value.proof.manuscript);
  const printed =
    /<p>(?:<strong class="label">.*?<\/strong> )?(?:<span class="voice">.*?<\/span> )?(.*) <span class="citation"/u.exec(
      html ?? "",
    )?.[1];
  return { printed, told: told.map(({ code }) => code), said: JSON.stringify(told), value };
}

function expectCase(one: Case, found: Awaited<ReturnType<typeof pressCase>>) {
  expect(found.told).toEqual(listOf(one, "told"));
  expect(found.printed).toBe(textOf(one, "printed"));
  expect(found.said).toContain(textOf(one, "says") ?? "");
}

describe("flags on an excerpt", () => {
  const sentence = "The master read the papper, and no other papers, at the gate.";
  test.each(readCases("flags.md").map((one) => [one.name, one] as const))("%s", async (_, one) => {
    expectCase(one, await pressCase(one, "flagged", sentence, "en"));
  });
});

describe("translations", () => {
  test.each(readCases("translations.md").map((one) => [one.name, one] as const))("%s", async (_, one) => {
    const found = await pressCase(one, textOf(one, "source") ?? "vestnik", textOf(one, "text"), "ru");
    expectCase(one, found);
  });

  test("print, prove and carry both the original and the translation", async () => {
    const translation = `{ text: "The port will take 29 ships until 26 January 2031, and we will not close it for a single day. The captains say: “We shall wait.”", by: official, source: port-office }`;
    const desk = await portDesk(portBrief(translated(translation, vestnikWords)));
    const { value } = await press(desk, { brief: "port" });
    if (!value) throw new Error("nothing was pressed");
    const [original, second] = value.manifest.evidence.quotations;
    expect(original).toMatchObject({
      id: "the-port/e1",
      words: vestnikWords,
      language: "ru",
      speaker: "Harbour master",
    });
    expect(second).toMatchObject({
      id: "the-port/e1.t",
      language: "en",
      anchors: [{ source: "port-office", paragraphs: [1] }],
    });
    expect(second?.translation).toEqual({
      of: "the-port/e1",
      kind: "official",
      translator: null,
      system: null,
      reviewedBy: null,
    });
    expect(value.proof.manuscript.cited).toEqual(["vestnik", "port-office"]);
    const html = renderHtml(value.proof.manuscript);
    expect(html).toContain("12 January 2031. [translation: Port Office]");
    const page = await verifyPage(value.proof.bytes, "port.pdf");
    expect(page.value?.checks.flatMap(({ faults }) => faults)).toEqual([]);
    expect(page.value?.checks.find(({ what }) => what === "quotations")?.count).toBe(2);
    const proven = page.value ? await provePage(desk, page.value, value.proof.bytes) : [];
    expect(proven.map(({ what, faults }) => [what, faults])).toEqual([
      ["sources", []],
      ["rebuild", []],
    ]);
    const office = "sources/port-office.md";
    const changed = bilingualSources[office]?.replace("29 ships", "28 ships") ?? "";
    const other = await portDesk(portBrief(translated(translation, vestnikWords)), { [office]: changed });
    const [sources] = page.value ? await provePage(other, page.value, value.proof.bytes) : [];
    expect(sources?.faults).toMatchObject([{ code: "source-differs", span: { file: office } }]);
  });

  test("go with the excerpt where their source is above the ceiling, and leave no trace", async () => {
    const other = `      - { source: port-office, quote: "The port stays open" }\n`;
    const secret = translated(
      `{ text: "The port stays open. All lines run.", by: official, source: closed-office }`,
      "Порт остаётся открытым. Все линии работают.",
    );
    const audiences = "audiences: [public]\n";
    const desk = await portDesk(
      portBrief(secret + other, audiences).replace("mark: TLP:RED\nevidence", "mark: TLP:CLEAR\nevidence"),
    );
    const { value, diagnostics } = await press(desk, { brief: "port", audience: "public" });
    expect(diagnostics.map(({ code }) => code)).toContain("above-ceiling");
    const without = await portDesk(
      portBrief(other, audiences).replace("mark: TLP:RED\nevidence", "mark: TLP:CLEAR\nevidence"),
    );
    const plain = await press(without, { brief: "port", audience: "public" });
    expect(value && Buffer.compare(value.proof.bytes, plain.value?.proof.bytes ?? Buffer.from(""))).toBe(0);
  });

  test("do not come in before their source is out", async () => {
    const late = {
      "sources/late-office.md": sourceFile("late-office", "issued: 2031-03-01\nlanguage: en", "The port stays open."),
    };
    const translation = "{ text: The port stays open, by: official, source: late-office }";
    const { diagnostics } = choose(await portDesk(portBrief(translated(translation)), late), { brief: "port" });
    expect(diagnostics[0]).toMatchObject({ code: "source-after-as-of", severity: "error" });
    expect(diagnostics[0]?.span?.line).toBeGreaterThan(9);
  });

  test("a shorter form is printed in translation alone, with the flags that still apply", async () => {
    const more = `        sic: Они\n        emphasis: { words: [wait, leave], by: added }\n        short: "Мы ждём"\n`;
    const translation = `{ text: "We wait. They know. We shall not leave.", short: We wait, by: own }`;
    const { value } = choose(
      await portDesk(portBrief(translated(translation, "Мы ждём. Они знают. Мы не уйдём.", more))),
      { brief: "port" },
    );
    const [whole] = value?.sections[0]?.excerpts ?? [];
    expect(whole?.words).toBe("Мы ждём. Они [sic] знают. Мы не уйдём.");
    expect(whole?.emphasis?.stretches).toEqual([
      { start: 3, end: 7 },
      { start: 33, end: 38 },
    ]);
    const [short] = whole?.short ?? [];
    expect(short).toMatchObject({ words: "Мы ждём", translation: { words: "We wait", printsOriginal: false } });
    expect(short?.emphasis?.stretches).toEqual([{ start: 3, end: 7 }]);
  });

  test("leave the original off the page where they are told to, and carry it all the same", async () => {
    const translation = "{ text: The port stays open, by: own, print-original: false }";
    const { value } = await press(await portDesk(portBrief(translated(translation))), { brief: "port" });
    const [original, other] = value?.manifest.evidence.quotations ?? [];
    expect(original).toMatchObject({ unprinted: true, words: "Порт остаётся открытым" });
    expect(other?.words).toBe("The port stays open");
    const page = await verifyPage(value?.proof.bytes ?? new Uint8Array(), "port.pdf");
    expect(page.value?.checks.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test("travel in no copy that withholds their excerpt, not even inside the text of a source", async () => {
    const closed = `      - source: vestnik\n        quote: Порт остаётся открытым\n        mark: TLP:RED\n        translation: { text: The port stays open all winter long, by: own }\n`;
    const other = `      - { source: whole, quote: "The office is shut" }\n`;
    const whole = sourceFile(
      "whole",
      "issued: 2031-01-10\nlanguage: en\nattache: { attach: full, origin: private }",
      "The office is shut. Some say the port stays open all winter long.",
    );
    const brief = portBrief(closed + other, "audiences: [public]\n").replace(
      "mark: TLP:RED\nevidence",
      "mark: TLP:CLEAR\nevidence",
    );
    const desk = await portDesk(brief, { "sources/whole.md": whole });
    const { value, diagnostics } = await press(desk, { brief: "port", audience: "public" });
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toContain("evidence-above-ceiling");
  });

  test("keep their own language for readers of another", async () => {
    const brief = portBrief(translated("{ text: The port stays open, by: own }"), "audiences: [partners]\n");
    const { value } = await press(await portDesk(brief), { brief: "port", audience: "partners" });
    const html = value ? renderHtml(value.proof.manuscript) : "";
    expect(html).toContain(
      '<span lang="en">“The port stays open”</span> (eigene Übersetzung) <span lang="ru">«Порт остаётся открытым»</span>',
    );
  });

  test("a source cannot be a translation from its own language", async () => {
    const file = sourceFile(
      "same",
      "issued: 2031-01-10\nlanguage: en\nattache: { translation: { from: en-GB, kind: own } }",
      "Words.",
    );
    const { diagnostics } = await openDesk(
      portWorld(portBrief(translated("{ text: The port stays open, by: own }")), { "sources/same.md": file }),
    );
    expect(diagnostics).toMatchObject([{ code: "translation-language", span: { file: "sources/same.md" } }]);
  });
});

describe("a block quotation", () => {
  const long = `The office said that ${"the port stays open and ".repeat(13)}that is all`;
  const source = {
    "sources/long.md": sourceFile("long", "container-title: Gazette\nissued: 2031-01-10\nlanguage: en", `${long}.`),
  };
  const brief = portBrief(`      - { source: long, quote: ${JSON.stringify(long)}, short: The office said }\n`);

  test("is printed without marks in every form, and proven in the file", async () => {
    const { value } = await press(await portDesk(brief, source), { brief: "port" });
    if (!value) throw new Error("nothing was pressed");
    const { manuscript, bytes } = value.proof;
    expect(renderHtml(manuscript)).toContain(
      `<p><strong class="label">Gazette:</strong></p>\n<blockquote>\n<p>${long}.`,
    );
    expect(renderMarkdown(manuscript)).toContain(`**Gazette:**\n\n> ${long}.`);
    expect(renderText(manuscript)).toContain("Gazette:\n\n    The office said that");
    const page = await verifyPage(bytes, "port.pdf");
    expect(page.value?.checks.flatMap(({ faults }) => faults)).toEqual([]);
    expect(page.value?.checks.find(({ what }) => what === "quotations")?.count).toBe(1);
  });

  test("begins where the template's design says", async () => {
    const template = {
      "templates/own/template.md.hbs":
        "# {{title}}\n{{#each sections}}\n## {{heading}}\n{{#each excerpts}}{{excerpt id}}{{/each}}\n{{/each}}\n{{references}}\n",
    };
    const html = async (limit: number) => {
      const design = {
        "templates/own/design.yaml": `genre: Note\ncolumns: { main: 120 }\nblock-quotation: ${limit}\n`,
      };
      const desk = await portDesk(brief.replace("language: en", "language: en\ntemplate: own"), {
        ...source,
        ...template,
        ...design,
      });
      const { value } = await press(desk, { brief: "port" });
      return value ? renderHtml(value.proof.manuscript) : "";
    };
    expect(await html(0)).toContain(`“${long}”.`);
    expect(await html(300)).toContain(`“${long}”.`);
    expect(await html(20)).toContain(`<blockquote>\n<p>${long}.`);
  });
});

describe("prose", () => {
  test("stresses no words in a quotation, and learns where that is done", async () => {
    const brief =
      portBrief(translated("{ text: The port stays open, by: own }")) +
      "    points: ['It says “the port *stays* open” [@port-office, para. 2].']\n";
    const { diagnostics } = choose(await portDesk(brief), { brief: "port" });
    expect(diagnostics[0]).toMatchObject({ code: "quotation-syntax" });
    expect(diagnostics[0]?.hints.join(" ")).toContain("emphasis: {");
  });
});
