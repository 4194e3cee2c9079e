import type { Element, ElementContent } from "hast";
import { toHtml } from "hast-util-to-html";
import { markMeanings } from "../model/mark.ts";
import type { Block } from "../model/node.ts";
import type { Manuscript } from "../model/stages.ts";
import { colophon } from "../text/colophon.ts";
import { countLevels } from "../text/count-levels.ts";
import { linkWords } from "../text/link-words.ts";
import { runningHead } from "../text/running-head.ts";
import { cleanText } from "./clean-text.ts";
import { element } from "./element.ts";
import { markUpBlock, markUpBlocks } from "./mark-up-blocks.ts";
import type { Markup } from "./mark-up-inlines.ts";
import { namePlaces } from "./name-places.ts";
import { orderPage, type Part } from "./order-page.ts";
import { pageStyle } from "./page-style.ts";

/** Nothing may be loaded and nothing run (W3C Content Security Policy Level 3); styles stand in the file. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * A manuscript as one complete HTML file, without scripts and without anything from outside: the words of the printed
 * page in the order in which that is read, with its headings, lists, links and languages as HTML has them. Citations
 * say where they lead, and references lead back. All text is escaped as it is written, and no link but `http`,
 * `https` and `mailto` comes through. The same manuscript gives the same bytes.
 */
export function renderHtml(manuscript: Manuscript): string {
  const { brief, root } = manuscript;
  const order = orderPage(manuscript);
  const { opening, text, annex } = order;
  const markup: Markup = {
    language: brief.language,
    places: namePlaces(root.children),
    words: linkWords(root.children, brief.language),
    level: countLevels(),
  };
  const header = [markLine(manuscript), line("running", runningHead(manuscript)), ...markUpBlocks(opening, markup)];
  const main = markUpPart(text, markup);
  const further = markUpPart(annex, markup);
  const body = element(
    "body",
    {},
    element("header", {}, ...header),
    element(
      "main",
      {},
      ...main,
      ...(further.length > 0 ? [element("section", { className: "annex" }, ...further)] : []),
    ),
    element("footer", {}, line("colophon", colophon(manuscript)), markLine(manuscript)),
  );
  const html = element("html", { lang: brief.language }, head(manuscript), body);
  return `${toHtml({ type: "root", children: [{ type: "doctype" }, { type: "text", value: "\n" }, inLines(html)] })}\n`;
}

function head({ brief }: Manuscript): Element {
  return element(
    "head",
    {},
    element("meta", { charSet: "utf-8" }),
    element("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
    element("meta", { name: "referrer", content: "no-referrer" }),
    element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    element("title", {}, cleanText(brief.title)),
    element("style", {}, pageStyle(brief)),
  );
}

/** The mark first and what it asks of a reader, as FIRST wants it before and after the text of a message (TLP 2.0). */
function markLine({ brief: { mark, language } }: Manuscript): Element {
  const lang = language.startsWith("en") ? undefined : "en";
  return element(
    "p",
    { className: "mark" },
    element("strong", {}, mark),
    " ",
    element("span", { lang }, markMeanings[mark]),
  );
}

function line(className: string, particulars: readonly string[]): Element {
  return element("p", { className }, particulars.map(cleanText).join(" · "));
}

function markUpPart({ rows, lists }: Part, markup: Markup): readonly Element[] {
  const text = rows.flatMap((row) => markUpRow(row, markup));
  return [...text, ...markUpBlocks(lists, markup)];
}

function markUpRow(row: readonly Block[], markup: Markup): readonly Element[] {
  const blocks = row.flatMap((block) => markUpBlock(block, markup));
  return row.length > 1 ? [element("div", { className: "columns" }, ...blocks)] : blocks;
}

const inText: ReadonlySet<string> = new Set(["a", "br", "code", "em", "i", "span", "strong", "sub", "sup"]);

/** Elements that stand below each other, each on a line of its own, so that files can be read and compared. */
function inLines(around: Element): Element {
  const { children } = around;
  const isText = children.every((child) => child.type !== "element" || inText.has(child.tagName));
  if (isText) return around;
  const broken = children.flatMap((child): ElementContent[] => [
    { type: "text", value: "\n" },
    child.type === "element" ? inLines(child) : child,
  ]);
  return { ...around, children: [...broken, { type: "text", value: "\n" }] };
}
