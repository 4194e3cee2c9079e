/** Names of the scales of probability that pages may use. */
export const scaleNames = ["phia", "icd-203", "icd-203-probable", "kent", "ipcc"] as const;
export type ScaleName = (typeof scaleNames)[number];

/** Words for a range of probability, in per cent. */
export interface Term {
  readonly words: string;
  readonly from: number;
  readonly to: number;
}

/** A scale of probability: one word a range. Ranges may leave gaps, which say that no more precision is claimed. */
export interface Scale {
  readonly title: string;
  readonly terms: readonly Term[];
}

const term = (words: string, from: number, to: number): Term => ({ words, from, to });

/**
 * The scales. PHIA: Professional Head of Intelligence Assessment, "Explaining Uncertainty in UK Intelligence Assessment",
 * March 2025 (contains public sector information licensed under the Open Government Licence v3.0). ICD 203: US Intelligence
 * Community Directive 203, 2015; it has two rows that must not be mixed. Kent: "Words of Estimative Probability", 1964. IPCC: guidance
 * note for lead authors on the treatment of uncertainties, 2010.
 */
export const scales: Readonly<Record<ScaleName, Scale>> = {
  phia: {
    title: "the UK yardstick of 2025 (PHIA)",
    terms: [
      term("remote chance", 0, 5),
      term("highly unlikely", 10, 20),
      term("unlikely", 25, 35),
      term("realistic possibility", 40, 50),
      term("likely", 55, 75),
      term("probable", 55, 75),
      term("highly likely", 80, 90),
      term("almost certain", 95, 100),
    ],
  },
  "icd-203": {
    title: "the first row of ICD 203",
    terms: [
      term("almost no chance", 1, 5),
      term("very unlikely", 5, 20),
      term("unlikely", 20, 45),
      term("roughly even chance", 45, 55),
      term("likely", 55, 80),
      term("very likely", 80, 95),
      term("almost certain", 95, 99),
    ],
  },
  "icd-203-probable": {
    title: "the second row of ICD 203",
    terms: [
      term("remote", 1, 5),
      term("highly improbable", 5, 20),
      term("improbable", 20, 45),
      term("roughly even odds", 45, 55),
      term("probable", 55, 80),
      term("highly probable", 80, 95),
      term("nearly certain", 95, 99),
    ],
  },
  kent: {
    title: "Kent’s scale of 1964",
    terms: [
      term("impossible", 0, 0),
      term("almost certainly not", 2, 12),
      term("probably not", 20, 40),
      term("chances about even", 40, 60),
      term("probable", 63, 87),
      term("almost certain", 87, 99),
      term("certain", 100, 100),
    ],
  },
  ipcc: {
    title: "the scale of the IPCC",
    terms: [
      term("exceptionally unlikely", 0, 1),
      term("very unlikely", 0, 10),
      term("unlikely", 0, 33),
      term("about as likely as not", 33, 66),
      term("likely", 66, 100),
      term("very likely", 90, 100),
      term("virtually certain", 99, 100),
    ],
  },
};
