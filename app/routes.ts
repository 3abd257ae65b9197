import { flatRoutes } from '@remix-run/fs-routes';

/** `/design`, the gallery of components, is for those who build: production does not have it. */
const isProduction = process.env.NODE_ENV === 'production';

export default flatRoutes({ ignoredRouteFiles: isProduction ? ['**/design.tsx'] : [] });
