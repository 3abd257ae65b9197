/** Addresses of the libraries: one place, since people bookmark them and other sites link to them. */

export const librariesAddress = '/bibliotheques';

export const libraryAddress = (slug: string) => `${librariesAddress}/${slug}`;

export const libraryFormAddress = (slug: string) => `${libraryAddress(slug)}/modifier`;

/** The register, for those who keep it. */
export const registerAddress = '/administration/bibliotheques';

export const keptLibraryAddress = (slug: string) => `${registerAddress}/${slug}`;
