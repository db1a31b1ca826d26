/** What is published of how many gemeenten delivered their Wmo records to CBS; null where no source says it. */
export interface DeliveryFact {
  /** Halfjaar or year. */
  periode: string;
  geleverd: number | null;
  goedgekeurd: number | null;
  /** Gemeenten that withhold the basic data. */
  opt_out: number | null;
  publiceert: number | null;
  /** All gemeenten of that time. */
  van: number;
  bron: string;
}

const wsjg = "Waar staat je gemeente, nieuwsbericht";
const nothing = {geleverd: null, goedgekeurd: null, opt_out: null, publiceert: null};

/** Until the first half of 2016 publication was opt-in. */
export const deliveryFacts: readonly DeliveryFact[] = [
  {...nothing, periode: "2015JJ00", publiceert: 180, van: 390, bron: `${wsjg} 115`},
  {...nothing, periode: "2016HJ02", goedgekeurd: 300, opt_out: 18, publiceert: 282, van: 388, bron: `${wsjg} 159`},
  {...nothing, periode: "2017HJ01", publiceert: 312, van: 388, bron: `${wsjg} 179`},
  {
    ...{periode: "2017HJ02", geleverd: 332, goedgekeurd: 323, opt_out: 5, publiceert: 318, van: 380},
    bron: "VNG Realisatie, webinar GMSD (mei 2018)"
  },
  {...nothing, periode: "2019JJ00", geleverd: 320, van: 355, bron: "CBS, nieuwsbericht 2020, week 19"},
  {...nothing, periode: "2020HJ02", publiceert: 325, van: 352, bron: `${wsjg} 254`},
  {...nothing, periode: "2021HJ01", publiceert: 320, van: 352, bron: `${wsjg} 254`},
  {...nothing, periode: "2024HJ01", geleverd: 336, van: 342, bron: "Gemeente.nu, december 2024"}
];
