/** The folder of the tables: where the manifest stands. */
export const tabellenBasis = (manifest: string): URL => new URL(".", new URL(manifest, location.href));
