/** The scripts are bundled as text: esbuild's `text` loader, and `scripts/jest-text.cjs` for jest. */
declare module '*.sh' {
  const text: string;
  export default text;
}

declare module '*.ps1' {
  const text: string;
  export default text;
}
