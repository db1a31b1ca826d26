import type {Answer} from "../../../components/queries/figure5.js";
import {type Choice, noChoice} from "../../../components/model/choice.js";

/** Utrecht compared with the land. */
export const choice: Choice = Object.freeze({...noChoice("2015-01-01"), gebied: "GM0344", vergelijk: "NL"});

/** A small answer: one wet, one huishoudtype and one gebeurtenis per side, two peilmomenten. */
export const answer: Answer = Object.freeze({
  moments: ["2015-01-01", "2015-07-01"],
  figure51: [
    {kant: 0, groep: "totaal", moment: 0, startgroep: 1000, gebruik: 1000},
    {kant: 0, groep: "totaal", moment: 1, startgroep: 1000, gebruik: 800},
    {kant: 0, groep: "wmo", moment: 0, startgroep: 20, gebruik: 20},
    {kant: 0, groep: "wmo", moment: 1, startgroep: 20, gebruik: 15},
    {kant: 1, groep: "totaal", moment: 0, startgroep: 50000, gebruik: 50000},
    {kant: 1, groep: "totaal", moment: 1, startgroep: 50000, gebruik: 35000}
  ],
  figure52: [
    {kant: 0, groep: "eenouder", moment: 0, startgroep: 300, gebruik: 300},
    {kant: 0, groep: "eenouder", moment: 1, startgroep: 300, gebruik: 240}
  ],
  figure53: [
    {kant: 0, gebeurtenis: "wsnp", personen: 100, gebruik: 50, zonder_personen: 900, zonder_gebruik: 90},
    {kant: 1, gebeurtenis: "wsnp", personen: 4000, gebruik: 1800, zonder_personen: 60000, zonder_gebruik: 6000}
  ]
});
