import type { Block, Link } from "../model/node.ts";
import type { LanguageTag } from "../model/units.ts";
import { inlineText } from "./inline-text.ts";
import { mapTree } from "./map-tree.ts";
import { primary } from "./primary.ts";
import { shortOpening } from "./short-opening.ts";

/** What links inside a page say of themselves to who cannot see where they lead (WCAG 2.2, 2.4.4). */
export interface LinkWords {
  /** Of the link of a citation: `Source 3: TASS, 26 January 2022`, or `Note 4`; empty where nothing answers to it. */
  entry(target: string): string;
  /** Of the link that leads from a reference or a note back to the text. */
  readonly back: string;
  /** What the list of references and the list of notes are, where no head says it. */
  readonly references: string;
  readonly notes: string;
}

/** The words of links that nobody will follow, on pages that are only measured. */
export const unspoken: LinkWords = { entry: () => "", back: "", references: "", notes: "" };

interface Words {
  readonly source: string;
  readonly note: string;
  readonly back: string;
  readonly references: string;
  readonly notes: string;
}

const english: Words = {
  source: "Source",
  note: "Note",
  back: "Back to citation",
  references: "References",
  notes: "Notes",
};

const byLanguage: ReadonlyMap<string, Words> = new Map([
  [
    "de",
    {
      source: "Quelle",
      note: "Anmerkung",
      back: "Zurück zur Belegstelle",
      references: "Quellen",
      notes: "Anmerkungen",
    },
  ],
  ["es", { source: "Fuente", note: "Nota", back: "Volver a la cita", references: "Referencias", notes: "Notas" }],
  ["fr", { source: "Source", note: "Note", back: "Retour à la citation", references: "Références", notes: "Notes" }],
  ["it", { source: "Fonte", note: "Nota", back: "Torna alla citazione", references: "Riferimenti", notes: "Note" }],
  ["pl", { source: "Źródło", note: "Przypis", back: "Powrót do odwołania", references: "Źródła", notes: "Przypisy" }],
  [
    "ru",
    { source: "Источник", note: "Примечание", back: "Назад к ссылке", references: "Источники", notes: "Примечания" },
  ],
  ["uk", { source: "Джерело", note: "Примітка", back: "Назад до посилання", references: "Джерела", notes: "Примітки" }],
]);

/** Letters of a reference that a link repeats. */
const mostLetters = 90;

/** The words of a page's links, in its language where it is one of those known here and in English otherwise. */
export function linkWords(blocks: readonly Block[], language: LanguageTag): LinkWords {
  const words = byLanguage.get(primary(language)) ?? english;
  const entries = new Map(entriesIn(blocks, words));
  const { back, references, notes } = words;
  return { entry: (target) => entries.get(target) ?? "", back, references, notes };
}

/** What a link to an address says of itself: its words first, for an address alone is a row of signs to who listens. */
export function purposeOf({ url, children }: Link): string {
  const words = shortOpening(inlineText(children), mostLetters);
  return words === "" || words === url ? url : `${words}: ${url}`;
}

/** What each entry is called, by what citations lead to it; lists may stand in whatever block. */
function entriesIn(blocks: readonly Block[], words: Words): readonly (readonly [string, string])[] {
  const entries: (readonly [string, string])[] = [];
  mapTree(blocks, {
    block: (block) => {
      if (block.type === "referenceList") {
        for (const { source, name: known, label, children } of block.children) {
          const number = inlineText(label).replace(/^[\s[(]+|[\s\]).:]+$/gu, "");
          const name = number === "" ? words.source : `${words.source} ${number}`;
          entries.push([source, `${name}: ${known ?? shortOpening(inlineText(children), mostLetters)}`]);
        }
      } else if (block.type === "noteList") {
        for (const { number, citation } of block.children) {
          const name = `${words.note} ${number}`;
          entries.push([`note:${number}`, name], [citation, name]);
        }
      }
      return [block];
    },
  });
  return entries;
}
