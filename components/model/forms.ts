import * as z from "zod/mini";

// The policy of a page forbids eval, with which zod would make its checks faster.
z.config({jitless: true});

const sourceTally = z.object({
  tabel: z.string(),
  gelezen: z.number(),
  geweigerd: z.number(),
  /** A row may break several rules. */
  regels: z.array(z.object({regel: z.string(), kolom: z.string(), rijen: z.number()}))
});

const bescherming = z.strictObject({
  /** A code of `data/publicatie.ts`. */
  regel: z.enum(["cbs", "ons"]),
  /** Of each kind of table how many numbers it has, how many of those are withheld because they are small, and to protect others. */
  tabellen: z.array(z.strictObject({tabel: z.string(), cellen: z.number(), eerst: z.number(), tweede: z.number()})),
  /** Gebieden where counts of huishoudens do not add up, for some are in more than one of the parts. */
  apart: z.array(z.string()),
  /** The gemeenten that the source is of: in others nobody is counted. */
  gemeenten: z.array(z.string()),
  /** What one would expect of numbers and does not hold everywhere: sums of `data/publicatieSums.ts`, and numbers larger than their `n`. */
  broken: z.array(z.string())
});

/** What the loaders say of the tables they made: `tabellen/manifest.json`. */
export const manifestForm = z.strictObject({
  naam: z.string(),
  synthetisch: z.boolean(),
  status: z.enum(["synthetisch", "voorlopig", "definitief"]),
  toelichting: z.string(),
  indeling: z.number(),
  /** Every peilmoment of the period, first to last. */
  peilmomenten: z.array(z.string()).check(z.minLength(1)),
  /** The peilmomenten that have cells, thus can be a start. */
  starts: z.array(z.string()).check(z.minLength(1)),
  /** Every halfjaar and year that the monitor counts, in order of time: `2015HJ01`, `2015HJ02`, `2015JJ00`, … */
  perioden: z.array(z.string()),
  /** The day of the source, on which its youngest file was written (`2026-03-24`): the same source gives the same tables. */
  gemaakt: z.string(),
  /** Of the source and the code, from row to number. */
  hash: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
  brontellingen: z.array(sourceTally),
  tabellen: z.array(z.object({bestand: z.string(), rijen: z.number(), bytes: z.number()})),
  /** How the numbers were protected before they were published; without it they are as they were counted. */
  bescherming: z.optional(bescherming),
  /** SHA-256 over the tables and the rest of this manifest: whether they are as they were written. */
  som: z.string()
});

/** Words about one figure of one gebied, from who knows why the numbers are as they are. */
export const toelichtingForm = z.object({
  figuur: z.string(),
  gebied: z.string(),
  /** The periode that it speaks of; null for any. */
  periode: z.nullable(z.string()),
  /** In which role it was written: no name. */
  rol: z.string(),
  /** The day on which it was written. */
  datum: z.string(),
  /** Markdown. */
  tekst: z.string()
});

export const toelichtingenForm = z.array(toelichtingForm);

/** What a browser keeps by key: not all of it need be ours. */
export const shelfForm = z.record(z.string(), z.unknown());

const codes = z.array(z.string().check(z.maxLength(60))).check(z.maxLength(60));

/** A cohort that a visitor keeps: its gebied and its rules, each a list of codes. */
export const keptCohortForm = z.strictObject({
  naam: z.string().check(z.minLength(1), z.maxLength(60)),
  gebied: z.string().check(z.maxLength(4000)),
  regels: z.strictObject({
    ...{huishoudtype: z.optional(codes), gebeurtenis: z.optional(codes), leeftijd: z.optional(codes)},
    ...{geslacht: z.optional(codes), wet: z.optional(codes), voorziening: z.optional(codes)},
    ...{
      zonder: z.optional(codes),
      stapeling: z.optional(codes),
      combinatie: z.optional(codes),
      alle: z.optional(codes)
    },
    reeks: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(8)))
  })
});

/** Cohorts in a file that goes from one browser to another. */
export const cohortFileForm = z.object({
  soort: z.literal("levenswegwerkbank cohorten"),
  versie: z.literal(1),
  cohorten: z.array(keptCohortForm).check(z.minLength(1), z.maxLength(200))
});

/** The notebooks of the site: each a file, with what it is about. */
export const exampleNotebooksForm = z.array(
  z.object({code: z.string(), naam: z.string(), uitleg: z.string(), tekst: z.string()})
);

/** A notebook that a visitor keeps in this browser, as the text of its file, with what it was before. */
export const keptNotebookForm = z.object({
  titel: z.string(),
  /** When it was kept last, in milliseconds. */
  gewijzigd: z.number(),
  /** Whether it came from elsewhere and has not been run. */
  vreemd: z.boolean(),
  tekst: z.string(),
  /** From new to old. */
  versies: z.array(z.object({moment: z.number(), tekst: z.string()}))
});

/** A published table of one gemeente by wijk, rounded to multiples of 5. */
export const publishedForm = z.object({
  gemeente: z.string(),
  periode: z.string(),
  indicator: z.string(),
  bron: z.string(),
  categorieen: z.array(z.string()),
  rijen: z.array(z.object({code: z.string(), values: z.array(z.number())}))
});

/** What the loaders say of the tables they made; `tabellen/manifest.json`. */
export type Manifest = z.infer<typeof manifestForm>;

/** Peilmomenten that are followed from a start, the start included. */
export function since(manifest: Manifest, start: string): string[] {
  return manifest.peilmomenten.filter((moment) => moment >= start);
}

/** Until when the Levensweganalyse was published: VNG Realisatie (2018), figures 5.1 and 5.2. */
export const publishedUntil = "2016-07-01";

/** Peilmomenten that figures 5.1 and 5.2 show: to `tot`, or the published window; all of them where that lies before the start. */
export function shownMoments(
  manifest: Manifest,
  {peilmoment: start, tot: until}: {peilmoment: string; tot: string | null}
): string[] {
  const all = since(manifest, start);
  const last = [until, publishedUntil].find((moment) => moment !== null && moment > start);
  return last === undefined ? all : all.filter((moment) => moment <= last!);
}
