/** Colours of `app/styles/tokens.css`, where something other than the style sheet needs them. */
export const paper = { light: "#fbf7f0", dark: "#1a1715" } as const;
export const ink = "#2b2420";
export const soft = "#584c42";
export const line = "#e3d8c8";
