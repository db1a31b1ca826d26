/** One line in Dutch: no code of the system, no stack, none of its own English, no control signs. */
export const ownLine =
  /^(?!.*(?:\bE[A-Z]{3,}\b|Error\b|node:|\bat \S+ \(|[Nn]o such|denied|directory|onverwachte fout))\P{Cc}+$/u;
