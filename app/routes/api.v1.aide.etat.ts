import { toDutyStateAnswer } from '#app/duty/api-schemas.ts';
import { listOnDuty } from '#app/duty/list-on-duty.server.ts';
import { api } from '#app/platform/http.server.ts';
import { limitSearches } from '#app/platform/limit-searches.server.ts';

export const loader = api(async (call) => {
  limitSearches(call);
  return toDutyStateAnswer(await listOnDuty(call.context));
});
