declare module '@vercel/ncc' {
  /** A module as webpack knows it: one with a file, one joined of others, or one that it made itself. */
  export interface PackedModule {
    readonly resource?: string;
    readonly modules?: readonly PackedModule[];
  }

  /** Bundles an entry; `assets` are the other files, by their path beside it. */
  export default function ncc(
    entry: string,
    options: { readonly cache: false; readonly quiet: boolean },
  ): Promise<{
    readonly code: string;
    readonly assets: Readonly<Record<string, { readonly source: string | Buffer }>>;
    readonly stats: { readonly compilation: { readonly modules: Iterable<PackedModule> } };
  }>;
}
