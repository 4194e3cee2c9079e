import type { Slot } from "./reading-order.ts";
import type { SheetDocument } from "./sheet-document.ts";
import type { Role } from "./tags.ts";

/** What only adorns a page: rules and bars in the text, the running head, the foot (ISO 32000-1, 14.8.2.2). */
export type Adornment = "Layout" | "Header" | "Footer";

const artifacts: Readonly<Record<Adornment, string>> = {
  Layout: "/Artifact <</Type /Layout>> BDC",
  Header: "/Artifact <</Type /Pagination /Subtype /Header>> BDC",
  Footer: "/Artifact <</Type /Pagination /Subtype /Footer>> BDC",
};

/**
 * Says of everything that is drawn to which slot of the structure it belongs, or that it adorns the page: nothing is
 * drawn outside a stretch of marked content, and no stretch lies in another.
 */
export class MarkedContent {
  readonly #sheets: SheetDocument;
  #page = -1;
  #numbers = 0;
  #open: Slot | Adornment | undefined;
  #entered: Slot | Adornment | undefined;
  #sheet: object | undefined;

  constructor(sheets: SheetDocument) {
    this.#sheets = sheets;
  }

  /** The page being drawn, from 0. */
  get page(): number {
    return this.#page;
  }

  /** Nothing more is drawn on the current page. */
  endPage(): void {
    this.#leave();
  }

  /** What is drawn from now on belongs to a slot, or is an adornment. */
  enter(place: Slot | Adornment): void {
    this.#entered = place;
    if (this.#open === place) return;
    this.#leave();
    if (this.#sheets.page !== this.#sheet) this.#beginPage();
    this.#open = place;
    if (typeof place === "string") {
      this.#sheets.addContent(artifacts[place]);
      return;
    }
    this.#begin(place, place.branch.role);
  }

  /**
   * Draws what is to be read as `actual` (ISO 32000-1, 14.9.4), as a stretch of its own in the slot that was entered
   * last. What further belongs to the slot is drawn after entering it again, or in this way.
   */
  readAs(actual: string, draw: () => void): void {
    const place = this.#entered;
    if (typeof place === "object") {
      this.#leave();
      this.#begin(place, "Span", actual);
      draw();
      this.#sheets.addContent("EMC");
    } else draw();
  }

  #begin(place: Slot, role: Role, actual?: string): void {
    this.#sheets.addContent(`/${role} <</MCID ${this.#numbers}>> BDC`);
    place.stretches.push({ page: this.#page, number: this.#numbers, actual });
    this.#numbers += 1;
  }

  /** The number of a page is its key in the parent tree. */
  #beginPage(): void {
    this.#sheet = this.#sheets.page;
    this.#page += 1;
    this.#numbers = 0;
    const { data } = this.#sheets.page.dictionary;
    data["StructParents"] = this.#page;
    // Links follow each other in the order of the structure (ISO 14289-1, 7.18.3).
    data["Tabs"] = "S";
  }

  #leave(): void {
    if (this.#open !== undefined) this.#sheets.addContent("EMC");
    this.#open = undefined;
  }
}
