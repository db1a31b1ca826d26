import {rond5, scherm, type Sommen} from "./scherm.js";
import type {Telling} from "./telling.js";

/** How small numbers are shown: as they are, or as CBS prints Wmo and jeugd per wijk. */
export const kleinwijzen = ["ruw", "cbs"] as const;
export type Klein = (typeof kleinwijzen)[number];

/**
 * A table as CBS would print it: multiples of 5, small counts withheld with what would give them away. A rate computed
 * from it rests on the rounded counts alone.
 */
export function bescherm(tabel: readonly (readonly Telling[])[], sommen: Sommen): Telling[][] {
  const deel = (naam: "waarde" | "n") => tabel.map((rij) => rij.map((telling) => telling[naam]));
  const waarden = scherm(deel("waarde"), sommen);
  const noemers = scherm(deel("n"), {rij: sommen.rij, kolom: false});
  const rond = (aantal: number | null, weg: boolean) => (aantal === null || weg ? null : rond5(aantal));
  return tabel.map((rij, i) =>
    rij.map(({waarde, n, reden}, j): Telling => {
      const weg = waarden[i]![j]!;
      return {
        waarde: rond(waarde, weg),
        n: rond(n, noemers[i]![j]!),
        reden: waarde !== null && weg ? "afgeschermd" : reden
      };
    })
  );
}
