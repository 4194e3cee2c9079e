import { describe, expect, test } from "vitest";
import { answers } from "../../src/verify/check-quotations.ts";

describe("printed words answer to the stretches of a source", () => {
  test.each([
    ["that are the same", "The door is open", ["The door is open"]],
    ["with other marks and dashes", "the “door” – it’s open", ['the "door" - it\'s open']],
    ["over an ellipsis", "The door … remains open", ["The door", "remains open"]],
    ["over an omission", "The door is open. […] It stays.", ["The door is open.", "It stays."]],
    ["with an altered word", "[NATO’s] door is open", ["door is open"]],
    ["with altered letters", "[T]he door open[ed]", ["the door opens"]],
    ["with a sic", "The dor [sic] is open", ["The dor is open"]],
    ["over an ellipsis between numbers", "There were 10 … 150 boats", ["There were 10", "150 boats"]],
    ["with an ellipsis of the source's own", "The door … is open", ["The door ... is open"]],
  ])("%s", (_, words, stretches) => {
    expect(answers(words, stretches)).toBe(true);
  });

  test.each([
    ["with one word changed", "The door is shut", ["The door is open"]],
    ["with a word more", "The door is open now", ["The door is open"]],
    ["of which they tell only a part", "The door is open", ["The door is open to all"]],
    ["that begin earlier", "door is open", ["The door is open"]],
    ["in another order", "remains open … The door", ["The door", "remains open"]],
    ["with a digit changed", "12 tons", ["13 tons"]],
    ["of which there are none", "The door is open", []],
    ["that are no quotation", "… the door", ["the door"]],
  ])("not %s", (_, words, stretches) => {
    expect(answers(words, stretches)).toBe(false);
  });
});
