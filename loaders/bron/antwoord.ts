import {contract} from "./schema.js";
import {schoonSql} from "./tekens.js";

const velden = contract.clientervaring.filter(({verplicht}) => verplicht === "bij_antwoord").map(({naam}) => naam);

/** `n` alone may also be the number of participants of another form of research. */
const ingevuld = velden
  .filter((naam) => naam !== "n")
  .map((naam) => `coalesce(${schoonSql(`r_${naam}::VARCHAR`)}, '') <> ''`);

/** SQL on a row of clientervaring: it is one of the standard questionnaire, or fills in anything of an answer. */
export const beantwoord = `(c_vorm IS NOT DISTINCT FROM 'vragenlijst' OR ${ingevuld.join(" OR ")})`;

/** SQL: the answers are more than those who answered. */
export const teVeelAntwoorden = "c_eens::BIGINT + c_neutraal + c_oneens > c_n";
