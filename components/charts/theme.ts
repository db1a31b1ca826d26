/** Colours of the figures. A wet has its colour everywhere; what a gebied is compared with is grey. */
export const colours = {
  totaal: "#1F2933",
  wmo: "#0072B2",
  participatiewet: "#D55E00",
  jeugdwet: "#009E73",
  wsw: "#8C5A99",
  vergelijk: "#6B7280",
  tekst: "#1F2933",
  soft: "#52606D",
  raster: "#D9DEE4",
  paper: "#FFFFFF"
} as const;

/** Colour of a wet or totaal; of any other group that of totaal. */
export const colourOf = (group: string): string => (colours as Record<string, string>)[group] ?? colours.totaal;
