import type {Relevance} from "./indicator/shape.js";

/** The same for the figures of the Levensweg, in percentage points; those of the monitor stand in the list of indicatoren. */
export const levenswegRelevance: Readonly<Record<"5.1" | "5.2" | "5.3", Relevance>> = {
  "5.1": {
    since: 2,
    why: "Twee procentpunt van een startgroep van 5.000 zijn 100 mensen: minder verandert niet hoe lang men voorzieningen houdt."
  },
  "5.2": {
    since: 3,
    why: "Drie procentpunt: huishoudtypen zijn kleiner en verschillen onderling tientallen procentpunten."
  },
  "5.3": {
    since: 2,
    why: "Twee procentpunt van de inwoners die iets meemaakten: bij 1.000 van hen zijn dat 20 mensen."
  }
};
