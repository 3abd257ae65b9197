/**
 * An outline as GeoJSON (RFC 7946): longitude, latitude, in degrees; polygons of rings, the first of
 * each being the outside.
 */
export type Outline = {
  type: 'MultiPolygon';
  coordinates: [longitude: number, latitude: number][][][];
};
