import { Link } from '@remix-run/react';

import type { IconName } from '#app/ui/icon-names.ts';
import { Icon } from '#app/ui/icon.tsx';

/** The two entries: those who work in a library, those who go to one. */
export function Entrances({ isMember, today }: { isMember: boolean; today: string }) {
  return (
    <section className="section" aria-labelledby="entrees">
      <h2 className="invisible" id="entrees">
        Deux entrées
      </h2>
      <div className="portes">
        <Entrance
          to={isMember ? '/fiches/nouvelle' : '/inscription'}
          side="pro"
          icon="library"
          title="Vous travaillez en bibliothèque"
          text={
            isMember
              ? 'Écrivez ce que vous avez fait\u00A0: budget, contacts, coulisses. Un collègue le reprendra.'
              : 'Salarié ou bénévole\u00A0: budgets, contacts, coulisses. L’espace pro montre tout.'
          }
        />
        <Entrance
          to={`/fiches?du=${today}`}
          side="usager"
          icon="book-heart"
          title="Vous fréquentez une bibliothèque"
          text="Expositions, ateliers, rencontres&nbsp;: quoi, pour qui, où et quand, près de chez vous."
        />
      </div>
    </section>
  );
}

type EntranceProps = {
  to: string;
  side: 'pro' | 'usager';
  icon: IconName;
  title: string;
  text: string;
};

function Entrance({ to, side, icon, title, text }: EntranceProps) {
  return (
    <Link className={`porte porte--${side}`} to={to}>
      <span className="porte__arche">
        <Icon name={icon} />
      </span>
      <span>
        <b>{title}</b>
        <span>{text}</span>
      </span>
      <Icon name="arrow-right" />
    </Link>
  );
}
