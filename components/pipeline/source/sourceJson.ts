import {z} from "zod";
import {escapeControls} from "../../format/text.js";
import {SourceError} from "../systemErrors.js";

const peilmoment = z
  .string({error: 'moet een datum als tekst zijn, zoals "2015-01-01"'})
  .regex(/^(19|20)\d\d-(01|07)-01$/, {error: 'moet 1 januari of 1 juli van een jaar zijn, zoals "2015-01-01"'});

const halfjaar = z
  .string({error: 'moet een halfjaar als tekst zijn, zoals "2015HJ01"'})
  .regex(/^(19|20)\d\dHJ0[12]$/, {error: 'moet een halfjaar zijn, zoals "2015HJ01"'});

/** Words that stand on every page and above every file: one line, in which every sign shows. */
const words = (longest: number) =>
  z
    .string({error: "moet tekst zijn"})
    .transform((text) => escapeControls(text.replace(/\s+/g, " ").trim()))
    .refine((text) => text.length <= longest, {error: `is langer dan ${longest} tekens: kort het in`});

/** The halfjaar that begins on a peilmoment. */
const halfjaarOf = (day: string) => `${day.slice(0, 4)}HJ${day.slice(5, 7) === "07" ? "02" : "01"}`;

const source = z
  .object(
    {
      naam: words(200).refine((text) => text !== "", {error: "mag niet leeg zijn"}),
      synthetisch: z.boolean({error: "moet true of false zijn"}),
      indeling: z.literal(2018, {error: "moet 2018 zijn: alleen de indeling van 1 januari 2018 is bekend"}),
      eerste_peilmoment: peilmoment,
      laatste_peilmoment: peilmoment,
      laatste_halfjaar: halfjaar.optional(),
      toelichting: words(10_000).default("")
    },
    {error: "moet een object zijn met naam, synthetisch, indeling, eerste_peilmoment, laatste_peilmoment, toelichting"}
  )
  .refine((b) => b.eerste_peilmoment <= b.laatste_peilmoment, {
    path: ["laatste_peilmoment"],
    error: "ligt voor eerste_peilmoment"
  })
  .refine((b) => b.laatste_halfjaar === undefined || b.laatste_halfjaar >= halfjaarOf(b.eerste_peilmoment), {
    path: ["laatste_halfjaar"],
    error: "ligt voor eerste_peilmoment"
  })
  .transform(({laatste_halfjaar, ...rest}) => ({
    ...rest,
    laatste_halfjaar: laatste_halfjaar ?? halfjaarOf(rest.laatste_peilmoment)
  }));

/** What `bron.json` says about the source; `laatste_halfjaar`: the last that the monitor counts, by default that of the last peilmoment. */
export type Source = z.infer<typeof source>;

/** Reads what `bron.json` says and checks it; fields that the contract does not know are ignored. */
export function readSourceJson(content: string): Source {
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const [, position] = /position (\d+)/.exec((cause as Error).message) ?? [];
    const where = position === undefined ? "" : ` op regel ${content.slice(0, Number(position)).split("\n").length}`;
    throw new SourceError(`bron.json is geen geldige JSON: kijk${where} de aanhalingstekens, komma's en haakjes na`, {
      cause
    });
  }
  const parsed = source.safeParse(json);
  if (parsed.success) return parsed.data;
  const missing = (path: PropertyKey[]) => path.length > 0 && !Object.hasOwn(json as object, path[0]!);
  const redenen = parsed.error.issues.map(({path, message}) =>
    path.length === 0 ? message : missing(path) ? `${String(path[0])} ontbreekt` : `${String(path[0])} ${message}`
  );
  throw new SourceError(`bron.json is niet volgens afspraak: ${redenen.join("; ")}`);
}
