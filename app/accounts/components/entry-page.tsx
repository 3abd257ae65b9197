import type { ReactNode } from 'react';

type EntryPageProps = {
  title: string;
  /** What the page is for, in a sentence. */
  lead?: ReactNode;
  /** Beside the form: the other ways in. */
  aside?: ReactNode;
  children: ReactNode;
};

/** The pages at the door: signing in and up, a forgotten password. One column of form, one of help. */
export function EntryPage({ title, lead, aside, children }: EntryPageProps) {
  return (
    <div className="conteneur section">
      <div className={aside ? 'deux-tiers' : undefined}>
        <div className="pile">
          <h1 className="h1-page">{title}</h1>
          {lead && <p className="chapo">{lead}</p>}
          {children}
        </div>
        {aside && <aside className="pile">{aside}</aside>}
      </div>
    </div>
  );
}
