import { Link } from '@remix-run/react';

import type { FooterColumn } from './shell-types.ts';

export function Footer({ columns }: { columns: readonly FooterColumn[] }) {
  return (
    <footer className="pied">
      <div className="conteneur pied__corps">
        <div className="pile">
          <p className="devise">On est tous des apprenants et des sachants.</p>
          <p className="doux">
            Le réseau des bibliothèques de Provence-Alpes-Côte d’Azur, fait par celles et ceux qui y
            travaillent.
          </p>
        </div>
        {columns.map(({ title, links }, index) => (
          <nav key={title} aria-labelledby={`pied-${index}`}>
            <h2 id={`pied-${index}`}>{title}</h2>
            <ul>
              {links.map(({ to, label }) => (
                <li key={to}>
                  {/* Seldom followed: their routes are asked for when they are. */}
                  <Link to={to} discover="none">
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </footer>
  );
}
