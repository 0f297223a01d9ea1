/** Photos on pages: which file a phone fetches, how large it will be, what stands for it in words. */
import { narrowPhotoPath, photoFallbackPath, photoPath, relativeHref, type SitePath } from '../urls.ts';

/** Widths in pixels beside the full one: a small phone of old, and one of today held upright. */
const NARROW_WIDTHS = [360, 720] as const;

/** Of the JPEG that stands in where WebP is unknown. */
export const FALLBACK_WIDTH = 720;

/** The narrower versions that a photo of this width has. */
export function narrowWidths(width: number): number[] {
  return NARROW_WIDTHS.filter((narrow) => narrow < width);
}

export interface PhotoView {
  /** What every browser can show. */
  readonly src: string;
  /** What it may choose from by its width, as WebP; absent while writing, when no photo was measured. */
  readonly srcset?: string;
  /** Said in place of the photo, and shown below it. */
  readonly caption: string;
  /** In pixels, of the largest version: its room is kept before it arrives. */
  readonly size?: { readonly width: number; readonly height: number };
}

export interface PhotoPage {
  readonly siteId: string;
  /** The page that shows it. */
  readonly from: SitePath;
  /** Pixel sizes of published photos by release path. */
  readonly sizes: Readonly<Record<SitePath, { readonly width: number; readonly height: number }>>;
}

/** A photo as a page shows it. */
export function photoView(
  { file, caption }: { readonly file: string; readonly caption: string },
  { siteId, from, sizes }: PhotoPage,
): PhotoView {
  const photo = photoPath(siteId, file);
  const size = sizes[photo];
  const href = (to: SitePath): string => relativeHref(from, to);
  if (!size) return { src: href(photo), caption };
  const narrow = narrowWidths(size.width).map((width) => `${href(narrowPhotoPath(photo, width))} ${width}w`);
  return {
    src: href(photoFallbackPath(photo)),
    srcset: [...narrow, `${href(photo)} ${size.width}w`].join(', '),
    caption,
    size,
  };
}
