import fc from "fast-check";
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import { markMeanings, marks } from "../../src/model/mark.ts";
import type { Manuscript } from "../../src/model/stages.ts";
import { renderHtml } from "../../src/render/render-html.ts";
import { anyManuscript } from "../typeset/any-manuscript.ts";
import { manyManuscripts } from "../typeset/many-manuscripts.ts";
import { readAhead } from "../typeset/read-ahead.ts";
import {
  call,
  cite,
  division,
  entry,
  excerpt,
  label,
  manuscriptOf,
  note,
  paragraph,
  quotation,
  reference,
  text,
} from "../typeset/sample-manuscript.ts";
import { link, list, table } from "../typeset/tagged-blocks.ts";
import { hostile, hostilePage, unwelcome } from "./hostile.ts";
import { attribute, elementsOf, textOf } from "./read-renditions.ts";

const allowed: Readonly<Record<string, readonly string[]>> = {
  a: ["href", "title"],
  li: ["id"],
  meta: ["charset", "content", "http-equiv", "name"],
  ol: ["class", "role", "start", "style"],
  section: ["aria-label", "class"],
  span: ["class", "id", "lang"],
  td: ["class", "colspan", "rowspan"],
  th: ["class", "colspan", "rowspan", "scope"],
  ul: ["class", "role", "style"],
  html: ["lang"],
};
const plain = [
  ..."aside blockquote body br code dd div dl dt em footer h1 h2 h3 h4 h5 h6 head header hr i main p strong style sub".split(
    " ",
  ),
  ..."sup table tbody thead title tr".split(" "),
];

/** What is wrong with a page; nothing where all is well. */
function faultsOf(html: string): readonly string[] {
  const faults: string[] = [];
  parse(html, { onParseError: ({ code, startLine, startCol }) => faults.push(`${code} at ${startLine}:${startCol}`) });
  const elements = elementsOf(html);
  const ids = elements.flatMap((one) => attribute(one, "id") ?? []);
  if (new Set(ids).size < ids.length) faults.push("an id twice");
  let level = 0;
  for (const one of elements) {
    const { tagName } = one;
    if (!plain.includes(tagName) && !(tagName in allowed)) faults.push(`<${tagName}>`);
    for (const { name, value } of one.attrs) {
      if (name !== "class" && !allowed[tagName]?.includes(name)) faults.push(`<${tagName} ${name}>`);
      if (name === "style" && value !== "list-style:none") faults.push(`style ${value}`);
    }
    const href = attribute(one, "href");
    if (href?.startsWith("#") && !ids.includes(href.slice(1))) faults.push(`${href} leads nowhere`);
    if (href?.startsWith("#") && !attribute(one, "title")) faults.push(`${href} does not say where it leads`);
    if (href !== undefined && !/^(#|https?:|mailto:)/.test(href)) faults.push(`a link to ${href}`);
    if (/^h\d$/.test(tagName)) {
      const own = Number(tagName[1]);
      if (own > level + 1) faults.push(`${tagName} after h${level}`);
      level = own;
    }
    const scope = attribute(one, "scope") ?? "";
    if (tagName === "th" && !["col", "colgroup", "row"].includes(scope)) faults.push("a head of nothing");
    if (/^(h\d|p)$/.test(tagName) && textOf(one).trim() === "") faults.push(`an empty ${tagName}`);
  }
  if (unwelcome.test(html)) faults.push("an unwelcome character");
  return faults;
}

const pageOf = (...blocks: Parameters<typeof manuscriptOf>[0]) => renderHtml(manuscriptOf(blocks));

describe("an HTML page", () => {
  test("names the lists over which no head stands", () => {
    const elements = elementsOf(renderHtml(readAhead()));
    const named = elements.flatMap((one) => (one.tagName === "section" ? [attribute(one, "aria-label")] : []));
    expect(named).toEqual(["References"]);
  });

  test.each([...manyManuscripts()])("keeps the rules that can be checked here: %s", (_, manuscript) => {
    expect(faultsOf(renderHtml(manuscript))).toEqual([]);
  });

  test("keeps them whatever stands in what", () => {
    fc.assert(
      fc.property(anyManuscript, (manuscript: Manuscript) => {
        expect(faultsOf(renderHtml(manuscript))).toEqual([]);
      }),
    );
  });

  test("has its title, its language, its landmarks in order, and loads and runs nothing", () => {
    const elements = elementsOf(renderHtml(readAhead({ brief: { language: "de-AT", title: "R&D <x>" } })));
    const one = (name: string) => elements.find(({ tagName }) => tagName === name);
    const title = one("title");
    expect(title && textOf(title)).toBe("R&D <x>");
    expect(one("html")?.attrs).toEqual([{ name: "lang", value: "de-AT" }]);
    const order = elements.map(({ tagName }) => tagName).filter((name) => /^(header|h1|main|aside|footer)$/.test(name));
    expect(order).toEqual(["header", "h1", "main", "aside", "footer"]);
    const policy = elements.find((element) => attribute(element, "http-equiv") === "Content-Security-Policy");
    expect(policy && attribute(policy, "content")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    );
    const style = one("style");
    expect(style ? textOf(style) : "url(").not.toMatch(/url\(|@import|expression/);
  });

  test.each(marks)("bears %s and what it means at its head and its foot", (mark) => {
    const elements = elementsOf(renderHtml(readAhead({ brief: { mark } })));
    const lines = elements.filter((one) => attribute(one, "class") === "mark").map(textOf);
    expect(lines).toEqual([`${mark} ${markMeanings[mark]}`, `${mark} ${markMeanings[mark]}`]);
    const body = elements.find(({ tagName }) => tagName === "body");
    const whole = body ? textOf(body).trim() : "";
    expect([whole.startsWith(mark), whole.endsWith(markMeanings[mark])]).toEqual([true, true]);
  });

  test("says its reference, version, day and fingerprint", () => {
    const html = renderHtml(readAhead());
    expect(html).toContain('<p class="running">Read-ahead · LC-2022-01 · as of 27 January 2022</p>');
    expect(html).toContain('<p class="colophon">Attaché · sha-256 4f1c 09ab 77e2 · LC-2022-01 v1</p>');
  });

  test("prints quotation marks as text, and says the language of words in another", () => {
    const html = pageOf(
      excerpt(label("Chair."), " ", quotation("не «нет»", "ru"), " ", quotation("so it is", "en-US")),
    );
    expect(html).toContain('<p><strong class="label">Chair.</strong> <span lang="ru">«не „нет“»</span> “so it is”</p>');
    expect(html).not.toContain("<q");
  });

  test("leads from citations to references and back, and says where", () => {
    const html = pageOf(paragraph("So ", cite("1 ¶2; 9 ¶3", "k")), {
      type: "referenceList",
      children: [reference(1, "Gazette.", "k")],
    });
    expect(html).toContain(
      '<p>So <span class="citation" id="c1">[<a href="#r1" title="Source 1: Gazette.">1 ¶2</a>; 9 ¶3]</span></p>',
    );
    expect(html).toContain(
      '<li id="r1"><span class="number"><a href="#c1" title="Back to citation">1</a></span> Gazette.</li>',
    );
  });

  test("has notes before the references, in their order, wherever the printed page has them", () => {
    const blocks = [
      paragraph("So it is.", call(1)),
      { type: "referenceList" as const, children: [reference(1, "Gazette.")] },
      { type: "noteList" as const, children: [note(1, "Said twice.")] },
    ];
    const html = renderHtml(manuscriptOf(blocks, { brief: { notes: "foot" } }));
    expect(html).toContain('<span class="citation" id="c1"><sup><a href="#r2" title="Note 1">1</a></sup></span>');
    expect(html.indexOf("Said twice.")).toBeLessThan(html.indexOf("Gazette."));
    expect(renderHtml(manuscriptOf(blocks)).indexOf("Gazette.")).toBeLessThan(
      renderHtml(manuscriptOf(blocks)).indexOf("Said twice."),
    );
  });

  test("has lists, tables and entries as HTML has them", () => {
    expect(pageOf({ ...list(true, [paragraph("a")]), start: 3 } as Parameters<typeof pageOf>[0])).toContain(
      '<ol start="3">\n<li>\n<p>a</p>\n</li>\n</ol>',
    );
    expect(pageOf(table(["Zone", "Metres"], ["North", "12"]))).toContain(
      '<th scope="col">Zone</th>\n<th scope="col" class="right">Metres</th>',
    );
    expect(pageOf({ type: "entryList", children: [{ ...entry("1 May", "New dues"), isNew: true }] })).toContain(
      '<dt>1 May</dt>\n<dd><strong class="new">NEW</strong> New dues</dd>',
    );
  });

  test("has cells over several columns and rows, and heads of rows below an empty corner", () => {
    const cell = (words: string, spans: { columns?: number; rows?: number } = {}) => ({
      type: "tableCell" as const,
      ...spans,
      children: words === "" ? [] : [text(words)],
    });
    const html = pageOf({
      type: "table",
      align: [null, null, null],
      children: [
        { type: "tableRow", children: [cell(""), cell("Both", { columns: 2 })] },
        { type: "tableRow", children: [cell("North"), cell("12", { rows: 2 }), cell("1")] },
        { type: "tableRow", children: [cell("South"), cell("2")] },
      ],
    });
    expect(html.replace(/\n/g, "")).toContain(
      '<thead><tr><th scope="col"></th><th scope="colgroup" colspan="2">Both</th></tr></thead>' +
        '<tbody><tr><th scope="row">North</th><td rowspan="2">12</td><td>1</td></tr>' +
        '<tr><th scope="row">South</th><td>2</td></tr></tbody>',
    );
    expect(faultsOf(html)).toEqual([]);
  });

  test("says the language of foreign words, and of a quotation within them", () => {
    const foreign = {
      type: "foreign" as const,
      language: "de",
      children: [text("Realpolitik, "), quotation("now", "en")],
    };
    expect(pageOf(paragraph("It is ", foreign))).toContain(
      '<p>It is <span lang="de">Realpolitik, <span lang="en">“now”</span></span></p>',
    );
  });

  test("stands columns beside each other, the main one first, and the annex after the references", () => {
    const html = pageOf(
      division("side", paragraph("beside")),
      division("main", paragraph("text")),
      { type: "referenceList", children: [reference(1, "Gazette.")] },
      division("annex", paragraph("more")),
    );
    expect(html).toMatch(
      /class="columns">\s*<div class="main">\s*<p>text.*<aside>\s*<p>beside.*Gazette.*class="annex">\s*<p>more/s,
    );
  });

  test("links to the web and to mail only, and never inside a link", () => {
    const html = pageOf(
      paragraph(
        link("JavaScript:alert(1)", text("one")),
        link("https://example.org/ä", link("https://x.example", text("two"))),
      ),
    );
    expect(html).toContain('<p>one<a href="https://example.org/%C3%A4">two</a></p>');
  });
});

describe("hostile words come through as words", () => {
  test.each(hostile)("%j", (words) => {
    const page = manuscriptOf(hostilePage(words), {
      brief: { title: words, reference: words },
      design: { genre: words },
    });
    const html = renderHtml(page);
    expect(faultsOf(html)).toEqual([]);
    expect(
      elementsOf(html)
        .filter(({ tagName }) => tagName === "a")
        .map((one) => attribute(one, "href")),
    ).toHaveLength(1);
  });
});
