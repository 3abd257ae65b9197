declare module 'subset-font' {
  type Axis = number | { min: number; max: number; default?: number };

  /** Only what `subset-fonts.ts` calls: the package brings no types. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'woff2' | 'truetype'; variationAxes?: Record<string, Axis> },
  ): Promise<Buffer>;
}
