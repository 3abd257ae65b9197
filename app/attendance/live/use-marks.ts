import { useEffect, useState, useSyncExternalStore } from 'react';

import { marksAddress } from '#app/attendance/addresses.ts';
import type { Mark } from '#app/attendance/inputs.ts';
import type { AttendancePage } from '#app/attendance/read-attendance.server.ts';

import { queueKey } from './mark-queue.ts';
import { MarkSender } from './mark-sender.ts';

/** The marks of a half-day as they stand on this device, and how one more is noted. */
export function useMarks({ viewerId, session, sitting, training, people }: AttendancePage) {
  const [sender] = useState(
    () =>
      new MarkSender(
        queueKey(viewerId, session.id),
        `${marksAddress(training.slug, session.id)}?demi-journee=${sitting.id}`,
        people,
      ),
  );
  const now = useSyncExternalStore(sender.subscribe, sender.read, sender.read);
  useEffect(() => sender.start(), [sender]);
  const note = (registrationIds: readonly string[], said: Pick<Mark, 'state' | 'leftAt'>) => {
    const takenAt = new Date().toISOString();
    const fresh = { ...said, sittingId: sitting.id, takenAt };
    sender.note(
      registrationIds.map((registrationId) => ({
        ...fresh,
        registrationId,
        clientKey: crypto.randomUUID(),
      })),
    );
  };
  return { ...now, note };
}
