/**
 * How far the Wmo records of a gemeente for one halfjaar came. Source: VNG Realisatie, webinar GMSD (May 2018), for delivered,
 * approved, opt-out and published; the order of the states follows from it.
 */
export const leverstaten = [
  {code: "publiceert", naam: "Publiceert", uitleg: "Geleverd, goedgekeurd en gepubliceerd."},
  {
    code: "opt_out",
    naam: "Opt-out",
    uitleg: "Geleverd en goedgekeurd, maar de gemeente wil de basisgegevens niet laten publiceren."
  },
  {
    code: "afgekeurd",
    naam: "Niet goedgekeurd",
    uitleg: "Geleverd, maar niet goedgekeurd: er is geen bruikbare levering."
  },
  {code: "niet_geleverd", naam: "Niet geleverd", uitleg: "Er is voor dit halfjaar niets geleverd."},
  {
    code: "onbekend",
    naam: "Niet bekend",
    uitleg: "De bron zegt van geen enkele gemeente of zij voor dit halfjaar leverde; de cijfers staan er zoals geteld."
  }
] as const;

export type Leverstaat = (typeof leverstaten)[number]["code"];
