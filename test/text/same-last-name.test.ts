import { expect, test } from "vitest";
import { areOfTwoScripts, isSameLastName } from "../../src/text/same-last-name.ts";

test.each([
  ["Bridge Keeper", "Бридж Кипер"],
  ["Port Warden", "Порт Варден"],
  ["Tide Clerk", "Тайд Клерк"],
  ["Port Shchukin", "Порт Щукин"],
  ["Quay Chandler", "Кей Чандлер"],
  ["The Chair", "Другой Chair"],
])("%s and %s may be one", (one, other) => expect(isSameLastName(one, other)).toBe(true));

test.each([
  ["Bridge Keeper", "Порт Варден"],
  ["Bridge Keeper", "Bridge Kiper"],
  ["Tide Clerk", "Тайд Кипер"],
])("%s and %s are two", (one, other) => expect(isSameLastName(one, other)).toBe(false));

test("two scripts are told apart", () => {
  expect(areOfTwoScripts("Bridge Keeper", "Бридж Кипер")).toBe(true);
  expect(areOfTwoScripts("Bridge Keeper", "Port Warden")).toBe(false);
});
