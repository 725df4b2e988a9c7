/** Whether an entity's key within its article is that of a place: “gpe:aldermere”. */
export function isPlaceKey(key: string): boolean {
  return placeKey.test(key);
}

const placeKey = /^(?:gpe|loc|fac):/u;
