import fc from "fast-check";
import {dimensies, maten, type DatabaseKeuze} from "../../../components/database/keuze.js";
import {bekend} from "./voorbeeld.js";

const codes = bekend.indicatoren.map(({code}) => code);
const uit = <Waarde>(lijst: readonly Waarde[]) => fc.subarray([...lijst]);

/** Parts of the categorieën of some of the indicatoren; never all of them. */
const deel = (gekozen: readonly string[]) =>
  fc.record(
    Object.fromEntries(
      bekend.indicatoren
        .filter(({code, categorieen}) => gekozen.includes(code) && categorieen.length > 1)
        .map(({code, categorieen}) => [
          code,
          fc.subarray(
            categorieen.map((item) => item.code),
            {maxLength: categorieen.length - 1}
          )
        ])
    ),
    {requiredKeys: []}
  );

const indeling = fc
  .tuple(fc.shuffledSubarray([...dimensies], {minLength: 4}), fc.nat({max: 4}))
  .map(([alle, n]) => ({rijen: alle.slice(0, n), kolommen: alle.slice(n)}));

/** Any choice that the page can make. */
export const willekeurigeKeuze = uit(codes).chain((indicatoren) =>
  fc
    .record({
      categorieen: deel(indicatoren),
      gebieden: uit(bekend.gebieden.map(({code}) => code)),
      perioden: uit(bekend.perioden),
      maten: fc.subarray([...maten], {minLength: 1}),
      indeling,
      af: fc.boolean(),
      op: fc.option(fc.nat())
    })
    .map(({indeling, op, af, ...keuze}): DatabaseKeuze => {
      const {rijen} = indeling;
      const sorteer = op === null || rijen.length === 0 ? null : {kolom: rijen[op % rijen.length]!, af};
      const categorieen = keuze.categorieen as DatabaseKeuze["categorieen"];
      return {...keuze, ...indeling, categorieen, indicatoren, sorteer};
    })
);
