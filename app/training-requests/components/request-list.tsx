import { Link } from '@remix-run/react';

import { requestAddress } from '#app/training-requests/addresses.ts';
import type { RequestResults } from '#app/training-requests/request-results.ts';
import { sayDemand } from '#app/training-requests/say-request.ts';
import { requestFormatLabels } from '#app/training-requests/vocabulary.ts';
import { Badge } from '#app/ui/badge.tsx';
import { formatDistance } from '#app/ui/format.ts';

type Listed = Omit<RequestResults['items'][number], 'distanceInKm'> & {
  distanceInKm?: number | null;
};

/** Requests in a list: in the words of who asks, and how many ask. */
export function RequestList({ requests }: { requests: readonly Listed[] }) {
  return (
    <ul className="filet" id="liste" tabIndex={-1}>
      {requests.map((request) => (
        <li key={request.id} className="pile pile--serree">
          <h3>
            <Link to={requestAddress(request.id)}>{request.title}</Link>
          </h3>
          <p className="rang rang--serre petit">
            <Badge tone="warm" icon="users">
              {sayDemand(request)}
            </Badge>
            {request.mine !== null && (
              <Badge tone="olive" icon="check">
                Vous aussi
              </Badge>
            )}
          </p>
          <p className="petit">
            {[request.theme.label, requestFormatLabels[request.format], request.period]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className="petit doux">
            {[
              request.library.name,
              `${request.departement.name} (${request.departement.code})`,
              typeof request.distanceInKm === 'number' &&
                `à ${formatDistance(request.distanceInKm)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
