// What threads do: see lib/crew.ts.
export { renderSource } from "#lib/bodies.ts";
export { cardBytes } from "#lib/site/card-picture.ts";
