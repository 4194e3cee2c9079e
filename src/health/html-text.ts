import { defaultTreeAdapter, parse } from "parse5";

type Node = ReturnType<typeof defaultTreeAdapter.getChildNodes>[number];

/** What is never read as words of the page. */
const silent = new Set([
  "head",
  "script",
  "style",
  "template",
  "noscript",
  "noframes",
  "noembed",
  "svg",
  "math",
  "iframe",
  "object",
]);
/** What stands in the line of the words around it; all other elements begin and end a paragraph. */
const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** What a browser never shows, wherever it stands in a text. */
const unseen = /<!--|<(?:script|style|template|noscript)(?=[\s/>])/i;
/** The tags that pages are made of. */
const tag =
  /<(?:!doctype\s|\/?(?:html|head|body|title|meta|link|p|br|hr|div|span|article|section|main|nav|header|footer|aside|figure|figcaption|h[1-6]|ul|ol|li|dl|dt|dd|table|tbody|tr|td|th|blockquote|pre|a|b|i|em|strong|u|s|del|ins|sub|sup|small|font|center|img|q|cite|time|details|summary)(?:\s[^<>]*|\/)?>)/i;
/** A line that has just ended. */
const lineEnd = /\u2028\s*$/u;
/** Letters of a text among which its first tag stands if it is a page. */
const opening = 10_000;

/** True for text that is HTML by what is in it: a tag near its start, or anywhere what a browser does not show. */
export function isHtml(text: string): boolean {
  return tag.test(text.slice(0, opening)) || unseen.test(text);
}

/**
 * The paragraphs of a page of HTML as a reader sees them, headings and captions among them. Nothing is fetched, no style is
 * applied: what a style sheet hides is read too, and what an element itself hides is not. An empty line in text that no
 * element holds ends a paragraph. Trees of any depth are walked without recursion.
 */
export function htmlText(html: string): readonly string[] {
  const paragraphs: string[] = [];
  let open = "";
  const close = () => {
    if (open.trim() !== "") paragraphs.push(open.replaceAll("\u2028", " "));
    open = "";
  };
  const ahead: (Node | "break")[] = [...parse(html).childNodes].reverse();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (node === "break") close();
    else if (defaultTreeAdapter.isTextNode(node)) {
      const [first = "", ...others] = isLoose(node) ? node.value.split(/\r?\n[\t ]*\r?\n/) : [node.value];
      open += first;
      for (const other of others) {
        close();
        open = other;
      }
    } else if (defaultTreeAdapter.isElementNode(node) && !silent.has(node.tagName) && !isHidden(node)) {
      if (node.tagName === "br") {
        // one is the end of a line, two are that of a paragraph
        if (lineEnd.test(open)) close();
        else open += "\u2028";
        continue;
      }
      const isBlock = !inline.has(node.tagName);
      if (isBlock) close();
      if (isBlock) ahead.push("break");
      for (const child of [...node.childNodes].reverse()) ahead.push(child);
    }
  }
  close();
  return paragraphs;
}

/** True for text that stands in the body itself, or is set as it was typed. */
function isLoose({ parentNode }: { readonly parentNode: unknown }): boolean {
  const parent = parentNode as Node | null;
  return parent !== null && defaultTreeAdapter.isElementNode(parent) && /^(body|pre)$/.test(parent.tagName);
}

/** True for an element that hides itself from readers. */
function isHidden({
  attrs,
}: {
  readonly attrs: readonly { readonly name: string; readonly value: string }[];
}): boolean {
  return attrs.some(({ name, value }) => {
    if (name === "style") return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value);
    return name === "hidden" || (name === "aria-hidden" && /^\s*true\s*$/i.test(value));
  });
}
