/** The notebooks of the site, each a file of its code in `data/notitieboeken/`; the first is with what a visitor begins. */
export const notitieboeken = [
  {
    code: "eerste",
    naam: "Eerste stappen",
    uitleg: "Van elke soort cel één: een keuze, SQL, JavaScript en een grafiek."
  },
  {
    code: "wsnp",
    naam: "Na de schuldsanering",
    uitleg: "Hoeveel mensen gebruiken een voorziening na een schuldsanering (Wsnp)?"
  },
  {
    code: "achttien",
    naam: "Achttien na jeugdhulp",
    uitleg: "Wat gebruiken jongeren die met jeugdhulp achttien worden, daarna?"
  },
  {
    code: "eenouder",
    naam: "Eenoudergezinnen in de bijstand",
    uitleg: "Hoeveel ouders in een eenoudergezin leven van bijstand, en hoe lang?"
  },
  {
    code: "stapeling",
    naam: "Stapeling in een wijk",
    uitleg: "Hoeveel mensen in een wijk hebben met meer dan één wet te maken, en hoe lang?"
  },
  {code: "weduwen", naam: "Weduwen en de Wmo", uitleg: "Gaan vrouwen de Wmo gebruiken als zij hun partner verliezen?"},
  {code: "terugkeer", naam: "Wie komt terug?", uitleg: "Hoeveel mensen die stoppen met een voorziening, komen terug?"},
  {
    code: "soortgelijk",
    naam: "Een gemeente tussen haar gelijken",
    uitleg: "Gebruiken inwoners van een gemeente de Wmo meer dan die van gemeenten die op haar lijken?"
  },
  {
    code: "eigen_cohort",
    naam: "Een eigen cohort naast figuur 5.3",
    uitleg: "Gebruikt een doelgroep na een gebeurtenis vaker een voorziening dan anderen?"
  },
  {
    code: "aanloop",
    naam: "De aanloop naar bijstand",
    uitleg: "Wat maakten mensen mee in de twee jaar voor zij bijstand kregen?"
  },
  {code: "steekproef", naam: "Een steekproef naast het geheel", uitleg: "Hoe ver ligt een steekproef van het geheel?"}
] as const;
