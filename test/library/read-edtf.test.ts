import { describe, expect, test } from "vitest";
import { readEdtf } from "../../src/library/read-edtf.ts";

describe("readEdtf", () => {
  test.each([
    ["2022-01-26", [[2022, 1, 26]], false, "2022-01-26"],
    ["2022-01-26?", [[2022, 1, 26]], true, "2022-01-26"],
    ["2022-02", [[2022, 2]], false, "2022-02-28"],
    ["2024-02?", [[2024, 2]], true, "2024-02-29"],
    ["2022", [[2022]], false, "2022-12-31"],
    [
      "2022-01-10/2022-01-13",
      [
        [2022, 1, 10],
        [2022, 1, 13],
      ],
      false,
      "2022-01-13",
    ],
  ])("reads %s, which ends with its last day", (text, parts, inferred, lastDay) => {
    expect(readEdtf(text)).toEqual({ parts, inferred, lastDay });
  });

  test.each([
    "2022-02-30",
    "2022-13",
    "22",
    "26 January 2022",
    "",
    "2022-01-26T10:00:00Z",
    "2022/2021",
    "2022/",
    "?",
    "1/2/3",
  ])("%s is no date", (text) => {
    expect(readEdtf(text)).toBeUndefined();
  });
});
