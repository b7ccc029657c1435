/** A locale's texts by block; their shape is English's, see texts.ts. */
declare module '*.json?ui.json' {
  export const ui: unknown;
}
declare module '*.json?later.json' {
  export const later: unknown;
}
