/** Where anybody may have an address: such a domain proves no workplace, even if a library lists it. */
const openToAll = new Set(
  `gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr live.com live.fr msn.com
  yahoo.com yahoo.fr icloud.com me.com aol.com proton.me protonmail.com gmx.com gmx.fr mailo.com
  orange.fr wanadoo.fr free.fr sfr.fr neuf.fr bbox.fr numericable.fr laposte.net club-internet.fr
  aliceadsl.fr cegetel.net`
    .trim()
    .split(/\s+/u),
);

/** Whether the address belongs to one of the library's own domains, exactly. */
export function provesWorkplace(email: string, domains: readonly string[]): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
  if (openToAll.has(domain)) return false;
  return domains.some((each) => each.trim().replace(/^@/u, '').toLowerCase() === domain);
}
