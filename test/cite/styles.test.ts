import { describe, expect, test } from "vitest";
import {
  citationsIn,
  cite,
  citeClusters,
  notesIn,
  reference,
  referencesIn,
  shippedStyle,
  words,
} from "./sample-draft.ts";
import { samples } from "./sample-items.ts";

const everything = samples.sources.map(({ id }) => cite(`${id} 7`));
const numeric = citeClusters(shippedStyle("numeric"), samples, ...everything);
const authorDate = citeClusters(shippedStyle("author-date"), samples, ...everything);
const note = citeClusters(shippedStyle("note"), samples, ...everything);

/** Where a sample stands among all. */
const placeOf = (id: string) => samples.sources.findIndex((source) => source.id === id);

const numericReferences = [
  [
    "news",
    "Goodenough, Patrick. “Blinken: Paper Handed to Russia That ‘NATO’s Door is Open, Remains Open.” CNSNews, 26 January 2022.",
  ],
  [
    "tass1",
    "TASS. “NATO’s doors to remain open, US says in response to Russian proposals.” Washington, 26 January 2022.",
  ],
  ["tass2", "TASS. “Russia’s security ideas contradict US principles — Blinken.” Munich, 20 February 2022."],
  [
    "unattr",
    "[Report on the written response of the United States to Russia]. [Publisher unknown], 26 January 2022 (date inferred).",
  ],
  ["blog", "[Weblog introduction to RT’s article]. [Publisher unknown], 27 January 2022 (date inferred)."],
  ["mag", "North, Ada, and Bo Öst. “Is it over?” The Harbour Weekly 7, no. 3, December 2021, pp. 12–15."],
  [
    "jour",
    "A, B, et al. “‘Open doors’ and closed rooms.” Journal of Bridges 12, no. 2, 2019, pp. 101–19. https://doi.org/10.1000/xyz.",
  ],
  ["web", "NATO. “Collective defence.” 3 January 2022. https://www.nato.int/a?b=1&c=2, accessed 4 March 2022."],
  ["webnodate", "Ministry of Ports. “Undated page.” n.d. https://ports.example/x, accessed 4 March 2022."],
  ["post", "Price, Ned. “The paper is with Moscow.” Twitter, 26 January 2022. https://t.example/1."],
  ["report", "Harbour Commission. Bridge loads. Technical report TR-12. Harbour Commission, Port Lund, May 2020."],
  ["report2", "Harbour Commission. Bridge tolls. 7 June 2020."],
  ["doc", "Russian Foreign Ministry. “Agreement on security guarantees.” Draft. 17 December 2021."],
  ["speech", "Blinken, Antony. “Remarks at a press availability.” Press briefing, Washington, 26 January 2022."],
  [
    "interview",
    "Blinken, Antony. “We are ready.” Interview by Stefan Kornelius. Süddeutsche Zeitung, 20 February 2022.",
  ],
  ["broadcast", "BBC Radio 4. “Evening news.” BBC, 27 January 2022."],
  ["treaty", "North Atlantic Treaty. Washington, 4 April 1949, United Nations Treaty Series, vol. 34, p. 243."],
  ["law", "Harbour Act 2031. c. 12. Northland, 2031."],
  ["pc", "Lavrov, Sergei. “Letter on indivisible security.” Letter to Antony Blinken. 28 January 2022."],
  ["book", "Sarotte, Mary E. The Open Door. 2nd ed. Yale University Press, New Haven, 2021."],
  ["trans", "Tolstoy, Leo. War and Peace. Translated by Anthony Briggs. Penguin, 2005."],
  ["chapter", "Zu, Li. “After the Wall.” In Europe Whole, edited by Itor Ed and One Second, Press, 1999, pp. 1–20."],
  ["edited", "Lund, Per, and Eva Ny, eds. Doors. Press, 2018."],
  ["range", "Gazette. “Talks week.” 10–13 January 2022."],
  ["nothing", "Bare. [Publisher unknown], n.d."],
] as const;

const authorDateCites = [
  [
    "news",
    "(Goodenough 2022, para. 7)",
    "Goodenough, Patrick. 2022. “Blinken: Paper Handed to Russia That ‘NATO’s Door is Open, Remains Open.” CNSNews, 26 January 2022.",
  ],
  [
    "tass1",
    "(TASS 2022a, para. 7)",
    "TASS. 2022a. “NATO’s doors to remain open, US says in response to Russian proposals.” Washington, 26 January 2022.",
  ],
  [
    "tass2",
    "(TASS 2022b, para. 7)",
    "TASS. 2022b. “Russia’s security ideas contradict US principles — Blinken.” Munich, 20 February 2022.",
  ],
  [
    "unattr",
    "([Report on the written response of the United States to Russia] [2022?], para. 7)",
    "[Report on the written response of the United States to Russia]. [2022?]. [Publisher unknown], 26 January 2022 (date inferred).",
  ],
  [
    "blog",
    "([Weblog introduction to RT’s article] [2022?], para. 7)",
    "[Weblog introduction to RT’s article]. [2022?]. [Publisher unknown], 27 January 2022 (date inferred).",
  ],
  [
    "mag",
    "(North and Öst 2021, para. 7)",
    "North, Ada, and Bo Öst. 2021. “Is it over?” The Harbour Weekly 7, no. 3, December 2021, pp. 12–15.",
  ],
  [
    "jour",
    "(A et al. 2019, para. 7)",
    "A, B, et al. 2019. “‘Open doors’ and closed rooms.” Journal of Bridges 12, no. 2, pp. 101–19. https://doi.org/10.1000/xyz.",
  ],
  [
    "web",
    "(NATO 2022, para. 7)",
    "NATO. 2022. “Collective defence.” 3 January 2022. https://www.nato.int/a?b=1&c=2, accessed 4 March 2022.",
  ],
  [
    "webnodate",
    "(Ministry of Ports n.d., para. 7)",
    "Ministry of Ports. n.d. “Undated page.” https://ports.example/x, accessed 4 March 2022.",
  ],
  [
    "post",
    "(Price 2022, para. 7)",
    "Price, Ned. 2022. “The paper is with Moscow.” Twitter, 26 January 2022. https://t.example/1.",
  ],
  [
    "report",
    "(Harbour Commission 2020a, para. 7)",
    "Harbour Commission. 2020a. Bridge loads. Technical report TR-12. Harbour Commission, Port Lund.",
  ],
  ["report2", "(Harbour Commission 2020b, para. 7)", "Harbour Commission. 2020b. Bridge tolls."],
  [
    "doc",
    "(Russian Foreign Ministry 2021, para. 7)",
    "Russian Foreign Ministry. 2021. “Agreement on security guarantees.” Draft. 17 December 2021.",
  ],
  [
    "speech",
    "(Blinken 2022a, para. 7)",
    "Blinken, Antony. 2022a. “Remarks at a press availability.” Press briefing, Washington, 26 January 2022.",
  ],
  [
    "interview",
    "(Blinken 2022b, para. 7)",
    "Blinken, Antony. 2022b. “We are ready.” Interview by Stefan Kornelius. Süddeutsche Zeitung, 20 February 2022.",
  ],
  ["broadcast", "(BBC Radio 4 2022, para. 7)", "BBC Radio 4. 2022. “Evening news.” BBC, 27 January 2022."],
  [
    "treaty",
    "(North Atlantic Treaty 1949, para. 7)",
    "North Atlantic Treaty. 1949. Washington, 4 April 1949, United Nations Treaty Series, vol. 34, p. 243.",
  ],
  ["law", "(Harbour Act 2031 2031, para. 7)", "Harbour Act 2031. 2031. c. 12. Northland."],
  [
    "pc",
    "(Lavrov 2022, para. 7)",
    "Lavrov, Sergei. 2022. “Letter on indivisible security.” Letter to Antony Blinken. 28 January 2022.",
  ],
  [
    "book",
    "(Sarotte 2021, para. 7)",
    "Sarotte, Mary E. 2021. The Open Door. 2nd ed. Yale University Press, New Haven.",
  ],
  ["trans", "(Tolstoy 2005, para. 7)", "Tolstoy, Leo. 2005. War and Peace. Translated by Anthony Briggs. Penguin."],
  [
    "chapter",
    "(Zu 1999, para. 7)",
    "Zu, Li. 1999. “After the Wall.” In Europe Whole, edited by Itor Ed and One Second, Press, pp. 1–20.",
  ],
  ["edited", "(Lund and Ny 2018, para. 7)", "Lund, Per, and Eva Ny, eds. 2018. Doors. Press."],
  ["range", "(Gazette 2022, para. 7)", "Gazette. 2022. “Talks week.” 10–13 January 2022."],
  ["nothing", "(Bare n.d., para. 7)", "Bare. n.d. [Publisher unknown]."],
] as const;

const firstNotes = [
  [
    "news",
    "Patrick Goodenough, “Blinken: Paper Handed to Russia That ‘NATO’s Door is Open, Remains Open,” CNSNews, 26 January 2022, para. 7.",
  ],
  [
    "tass1",
    "TASS, “NATO’s doors to remain open, US says in response to Russian proposals,” Washington, 26 January 2022, para. 7.",
  ],
  ["tass2", "TASS, “Russia’s security ideas contradict US principles — Blinken,” Munich, 20 February 2022, para. 7."],
  [
    "unattr",
    "[Report on the written response of the United States to Russia], [publisher unknown], 26 January 2022 (date inferred), para. 7.",
  ],
  ["blog", "[Weblog introduction to RT’s article], [publisher unknown], 27 January 2022 (date inferred), para. 7."],
  ["mag", "Ada North and Bo Öst, “Is it over?,” The Harbour Weekly 7, no. 3, December 2021, pp. 12–15, para. 7."],
  [
    "jour",
    "B A et al., “‘Open doors’ and closed rooms,” Journal of Bridges 12, no. 2, 2019, pp. 101–19, https://doi.org/10.1000/xyz, para. 7.",
  ],
  [
    "web",
    "NATO, “Collective defence,” 3 January 2022, https://www.nato.int/a?b=1&c=2, accessed 4 March 2022, para. 7.",
  ],
  ["webnodate", "Ministry of Ports, “Undated page,” n.d., https://ports.example/x, accessed 4 March 2022, para. 7."],
  ["post", "Ned Price, “The paper is with Moscow,” Twitter, 26 January 2022, https://t.example/1, para. 7."],
  [
    "report",
    "Harbour Commission, Bridge loads, Technical report TR-12, Harbour Commission, Port Lund, May 2020, para. 7.",
  ],
  ["report2", "Harbour Commission, Bridge tolls, 7 June 2020, para. 7."],
  ["doc", "Russian Foreign Ministry, “Agreement on security guarantees,” Draft, 17 December 2021, para. 7."],
  [
    "speech",
    "Antony Blinken, “Remarks at a press availability,” Press briefing, Washington, 26 January 2022, para. 7.",
  ],
  [
    "interview",
    "Antony Blinken, “We are ready,” interview by Stefan Kornelius, Süddeutsche Zeitung, 20 February 2022, para. 7.",
  ],
  ["broadcast", "BBC Radio 4, “Evening news,” BBC, 27 January 2022, para. 7."],
  [
    "treaty",
    "North Atlantic Treaty, Washington, 4 April 1949, United Nations Treaty Series, vol. 34, p. 243, para. 7.",
  ],
  ["law", "Harbour Act 2031, c. 12, Northland, 2031, para. 7."],
  ["pc", "Sergei Lavrov, “Letter on indivisible security,” Letter to Antony Blinken, 28 January 2022, para. 7."],
  ["book", "Mary E. Sarotte, The Open Door, 2nd ed., Yale University Press, New Haven, 2021, para. 7."],
  ["trans", "Leo Tolstoy, War and Peace, translated by Anthony Briggs, Penguin, 2005, para. 7."],
  [
    "chapter",
    "Li Zu, “After the Wall,” in Europe Whole, edited by Itor Ed and One Second, Press, 1999, pp. 1–20, para. 7.",
  ],
  ["edited", "Per Lund and Eva Ny, eds., Doors, Press, 2018, para. 7."],
  ["range", "Gazette, “Talks week,” 10–13 January 2022, para. 7."],
  ["nothing", "Bare, [publisher unknown], n.d., para. 7."],
] as const;

describe("every type of source in the numeric style", () => {
  test.each(numericReferences)("%s", (id, printed) => {
    expect(reference(numeric, id)).toBe(printed);
  });

  test("no sample is without its expectation", () => {
    expect(numericReferences.map(([id]) => id)).toEqual(samples.sources.map(({ id }) => id));
  });

  test("citations are numbers in square brackets with a paragraph sign", () => {
    expect(words(citationsIn(numeric)[1]?.children ?? [])).toBe("[2 ¶7]");
  });
});

describe("every type of source in the author-date style", () => {
  test.each(authorDateCites)("%s", (id, cited, printed) => {
    expect(words(citationsIn(authorDate)[placeOf(id)]?.children ?? [])).toBe(cited);
    expect(reference(authorDate, id)).toBe(printed);
  });

  test("references stand by name, year and title, whatever the order of citation", () => {
    expect(authorDate.cited).toEqual([
      "jour",
      "nothing",
      "broadcast",
      "speech",
      "interview",
      "range",
      "news",
      "law",
      "report",
      "report2",
      "pc",
      "edited",
      "webnodate",
      "web",
      "mag",
      "treaty",
      "post",
      "unattr",
      "doc",
      "book",
      "tass1",
      "tass2",
      "trans",
      "blog",
      "chapter",
    ]);
  });

  test("references have no label of their own", () => {
    expect(referencesIn(authorDate).every(({ label }) => label.length === 0)).toBe(true);
  });
});

describe("every type of source in the note style", () => {
  test.each(firstNotes)("%s", (id, printed) => {
    expect(words(notesIn(note)[placeOf(id)]?.children ?? [])).toBe(printed);
  });

  test("the bibliography puts the family name first and names no paragraph", () => {
    expect(reference(note, "news")).toBe(
      "Goodenough, Patrick, “Blinken: Paper Handed to Russia That ‘NATO’s Door is Open, Remains Open,” CNSNews, 26 January 2022.",
    );
    expect(reference(note, "treaty")).toBe(
      "North Atlantic Treaty, Washington, 4 April 1949, United Nations Treaty Series, vol. 34, p. 243.",
    );
  });
});
