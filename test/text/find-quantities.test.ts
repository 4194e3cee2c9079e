import { expect, test } from "vitest";
import { quantitiesIn } from "../../src/text/find-quantities.ts";

test.each([
  ["nothing heavier than 12 tons", [[12, "ton"]]],
  [
    "12,000 troops and twelve thousand troops",
    [
      [12000, "troop"],
      [12000, "troop"],
    ],
  ],
  ["1.5 million crowns", [[1500000, "crown"]]],
  [
    "on 26 January 2022",
    [
      [26, "january"],
      [2022, ""],
    ],
  ],
  ["version 1.234 of 3 parts", [[3, "part"]]],
  ["at 10:30 on 2 decks", [[2, "deck"]]],
  ["two 12 of them", []],
  ["no number at all", []],
])("%s counts %j", (text, quantities) => {
  expect(quantitiesIn(text).map(({ value, unit }) => [value, unit])).toEqual(quantities);
});
