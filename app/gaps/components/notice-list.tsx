import { Link } from '@remix-run/react';

import { noticeAddress } from '#app/gaps/addresses.ts';
import type { GapsPage } from '#app/gaps/read-gaps.server.ts';
import { Badge } from '#app/ui/badge.tsx';
import { formatCount } from '#app/ui/format.ts';

import { NoticeFacts } from './notice-facts.tsx';

/** What libraries look for now, one link each. */
export function NoticeList({ notices }: { notices: GapsPage['notices'] }) {
  return (
    <ul className="filet">
      {notices.map((notice) => (
        <li key={notice.id} className="pile pile--serree">
          <h3>
            <Link to={noticeAddress(notice.id)}>{`Pour ${notice.need}`}</Link>
          </h3>
          <p className="rang rang--serre petit">
            <span className="doux">{notice.library.name}</span>
            {notice.answerCount > 0 && (
              <Badge tone="olive">{formatCount(notice.answerCount, 'réponse', 'réponses')}</Badge>
            )}
          </p>
          <NoticeFacts notice={notice} />
        </li>
      ))}
    </ul>
  );
}
