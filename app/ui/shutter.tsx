import type { ReactNode } from 'react';

import { Icon } from './icon.tsx';

type ShutterProps = {
  /** Who sees what is inside, at the head of the shutter. */
  title?: string;
  as?: 'div' | 'section';
  id?: string;
  labelledBy?: string;
  children: ReactNode;
};

/** The half-closed shutter: what only the professionals of the network see. */
export function Shutter({
  title = 'Visible par les pros du réseau',
  as: Tag = 'div',
  id,
  labelledBy,
  children,
}: ShutterProps) {
  return (
    <Tag className="volet" id={id} aria-labelledby={labelledBy}>
      <p className="volet__titre">
        <Icon name="lock" />
        {title}
      </p>
      {children}
    </Tag>
  );
}
