import type { Design } from "../model/template.ts";
import { type PageSize, type Points, pageSizes, points } from "../model/units.ts";

/** A sheet and the columns on it, in points from its left and upper edge. */
export interface SheetGeometry {
  readonly width: Points;
  readonly height: Points;
  readonly margins: { readonly left: Points; readonly top: Points; readonly right: Points; readonly bottom: Points };
  /** Width of the text block. */
  readonly measure: Points;
  readonly main: Points;
  /** 0 where the design has no side column. */
  readonly side: Points;
  readonly gutter: Points;
}

/**
 * Puts a design's columns in the middle of a sheet; the margins left and right are what remains. The lower margin
 * is never less than what the `foot` needs.
 */
export function sheetGeometry({ columns, margins }: Design, page: PageSize, foot: Points = 0): SheetGeometry {
  const sheet = pageSizes[page];
  const main = points(columns.main);
  const side = points(columns.side);
  const gutter = side > 0 ? points(columns.gutter) : 0;
  const width = points(sheet.width);
  const measure = main + gutter + side;
  const left = (width - measure) / 2;
  return {
    width,
    height: points(sheet.height),
    margins: { left, right: left, top: points(margins.top), bottom: Math.max(foot, points(margins.bottom)) },
    measure,
    main,
    side,
    gutter,
  };
}
