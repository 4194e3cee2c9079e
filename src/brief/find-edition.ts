import type { EditionOrder } from "../model/brief.ts";
import type { Mark } from "../model/mark.ts";
import { failure, type Outcome, outcome } from "../model/outcome.ts";
import type { IsoDate } from "../model/units.ts";
import type { BriefFile } from "./brief-file.ts";

/** Which edition is meant, the one before it, and up to which day it speaks. */
export interface FoundEdition {
  readonly edition?: EditionOrder;
  readonly previous?: EditionOrder;
  readonly asOf: IsoDate | undefined;
}

/**
 * Finds the edition of a series that speaks as of a day; the latest where no day is given. A brief that is
 * no series takes any day, or its own. An edition's bottom line bears the brief's own mark.
 */
export function findEdition(file: BriefFile, asOf: IsoDate | undefined, own: Mark): Outcome<FoundEdition> {
  const { series } = file.yaml;
  if (!series) return outcome({ asOf: asOf ?? file.asOf });
  const index =
    asOf === undefined ? series.editions.length - 1 : series.editions.findIndex((one) => one["as-of"] === asOf);
  if (index < 0) {
    const days = series.editions.map((one) => one["as-of"]).join(", ");
    const message = `The series \`${file.id}\` has no edition as of ${asOf}.`;
    const span = file.spanOf(["series", "editions"]);
    return failure([
      { code: "no-such-edition", severity: "error", message, span, hints: [`its editions are as of ${days}`] },
    ]);
  }
  const edition = readEdition(file, index, own);
  const previous = index > 0 ? readEdition(file, index - 1, own) : undefined;
  return outcome({ edition, asOf: edition.asOf, ...(previous ? { previous } : {}) });
}

function readEdition(file: BriefFile, index: number, mark: Mark): EditionOrder {
  const yaml = file.yaml.series?.editions[index];
  if (!yaml) throw new Error(`edition ${index} of ${file.id} was found and is not there`);
  const words = yaml["bottom-line"];
  const span = file.spanOf(["series", "editions", index]);
  const path = ["series", "editions", index, "bottom-line"];
  return {
    number: yaml.number,
    asOf: yaml["as-of"],
    issued: yaml.issued,
    covers: yaml.covers,
    next: yaml.next,
    title: yaml.title,
    bottomLine: words
      ? { text: words, span: file.spanOf(path), mark, priority: "must", value: 100, short: [] }
      : undefined,
    span,
  };
}
