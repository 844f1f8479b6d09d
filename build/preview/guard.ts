/**
 * A main process written against Electron must not find a silent `undefined` here: a member that the
 * stand-in lacks throws by name. The guard sits at the end of the prototype chain, so private fields
 * and `instanceof` work as they do in any class.
 */
export function guardMissing<T extends object>(name: string, guarded: T): T {
  const ancestor: object = Object.getPrototypeOf(guarded) ?? Object.prototype;
  const guard = new Proxy(ancestor, {
    get(target, property, receiver) {
      // Awaiting or serialising an object asks for these on everything.
      const asked = typeof property === 'symbol' || property === 'then' || property === 'toJSON';
      if (asked || property in target) return Reflect.get(target, property, receiver) as unknown;
      throw new Error(`The stand-in for Electron has no ${name}.${property} (build/preview)`);
    },
  });
  Object.setPrototypeOf(guarded, guard);
  return guarded;
}
