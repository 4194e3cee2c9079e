import type { Galley } from "../model/galley.ts";
import type { Points } from "../model/units.ts";
import { balanceColumns } from "../text/balance-columns.ts";
import { citedBy } from "../text/cited-by.ts";
import { type Choice, type Item, out } from "./choice.ts";

/**
 * Weighs choices: how high their text is, reckoned from galleys of the whole selection. What a choice leaves
 * out takes its blocks along, the last piece of a section its head, the last citation of a source its reference.
 */
export interface Scale {
  /** Height of a choice's text, and of each section's part in it. */
  readonly weigh: (choice: Choice) => Weight;
  /** How much each flow may still grow before the height of the choice weighed last passes a limit. */
  readonly slack: (limit: Points) => readonly Points[];
  /** The flow in which a piece stands, and its height there in a form. */
  readonly flowOf: (item: number, form: number) => { readonly flow: number; readonly height: Points };
}

/** A text's height, and by section what its head and pieces take; in points. */
export interface Weight {
  readonly height: Points;
  readonly sections: readonly Points[];
}

/** What a block of a galley belongs to, as a place in its list; -1 where it belongs to none of that kind. */
interface Owner {
  readonly item: number;
  readonly section: number;
  readonly source: number;
}

interface Slug {
  readonly kind: Galley["kind"];
  readonly before: Points;
  readonly columns: number;
  readonly owner: Owner;
  readonly children: readonly Slug[];
  /** Heights of a block by form; of a block that belongs to no piece always the first. */
  readonly heights: Points[];
  /** Number of the stack in which the blocks of pieces stand; -1 where none do. */
  readonly flow: number;
  height: Points;
  stands: boolean;
}

/**
 * Makes a scale from galleys of the selection with every piece in its first, second, third form. `always` are
 * the sources cited whatever is left out; `stays` says which sections stand even when they are empty.
 */
export function openScale(
  galleys: readonly [Galley, ...Galley[]],
  items: readonly Item[],
  sectionIds: readonly string[],
  { always, stays }: { readonly always: ReadonlySet<string>; readonly stays: readonly boolean[] },
): Scale {
  const places = {
    items: new Map(items.map(({ piece }, index) => [piece.id, index])),
    sections: new Map(sectionIds.map((id, index) => [id, index])),
    sources: new Map<string, number>(),
  };
  const sourceOf = (key: string) => {
    const known = places.sources.get(key) ?? places.sources.size;
    places.sources.set(key, known);
    return known;
  };
  const cites = items.map(({ piece }) => [piece, ...piece.short].map((form) => [...citedBy(form)].map(sourceOf)));
  const kept = new Set([...always].map(sourceOf));
  const flows: Slug[] = [];
  const root = slugOf(galleys[0]);
  for (const [form, galley] of galleys.entries()) if (form > 0) takeForm(galley, form);
  const home = items.map((_, item) => homeOf(item));
  let weighed: Choice = new Int8Array(items.length);
  // weighing is asked thousands of times: what it needs is made once
  const cited = new Uint8Array(places.sources.size);
  const filled = new Uint8Array(sectionIds.length);

  function slugOf(galley: Galley): Slug {
    const owner = ownerOf(galley);
    const whole = galley.kind === "block" || owner.item >= 0;
    const children = whole ? [] : galley.children.map(slugOf);
    const holdsPieces = galley.kind === "stack" && children.some(({ owner }) => owner.item >= 0);
    const slug: Slug = {
      kind: whole ? "block" : galley.kind,
      before: galley.before,
      columns: galley.kind === "columns" ? galley.columns : 1,
      owner,
      children,
      heights: whole ? [heightOf(galley)] : [],
      flow: holdsPieces ? flows.length : -1,
      height: 0,
      stands: true,
    };
    if (holdsPieces) flows.push(slug);
    return slug;
  }

  function ownerOf({ of }: Galley): Owner {
    return {
      item: of && "piece" in of ? (places.items.get(of.piece) ?? -1) : -1,
      section: of && "section" in of ? (places.sections.get(of.section) ?? -1) : -1,
      source: of && "source" in of ? sourceOf(of.source) : -1,
    };
  }

  /** Heights of pieces in a shorter form, taken from the blocks of a galley in the order in which they stand. */
  function takeForm(galley: Galley, form: number): void {
    const found = items.map((): Points[] => []);
    const gather = (one: Galley): void => {
      const item = ownerOf(one).item;
      if (item >= 0) found[item]?.push(heightOf(one));
      else if (one.kind !== "block") for (const child of one.children) gather(child);
    };
    gather(galley);
    const give = (slug: Slug): void => {
      if (slug.owner.item >= 0) slug.heights[form] = found[slug.owner.item]?.shift() ?? 0;
      else slug.children.forEach(give);
    };
    give(root);
  }

  function homeOf(item: number): { flow: number; heights: readonly Points[] } {
    for (const { children, flow } of flows) {
      const slug = children.find(({ owner }) => owner.item === item);
      if (slug) return { flow, heights: slug.heights };
    }
    return { flow: -1, heights: [] };
  }

  function stands({ item, section, source }: Owner): boolean {
    if (item >= 0) return weighed[item] !== out;
    if (section >= 0) return (stays[section] ?? false) || filled[section] === 1;
    return source < 0 || kept.has(source) || cited[source] === 1;
  }

  function weighSlug(slug: Slug, sections: Points[]): void {
    slug.stands = stands(slug.owner);
    slug.height = 0;
    if (!slug.stands) return;
    for (const child of slug.children) weighSlug(child, sections);
    if (slug.kind === "block") {
      const form = slug.owner.item >= 0 ? (weighed[slug.owner.item] ?? 0) : 0;
      slug.height = slug.heights[form] ?? slug.heights[0] ?? 0;
    } else {
      stackUp(slug);
    }
    const section = slug.owner.item >= 0 ? (items[slug.owner.item]?.section ?? -1) : slug.owner.section;
    if (section >= 0) sections[section] = (sections[section] ?? 0) + slug.before + slug.height;
  }

  return {
    weigh(choice) {
      weighed = choice;
      cited.fill(0);
      filled.fill(0);
      for (let index = 0; index < items.length; index += 1) {
        const form = choice[index] ?? out;
        if (form === out) continue;
        filled[items[index]?.section ?? 0] = 1;
        for (const source of cites[index]?.[form] ?? []) cited[source] = 1;
      }
      const sections = sectionIds.map(() => 0);
      weighSlug(root, sections);
      return { height: root.height, sections };
    },
    slack(limit) {
      const found = flows.map(() => 0);
      const descend = (slug: Slug, room: Points): void => {
        if (slug.flow >= 0) found[slug.flow] = room;
        for (const child of slug.children) {
          descend(child, slug.kind === "beside" ? room + slug.height - child.height : room);
        }
      };
      descend(root, limit - root.height);
      return found;
    },
    flowOf(item, form) {
      const { flow = -1, heights = [] } = home[item] ?? {};
      return { flow, height: heights[form] ?? heights[0] ?? 0 };
    },
  };
}

/** Height of a galley with everything in it. */
export function heightOf(galley: Galley): Points {
  if (galley.kind === "block") return galley.height;
  const children = galley.children.map((child) => ({ before: child.before, height: heightOf(child) }));
  if (galley.kind === "beside") return Math.max(0, ...children.map(({ height }) => height));
  if (galley.kind === "columns") return balanceColumns(children, galley.columns).height;
  return children.reduce((sum, { height, before }, index) => sum + height + (index > 0 ? before : 0), 0);
}

/** Reckons a group from what stands in it; a frame around what has gone goes too. Asked thousands of times. */
function stackUp(slug: Slug): void {
  if (slug.kind === "columns") {
    const standing = slug.children.filter((child) => child.stands);
    slug.stands = standing.length > 0;
    slug.height = balanceColumns(standing, slug.columns).height;
    return;
  }
  let height = 0;
  let stands = false;
  for (const child of slug.children) {
    if (!child.stands) continue;
    height =
      slug.kind === "beside" ? Math.max(height, child.height) : height + child.height + (stands ? child.before : 0);
    stands = true;
  }
  slug.height = height;
  slug.stands = stands;
}
