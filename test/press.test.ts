import { describe, expect, test } from "vitest";
import { type Order, openDesk } from "../src/open-desk.ts";
import { press } from "../src/press.ts";
import { bare, readPdf } from "./pages/read-pdf.ts";
import { briefFile, briefHead, smallDesk, smallWorld, sourceFile } from "./small-workspace.ts";

async function print(rest: string, files: Record<string, string> = {}, order: Partial<Order> = {}) {
  return press(await smallDesk({ ...briefFile(rest), ...files }), { brief: "bridge", ...order });
}

const codesOf = (result: { diagnostics: readonly { code: string }[] }) => result.diagnostics.map(({ code }) => code);
const section = "sections:\n  - heading: Load\n";
const attache = "attache: { descriptor: d, origin: private }";

describe("trouble on the way to the page", () => {
  test.each([
    ["a brief nobody wrote", {}, { brief: "brigde" }, "no-such-brief"],
    ["a template nobody has", { template: "red-ahead" }, {}, "no-such-template"],
    ["a style nobody has", { style: "nummeric" }, {}, "no-such-style"],
    ["a style outside the workspace", { style: "../../etc/passwd.csl" }, {}, "no-such-style"],
    ["a template outside the workspace", { template: "../../etc" }, {}, "no-such-template"],
    ["a language nobody prints", { language: "tlh" }, {}, "no-such-language"],
    ["an audience it is not made for", {}, { audience: "public" }, "no-such-audience"],
  ])("%s", async (_, keys, order, code) => {
    const head = Object.entries(keys)
      .map(([key, value]) => `${key}: ${value}\n`)
      .join("");
    const result = await print(`${head}${section}    points: [x]\n`, {}, order);
    expect(result.value).toBeUndefined();
    expect(codesOf(result)).toContain(code);
  });

  test("a character that no face has is named", async () => {
    const result = await print(`${section}    points: ["A bridge \u{1F309} at night"]\n`);
    const [error] = result.diagnostics;
    expect(error?.code).toBe("glyph-missing");
    expect(error?.message).toContain("U+1F309");
  });

  test("a bottom line of more than four printed lines is refused with their number", async () => {
    const long = "The bridge will carry trams and bicycles and nothing else at all. ".repeat(8);
    const result = await print(`bottom-line: "${long}"\n${section}    points: [x]\n`);
    expect(codesOf(result)).toContain("bottom-line-too-long");
    expect(result.diagnostics.at(-1)?.message).toMatch(/takes \d+ printed lines/);
  });

  test("musts that are more than the page are refused with what is too much", async () => {
    const points = Array.from({ length: 60 }, (_, n) => `      - { text: "Point ${n}.", priority: must }`).join("\n");
    const result = await print(`${section}    points:\n${points}\n`);
    expect(result.diagnostics.at(-1)).toMatchObject({ code: "pages-exceeded" });
    expect(result.diagnostics.at(-1)?.message).toMatch(/\d+ lines \(\d+ mm\) too much/);
  });
});

describe("more than the page holds", () => {
  const points = Array.from({ length: 60 }, (_, n) => `      - { text: "Point ${n} of many.", value: ${n} }`).join(
    "\n",
  );

  test("the least goes, the ledger has it all, and the page says how many", async () => {
    const { value } = await print(`${section}    points:\n${points}\n`);
    const ledger = value?.manifest.evidence.ledger ?? [];
    const kept = value?.proof.manuscript.selection.sections[0]?.points ?? [];
    expect(value?.proof.pages).toBe(1);
    expect(ledger.length).toBeGreaterThan(10);
    expect(ledger.length + kept.length).toBe(60);
    expect(Math.min(...kept.map((point) => point.value))).toBeGreaterThan(Math.max(...ledger.map((cut) => cut.value)));
    const { pages } = await readPdf(value?.proof.bytes ?? new Uint8Array());
    expect(pages[0]?.replace(/\s+/g, " ")).toContain(`${ledger.length} items left out for space`);
    for (const { gist } of ledger) expect(bare(pages[0] ?? "")).not.toContain(bare(`${gist}x`).slice(0, -1));
  });
});

describe("hostile sources", () => {
  test("their text is printed as text, without links, markup or control characters", async () => {
    const text =
      "It said {{title}} <script>alert(1)</script> [x](http://evil.example) \u202Ereversed\u202C and **bold** $x^2$.";
    const quote = "It said {{title}} <script>alert(1)</script> [x](http://evil.example)";
    const quoted = quote.replace("[x]", "[…]");
    const result = await print(
      `${section}    excerpts: [{ source: hostile, quote: "It said {{title}} <script>alert(1)</script>" }]\n`,
      {
        "sources/hostile.md": sourceFile("hostile", `issued: 2031-03-01\n${attache}`, text),
      },
    );
    expect(quoted).not.toBe(quote);
    const pdf = await readPdf(result.value?.proof.bytes ?? new Uint8Array());
    expect(bare(pdf.pages.join(""))).toContain(bare("It said {{title}} <script>alert(1)</script>"));
    expect(pdf.urls).toEqual([]);
  });

  test("a hostile title reaches the references as text, and no link comes of it", async () => {
    const source = `---\nid: hostile\ntype: webpage\ntitle: "<i>x <script>alert(1)</script> {{x}} [y](http://evil.example)"\nissued: 2031-03-01\n${attache}\n---\nA bridge of words and nothing more.\n`;
    const result = await print(`${section}    points: ["So it is [@hostile, para. 1]."]\n`, {
      "sources/hostile.md": source,
    });
    const pdf = await readPdf(result.value?.proof.bytes ?? new Uint8Array());
    expect(bare(pdf.pages.join(""))).toContain(bare("<script>alert(1)</script> {{x}} [y](http://evil.example)"));
    expect(pdf.urls.filter((url) => !url.startsWith("http"))).toEqual([]);
  });

  test("keys and headings that name something of every object do no harm", async () => {
    const files = {
      "sources/constructor.md": sourceFile(
        "constructor",
        `issued: 2031-03-01\n${attache}`,
        "A bridge of words and nothing more.",
      ),
    };
    const rest =
      'sections:\n  - heading: constructor\n    points: ["So it is [@constructor, para. 1]."]\n  - heading: __proto__\n    id: proto\n    points: [x]\n';
    const { value } = await print(rest, files);
    expect(value?.manifest.evidence.cited.map(({ key }) => key)).toEqual(["constructor"]);
  });

  test("one source that cannot be read stops the library, and every fault in it is told", async () => {
    const { value, diagnostics } = await openDesk(
      smallWorld({ "sources/bad.md": "no front matter", "sources/worse.md": "---\nid: [\n---\nx\n" }),
    );
    expect(value).toBeUndefined();
    expect(codesOf({ diagnostics })).toEqual(expect.arrayContaining(["front-matter-missing", "yaml-syntax"]));
  });
});

describe("every style, every sheet", () => {
  const rest = (style: string, page: string) =>
    `style: ${style}\npage: ${page}\n${section}    excerpts: [{ source: gazette, quote: The bridge will carry trams }]\n    points: ["It is so [@herald, para. 2; @digest, para. 1]."]\n`;

  test.each([
    ["numeric", "A4"],
    ["author-date", "Letter"],
    ["note", "A4"],
  ])("%s on %s lists exactly what is cited and links both ways", async (style, page) => {
    const { value } = await print(rest(style, page));
    expect(value?.proof.manuscript.cited.toSorted()).toEqual(["digest", "gazette", "herald"]);
    const pdf = await readPdf(value?.proof.bytes ?? new Uint8Array());
    expect(pdf.linked.length).toBeGreaterThanOrEqual(6);
    for (const target of pdf.linked) expect(pdf.destinations.has(target), target).toBe(true);
  });
});

test.each(["Talks  with the Chair", "Talks\u00a0with the Chair", "Talks\u2009with the\u202fChair"])(
  "a title is printed whatever spaces stand in it: %j",
  async (title) => {
    const head = briefHead.replace("The bridge", title);
    const desk = await smallDesk(briefFile("sections: [{ heading: A, points: [x] }]\n", head));
    const { value, diagnostics } = await press(desk, { brief: "bridge" });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(value?.proof.pages).toBe(1);
  },
);
