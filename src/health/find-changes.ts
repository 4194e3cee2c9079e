import type { Diagnostic } from "../model/diagnostic.ts";
import type { Manifest } from "../model/evidence.ts";
import type { Anchor, AnchorSegment, Library, Source } from "../model/source.ts";
import type { Sha256 } from "../model/units.ts";
import { foldText } from "../text/fold-text.ts";
import { canCut } from "../text/word-boundary.ts";

/** Something that once cited sources: a filed edition, or the lock of a brief. */
export interface Citing {
  /** As it is told: `situation-001`, `the lock of lavrov-call`. */
  readonly name: string;
  readonly kind: "edition" | "lock";
  readonly sources: readonly CitedThen[];
}

/** A source as it was cited. */
export interface CitedThen {
  readonly key: string;
  /** Hash of the normalised text; `undefined` where only the file's hash was kept. */
  readonly textSha256: Sha256 | undefined;
  readonly fileSha256: Sha256 | undefined;
  /** The stretches quoted; what stood around them may be missing. */
  readonly stretches: readonly Stretch[];
}

/** Words quoted, and what stood around them. */
export type Stretch = Pick<AnchorSegment, "exact"> & Partial<Pick<AnchorSegment, "prefix" | "suffix">>;

/** What the manifest of a filed edition says of its sources. */
export function citingOf(name: string, { evidence }: Manifest): Citing {
  const { quotations, cited, inputs } = evidence;
  // a manifest is read from a file, which somebody may have damaged below the parts that were looked at
  const anchors = quotations
    .flatMap(({ anchors: listed }): readonly unknown[] => (Array.isArray(listed) ? listed : []))
    .filter(isAnchor);
  const keys = [...new Set([...cited.map(({ key }) => key), ...anchors.map(({ source }) => source)])].sort();
  const sources = keys.map((key): CitedThen => {
    const own = anchors.filter(({ source }) => source === key);
    const file = inputs.find(({ role, path }) => role === "source" && path.endsWith(`/${key}.md`));
    return {
      key,
      textSha256: own[0]?.textSha256 ?? cited.find((one) => one.key === key)?.textSha256 ?? undefined,
      fileSha256: file?.sha256,
      stretches: own.flatMap(({ segments }) => segments),
    };
  });
  return { name, kind: "edition", sources };
}

function isAnchor(read: unknown): read is Anchor {
  if (typeof read !== "object" || read === null) return false;
  const { source, segments }: Partial<Record<keyof Anchor, unknown>> = read;
  const isSegment = (one: unknown) =>
    typeof one === "object" && one !== null && "exact" in one && typeof one.exact === "string";
  return typeof source === "string" && Array.isArray(segments) && segments.every(isSegment);
}

/**
 * What has changed since it was cited. `source-changed`: an error where quoted words do not stand in the text any more, a
 * warning otherwise; one for each source, whatever cites it. `source-gone`: an error. `unread` are keys of files that are
 * there and cannot be read.
 */
export function findChanges(
  library: Library,
  citing: readonly Citing[],
  unread: ReadonlySet<string>,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const byKey = new Map<string, { readonly by: Citing; readonly then: CitedThen }[]>();
  for (const by of citing) {
    for (const then of by.sources) byKey.set(then.key, [...(byKey.get(then.key) ?? []), { by, then }]);
  }
  const found = [...byKey].map(([key, cites]) => {
    const source = library.byId.get(key);
    if (!source)
      return [
        key,
        unread.has(key)
          ? []
          : [
              gone(
                key,
                cites.map(({ by }) => by.name),
              ),
            ],
      ] as const;
    const changed = cites.filter(({ then }) => hasChanged(source, then));
    const folded = foldText(source.normalised).text;
    const lost = changed.flatMap(({ then }) => then.stretches.filter((one) => !standsIn(folded, one)));
    return [
      key,
      changed.length > 0
        ? [
            tellChange(
              source,
              changed.map(({ by }) => by.name),
              lost.map(({ exact }) => exact),
            ),
          ]
        : [],
    ] as const;
  });
  return new Map(found);
}

function hasChanged(source: Source, { textSha256, fileSha256 }: CitedThen): boolean {
  if (textSha256 !== undefined) return textSha256 !== source.textSha256;
  return fileSha256 !== undefined && fileSha256 !== source.sha256;
}

/** True where words stand in a folded text as whole words; an end that was inside a word, at a bracket, may be so again. */
function standsIn(folded: string, { exact, prefix, suffix }: Stretch): boolean {
  const words = foldText(exact).text;
  const [before, after] = [prefix, suffix].map((around) => (typeof around === "string" ? foldText(around).text : ""));
  const setting = `${before}${words}${after}`;
  const start = before?.length ?? 0;
  const [first, last] = [canCut(setting, start), canCut(setting, start + words.length)];
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
    if ((!first || canCut(folded, at)) && (!last || canCut(folded, at + words.length))) return true;
  }
  return false;
}

function tellChange(source: Source, names: readonly string[], lost: readonly string[]): Diagnostic {
  const message = `The text of \`${source.id}\` is not what ${listed(names)} cited.`;
  const span = { file: source.file, line: 1, column: 1 };
  const [first] = lost;
  const hints =
    first === undefined
      ? ["the words quoted there still stand in it"]
      : [`these words do not stand in it any more: “${first.length > 120 ? `${first.slice(0, 119)}…` : first}”`];
  return { code: "source-changed", severity: first === undefined ? "warning" : "error", message, span, hints };
}

function gone(key: string, names: readonly string[]): Diagnostic {
  const message = `The library does not hold \`${key}\` any more, which ${listed(names)} cited.`;
  return {
    code: "source-gone",
    severity: "error",
    message,
    hints: ["bring the file back, or take out of the briefs what rests on it"],
  };
}

function listed(names: readonly string[]): string {
  const [last = "", ...others] = [...new Set(names)].sort().reverse();
  return others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
}
