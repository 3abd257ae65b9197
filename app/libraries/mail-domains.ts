/** Domains where anybody may open a mailbox: they say nothing of where a person works. */
const sharedMailDomains = new Set(
  [
    'gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com',
    'yahoo.com yahoo.fr ymail.com orange.fr wanadoo.fr free.fr sfr.fr neuf.fr cegetel.net laposte.net',
    'bbox.fr numericable.fr aol.com icloud.com me.com mac.com gmx.fr gmx.com proton.me protonmail.com',
    'pm.me tutanota.com mailo.com netcourrier.com zaclys.net club-internet.fr aliceadsl.fr',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a mailbox at this domain proves nothing. */
export function isSharedMailDomain(domain: string): boolean {
  return sharedMailDomains.has(domain);
}
