const isAddress = (source: string) => /^https?:\/\//.test(source);

/** The site an address leads to, or the document as it is named. */
export function sourceName(source: string): string {
  return isAddress(source) ? new URL(source).hostname.replace(/^www\./, '') : source;
}

/** Where a figure was published, leading there when it is on the web. */
export function SourceCell({ source }: { source: string }) {
  if (!isAddress(source)) return source;
  return (
    <a className="link" href={source} rel="noreferrer">
      {sourceName(source)}
    </a>
  );
}
