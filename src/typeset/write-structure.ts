import type { PdfReference } from "./pdfmake-internals.ts";
import type { Branch, ReadingOrder, Slot } from "./reading-order.ts";
import type { SheetDocument } from "./sheet-document.ts";
import type { Role, Tag } from "./tags.ts";

/** Elements that must be there even without content, or the rows of a table would be of different lengths. */
const kept: ReadonlySet<Role> = new Set(["TH", "TD"]);

/**
 * Writes the logical structure of drawn pages into the file: the tree of elements with the content that belongs to
 * each, the parent tree that leads back from content and links, and the names of the notes (ISO 32000-1, 14.7).
 */
export function writeStructure(sheets: SheetDocument, { root }: ReadingOrder, pages: readonly PdfReference[]): void {
  const byPage: PdfReference[][] = pages.map(() => []);
  const byKey: [number, PdfReference][] = [];
  const names: (PdfReference | string)[] = [];
  let notes = 0;

  function write(branch: Branch, parent: PdfReference): PdfReference {
    const { tag, role, children, areas } = branch;
    const element = sheets.ref({ S: role, P: parent, ...entriesOf(tag, sheets) });
    if (role === "Note") {
      notes += 1;
      const name = `note${String(notes).padStart(6, "0")}`;
      element.data["ID"] = sheets.textString(name);
      names.push(element.data["ID"] as string, element);
    }
    const home = children.flatMap((child) => ("stretches" in child ? child.stretches : []))[0]?.page;
    if (home !== undefined) element.data["Pg"] = pages[home];
    const kids = children.flatMap((child): unknown[] => {
      if (!("stretches" in child)) return holdsAnything(child) ? [write(child, element)] : [];
      return child.stretches.map(({ page, number, actual }) => {
        const owner = actual === undefined ? element : readAs(actual, element, pages[page], number);
        const onPage = byPage[page];
        if (onPage) onPage[number] = owner;
        if (owner !== element) return owner;
        return page === home ? number : { Type: "MCR", Pg: pages[page], MCID: number };
      });
    });
    for (const { page, annotation, key } of areas) {
      byKey.push([key, element]);
      kids.push({ Type: "OBJR", Obj: annotation, Pg: pages[page] });
    }
    if (kids.length > 0) element.data["K"] = kids;
    element.end();
    return element;
  }

  /** What is drawn otherwise than it is read is an element of its own (ISO 32000-1, 14.9.4). */
  function readAs(actual: string, parent: PdfReference, page: PdfReference | undefined, number: number): PdfReference {
    const own = { ActualText: sheets.textString(actual), Pg: page, K: number };
    const element = sheets.ref({ S: "Span", P: parent, ...own });
    element.end();
    return element;
  }

  const tree = sheets.ref({ Type: "StructTreeRoot" });
  if (root) tree.data["K"] = [write(root, tree)];
  byKey.sort(([a], [b]) => a - b);
  const parents = sheets.ref({ Nums: [...byPage.flatMap((elements, page) => [page, elements]), ...byKey.flat()] });
  parents.end();
  tree.data["ParentTree"] = parents;
  tree.data["ParentTreeNextKey"] = pages.length + byKey.length;
  if (names.length > 0) tree.data["IDTree"] = { Names: names };
  sheets.setStructure(tree);
}

function holdsAnything({ role, children, areas }: Branch): boolean {
  if (kept.has(role) || areas.length > 0) return true;
  return children.some((child: Branch | Slot) =>
    "stretches" in child ? child.stretches.length > 0 : holdsAnything(child),
  );
}

function entriesOf(tag: Tag, sheets: SheetDocument): object {
  const { language, alternative, numbering, box, emphasis } = tag;
  const cell = cellEntries(tag);
  return {
    ...(language === undefined ? {} : { Lang: sheets.textString(language) }),
    ...(alternative === undefined ? {} : { Alt: sheets.textString(alternative) }),
    ...(numbering === undefined ? {} : { A: { O: "List", ListNumbering: numbering } }),
    ...(Object.keys(cell).length === 0 ? {} : { A: { O: "Table", ...cell } }),
    ...(emphasis ? { A: { O: "CSS-2.00", "font-style": sheets.textString("italic") } } : {}),
    ...(box === undefined ? {} : { A: { O: "Layout", Placement: "Block", BBox: box } }),
  };
}

/** What a cell says of itself (ISO 32000-1, 14.8.5.7); one column and one row go without saying. */
function cellEntries({ scope, columns = 1, rows = 1 }: Tag): object {
  return {
    ...(columns > 1 ? { ColSpan: columns } : {}),
    ...(rows > 1 ? { RowSpan: rows } : {}),
    ...(scope === undefined ? {} : { Scope: scope }),
  };
}
