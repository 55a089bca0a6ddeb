/**
 * Where the site will be published, with a slash at the end: $SITE_URL, or null where it is not set. Throws unless it
 * is an address that begins with http: or https: and has no query.
 */
export function siteUrl(text = process.env.SITE_URL): string | null {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash) throw new Error(`invalid SITE_URL: ${text}`);
  return url.href.replace(/\/*$/, "/");
}
