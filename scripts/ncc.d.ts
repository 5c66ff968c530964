declare module '@vercel/ncc' {
  /** Bundles an entry; `assets` are the other files, by their path beside it. */
  export default function ncc(
    entry: string,
    options: { readonly cache: false; readonly quiet: boolean },
  ): Promise<{
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
  }>;
}
