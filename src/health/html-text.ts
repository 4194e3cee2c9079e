import { defaultTreeAdapter, parse } from "parse5";

type Node = ReturnType<typeof defaultTreeAdapter.getChildNodes>[number];

/** What is never read as words of the page. */
const silent = new Set(["head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object"]);
/** What stands in the line of the words around it; all other elements begin and end a paragraph. */
const inline = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter nobr output q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/**
 * The paragraphs of a page of HTML as a reader sees them, headings and captions among them. Nothing is fetched, no style is
 * applied: what a style sheet hides is read too. Trees of any depth are walked without recursion.
 */
export function htmlText(html: string): readonly string[] {
  const paragraphs: string[] = [];
  let open = "";
  const close = () => {
    if (open.trim() !== "") paragraphs.push(open);
    open = "";
  };
  const ahead: (Node | "break")[] = [...parse(html).childNodes].reverse();
  for (let node = ahead.pop(); node !== undefined; node = ahead.pop()) {
    if (node === "break") close();
    else if (defaultTreeAdapter.isTextNode(node)) open += node.value;
    else if (defaultTreeAdapter.isElementNode(node) && !silent.has(node.tagName)) {
      const isBlock = !inline.has(node.tagName);
      if (isBlock) close();
      if (isBlock) ahead.push("break");
      ahead.push(...[...node.childNodes].reverse());
    }
  }
  close();
  return paragraphs;
}
