import {h} from "../dom/h.js";

const regels: readonly (readonly [string, string])[] = [
  ["De zin onder de figuur", "is uit de cijfers gemaakt en zegt ook hoe zeker zij zijn."],
  [
    "Het 95%-interval",
    "(de streep op een staaf, het vlak om een lijn) laat zien hoe ver toeval een cijfer kan verschuiven. Ook waar iedereen geteld is: wie juist in dit halfjaar in deze situatie zit, is voor een deel toeval. Alleen de cliëntervaring is een steekproef."
  ],
  [
    "“Meer”, “minder” en “geen duidelijk verschil”",
    "volgen uit het interval van het verschil. Meer of minder staat er alleen als dat 0 uitsluit, met “iets” als het verschil klein is; ongeveer evenveel alleen als het hele interval klein is. Een gebied is vergeleken met de rest van wat het omvat. Twee perioden gaan grotendeels over dezelfde mensen: daar is het oordeel voorzichtig."
  ],
  [
    "Een open staaf of punt",
    "is een onzeker cijfer: minder dan 10 mensen met of zonder, of een groep van minder dan 30."
  ],
  [
    "Geen cijfer is geen nul.",
    "“Niet geleverd”: de gemeente leverde geen goedgekeurde gegevens. “Opt-out”: zij publiceert niet. “Afgeschermd”: niet getoond, om mensen te beschermen. “Niet van toepassing”: bestaat hier niet. Een echte nul is een 0."
  ],
  [
    "Per 1.000 of in procenten",
    "zijn gebieden te vergelijken; aantallen niet. Een cijfer over een jaar is geen som van twee halfjaren: wie het hele jaar een voorziening heeft, telt één keer."
  ]
];

/** How to read the report, on one page with the contents. */
export const leeswijzer = (): HTMLElement =>
  h(
    "section",
    {class: "rapport-leeswijzer", "aria-labelledby": "rapport-leeswijzer"},
    h("h2", {id: "rapport-leeswijzer"}, "Zo leest u dit rapport"),
    h("ul", {}, ...regels.map(([wat, tekst]) => h("li", {}, h("strong", {}, wat), ` ${tekst}`)))
  );
