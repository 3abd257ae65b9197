import styles from '#app/ui/styles/pages/sonnerie.css?url';

import { RingWatch } from './ring-watch.tsx';

/** The page came without: what rings is asked for once the line is open. */
const nothingYet = { rings: [], mine: null, questions: 0, isAloud: false };

/** Who calls, over any page of the site. */
export function RingWatchAnywhere() {
  return (
    <>
      <link rel="stylesheet" href={styles} />
      <RingWatch known={nothingYet} floats />
    </>
  );
}
