import type {Begrip} from "./shape.js";

/** What clients say. */
export const ervaring: readonly Begrip[] = [
  {
    code: "clientervaringsonderzoek",
    term: "Cliëntervaringsonderzoek Wmo",
    meaning:
      "Een jaarlijks onderzoek van de gemeente onder mensen met Wmo-ondersteuning. Tot 2021 met een vaste vragenlijst, daarna ook in andere vormen.",
    english: "client experience survey",
    bron: "VNG Realisatie, webinar GMSD (2021)",
    also: ["CEO", "cliëntervaring"]
  },
  {
    code: "eens-oneens",
    term: "Eens en oneens",
    meaning:
      "“Eens” en “helemaal eens” samen, en “oneens” en “helemaal oneens” samen. Neutrale antwoorden staan er niet bij; samen is het dus minder dan 100%.",
    english: "agree and disagree",
    bron: "VNG Realisatie, webinar GMSD (mei 2018)"
  },
  {
    code: "stelling",
    term: "Stelling",
    meaning: "Een zin in de vragenlijst, zoals over zelfredzaamheid, waarmee mensen het eens of oneens kunnen zijn.",
    english: "statement",
    bron: "VNG Realisatie, webinar GMSD (mei 2018)"
  }
];
