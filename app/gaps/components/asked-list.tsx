import type { GapsPage } from '#app/gaps/read-gaps.server.ts';
import { formatCount } from '#app/ui/format.ts';

/** What was asked of colleagues from the directory: nobody of it answered. */
export function AskedList({ asked }: Pick<GapsPage, 'asked'>) {
  return (
    <ul className="filet">
      {asked.map(({ theme, departement, times }) => (
        <li key={`${theme}, ${departement}`} className="rang rang--bouts">
          <span>
            {theme}, {departement}
          </span>
          <span className="petit doux">{formatCount(times, 'question', 'questions')}</span>
        </li>
      ))}
    </ul>
  );
}
