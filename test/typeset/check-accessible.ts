import { type PdfDictionary, type PdfObjects, Reference } from "./pdf-objects.ts";
import { elementsIn, isElement, type ReadElement, type ReadStructure, textIn } from "./read-structure.ts";

/** Operators that put ink on a page. */
const paints = new Set(["Tj", "TJ", "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"]);

const children: Readonly<Record<string, RegExp>> = {
  L: /^LI$/,
  LI: /^(Lbl|LBody)$/,
  Table: /^TR$/,
  TR: /^(TH|TD)$/,
};

/**
 * What is wrong with a file that claims to be tagged: the rules of PDF/UA-1 and of PDF/A-3a's level A that can be broken
 * by what this program writes. Empty for a good file.
 */
export function checkAccessible(file: ReadStructure): readonly string[] {
  const { objects, catalog, metadata, root } = file;
  const faults: string[] = [];
  const must = (isKept: boolean, fault: string) => {
    if (!isKept) faults.push(fault);
  };
  must(/<pdfuaid:part>1</.test(metadata), "no claim to be PDF/UA-1");
  must(/<pdfaid:part>3</.test(metadata) && /<pdfaid:conformance>A</.test(metadata), "no claim to be PDF/A-3a");
  must(/<dc:title>.*[^<>\s]/.test(metadata), "no title in the metadata");
  must(objects.dictionary(catalog["MarkInfo"])["Marked"] === true, "not marked as tagged");
  must(objects.dictionary(catalog["ViewerPreferences"])["DisplayDocTitle"] === true, "the title is not shown");
  must(/^[a-z]{2,3}(-|$)/i.test(objects.text(catalog["Lang"]) ?? ""), "no language");
  must(objects.array(catalog["OutputIntents"]).length === 1, "no output intent");
  must(objects.array(objects.trailer["ID"]).length === 2, "no identifier");
  if (!root) return [...faults, "no structure"];
  return [...faults, ...checkElements(root, file), ...checkContent(root, file)];
}

function checkElements(root: ReadElement, { objects, catalog }: ReadStructure): readonly string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  let level = 0;
  for (const element of elementsIn(root)) {
    const { role, entries } = element;
    const inner = element.children.filter(isElement);
    const allowed = children[role];
    if (allowed && !inner.every((child) => allowed.test(child.role))) faults.push(`a child does not belong in ${role}`);
    const own = Number(/^H([1-6])$/.exec(role)?.[1] ?? Number.NaN);
    if (own > level + 1) faults.push(`H${own} after H${level}`);
    if (own > 0) level = own;
    if (role === "TH" && objects.dictionary(entries["A"])["Scope"] === undefined) faults.push("TH without Scope");
    if (role === "Table" && new Set(lengthsOf(inner, objects)).size > 1) faults.push("uneven rows");
    if (role === "Figure" && !objects.text(entries["Alt"])) faults.push("Figure without Alt");
    if (role === "Figure" && !objects.dictionary(entries["A"])["BBox"]) faults.push("Figure without BBox");
    if (role === "Note") {
      const id = objects.text(entries["ID"]) ?? "";
      if (id === "" || ids.has(id)) faults.push("Note without an ID of its own");
      ids.add(id);
    }
    if (role === "Link") faults.push(...checkLink(element));
  }
  const names = objects.array(objects.dictionary(objects.dictionary(catalog["StructTreeRoot"])["IDTree"])["Names"]);
  const named = names.filter((_, at) => at % 2 === 0).map((name) => objects.text(name) ?? "");
  if (named.join() !== [...ids].sort().join()) faults.push("the names of notes are not those in the tree of names");
  return faults;
}

/** How many columns each row of a table takes, with the cells that go on in it from above. */
function lengthsOf(rows: readonly ReadElement[], objects: PdfObjects): readonly number[] {
  const lengths = rows.map(() => 0);
  for (const [at, { children: cells }] of rows.entries()) {
    for (const cell of cells.filter(isElement)) {
      const { RowSpan: down = 1, ColSpan: across = 1 } = objects.dictionary(cell.entries["A"]);
      for (let row = at; row < at + Number(down); row += 1) lengths[row] = (lengths[row] ?? 0) + Number(across);
    }
  }
  return lengths;
}

function checkLink(element: ReadElement): readonly string[] {
  const areas = element.children.filter((child) => "annotation" in child);
  return [
    ...(areas.length === 0 ? ["Link without annotation"] : []),
    ...(areas.every(({ contents }) => contents?.trim()) ? [] : ["a link does not say where it leads"]),
    ...(textIn(element).trim() === "" ? ["Link without words"] : []),
  ];
}

/** Content, links and the tree must agree in both directions, and nothing may stand outside. */
function checkContent(root: ReadElement, file: ReadStructure): readonly string[] {
  const { objects, catalog, pages } = file;
  const faults: string[] = [];
  const owners = new Map<string, PdfDictionary>();
  for (const { children: kids, entries } of elementsIn(root)) {
    for (const child of kids) {
      if (isElement(child)) continue;
      const key = "mcid" in child ? `${child.page} ${child.mcid}` : `annotation ${child.annotation.id}`;
      if (owners.has(key)) faults.push(`two elements hold ${key}`);
      owners.set(key, entries);
    }
  }
  const numbers = objects.array(
    objects.dictionary(objects.dictionary(catalog["StructTreeRoot"])["ParentTree"])["Nums"],
  );
  const parents = new Map(
    numbers.flatMap((key, at) => (at % 2 === 0 ? [[Number(key), numbers[at + 1]] as const] : [])),
  );
  for (const [index, reference] of pages.entries()) {
    const page = objects.dictionary(reference);
    const onPage = objects.array(parents.get(Number(page["StructParents"])));
    const { marked, faults: outside } = readOperators(objects.stream(page["Contents"]).toString("latin1"));
    faults.push(...outside.map((fault) => `${fault} on page ${index + 1}`));
    for (const mcid of marked) {
      const owner = owners.get(`${index} ${mcid}`);
      if (!owner || objects.dictionary(onPage[mcid]) !== owner)
        faults.push(`content ${mcid} is lost on page ${index + 1}`);
      owners.delete(`${index} ${mcid}`);
    }
    const annotations = objects.array(page["Annots"]);
    if (annotations.length > 0 && page["Tabs"] !== "/S") faults.push(`no order of links on page ${index + 1}`);
    for (const annotation of annotations) {
      const entries = objects.dictionary(annotation);
      const key = `annotation ${annotation instanceof Reference ? annotation.id : 0}`;
      const owner = owners.get(key);
      if (!owner || objects.dictionary(parents.get(Number(entries["StructParent"]))) !== owner)
        faults.push(`${key} is lost`);
      if (entries["F"] !== 4) faults.push(`${key} is not printed`);
      owners.delete(key);
    }
  }
  return [...faults, ...[...owners.keys()].map((key) => `an element holds ${key}, which is nowhere`)];
}

/** The numbers of marked content in a page's operators, and what is painted outside, nested, or not closed. */
function readOperators(content: string): { readonly marked: readonly number[]; readonly faults: readonly string[] } {
  const marked: number[] = [];
  const faults: string[] = [];
  let open = 0;
  for (const line of content.replace(/<[0-9a-f\s]*>/gi, "<>").split("\n")) {
    const operator = line.trim().split(/\s+/).at(-1) ?? "";
    if (operator === "BDC" || operator === "BMC") {
      open += 1;
      if (open > 1) faults.push("nested content");
      const mcid = /\/MCID (\d+)/.exec(line)?.[1];
      if (mcid !== undefined) marked.push(Number(mcid));
      else if (!line.startsWith("/Artifact")) faults.push("content that is neither tagged nor an artifact");
    } else if (operator === "EMC") open -= 1;
    else if (paints.has(operator) && open !== 1) faults.push(`${operator} outside marked content`);
  }
  return { marked, faults: open === 0 ? faults : [...faults, "content that is not closed"] };
}
