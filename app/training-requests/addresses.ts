/** Addresses of the requests for trainings, beside their catalogue: a contract. */
export const requestsAddress = '/formations/demandes';
export const newRequestAddress = `${requestsAddress}/nouvelle`;
export const requestAddress = (requestId: string) => `${requestsAddress}/${requestId}`;
export const requestFormAddress = (requestId: string) => `${requestAddress(requestId)}/modifier`;
/** Trainers who come out, and where to stop. */
export const touringAddress = '/formations/equipe-volante';
export const travelFormAddress = `${touringAddress}/venir`;
