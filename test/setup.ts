/** A screen's parts are loaded when they are first needed; on a busy machine that takes longer than the library's one second. */
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: 5000 });
}

export {};
