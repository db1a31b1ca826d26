import type {Relevantie} from "./indicator/vorm.js";

/** The same for the figures of the Levensweg, in percentage points; those of the monitor stand in the list of indicatoren. */
export const levenswegrelevantie: Readonly<Record<"5.1" | "5.2" | "5.3", Relevantie>> = {
  "5.1": {
    vanaf: 2,
    waarom:
      "Twee procentpunt van een startgroep van 5.000 zijn 100 mensen: minder verandert niet hoe lang men voorzieningen houdt."
  },
  "5.2": {
    vanaf: 3,
    waarom: "Drie procentpunt: huishoudtypen zijn kleiner en verschillen onderling tientallen procentpunten."
  },
  "5.3": {
    vanaf: 2,
    waarom: "Twee procentpunt van de inwoners die iets meemaakten: bij 1.000 van hen zijn dat 20 mensen."
  }
};
