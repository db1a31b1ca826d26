import {assumed, type Certainty} from "./rate.js";

/**
 * How many of the 380 gemeenten of 2018 deliver, are approved and withhold the basic data, per halfjaar of the synthetic source.
 * Before 2016HJ02 publication was opt-in: no state of a gemeente is known, and the source has no rows. The published numbers
 * (data/aanlevering.ts) are of the gemeenten of their time (388 until 2018); that they hold for 380 is assumed.
 */
export const deliveryTarget: readonly {
  periode: string;
  geleverd: number;
  goedgekeurd: number;
  opt_out: number;
  zekerheid: Certainty;
  bron: string;
}[] = [
  {
    ...{periode: "2016HJ02", geleverd: 300, goedgekeurd: 300, opt_out: 18, zekerheid: "gepubliceerd"},
    bron: "Waar staat je gemeente, nieuwsbericht 159; dat er niet meer leverden dan zijn goedgekeurd, is aangenomen"
  },
  {
    ...{periode: "2017HJ01", geleverd: 326, goedgekeurd: 322, opt_out: 10, zekerheid: "afgeleid"},
    bron: "Waar staat je gemeente, nieuwsbericht 179: 312 publiceren; de stappen ervoor zijn aangenomen"
  },
  {
    ...{periode: "2017HJ02", geleverd: 332, goedgekeurd: 323, opt_out: 5, zekerheid: "gepubliceerd"},
    bron: "VNG Realisatie, webinar GMSD (mei 2018)"
  },
  {
    ...{periode: "2018HJ01", geleverd: 334, goedgekeurd: 327, opt_out: 5, zekerheid: "aangenomen"},
    bron: "aangenomen: iets meer dan het halfjaar ervoor"
  }
];

/**
 * Which gemeenten: by chance, in an order that is for the larger part the same every halfjaar, so that who published tends to publish
 * again. `change`: spread of the changing part beside a lasting part of spread 1. Gemeenten of more than `alwaysFrom` inhabitants
 * always publish; `facultatief`: chance that one that publishes withholds the optional data.
 */
export const deliveryChoice = {
  ...assumed("spreiding, inwoners, kans"),
  change: 0.35,
  alwaysFrom: 100_000,
  facultatief: 0.05
};
