/** Something could not be had; its message is for the visitor, its cause for who looks in the console. */
export class Unreachable extends Error {}
