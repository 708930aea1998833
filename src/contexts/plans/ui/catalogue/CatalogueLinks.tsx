import { useLocation } from '@tanstack/react-router';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { useText } from '../../../../web/text.ts';

const LINKS = [
  ['/handlingsplan/katalog', 'catalogue.title'],
  ['/handlingsplan/katalog/bedomning', 'catalogue.grading'],
  ['/handlingsplan/katalog/urval', 'catalogue.choice'],
  ['/handlingsplan/katalog/filer', 'catalogue.files'],
] as const;

/** The catalogue's own pages, in the order in which they are used. */
export function CatalogueLinks() {
  const text = useText();
  const { pathname } = useLocation();
  return (
    <nav className="choice-links catalogue-links" aria-label={text('catalogue.links')}>
      <ul>
        {LINKS.map(([path, label]) => (
          <li key={path}>
            <AppLink to={path} {...(path === pathname ? { 'aria-current': 'page' } : {})}>
              {text(label)}
            </AppLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
