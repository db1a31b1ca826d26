/** How far out of sight a figure still counts as seen, in pixels: a small scroll shows it at once. */
const RAND = 200;

/** Splits what is on the page in what the visitor sees and what may wait, in the same order. */
export function inBeeld<V extends {element: HTMLElement}>(vakken: readonly V[]): {nu: V[]; later: V[]} {
  const zichtbaar = vakken.map(({element}) => {
    const {top, bottom} = element.getBoundingClientRect();
    return bottom > -RAND && top < innerHeight + RAND;
  });
  return {nu: vakken.filter((_, i) => zichtbaar[i]), later: vakken.filter((_, i) => !zichtbaar[i])};
}
