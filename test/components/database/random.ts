import fc from "fast-check";
import {type DatabaseChoice, dimensions, measures} from "../../../components/database/choice.js";
import {known} from "./example.js";

const codes = known.indicatoren.map(({code}) => code);
const result = <Waarde>(list: readonly Waarde[]) => fc.subarray([...list]);

/** Parts of the categorieën of some of the indicatoren; never all of them. */
const part = (chosen: readonly string[]) =>
  fc.record(
    Object.fromEntries(
      known.indicatoren
        .filter(({code, categorieen}) => chosen.includes(code) && categorieen.length > 1)
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
  .tuple(fc.shuffledSubarray([...dimensions], {minLength: 4}), fc.nat({max: 4}))
  .map(([all, n]) => ({rijen: all.slice(0, n), kolommen: all.slice(n)}));

/** Any choice that the page can make. */
export const randomChoice = result(codes).chain((indicatoren) =>
  fc
    .record({
      categorieen: part(indicatoren),
      gebieden: result(known.gebieden.map(({code}) => code)),
      perioden: result(known.perioden),
      measures: fc.subarray([...measures], {minLength: 1}),
      indeling,
      off: fc.boolean(),
      at: fc.option(fc.nat())
    })
    .map(({indeling, at, off, ...choice}): DatabaseChoice => {
      const {rijen: rows} = indeling;
      const sort = at === null || rows.length === 0 ? null : {kolom: rows[at % rows.length]!, off};
      const categorieen = choice.categorieen as DatabaseChoice["categorieen"];
      return {...choice, ...indeling, categorieen, indicatoren, sorteer: sort};
    })
);
