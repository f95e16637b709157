// The package ships no types; these are the calls we use, from its README.
declare module 'fs-native-extensions' {
  /** Takes an exclusive lock on the whole file unless another descriptor holds one. */
  export function tryLock(fd: number): boolean;
}
