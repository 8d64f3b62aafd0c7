/**
 * An object that says so when it is asked for something it does not have. A stand-in that yields `undefined` instead
 * would let a program pass that calls what nobody has thought of.
 */
export function strict<T extends object>(name: string, thing: T, fault: (what: string) => void): T {
  return new Proxy(thing, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON')
        return Reflect.get(target, key) as unknown
      const what = `${name}.${key} is used, and the stand-in for WeChat does not have it`
      fault(what)
      throw new Error(what)
    },
  })
}
