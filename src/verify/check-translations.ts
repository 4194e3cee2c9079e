import type { Diagnostic } from "../model/diagnostic.ts";
import { judgeTranslation } from "../text/judge-translation.ts";
import { fault, type Printed } from "./check-file.ts";

/** Whether every translation is of a quotation that the file has, and still agrees with it in what must agree. */
export function checkTranslations(printed: Printed): readonly Diagnostic[] {
  const { quotations } = printed.evidence.manifest;
  const byId = new Map(quotations.map((quotation) => [quotation.id, quotation]));
  const unproved = (message: string) => fault(printed, "quotation-unproved", message);
  return quotations.flatMap((quotation): readonly Diagnostic[] => {
    const { translation, id } = quotation;
    if (!translation)
      return quotation.unprinted && !isTranslated(id) ? [unproved(`the quotation ${id} is not printed`)] : [];
    const original = byId.get(translation.of);
    if (!original || original.translation) return [unproved(`the translation ${id} is of no quotation inside`)];
    return judgeTranslation(original, quotation)
      .filter(({ isWrong }) => isWrong)
      .map(({ what }) => unproved(`the translation ${id} ${what}`));
  });

  function isTranslated(id: string): boolean {
    return quotations.some(({ translation }) => translation?.of === id);
  }
}
