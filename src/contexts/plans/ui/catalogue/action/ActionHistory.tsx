import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { Section } from '../../../../../web/design/Page.tsx';
import { useText } from '../../../../../web/text.ts';
import type { CatalogueActionDto } from '../../../contract/catalogue.ts';
import { changedFields } from '../../../domain/catalogue/compare.ts';

/** How the action's text has read, newest first, with what each version changed. */
export function ActionHistory({ texts }: { texts: readonly CatalogueActionDto[] }) {
  const text = useText();
  return (
    <Section title={text('catalogue.history')}>
      <ol className="plain-list action-history">
        {texts.map((action, index) => {
          const before = texts[index + 1];
          const fields = before ? changedFields(before, action) : [];
          return (
            <li key={action.version}>
              <AppLink to="/handlingsplan/katalog/filer" search={{ version: String(action.catalogueVersion) }}>
                {text('catalogue.history.version', { version: action.catalogueVersion })}
              </AppLink>
              {': '}
              {before
                ? text('catalogue.history.changed', {
                    fields: fields.map((field) => text(`catalogue.field.${field}`)).join(', '),
                  })
                : text('catalogue.history.added')}
              {before && fields.includes('title') && ` ${text('catalogue.history.title', { title: before.title })}`}
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
