/** The levensgebeurtenissen that count as a risicokenmerk in the indicator kwetsbaarheid. Source: this project. */
export const risicogebeurtenissen: readonly string[] = [
  ...["echtscheiding", "langdurige_ziekte", "wsnp", "detentie", "verdachte", "baanverlies"]
];
