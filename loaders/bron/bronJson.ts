import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {z} from "zod";
import {escapeControls} from "../../components/opmaak/controls.js";
import {systemErrorText} from "../hulp/foutmelding.js";
import {BronFout} from "./bronFout.js";

const peilmoment = z
  .string({error: 'moet een datum als tekst zijn, zoals "2015-01-01"'})
  .regex(/^(19|20)\d\d-(01|07)-01$/, {error: 'moet 1 januari of 1 juli van een jaar zijn, zoals "2015-01-01"'});

const halfjaar = z
  .string({error: 'moet een halfjaar als tekst zijn, zoals "2015HJ01"'})
  .regex(/^(19|20)\d\dHJ0[12]$/, {error: 'moet een halfjaar zijn, zoals "2015HJ01"'});

/** Words that stand on every page and above every file: one line, in which every sign shows. */
const woorden = (langst: number) =>
  z
    .string({error: "moet tekst zijn"})
    .transform((tekst) => escapeControls(tekst.replace(/\s+/g, " ").trim()))
    .refine((tekst) => tekst.length <= langst, {error: `is langer dan ${langst} tekens: kort het in`});

/** The halfjaar that begins on a peilmoment. */
const halfjaarVan = (dag: string) => `${dag.slice(0, 4)}HJ${dag.slice(5, 7) === "07" ? "02" : "01"}`;

const bron = z
  .object(
    {
      naam: woorden(200).refine((tekst) => tekst !== "", {error: "mag niet leeg zijn"}),
      synthetisch: z.boolean({error: "moet true of false zijn"}),
      indeling: z.literal(2018, {error: "moet 2018 zijn: alleen de indeling van 1 januari 2018 is bekend"}),
      eerste_peilmoment: peilmoment,
      laatste_peilmoment: peilmoment,
      laatste_halfjaar: halfjaar.optional(),
      toelichting: woorden(10_000).default("")
    },
    {error: "moet een object zijn met naam, synthetisch, indeling, eerste_peilmoment, laatste_peilmoment, toelichting"}
  )
  .refine((b) => b.eerste_peilmoment <= b.laatste_peilmoment, {
    path: ["laatste_peilmoment"],
    error: "ligt voor eerste_peilmoment"
  })
  .refine((b) => b.laatste_halfjaar === undefined || b.laatste_halfjaar >= halfjaarVan(b.eerste_peilmoment), {
    path: ["laatste_halfjaar"],
    error: "ligt voor eerste_peilmoment"
  })
  .transform(({laatste_halfjaar, ...rest}) => ({
    ...rest,
    laatste_halfjaar: laatste_halfjaar ?? halfjaarVan(rest.laatste_peilmoment)
  }));

/** What `bron.json` says about the source; `laatste_halfjaar`: the last that the monitor counts, by default that of the last peilmoment. */
export type Bron = z.infer<typeof bron>;

/** Reads and checks `bron.json`; fields that the contract does not know are ignored. */
export async function leesBronJson(map: string): Promise<Bron> {
  const inhoud = await readFile(join(map, "bron.json"), "utf8").catch((cause: unknown) => {
    throw new BronFout(systemErrorText(cause) ?? "bron.json is niet te lezen", {cause});
  });
  let json: unknown;
  try {
    json = JSON.parse(inhoud.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const [, positie] = /position (\d+)/.exec((cause as Error).message) ?? [];
    const waar = positie === undefined ? "" : ` op regel ${inhoud.slice(0, Number(positie)).split("\n").length}`;
    throw new BronFout(`bron.json is geen geldige JSON: kijk${waar} de aanhalingstekens, komma's en haakjes na`, {
      cause
    });
  }
  const gelezen = bron.safeParse(json);
  if (gelezen.success) return gelezen.data;
  const ontbreekt = (pad: PropertyKey[]) => pad.length > 0 && !Object.hasOwn(json as object, pad[0]!);
  const redenen = gelezen.error.issues.map(({path, message}) =>
    path.length === 0 ? message : ontbreekt(path) ? `${String(path[0])} ontbreekt` : `${String(path[0])} ${message}`
  );
  throw new BronFout(`bron.json is niet volgens afspraak: ${redenen.join("; ")}`);
}
