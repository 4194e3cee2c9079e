import { expect, test } from "vitest";
import { pickForm } from "../../src/text/pick-form.ts";

const counts = [0, 1, 2, 4, 5, 11, 12, 14, 21, 22, 25, 101, 111, 112, 122];

/** The forms by CLDR's rules, as the platform has them. */
test.each(["de", "en", "es", "fr", "it", "pl", "ru", "uk"])(
  "counts in %s take the forms that CLDR gives them",
  (tongue) => {
    const rules = new Intl.PluralRules(tongue);
    const names: Readonly<Record<string, string>> = { one: "one", few: "few", many: "many" };
    const isThree = ["pl", "ru", "uk"].includes(tongue);
    for (const count of counts) {
      const form = names[rules.select(count)] ?? "few";
      expect(pickForm(count, tongue, isThree ? ["one", "few", "many"] : ["one", "few"])).toBe(form);
    }
  },
);
