/** What somebody may be told of. */
export const alertKinds = [
  'call',
  'question',
  'message',
  'handover',
  'invitation',
  'agreement',
] as const;
export type AlertKind = (typeof alertKinds)[number];

export const alertKindLabels: Record<AlertKind, string> = {
  call: 'Un appel sonne pour moi',
  question: 'Une question écrite m’attend',
  message: 'Un message dans une de mes conversations',
  handover: 'On me passe une question',
  invitation: 'On m’invite dans une conversation',
  agreement: 'Une réponse à publier attend mon accord, ou l’a reçu',
};

/** How: a sound of the open page, a notification of the device, a mail. */
export const alertChannels = ['sound', 'push', 'mail'] as const;
export type AlertChannel = (typeof alertChannels)[number];

export const alertChannelLabels: Record<AlertChannel, string> = {
  sound: 'Son de la page',
  push: 'Notification',
  mail: 'Courriel',
};

/** A call rings for seconds: a mail would come too late. */
export const isOffered = (kind: AlertKind, channel: AlertChannel) =>
  !(kind === 'call' && channel === 'mail');

const onByDefault: Record<AlertKind, readonly AlertChannel[]> = {
  call: ['sound', 'push'],
  question: ['push', 'mail'],
  message: ['push', 'mail'],
  handover: ['push', 'mail'],
  invitation: ['push', 'mail'],
  agreement: ['push', 'mail'],
};

/** What holds for who chose nothing. A notification still needs a device that asked for them. */
export const isOnByDefault = (kind: AlertKind, channel: AlertChannel) =>
  onByDefault[kind].includes(channel);

/** Never more than this, so that nobody stays unreachable by mistake. */
export const mostQuietDays = 6;

/** Devices of one person that notifications go to. */
export const mostDevices = 10;
export const longestDeviceName = 60;
