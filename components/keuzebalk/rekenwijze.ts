import type {Optie} from "./groep.js";

/** The two choices of method, with what each means. */
export const rekenwijzen: Record<"basis" | "noemer", {titel: string; opties: Optie[]}> = {
  basis: {
    titel: "Wat telt als gebruik",
    opties: [
      {code: "zelfde", naam: "Dezelfde wet", uitleg: "Nog een voorziening van de wet waarmee iemand begon"},
      {code: "enige", naam: "Elke wet", uitleg: "Nog een voorziening, van welke wet dan ook"}
    ]
  },
  noemer: {
    titel: "Wie telt mee",
    opties: [
      {code: "vast", naam: "De hele startgroep", uitleg: "Ook wie overleed of vertrok; zoals gepubliceerd"},
      {
        code: "risico",
        naam: "Wie er nog is",
        uitleg: "Zonder wie op dat peilmoment overleden of niet meer ingeschreven is"
      }
    ]
  }
};
