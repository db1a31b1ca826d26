import type {Config} from "vega-lite";

/** Colours of the figures. A wet has its colour everywhere; what a gebied is compared with is grey. */
export const colours = {
  totaal: "#1F2933",
  wmo: "#0072B2",
  participatiewet: "#D55E00",
  jeugdwet: "#009E73",
  wsw: "#8C5A99",
  vergelijk: "#6B7280",
  /** Use that begins, and use that ends: of no wet. */
  begin: "#8A6D00",
  end: "#A3195B",
  tekst: "#1F2933",
  soft: "#52606D",
  raster: "#D9DEE4",
  paper: "#FFFFFF"
} as const;

/** Colour of a wet or totaal; of any other group that of totaal. */
export const colourOf = (group: string): string => (colours as Record<string, string>)[group] ?? colours.totaal;

/**
 * Colours of the ten toestanden: a combination lies between the colours of its wetten, and who is gone is grey. After Okabe & Ito;
 * told apart with every kind of colour-blindness; in a stack a line of paper parts them in grey too.
 */
export const toestandColours = {
  geen: "#E6EAEE",
  alleen_jeugd: "#009E73",
  alleen_pwet: "#D55E00",
  alleen_wmo: "#0072B2",
  jeugd_pwet: "#F0E442",
  jeugd_wmo: "#56B4E9",
  pwet_wmo: "#F2A0C8",
  jeugd_pwet_wmo: "#4B1D6B",
  vertrokken: "#7B8794",
  overleden: "#323F4B"
} as const;

/** The letters of the figures. */
export const typeface = "'Source Sans 3 Variable', 'Source Sans 3', system-ui, sans-serif";

/** Classes of a share, one hue from light to dark: so light that words on them stay readable. */
export const classes = {
  bounds: [0.01, 0.05, 0.1, 0.25, 0.5],
  colours: ["#EFF5FA", "#DCE9F4", "#C3DAED", "#9FC6E3", "#76AFD7", "#4E97CA"]
};

/** Dashes of what is compared with, and of a line that is not the first. */
export const dashes: [number, number] = [4, 3];
/** A line without gaps: Vega-Lite's scale of dashes wants a pattern for every entry. */
export const solid: [number, number] = [1, 0];

const firstHalf = ["januari", "februari", "maart", "april", "mei", "juni"] as const;
const secondHalf = ["juli", "augustus", "september", "oktober", "november", "december"] as const;

/** What all charts have in common: letters, axes, legends, and numbers and dates as one writes them in Dutch. */
export const theme: Config = {
  aria: false,
  background: "transparent",
  customFormatTypes: false,
  font: typeface,
  locale: {
    number: {decimal: ",", thousands: ".", grouping: [3], currency: ["€ ", ""], minus: "−"},
    time: {
      ...{dateTime: "%a %e %B %Y %X", date: "%d-%m-%Y", time: "%H:%M:%S", periods: ["", ""]},
      days: ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"],
      shortDays: ["zo", "ma", "di", "wo", "do", "vr", "za"],
      months: [...firstHalf, ...secondHalf],
      shortMonths: ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]
    }
  },
  view: {stroke: null},
  mark: {invalid: "filter"},
  text: {baseline: "middle", fontSize: 13},
  point: {shape: "circle", opacity: 1, strokeWidth: 1.75},
  rule: {strokeCap: "butt"},
  facet: {spacing: 0},
  axis: {
    ...{domain: false, title: null, gridColor: colours.raster, gridWidth: 1},
    ...{labelColor: colours.soft, labelFontSize: 12, labelPadding: 6, tickColor: colours.soft, tickSize: 4}
  },
  header: {title: null, labels: false, labelFontSize: 0, labelPadding: 0},
  legend: {
    ...{title: null, orient: "top", direction: "horizontal", offset: 10, columnPadding: 22, rowPadding: 6},
    // Two legends stand below each other; Vega knows this, the types of Vega-Lite leave it out.
    layout: {top: {direction: "vertical", anchor: "start", margin: 6}} as never,
    ...{
      labelColor: colours.tekst,
      labelFontSize: 13,
      labelOffset: 6,
      symbolSize: 500,
      symbolStrokeColor: colours.totaal
    }
  }
};
