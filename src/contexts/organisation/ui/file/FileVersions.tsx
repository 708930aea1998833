import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { placeAfter } from '../../../../web/api.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { RegionFileVersionDto } from '../../contract.ts';
import { ChangeList } from '../change/Consequence.tsx';
import { configurationQueries } from '../configuration-queries.ts';

/** Every version of the region file: when, by whom, what changed. */
export function FileVersions() {
  const text = useText();
  // Where the pages before begin, so that one can go back.
  const [path, setPath] = useState<readonly string[]>([]);
  const query = useQuery(configurationQueries.versions(path.at(-1)));
  return (
    <Loaded query={query} shape="table">
      {({ items, next }) => {
        const after = placeAfter(next);
        return (
          <>
            <ol className="versions" reversed>
              {items.map((version) => (
                <li key={version.version}>
                  <Version version={version} />
                </li>
              ))}
            </ol>
            <div className="actions">
              {path.length > 0 && (
                <Button onPress={() => setPath(path.slice(0, -1))}>{text('settings.versions.newer')}</Button>
              )}
              {after !== undefined && (
                <Button onPress={() => setPath([...path, after])}>{text('settings.versions.older')}</Button>
              )}
            </div>
          </>
        );
      }}
    </Loaded>
  );
}

function Version({ version }: { version: RegionFileVersionDto }) {
  const text = useText();
  const format = useFormat();
  const { appliedBy, file } = version;
  const who = appliedBy === 'local' ? text('settings.versions.local') : appliedBy;
  const from = file === 'web' ? text('settings.versions.web') : file;
  return (
    <article>
      <h2 className="version-title">
        {text('settings.versions.version', { number: version.version, time: format.dateTime(version.appliedAt) })}
      </h2>
      <p className="field-hint">{text('settings.versions.by', { who, from })}</p>
      <ChangeList changes={version.changes} />
    </article>
  );
}
