/** Arquero without what reads files, for which its main entry asks Node; it puts itself in the global `aq`. */
declare module "arquero/dist/arquero.min.js";
