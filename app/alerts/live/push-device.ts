/** Whether this browser may be sent notifications. */
export type PushAbility = 'absent' | 'denied' | 'possible';

/** Where the service worker of notifications is. */
const workerAddress = '/alertes.js';

export function readAbility(): PushAbility {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return 'absent';
  return Notification.permission === 'denied' ? 'denied' : 'possible';
}

export type PushGrant = { endpoint: string; p256dh: string; auth: string };

const toText = (key: ArrayBuffer | null) =>
  btoa(String.fromCodePoint(...new Uint8Array(key ?? new ArrayBuffer(0))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/**
 * Asks the person, by the browser's own question, then the browser for an address. Only ever after a
 * tap.
 * @returns null where they said no.
 * @throws where the browser could not reach its maker.
 */
export async function askForPush(publicKey: string): Promise<PushGrant | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  await navigator.serviceWorker.register(workerAddress);
  const { pushManager } = await navigator.serviceWorker.ready;
  // One for other keys of ours can no longer be written to.
  await (await pushManager.getSubscription())?.unsubscribe();
  const made = await pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  return {
    endpoint: made.endpoint,
    p256dh: toText(made.getKey('p256dh')),
    auth: toText(made.getKey('auth')),
  };
}

/** This browser is notified no more, whatever the network says. */
export async function endPush(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration('/');
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
}
