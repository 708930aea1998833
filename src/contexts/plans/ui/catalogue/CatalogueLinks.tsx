import { Link } from '@tanstack/react-router';
import { useText } from '../../../../web/text.ts';

const LINKS = [
  ['/handlingsplan/katalog', 'catalogue.title'],
  ['/handlingsplan/katalog/bedomning', 'catalogue.grading'],
  ['/handlingsplan/katalog/urval', 'catalogue.choice'],
  ['/handlingsplan/katalog/filer', 'catalogue.files'],
] as const;

/** The catalogue's own pages, in the order in which they are used; the one that is open is no less a link. */
export function CatalogueLinks() {
  const text = useText();
  return (
    <nav className="choice-links catalogue-links" aria-label={text('catalogue.links')}>
      <ul>
        {LINKS.map(([path, label]) => (
          <li key={path}>
            {/* Exact: the catalogue's address begins every other one's. The unit follows along by itself. */}
            <Link to={path} className="link" activeOptions={{ exact: true, includeSearch: false }}>
              {text(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
